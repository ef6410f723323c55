package earmark.report;

import earmark.files.ShownName;

/**
 * Text that others wrote, made harmless to print: a mail must not steer the terminal that shows it. Characters that
 * control or reorder what is shown are written as their code in hexadecimal, as in the names of files. Thread-safe.
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
        ShownName.append(shown, code);
    }
}
