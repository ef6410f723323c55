package earmark.markers;

import earmark.syntax.Typo;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What other programs call what is measured here: dead air, crosstalk, talkover. Thread-safe. */
public final class OtherNames {
    private static final String SILENCE = "silence>=5s";
    private static final String OVERTALK = "overtalk>=0.5s";
    private static final String INTERRUPTION = "interruption>=0.3s";
    private static final String HOLD = "hold>=60s";
    private static final String SHARE = "talk_share(agent)>0.7";
    private static final String SPEED = "speed(agent)>180";
    private static final String LATENCY = "latency(agent)>3s";

    /** By the name's letters alone, in the singular. */
    private static final Map<String, String> TERMS = Map.ofEntries(
            Map.entry("silence", SILENCE),
            Map.entry("silent", SILENCE),
            Map.entry("pause", SILENCE),
            Map.entry("gap", SILENCE),
            Map.entry("deadair", SILENCE),
            Map.entry("mute", SILENCE),
            Map.entry("nontalk", SILENCE),
            Map.entry("nontalktime", SILENCE),
            Map.entry("overtalk", OVERTALK),
            Map.entry("crosstalk", OVERTALK),
            Map.entry("talkover", OVERTALK),
            Map.entry("overlap", OVERTALK),
            Map.entry("doubletalk", OVERTALK),
            Map.entry("interruption", INTERRUPTION),
            Map.entry("interrupt", INTERRUPTION),
            Map.entry("bargein", INTERRUPTION),
            Map.entry("cutoff", INTERRUPTION),
            Map.entry("hold", HOLD),
            Map.entry("holdtime", HOLD),
            Map.entry("onhold", HOLD),
            Map.entry("talkshare", SHARE),
            Map.entry("talktime", SHARE),
            Map.entry("talkratio", SHARE),
            Map.entry("speed", SPEED),
            Map.entry("speakingrate", SPEED),
            Map.entry("talkspeed", SPEED),
            Map.entry("pace", SPEED),
            Map.entry("wpm", SPEED),
            Map.entry("latency", LATENCY),
            Map.entry("responsetime", LATENCY),
            Map.entry("duration", "length>=600s"),
            Map.entry("callduration", "length>=600s"),
            Map.entry("length", "length>=600s"),
            Map.entry("confidence", "conf>=0.6"),
            Map.entry("conf", "conf>=0.6"),
            Map.entry("similar", "like>=0.60 \"…\""),
            Map.entry("similarity", "like>=0.60 \"…\""),
            Map.entry("like", "like>=0.60 \"…\""));

    private static final Pattern STRETCH = Pattern.compile("[<>=!]*\\s*(\\d{1,5}(?:\\.\\d{1,3})?[sm])");

    private OtherNames() {}

    /**
     * How it is written here.
     *
     * @param name for example {@code dead_air}
     * @return for example {@code silence>=5s}; empty when nothing here goes by that name
     */
    public static Optional<String> term(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
        String one = letters.endsWith("s") ? letters.substring(0, letters.length() - 1) : letters;
        return Optional.ofNullable(TERMS.getOrDefault(letters, TERMS.get(one)));
    }

    /** How a comparison is written here, with its own stretch of time where it has one: {@code silence>=8s}. */
    static Optional<String> compared(String name, String comparison) {
        Optional<String> nearest = term(name)
                .or(() -> Typo.nearest(name.replace("_", ""), TERMS.keySet()).map(TERMS::get));
        Matcher stretch = STRETCH.matcher(comparison);
        return nearest.map(term -> stretch.matches() && term.matches("[a-z]+>=[0-9.]+s")
                ? term.replaceFirst("[0-9.]+s$", stretch.group(1))
                : term);
    }

    /** Whether it stands for a place between words, so that it is looked for like a word. */
    static boolean isOperand(String term) {
        return term.matches("(?:silence|overtalk|interruption|hold|like).*");
    }
}
