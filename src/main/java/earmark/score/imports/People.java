package earmark.score.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * People by name. Case, blanks, accents and "Last, First" do not make another person; an initial or another spelling
 * may, so these are told and not merged. Use from one thread.
 */
final class People {
    private final Map<String, Map<String, Integer>> spellings = new LinkedHashMap<>();
    private final Map<String, String> fixed = new LinkedHashMap<>();

    /** Known otherwise, for example from the calls themselves or from a mapping; this spelling is used. */
    void know(String name) {
        fixed.putIfAbsent(key(name), name);
    }

    /** One spelling means another person. */
    void same(String spelling, String person) {
        fixed.put(key(spelling), person);
    }

    void seen(String name) {
        if (!name.isBlank()) {
            spellings.computeIfAbsent(key(name), none -> new LinkedHashMap<>()).merge(name.strip(), 1, Integer::sum);
        }
    }

    /** The one spelling that is used for a person: the known one, else the commonest, else the first. */
    String name(String spelling) {
        String key = key(spelling);
        String known = fixed.get(key);
        if (known != null) {
            return known;
        }
        return spellings.getOrDefault(key, Map.of()).entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(Map.Entry::getKey)
                .orElse(spelling.strip());
    }

    /** What was spelled in several ways, and what may be. */
    List<String> notes() {
        var notes = new ArrayList<String>();
        new TreeMap<>(spellings).forEach((key, ways) -> {
            List<String> others = ways.keySet().stream()
                    .filter(way -> !way.equals(name(way)))
                    .map(way -> "'" + way + "'")
                    .toList();
            if (!others.isEmpty()) {
                notes.add(String.join(", ", others) + " taken for "
                        + name(ways.keySet().iterator().next()));
            }
        });
        List<String> keys = new ArrayList<>(new TreeMap<>(spellings).keySet());
        for (int i = 0; i < keys.size(); i++) {
            for (int j = i + 1; j < keys.size(); j++) {
                String one = shown(keys.get(i));
                String other = shown(keys.get(j));
                if (!one.equals(other) && alike(keys.get(i), keys.get(j))) {
                    String longer = one.length() < other.length() ? other : one;
                    String shorter = longer.equals(one) ? other : one;
                    notes.add("'" + shorter + "' and '" + longer
                            + "' may be one person; if so, say it in the mapping: person \"" + shorter + "\" = \""
                            + longer + "\"");
                }
            }
        }
        return notes;
    }

    private String shown(String key) {
        return name(
                spellings.getOrDefault(key, Map.of(key, 1)).keySet().iterator().next());
    }

    /** Words in any order, without case, accents and punctuation. */
    static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        String[] words = plain.split(" ");
        Arrays.sort(words);
        return String.join(" ", words);
    }

    private static boolean alike(String one, String other) {
        List<String> a = List.of(one.split(" "));
        List<String> b = List.of(other.split(" "));
        boolean initials = a.size() == b.size() && a.size() > 1;
        var restA = new ArrayList<>(a);
        restA.removeAll(b);
        var restB = new ArrayList<>(b);
        restB.removeAll(a);
        if (initials && restA.size() == 1 && restB.size() == 1) {
            String x = restA.get(0);
            String y = restB.get(0);
            boolean initial = x.charAt(0) == y.charAt(0) && (x.length() == 1 || y.length() == 1);
            return initial || (x.length() > 3 && distance(x, y) == 1);
        }
        return a.size() == 1 && b.size() == 1 && a.get(0).length() > 3 && distance(one, other) == 1;
    }

    /** Levenshtein's, at most what matters here. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1 || a.matches(".*\\d.*") || b.matches(".*\\d.*")) {
            return 2;
        }
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
