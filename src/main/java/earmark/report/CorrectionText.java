package earmark.report;

import earmark.model.Correction;
import earmark.model.Speaker;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** What people corrected in an interaction, for reading in a terminal. */
public final class CorrectionText {
    private CorrectionText() {}

    /**
     * One line a correction.
     *
     * @param corrections the first first
     * @return lines, ending in a line break; empty when there is none
     */
    public static String of(List<Correction> corrections) {
        if (corrections.isEmpty()) {
            return "";
        }
        var out =
                new StringBuilder("\ncorrected by people; the words above are theirs, what was recognised is kept:\n");
        corrections.forEach(one -> out.append("  ")
                .append(one.number())
                .append("  ")
                .append(one.madeAt().truncatedTo(ChronoUnit.SECONDS))
                .append("  ")
                .append(Printable.line(one.by()))
                .append("  ")
                .append(what(one))
                .append('\n'));
        return out.toString();
    }

    private static String what(Correction one) {
        String back = one.undoes() == null ? "" : " (takes " + one.undoes() + " back)";
        return switch (one.kind()) {
            case REREAD -> "recognised anew: what was corrected before no longer holds";
            case SPEAKER -> "turn " + one.turn() + ": " + speaker(one.before()) + " → " + speaker(one.after()) + back;
            case WORDS ->
                "turn " + one.turn() + ": \"" + Printable.line(one.before().strip()) + "\" → \""
                        + Printable.line(one.after().strip()) + "\"" + back;
        };
    }

    private static String speaker(String name) {
        return Speaker.valueOf(name).name().toLowerCase(Locale.ROOT);
    }
}
