package earmark.themes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names of themes, made of their strongest terms. No two are alike: where they would be, the terms that tell one from the others
 * are added, and where there are none, a number. Thread-safe.
 */
public final class Names {
    private static final int TERMS = 3;

    private Names() {}

    /**
     * A name a theme.
     *
     * @param terms of each theme, strongest first
     * @param taken names of what else there is
     * @return in the order of the themes; the first of several alike goes without a number
     */
    public static List<String> of(List<List<String>> terms, Collection<String> taken) {
        Set<Set<String>> others = taken.stream().map(Names::key).collect(Collectors.toSet());
        List<List<String>> names = terms.stream()
                .map(its -> its.subList(0, Math.min(TERMS, its.size())))
                .toList();
        int most = terms.stream().mapToInt(List::size).max().orElse(0);
        for (int length = TERMS; length < most; length++) {
            List<List<String>> before = names;
            names = IntStream.range(0, terms.size())
                    .mapToObj(i -> longer(i, before, terms, others))
                    .toList();
        }
        return numbered(names, others);
    }

    /** With one term more where another name is alike: the strongest that no such other theme has, else the next. */
    private static List<String> longer(
            int at, List<List<String>> names, List<List<String>> terms, Set<Set<String>> taken) {
        List<String> name = names.get(at);
        List<List<String>> alike = IntStream.range(0, names.size())
                .filter(i -> i != at && key(names.get(i)).equals(key(name)))
                .mapToObj(terms::get)
                .toList();
        if (alike.isEmpty() && !taken.contains(key(name))) {
            return name;
        }
        List<String> left =
                terms.get(at).stream().filter(term -> !name.contains(term)).toList();
        return left.stream()
                .filter(term -> alike.stream().noneMatch(other -> other.contains(term)))
                .findFirst()
                .or(() -> left.stream().findFirst())
                .map(term -> Stream.concat(name.stream(), Stream.of(term)).toList())
                .orElse(name);
    }

    private static List<String> numbered(List<List<String>> names, Set<Set<String>> taken) {
        var used = new HashSet<>(taken);
        var numbered = new ArrayList<String>();
        for (List<String> name : names) {
            String plain = name.isEmpty() ? "(no words)" : String.join(", ", name);
            String one = plain;
            for (int number = 2; !used.add(key(one)); number++) {
                one = plain + " (" + number + ")";
            }
            numbered.add(one);
        }
        return numbered;
    }

    private static Set<String> key(String name) {
        return key(List.of(name.split(", ")));
    }

    /** The same terms in another order are the same name to a reader. */
    private static Set<String> key(List<String> name) {
        return name.stream().map(term -> term.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
