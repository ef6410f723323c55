package earmark.corpus;

import earmark.model.Speaker;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which speaker a word in a transcript or chat means. A number behind the word is ignored ({@code Agent 2}); a name or
 * any other word is nobody we know: {@link Speaker#UNKNOWN}. A name may have the word beside it: {@code Sue (Agent)}. {@code a} and {@code b} are agent and caller, the way
 * call transcripts are lettered.
 */
final class SpeakerWords {
    private static final int LONGEST = 80;
    private static final Set<String> NOBODY = Set.of("unknown", "?", "-", "none", "null", "other");
    private static final Pattern NUMBER = Pattern.compile("[\\s_#-]*[0-9]+$");
    /** What stands between a name and what that person is. */
    private static final Pattern BESIDE = Pattern.compile("[()\\[\\]{}<>/|,:;]+|\\s[-\u2013\u2014]\\s");

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
            Map.entry("end-user", Speaker.CUSTOMER),
            Map.entry("end user", Speaker.CUSTOMER),
            Map.entry("end_user", Speaker.CUSTOMER),
            Map.entry("enduser", Speaker.CUSTOMER),
            Map.entry("consumer", Speaker.CUSTOMER),
            Map.entry("visitor", Speaker.CUSTOMER),
            Map.entry("robot", Speaker.ROBOT),
            Map.entry("bot", Speaker.ROBOT),
            Map.entry("chatbot", Speaker.ROBOT),
            Map.entry("ivr", Speaker.ROBOT),
            Map.entry("system", Speaker.ROBOT),
            Map.entry("third_party", Speaker.THIRD_PARTY));

    private SpeakerWords() {}

    static Speaker parse(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        if (plain.length() > LONGEST) {
            return Speaker.UNKNOWN;
        }
        Speaker whole = word(plain);
        if (whole != Speaker.UNKNOWN) {
            return whole;
        }
        // a letter beside a name is rather a part of the name
        Set<Speaker> named = BESIDE.splitAsStream(plain)
                .map(String::strip)
                .filter(part -> part.length() > 1)
                .map(SpeakerWords::word)
                .filter(speaker -> speaker != Speaker.UNKNOWN)
                .collect(Collectors.toSet());
        return named.size() == 1 ? named.iterator().next() : Speaker.UNKNOWN;
    }

    /** Whether a text says that nobody knows who it is. */
    static boolean isNobody(String word) {
        return word.isBlank() || NOBODY.contains(word.strip().toLowerCase(Locale.ROOT));
    }

    private static Speaker word(String plain) {
        return WORDS.getOrDefault(NUMBER.matcher(plain).replaceFirst(""), Speaker.UNKNOWN);
    }
}
