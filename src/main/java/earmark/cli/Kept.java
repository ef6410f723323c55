package earmark.cli;

import earmark.model.EarmarkException;
import earmark.model.InteractionId;
import earmark.store.Resolved;
import earmark.store.Store;

/** Finds what a person means by a name among what is kept. */
final class Kept {
    /** So many digits of an id are looked for at the least. */
    private static final int LEAST_DIGITS = 4;

    private Kept() {}

    /**
     * The one interaction of that name.
     *
     * @param name an id or the first digits of one, the fact {@code id}, or a file's name
     * @throws EarmarkException when there is none, or several
     */
    static InteractionId id(Store store, String name) {
        Resolved resolved = store.resolve(name);
        if (resolved instanceof Resolved.One one) {
            return one.id();
        }
        if (resolved instanceof Resolved.Several several) {
            throw new EarmarkException(
                    name,
                    several.ids().size() + " interactions are called so",
                    "one of "
                            + String.join(
                                    ", ",
                                    several.ids().stream()
                                            .limit(5)
                                            .map(InteractionId::value)
                                            .toList()));
        }
        throw unknown(name);
    }

    static EarmarkException unknown(String name) {
        boolean digits = name.matches("[0-9a-f]{1," + (LEAST_DIGITS - 1) + "}");
        return new EarmarkException(
                name,
                "nothing kept is called so",
                (digits ? "of an id give the first " + LEAST_DIGITS + " digits or more; " : "")
                        + "earmark list shows what is kept");
    }
}
