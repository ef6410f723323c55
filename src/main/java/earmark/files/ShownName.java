package earmark.files;

import java.nio.file.Path;
import java.util.Locale;

/** A file's name made harmless to print: control and direction characters are written as their code. */
public final class ShownName {
    private static final int LONGEST = 200;

    private ShownName() {}

    /** The last part of a path, printable, at most 200 characters long. */
    public static String of(Path path) {
        Path last = path.getFileName();
        return of((last == null ? path : last).toString());
    }

    /** A name, printable, at most 200 characters of it. */
    public static String of(String name) {
        var shown = new StringBuilder();
        name.codePoints().limit(LONGEST).forEach(code -> append(shown, code));
        return shown.toString();
    }

    /** Appends a character, as its code when it controls or reorders what is shown. */
    public static void append(StringBuilder shown, int code) {
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
