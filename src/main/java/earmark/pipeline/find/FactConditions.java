package earmark.pipeline.find;

import earmark.model.EarmarkException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Conditions on facts as people write them: {@code team=billing} asks for that value, {@code csat<=2} compares numbers.
 *
 * @param exact values that facts must have
 * @param comparisons of numbers, all of which must hold
 */
public record FactConditions(Map<String, String> exact, List<Comparison> comparisons) {
    private static final Pattern FACT = Pattern.compile("([^<>=]+)(<=|>=|=|<|>)(.+)");

    /**
     * A fact that is a number, compared.
     *
     * @param fact its name
     * @param sign one of {@code < <= > >=}
     * @param value as it was written
     */
    public record Comparison(String fact, String sign, String value) {
        /** Whether it holds of a fact with that value; of none that is no number. */
        public boolean holds(String kept) {
            OptionalDouble number = number(kept);
            OptionalDouble bound = number(value);
            if (number.isEmpty() || bound.isEmpty()) {
                return false;
            }
            int order = Double.compare(number.getAsDouble(), bound.getAsDouble());
            return switch (sign) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }

        @Override
        public String toString() {
            return "fact(" + fact + ")" + sign + value;
        }

        private static OptionalDouble number(String text) {
            try {
                double number = Double.parseDouble(text.strip());
                return Double.isFinite(number) ? OptionalDouble.of(number + 0.0) : OptionalDouble.empty();
            } catch (NumberFormatException e) {
                return OptionalDouble.empty();
            }
        }
    }

    /** Copies. */
    public FactConditions {
        exact = Map.copyOf(exact);
        comparisons = List.copyOf(comparisons);
    }

    /**
     * Reads them.
     *
     * @param where named in what is said about a faulty one, for example {@code --fact}
     * @throws EarmarkException when one is none
     */
    public static FactConditions of(String where, List<String> facts) {
        var exact = new TreeMap<String, String>();
        var comparisons = new ArrayList<Comparison>();
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
                var comparison = new Comparison(name, parts.group(2), value);
                if (Comparison.number(value).isEmpty()) {
                    throw new EarmarkException(where + " " + fact, "'" + value + "' is no number", "csat<=2");
                }
                comparisons.add(comparison);
            }
        }
        return new FactConditions(exact, comparisons);
    }

    /** Whether numbers are compared. */
    public boolean compares() {
        return !comparisons.isEmpty();
    }

    /** The query with the comparisons, which its language has, too. */
    public String with(String query) {
        return comparisons.stream()
                .map(comparison -> " & " + comparison)
                .reduce(comparisons.isEmpty() ? query : "(" + query + ")", String::concat);
    }
}
