package earmark.corpus;

import earmark.model.EarmarkException;
import earmark.model.Speaker;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that are something else than a table of commas, semicolons or tabs, known by their first line. Thread-safe. */
final class NotATable {
    /** XLSX and ODS are zip archives. */
    private static final String ZIP = "PK\u0003\u0004";

    private static final String REMEDY =
            "make a table of it, a row a turn, with a header such as: interaction,speaker,text";

    /** {@code [01/03/2026, 10:00:12] Anna: hello}, {@code 1.3.26, 10:00 - Anna: hello}: chats as telephones export them. */
    private static final Pattern CHAT_LINE = Pattern.compile(
            "[\\p{Cf}]*\\[?\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},? \\d{1,2}:\\d{2}(:\\d{2})?[\\h]?([AaPp][.]?[Mm][.]?)?(\\]| -) .*");

    private static final Pattern SAID = Pattern.compile("([\\p{L} ]{1,30}[0-9 ]{0,3}): .*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private static final Pattern JSON_ARRAY = Pattern.compile("\\[\\s*(\\{.*)?");

    private NotATable() {}

    /**
     * Refuses them.
     *
     * @param first the first line that is not blank; blank when there is none
     * @param second the line behind it; empty when there is none
     * @throws EarmarkException with what it is and what to do
     */
    static void refuse(String first, String second, String where) {
        String start = first.strip();
        if (start.isEmpty()) {
            throw new EarmarkException(where, "the file is empty", "a header that names the columns, and a row a text");
        }
        if (start.startsWith(ZIP)) {
            throw new EarmarkException(where, "a spreadsheet or an archive, not a table of text", "save it as CSV");
        }
        if (JSON_ARRAY.matcher(start).matches()) {
            throw new EarmarkException(
                    where,
                    "a JSON array, which is not read here",
                    "write one object a line, for example with jq -c '.[]', or a table");
        }
        String other = other(start, second.strip());
        if (!other.isEmpty()) {
            throw new EarmarkException(where, other + ", not a table", REMEDY);
        }
        if (start.indexOf('|') >= 0 && start.chars().noneMatch(c -> c == '\t' || c == ',' || c == ';')) {
            throw new EarmarkException(
                    where + ":1", "'|' between the columns is not understood", "a comma, a semicolon or a tab");
        }
    }

    /** Whether a first line is the number of a subtitle, or the name of a column: the second tells. */
    static boolean isNumber(String first) {
        return NUMBER.matcher(plain(first.strip())).matches();
    }

    private static String plain(String start) {
        return start.startsWith("\uFEFF") ? start.substring(1) : start;
    }

    /** What it is instead of a table, of those that people have at hand; empty when it may be one. */
    private static String other(String first, String second) {
        String plain = plain(first);
        if (plain.startsWith("WEBVTT")) {
            return "subtitles (WebVTT)";
        }
        if (isNumber(first) && second.contains("-->")) {
            return "subtitles (SRT)";
        }
        if (plain.startsWith("<")) {
            return "XML or HTML";
        }
        if (CHAT_LINE.matcher(plain).matches()) {
            return "a chat as text, a message a line with day and time, as WhatsApp exports it";
        }
        Matcher said = SAID.matcher(plain);
        return said.matches() && SpeakerWords.parse(said.group(1)) != Speaker.UNKNOWN
                ? "a transcript as text, whose lines begin with who speaks"
                : "";
    }
}
