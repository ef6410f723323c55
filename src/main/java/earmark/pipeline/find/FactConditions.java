package earmark.pipeline.find;

import earmark.model.EarmarkException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Conditions on facts as people write them: {@code team=billing} asks for that value and goes into the filter, {@code
 * csat<=2} compares numbers and goes into the query, whose language does that.
 *
 * @param exact values that facts must have
 * @param compared what is put after a query; empty when nothing is compared
 */
public record FactConditions(Map<String, String> exact, String compared) {
    private static final Pattern FACT = Pattern.compile("([^<>=]+)(<=|>=|=|<|>)(.+)");

    /** Copies the values. */
    public FactConditions {
        exact = Map.copyOf(exact);
    }

    /**
     * Reads them.
     *
     * @param where named in what is said about a faulty one, for example {@code --fact}
     * @throws EarmarkException when one is none
     */
    public static FactConditions of(String where, List<String> facts) {
        var exact = new TreeMap<String, String>();
        var compared = new StringBuilder();
        for (String fact : facts) {
            Matcher parts = FACT.matcher(fact);
            if (!parts.matches() || parts.group(3).startsWith("=")) {
                throw new EarmarkException(where + " " + fact, "not a fact", "team=billing, or csat<=2");
            }
            String name = parts.group(1).strip();
            String value = parts.group(3).strip();
            if (parts.group(2).equals("=")) {
                exact.put(name, value);
            } else {
                compared.append(" & fact(" + name + ")" + parts.group(2) + value);
            }
        }
        return new FactConditions(exact, compared.toString());
    }

    /** The query with the comparisons. */
    public String with(String query) {
        return compared.isEmpty() ? query : "(" + query + ")" + compared;
    }
}
