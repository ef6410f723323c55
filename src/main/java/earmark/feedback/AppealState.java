package earmark.feedback;

import java.util.Set;

/** How far an appeal has come. */
public enum AppealState {
    /** Made. */
    OPEN,
    /** Somebody looks at it. */
    IN_REVIEW,
    /** Granted; the evaluation has been answered anew. */
    UPHELD,
    /** Not granted. */
    REJECTED,
    /** Taken back by whoever made it. */
    RETRACTED;

    /** Whether nothing more will come of it. */
    public boolean isEnd() {
        return this == UPHELD || this == REJECTED || this == RETRACTED;
    }

    /** What may come next. */
    public Set<AppealState> next() {
        return switch (this) {
            case OPEN -> Set.of(IN_REVIEW, UPHELD, REJECTED, RETRACTED);
            case IN_REVIEW -> Set.of(UPHELD, REJECTED, RETRACTED);
            case UPHELD, REJECTED, RETRACTED -> Set.of();
        };
    }
}
