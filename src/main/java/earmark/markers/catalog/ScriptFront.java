package earmark.markers.catalog;

import earmark.model.EarmarkException;
import earmark.model.Medium;
import earmark.syntax.Value;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an example's conversation beside its words, in square brackets in front of the first turn: {@code
 * [mail]}, {@code [queue=billing]}, {@code [tenure_months=14]}.
 *
 * @param medium a call, unless something else is said
 * @param facts each under its name
 * @param length how many characters of the script it takes
 */
record ScriptFront(Medium medium, Map<String, String> facts, int length) {
    private static final String EXAMPLE = "[mail], [chat] or a fact such as [queue=billing]";
    private static final Map<String, Medium> MEDIA = Map.of(
            "call", Medium.CALL,
            "mail", Medium.EMAIL,
            "email", Medium.EMAIL,
            "chat", Medium.CHAT,
            "observation", Medium.OBSERVATION);
    private static final Pattern MEDIUM = Pattern.compile("(?:medium\\s*=\\s*)?(\\w+)");
    private static final Pattern SEVERAL = Pattern.compile(".*[,;&]\\s*[\\p{L}_]+\\s*=.*");
    private static final Pattern FACT = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_.-]*)\\s*=\\s*(?:\"([^\"]*)\"|(.*))");

    ScriptFront {
        facts = Map.copyOf(facts);
    }

    /**
     * Reads what stands in front.
     *
     * @throws EarmarkException when it cannot be read
     */
    static ScriptFront read(Value script) {
        String text = script.text();
        Medium medium = Medium.CALL;
        Map<String, String> facts = new TreeMap<>();
        int at = next(text, 0);
        while (at < text.length() && text.charAt(at) == '[') {
            int close = text.indexOf(']', at);
            if (close < 0) {
                throw problem(script, at, "'[' is not closed", "for example " + EXAMPLE);
            }
            String inside = text.substring(at + 1, close).strip();
            Matcher fact = FACT.matcher(inside);
            Medium named = medium(inside);
            if (named != null) {
                medium = named;
            } else if (fact.matches()) {
                add(script, at, fact, facts);
            } else {
                throw problem(
                        script,
                        at,
                        "'[" + inside + "]' says nothing of the conversation",
                        "in front stands " + EXAMPLE);
            }
            at = next(text, close + 1);
        }
        return new ScriptFront(medium, facts, at);
    }

    /** As patterns have it too: {@code medium=chat}. */
    private static @Nullable Medium medium(String inside) {
        Matcher medium = MEDIUM.matcher(inside.toLowerCase(Locale.ROOT));
        return medium.matches() ? MEDIA.get(medium.group(1)) : null;
    }

    private static void add(Value script, int at, Matcher fact, Map<String, String> facts) {
        String name = fact.group(1).toLowerCase(Locale.ROOT);
        String value =
                fact.group(2) != null ? fact.group(2).strip() : fact.group(3).strip();
        if (value.isEmpty()) {
            throw problem(
                    script,
                    at,
                    "a fact without a value",
                    "for example [" + name + "=billing]; one not known is left out");
        }
        if (fact.group(3) != null && SEVERAL.matcher(value).matches()) {
            throw problem(
                    script, at, "several facts in one pair of brackets", "each in its own: [queue=billing] [team=a]");
        }
        if (facts.put(name, value) != null) {
            throw problem(script, at, "'" + name + "' a second time", "keep one");
        }
    }

    private static int next(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static EarmarkException problem(Value script, int offset, String what, String hint) {
        return new EarmarkException(script.at(offset).toString(), what, hint);
    }
}
