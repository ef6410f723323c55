package earmark.score.cards;

import earmark.model.Problem;
import earmark.score.ScorePolicy;
import earmark.score.ScorePolicy.Base;
import earmark.score.ScorePolicy.Missing;
import earmark.score.ScorePolicy.OnCritical;
import earmark.syntax.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A score policy as one line: {@code na left_out, undetermined withheld, critical as_marked, pass 85%}. */
public final class PolicyText {
    private static final String SEPARATOR = ", ";

    private final List<Problem> problems;

    PolicyText(List<Problem> problems) {
        this.problems = problems;
    }

    /** How a policy is written. */
    public static String of(ScorePolicy policy) {
        var parts = new ArrayList<String>();
        parts.add("base " + lower(policy.base()));
        parts.add("na " + lower(policy.notApplicable()));
        parts.add("no_opportunity " + lower(policy.noOpportunity()));
        parts.add("undetermined " + lower(policy.undetermined()));
        parts.add("unanswered " + lower(policy.unanswered()));
        parts.add("critical " + lower(policy.critical()));
        Double pass = policy.pass();
        if (pass != null) {
            parts.add("pass " + Decimals.percent(pass));
        }
        return String.join(SEPARATOR, parts);
    }

    /** The policy a line means; what it does not say is as {@link ScorePolicy#STANDARD}. */
    ScorePolicy read(Value line) {
        var parts = new EnumMap<Part, String>(Part.class);
        ScorePolicy begin = ScorePolicy.STANDARD;
        int offset = 0;
        for (String raw : line.text().split(",", -1)) {
            String item = Lines.oneLine(raw);
            Value at = line.part(offset, offset + raw.length());
            ScorePolicy named = ScorePolicy.byName().get(item);
            if (named != null) {
                begin = named;
            } else {
                item(item, at, parts);
            }
            offset += raw.length() + 1;
        }
        return policy(begin, parts);
    }

    private void item(String item, Value at, Map<Part, String> parts) {
        String[] words = item.split(" ", 2);
        for (Part part : Part.values()) {
            if (words.length == 2 && words[0].equals(lower(part))) {
                if (part.allows(words[1])) {
                    parts.put(part, words[1]);
                } else {
                    fault(at, "'" + words[1] + "' cannot follow '" + words[0] + "'", part.choices());
                }
                return;
            }
        }
        fault(
                at,
                "'" + item + "' is not part of a policy",
                "for example na left_out; or one of "
                        + String.join(" ", new TreeSet<>(ScorePolicy.byName().keySet())));
    }

    private static ScorePolicy policy(ScorePolicy begin, Map<Part, String> parts) {
        String pass = parts.get(Part.PASS);
        return new ScorePolicy(
                read(parts, Part.BASE, Base.class, begin.base()),
                read(parts, Part.NA, Missing.class, begin.notApplicable()),
                read(parts, Part.NO_OPPORTUNITY, Missing.class, begin.noOpportunity()),
                read(parts, Part.UNDETERMINED, Missing.class, begin.undetermined()),
                read(parts, Part.UNANSWERED, Missing.class, begin.unanswered()),
                read(parts, Part.CRITICAL, OnCritical.class, begin.critical()),
                pass == null ? begin.pass() : Decimals.share(pass).orElse(null));
    }

    private static <E extends Enum<E>> E read(Map<Part, String> parts, Part part, Class<E> type, E otherwise) {
        String word = parts.get(part);
        return word == null ? otherwise : Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    private void fault(Value at, String what, String hint) {
        problems.add(new Problem(at.at().toString(), what, hint));
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** What a policy consists of. */
    private enum Part {
        BASE,
        NA,
        NO_OPPORTUNITY,
        UNDETERMINED,
        UNANSWERED,
        CRITICAL,
        PASS;

        boolean allows(String word) {
            return this == PASS ? Decimals.share(word).isPresent() : words().contains(word);
        }

        String choices() {
            return this == PASS ? "a percentage, for example 85%" : String.join(", ", words());
        }

        private List<String> words() {
            Enum<?>[] values = switch (this) {
                case BASE -> Base.values();
                case CRITICAL -> OnCritical.values();
                default -> Missing.values();
            };
            return Stream.of(values).map(PolicyText::lower).toList();
        }
    }
}
