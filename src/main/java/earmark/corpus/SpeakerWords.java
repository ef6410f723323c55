package earmark.corpus;

import earmark.model.Speaker;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which speaker a word in a transcript or chat means. A number behind the word is ignored ({@code Agent 2}); a name or
 * any other word is nobody we know: {@link Speaker#UNKNOWN}. {@code a} and {@code b} are agent and caller, the way
 * call transcripts are lettered.
 */
final class SpeakerWords {
    private static final Pattern NUMBER = Pattern.compile("[\\s_#-]*[0-9]+$");
    private static final Map<String, Speaker> WORDS = Map.ofEntries(
            Map.entry("a", Speaker.AGENT),
            Map.entry("agent", Speaker.AGENT),
            Map.entry("advisor", Speaker.AGENT),
            Map.entry("adviser", Speaker.AGENT),
            Map.entry("operator", Speaker.AGENT),
            Map.entry("representative", Speaker.AGENT),
            Map.entry("rep", Speaker.AGENT),
            Map.entry("staff", Speaker.AGENT),
            Map.entry("b", Speaker.CUSTOMER),
            Map.entry("c", Speaker.CUSTOMER),
            Map.entry("customer", Speaker.CUSTOMER),
            Map.entry("caller", Speaker.CUSTOMER),
            Map.entry("client", Speaker.CUSTOMER),
            Map.entry("user", Speaker.CUSTOMER),
            Map.entry("visitor", Speaker.CUSTOMER),
            Map.entry("robot", Speaker.ROBOT),
            Map.entry("bot", Speaker.ROBOT),
            Map.entry("ivr", Speaker.ROBOT),
            Map.entry("system", Speaker.ROBOT),
            Map.entry("third_party", Speaker.THIRD_PARTY));

    private SpeakerWords() {}

    static Speaker parse(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        String bare = plain.length() > 40 ? plain : NUMBER.matcher(plain).replaceFirst("");
        return WORDS.getOrDefault(bare, Speaker.UNKNOWN);
    }
}
