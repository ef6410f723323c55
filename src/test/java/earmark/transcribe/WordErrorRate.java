package earmark.transcribe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Word error rate: substitutions, deletions and insertions over the words of the reference, summed over utterances,
 * with a bootstrap interval over utterances. Both sides are brought to one writing first: lower case, numbers as words,
 * spelled letters as letters.
 */
public final class WordErrorRate {
    private static final Map<String, String> ONE_WRITING = Map.ofEntries(
            Map.entry("see", "c"),
            Map.entry("sea", "c"),
            Map.entry("be", "b"),
            Map.entry("bee", "b"),
            Map.entry("are", "r"),
            Map.entry("you", "u"),
            Map.entry("why", "y"),
            Map.entry("oh", "o"),
            Map.entry("okay", "ok"),
            Map.entry("too", "two"),
            Map.entry("to", "two"),
            Map.entry("for", "four"));
    private static final String[] SMALL =
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen"
                            + " fourteen fifteen sixteen seventeen eighteen nineteen")
                    .split(" ");
    private static final String[] TENS = ". . twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

    private final List<int[]> utterances = new ArrayList<>();

    /** Counts one utterance. */
    public void add(String reference, String heard) {
        List<String> expected = words(reference);
        utterances.add(new int[] {distance(expected, words(heard)), expected.size()});
    }

    /** Errors for each hundred words of the reference. */
    public double percent() {
        return percent(utterances);
    }

    /** The middle 95 % of a thousand draws of as many utterances. */
    public double[] interval() {
        SplittableRandom random = new SplittableRandom(1);
        double[] drawn = new double[1000];
        for (int i = 0; i < drawn.length; i++) {
            List<int[]> sample = new ArrayList<>();
            for (int j = 0; j < utterances.size(); j++) {
                sample.add(utterances.get(random.nextInt(utterances.size())));
            }
            drawn[i] = percent(sample);
        }
        java.util.Arrays.sort(drawn);
        return new double[] {drawn[25], drawn[974]};
    }

    @Override
    public String toString() {
        double[] interval = interval();
        int words = utterances.stream().mapToInt(each -> each[1]).sum();
        return String.format(
                Locale.ROOT,
                "%.1f %% (%.1f to %.1f; %d utterances, %d words)",
                percent(),
                interval[0],
                interval[1],
                utterances.size(),
                words);
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[^a-z0-9' ]+", " ");
        for (String word : plain.strip().split("\\s+")) {
            if (word.matches("\\d{1,4}")) {
                words.addAll(spoken(Integer.parseInt(word)));
            } else if (!word.isEmpty()) {
                words.add(ONE_WRITING.getOrDefault(word, word));
            }
        }
        return words.stream().map(word -> ONE_WRITING.getOrDefault(word, word)).toList();
    }

    private static List<String> spoken(int number) {
        List<String> words = new ArrayList<>();
        if (number >= 1000) {
            words.addAll(spoken(number / 1000));
            words.add("thousand");
        }
        int rest = number % 1000;
        if (rest >= 100) {
            words.add(SMALL[rest / 100]);
            words.add("hundred");
        }
        int last = rest % 100;
        if (last >= 20) {
            words.add(TENS[last / 10]);
        }
        int unit = last >= 20 ? last % 10 : last;
        if (unit > 0 || number == 0) {
            words.add(SMALL[unit]);
        }
        return words;
    }

    private static int distance(List<String> expected, List<String> heard) {
        int[] row = new int[heard.size() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= expected.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int same = expected.get(i - 1).equals(heard.get(j - 1)) ? 0 : 1;
                int best = Math.min(diagonal + same, Math.min(row[j], row[j - 1]) + 1);
                diagonal = row[j];
                row[j] = best;
            }
        }
        return row[heard.size()];
    }

    private static double percent(List<int[]> sample) {
        int errors = sample.stream().mapToInt(each -> each[0]).sum();
        int words = sample.stream().mapToInt(each -> each[1]).sum();
        return 100.0 * errors / Math.max(1, words);
    }
}
