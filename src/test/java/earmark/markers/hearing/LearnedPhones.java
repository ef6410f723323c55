package earmark.markers.hearing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Learns the table of {@link PhoneCosts} from pairs of what was said and what was recognised: how often each phone is heard
 * as each other, by expectation and maximisation over all alignments (Ristad and Yianilos 1998). Where little was seen,
 * the classes of phones decide ({@code methods.md} 3.3, item 3). What a pair costs is how much less likely it makes it
 * that the phone was said than the phone itself does, held against how often the heard one comes anyway.
 */
public final class LearnedPhones {
    private static final List<String> VOWELS = List.of(
            "aa", "ae", "ah", "ao", "aw", "ax", "axr", "ay", "eh", "er", "ey", "ih", "ix", "iy", "ow", "oy", "uh",
            "uw");
    private static final Set<String> NASALS = Set.of("m", "n", "ng");
    private static final Set<String> LIQUIDS = Set.of("l", "r");
    private static final Map<String, String> VOICED =
            Map.of("p", "b", "t", "d", "k", "g", "f", "v", "th", "dh", "s", "z", "sh", "zh", "ch", "jh");

    private static final int ROUNDS = 8;
    /** What the classes say counts as much as a phone that was said so often. */
    private static final double PRIOR = 10;
    /** Of pairs that are less than this alike nothing can be learned: something else was heard. */
    private static final double LEAST_HEARD = 0.4;
    /** Hundredths for each factor of e: what has nothing to do with the other costs the most. */
    private static final double SCALE = 13;

    private static final int LEAST_SWAPPED = 25;
    private static final int LEAST_ALONE = 40;
    private static final int SIZE = PhoneCosts.count();

    private final List<Said> pairs = new ArrayList<>();
    private final double[][] prior = new double[SIZE][SIZE];
    private double[][] swapped = new double[SIZE][SIZE];
    /** In the middle and at the end of a word. */
    private double[][] missing = filled(0.06);

    private double[][] added = filled(0.05);
    private final double[] common = new double[SIZE];

    /** Phones of words, and whether each ends one. */
    private static final class Sound {
        final int[] phones;
        final int[] atEnd;

        Sound(List<String> words) {
            List<int[]> said = words.stream().map(Phones.english()::of).toList();
            phones = said.stream().flatMapToInt(Arrays::stream).toArray();
            atEnd = new int[phones.length];
            int end = 0;
            for (int[] word : said) {
                end += word.length;
                if (word.length > 0) {
                    atEnd[end - 1] = 1;
                }
            }
        }
    }

    private record Said(Sound said, Sound heard) {}

    /** Counts of one round. */
    private static final class Counts {
        final double[][] swapped = new double[SIZE][SIZE];
        final double[][] missing = new double[2][SIZE];
        final double[][] said = new double[2][SIZE];
        final double[][] added = new double[2][SIZE];
        final double[][] heard = new double[2][SIZE];
    }

    /** What was said in a recording, and what was recognised of it. */
    public void add(List<String> said, List<String> heard) {
        var pair = new Said(new Sound(said), new Sound(heard));
        int length = pair.said.phones.length;
        if (length > 0 && pair.heard.phones.length >= LEAST_HEARD * length) {
            pairs.add(pair);
        }
    }

    /** The lines of the table. */
    public String table() {
        begin();
        for (int round = 0; round < ROUNDS; round++) {
            var counts = new Counts();
            pairs.forEach(pair -> count(pair, counts));
            learn(counts);
        }
        return written();
    }

    private void begin() {
        Arrays.fill(common, 1);
        pairs.forEach(pair -> Arrays.stream(pair.heard.phones).forEach(phone -> common[phone]++));
        double all = Arrays.stream(common).sum();
        for (int said = 0; said < SIZE; said++) {
            common[said] /= all;
            double sum = 0;
            for (int heard = 0; heard < SIZE; heard++) {
                prior[said][heard] = Math.exp(-byClass(name(said), name(heard)) / 25.0);
                sum += prior[said][heard];
            }
            for (int heard = 0; heard < SIZE; heard++) {
                prior[said][heard] /= sum;
                swapped[said][heard] = 0.94 * prior[said][heard];
            }
        }
    }

    private static int byClass(String said, String heard) {
        if (said.equals(heard)) {
            return 0;
        }
        List<String> both = List.of(said, heard);
        if (VOWELS.containsAll(both)) {
            return 50;
        }
        if (NASALS.containsAll(both) || heard.equals(VOICED.get(said)) || said.equals(VOICED.get(heard))) {
            return 40;
        }
        return LIQUIDS.containsAll(both) ? 60 : 100;
    }

    /** How likely it is that a phone is heard that was not said, and which. */
    private double ofAdded(int atEnd, int phone) {
        return added[atEnd][phone] * common[phone];
    }

    private void count(Said pair, Counts counts) {
        int[] said = pair.said.phones;
        int[] heard = pair.heard.phones;
        double[][] from = new double[said.length + 1][heard.length + 1];
        double[][] to = new double[said.length + 1][heard.length + 1];
        for (int i = 0; i <= said.length; i++) {
            for (int j = 0; j <= heard.length; j++) {
                from[i][j] = (i == 0 && j == 0 ? 1 : 0)
                        + (i > 0 && j > 0 ? from[i - 1][j - 1] * swapped[said[i - 1]][heard[j - 1]] : 0)
                        + (i > 0 ? from[i - 1][j] * missing[pair.said.atEnd[i - 1]][said[i - 1]] : 0)
                        + (j > 0 ? from[i][j - 1] * ofAdded(pair.heard.atEnd[j - 1], heard[j - 1]) : 0);
            }
        }
        for (int i = said.length; i >= 0; i--) {
            for (int j = heard.length; j >= 0; j--) {
                boolean more = i < said.length;
                boolean moreHeard = j < heard.length;
                to[i][j] = (more || moreHeard ? 0 : 1)
                        + (more && moreHeard ? to[i + 1][j + 1] * swapped[said[i]][heard[j]] : 0)
                        + (more ? to[i + 1][j] * missing[pair.said.atEnd[i]][said[i]] : 0)
                        + (moreHeard ? to[i][j + 1] * ofAdded(pair.heard.atEnd[j], heard[j]) : 0);
            }
        }
        double all = to[0][0];
        for (int i = 0; i < said.length; i++) {
            int atEnd = pair.said.atEnd[i];
            counts.said[atEnd][said[i]]++;
            for (int j = 0; j <= heard.length; j++) {
                counts.missing[atEnd][said[i]] += from[i][j] * missing[atEnd][said[i]] * to[i + 1][j] / all;
                if (j < heard.length) {
                    counts.swapped[said[i]][heard[j]] +=
                            from[i][j] * swapped[said[i]][heard[j]] * to[i + 1][j + 1] / all;
                }
            }
        }
        for (int j = 0; j < heard.length; j++) {
            int atEnd = pair.heard.atEnd[j];
            counts.heard[atEnd][heard[j]]++;
            for (int i = 0; i <= said.length; i++) {
                counts.added[atEnd][heard[j]] += from[i][j] * ofAdded(atEnd, heard[j]) * to[i][j + 1] / all;
            }
        }
    }

    private void learn(Counts counts) {
        missing = shares(counts.missing, counts.said);
        added = shares(counts.added, counts.heard);
        double[][] ofBoth = shares(
                new double[][] {sum(counts.missing[0], counts.missing[1])},
                new double[][] {sum(counts.said[0], counts.said[1])});
        swapped = new double[SIZE][SIZE];
        for (int said = 0; said < SIZE; said++) {
            double all = Arrays.stream(counts.swapped[said]).sum() + PRIOR;
            for (int heard = 0; heard < SIZE; heard++) {
                swapped[said][heard] =
                        (counts.swapped[said][heard] + PRIOR * prior[said][heard]) / all * (1 - ofBoth[0][said]);
            }
        }
    }

    /** Shares by phone, drawn towards that of all phones together. */
    private static double[][] shares(double[][] of, double[][] all) {
        double mean = total(of) / Math.max(1, total(all));
        double[][] shares = new double[of.length][SIZE];
        for (int row = 0; row < of.length; row++) {
            for (int phone = 0; phone < SIZE; phone++) {
                shares[row][phone] = (of[row][phone] + PRIOR * mean) / (all[row][phone] + PRIOR);
            }
        }
        return shares;
    }

    private String written() {
        var table = new StringBuilder("said");
        for (int heard = 0; heard < SIZE; heard++) {
            table.append('\t').append(name(heard));
        }
        table.append("\tnothing\tnothing_at_end\n");
        for (int said = 0; said < SIZE; said++) {
            double same = Math.max(1.5, weight(said, said));
            table.append(name(said));
            for (int heard = 0; heard < SIZE; heard++) {
                table.append(cell(said == heard ? 0 : same - weight(said, heard), said == heard ? 0 : LEAST_SWAPPED));
            }
            for (double[] share : missing) {
                table.append(cell(same - Math.log(share[said]), LEAST_ALONE));
            }
            table.append('\n');
        }
        for (int atEnd = 0; atEnd < 2; atEnd++) {
            table.append(atEnd == 0 ? "nothing" : "nothing_at_end");
            for (int heard = 0; heard < SIZE; heard++) {
                table.append(cell(-Math.log(added[atEnd][heard]), LEAST_ALONE));
            }
            table.append('\n');
        }
        return table.toString();
    }

    /** How much hearing one phone speaks for that the other was said. */
    private double weight(int said, int heard) {
        // of what hardly ever comes too little is known
        return Math.log(swapped[said][heard] / Math.max(0.008, common[heard]));
    }

    private static String cell(double against, int least) {
        return String.format(
                Locale.ROOT, "\t%d", Math.round(Math.max(least, Math.min(PhoneCosts.ONE, SCALE * against))));
    }

    private static String name(int phone) {
        return PhoneCosts.name(phone);
    }

    private static double[] sum(double[] one, double[] other) {
        double[] sum = one.clone();
        Arrays.setAll(sum, i -> one[i] + other[i]);
        return sum;
    }

    private static double total(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).sum();
    }

    private static double[][] filled(double share) {
        double[][] rows = new double[2][SIZE];
        for (double[] row : rows) {
            Arrays.fill(row, share);
        }
        return rows;
    }
}
