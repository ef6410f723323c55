package earmark.stats;

/** A number with its noun, for sentences. Thread-safe. */
public final class Counted {
    private Counted() {}

    /** {@code 1 fault}, {@code 2 faults}. */
    public static String of(long number, String noun) {
        return of(number, noun, noun + "s");
    }

    /** {@code 1 person}, {@code 2 people}. */
    public static String of(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}
