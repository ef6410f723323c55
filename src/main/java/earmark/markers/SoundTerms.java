package earmark.markers;

import earmark.markers.Heard.Kind;
import earmark.model.EarmarkException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads {@code silence>=5s}, {@code overtalk>=0.5s by agent}, {@code interruption>=0.3s}, {@code hold>=60s}. */
final class SoundTerms {
    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("([a-z]+)[<=>~:].*");
    private static final java.util.regex.Pattern FORM =
            java.util.regex.Pattern.compile("[a-z]+>=(\\d{1,5}(?:\\.\\d{1,3})?)(s|m)");
    private static final String BEGINS_HOLD = "hold_request";
    private static final String ENDS_HOLD = "hold_return";

    private SoundTerms() {}

    /** Whether a word is meant as such a term, well written or not. */
    static boolean isTerm(String word) {
        return kind(word).isPresent();
    }

    private static Optional<Kind> kind(String word) {
        Matcher matcher = NAME.matcher(word);
        return matcher.matches() ? Kind.of(matcher.group(1)) : Optional.empty();
    }

    /** Reads the term that a piece is, and what follows it. */
    static Heard read(LexemeReader in, Lexeme lexeme, Names names) {
        String word = LexemeReader.word(lexeme);
        Kind kind = kind(word).orElseThrow();
        Matcher form = FORM.matcher(word);
        if (!form.matches()) {
            throw in.problem(lexeme, lexeme.quoted() + " is not a stretch of sound", "for example " + example(kind));
        }
        BigDecimal seconds = new BigDecimal(form.group(1));
        long ms = seconds.movePointRight(3).longValue() * (form.group(2).equals("m") ? 60 : 1);
        if (ms < 1) {
            throw in.problem(lexeme, "a stretch of nothing", "for example " + example(kind));
        }
        if (kind == Kind.INTERRUPTION && ms > 1000) {
            throw in.problem(
                    lexeme,
                    "an interruption in which both speak for more than a second",
                    "up to 1s, for who is interrupted stops within a second; for longer ones overtalk>=2s");
        }
        Side by = Side.ANY;
        if (LexemeReader.word(in.peek()).equals("by")) {
            Lexeme at = in.take();
            if (kind == Kind.HOLD) {
                throw in.problem(
                        at,
                        "a hold by somebody",
                        "leave 'by' out; who announced it: hold>=60s after<=20s (agent wait)");
            }
            Lexeme side = in.take();
            by = Side.of(LexemeReader.word(side))
                    .orElseThrow(() -> in.problem(side, side.quoted() + " is not a side", "by agent or by customer"));
        }
        return kind == Kind.HOLD
                ? new Heard(kind, ms, by, meaning(BEGINS_HOLD, names), meaning(ENDS_HOLD, names))
                : new Heard(kind, ms, by, null, null);
    }

    private static String example(Kind kind) {
        return switch (kind) {
            case SILENCE -> "silence>=5s, or silence>=5s by agent";
            case OVERTALK -> "overtalk>=0.5s by agent";
            case INTERRUPTION -> "interruption>=0.3s by agent";
            case HOLD -> "hold>=60s or hold>=1m";
        };
    }

    private static @Nullable Pattern meaning(String name, Names names) {
        try {
            return names.meaning(name).orElse(null);
        } catch (EarmarkException e) {
            // a faulty marker says so itself
            return null;
        }
    }
}
