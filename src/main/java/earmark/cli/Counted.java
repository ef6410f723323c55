package earmark.cli;

/** A number with its noun. */
final class Counted {
    private Counted() {}

    /** {@code 1 fault}, {@code 2 faults}. */
    static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
