package earmark.report;

import java.util.Locale;

/**
 * Text that others wrote, made harmless to print: a mail must not steer the terminal that shows it. Characters that
 * control or reorder what is shown are written as their code in hexadecimal; the rule is the one of
 * file names in {@code earmark.files}, which this package may not use. Thread-safe.
 */
public final class Printable {
    private Printable() {}

    /** Text of several lines: line breaks and tabs stay. */
    public static String of(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(code -> append(shown, code));
        return shown.toString();
    }

    /** Text within one line: a line break is shown as a space, so that nobody can write lines of his own. */
    public static String line(String text) {
        return of(text.replace("\r\n", " ").replace('\n', ' '));
    }

    private static void append(StringBuilder shown, int code) {
        if (code == '\n' || code == '\t') {
            shown.appendCodePoint(code);
            return;
        }
        switch (Character.getType(code)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> shown.append(String.format(Locale.ROOT, "\\u%04x", code));
            default -> shown.appendCodePoint(code);
        }
    }
}
