package earmark.worker;

/** A worker did not answer as it should; it has been killed. */
final class WorkerFailure extends Exception {
    private static final long serialVersionUID = 1;

    /** In which way. */
    enum Way {
        /** Its process ended. */
        CRASHED,
        /** No sign of life for too long. */
        STALLED,
        /** Signs of life, but no end. */
        TOO_SLOW,
        /** It sent what is no answer. */
        JUNK
    }

    private final Way way;

    WorkerFailure(Way way, String message) {
        super(message);
        this.way = way;
    }

    Way way() {
        return way;
    }
}
