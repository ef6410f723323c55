package earmark.score.desk;

import java.util.List;

/** What came of saving a draft. */
public sealed interface Saved {
    /** The scorecard as it is kept now. */
    Sheet sheet();

    /**
     * It was kept. What others saved in between, to other questions, is kept too.
     *
     * @param sheet as it is kept now; the next save names its draft's revision
     */
    record Kept(Sheet sheet) implements Saved {}

    /**
     * Nothing of it was kept: another window said something else to the same question since.
     *
     * @param sheet as it is kept now
     * @param questions where both differ; {@link Draft#COMMENT} for the comment on the whole
     * @param yours what was to be saved; to keep it all the same, save it again on the revision of {@code sheet}
     */
    record Conflict(Sheet sheet, List<String> questions, Change yours) implements Saved {
        /** Copies the list. */
        public Conflict {
            questions = List.copyOf(questions);
        }
    }
}
