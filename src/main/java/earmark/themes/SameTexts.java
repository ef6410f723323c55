package earmark.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which of many texts are equal, but for capitals and blanks: they are grouped as one that counts as often as it was said.
 * Immutable, thread-safe.
 */
public final class SameTexts {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private final List<String> different;
    private final List<Integer> firsts;
    private final int[] of;

    private SameTexts(List<String> different, List<Integer> firsts, int[] of) {
        this.different = different;
        this.firsts = firsts;
        this.of = of;
    }

    /** Of texts. */
    public static SameTexts of(List<String> texts) {
        Map<String, Integer> known = new HashMap<>();
        var different = new ArrayList<String>();
        var firsts = new ArrayList<Integer>();
        int[] of = new int[texts.size()];
        for (int i = 0; i < of.length; i++) {
            String text = texts.get(i);
            String plain = BLANKS.matcher(text.toLowerCase(Locale.ROOT))
                    .replaceAll(" ")
                    .strip();
            int next = different.size();
            of[i] = known.computeIfAbsent(plain, any -> next);
            if (of[i] == next) {
                different.add(text);
                firsts.add(i);
            }
        }
        return new SameTexts(List.copyOf(different), List.copyOf(firsts), of);
    }

    /** The different texts, each as it was written first, in the order of those. */
    public List<String> different() {
        return different;
    }

    /** Where each of the different texts stands first, from 0. */
    public List<Integer> firsts() {
        return firsts;
    }

    /** How often each of the different texts is there. */
    public int[] weights() {
        int[] weights = new int[different.size()];
        Arrays.stream(of).forEach(i -> weights[i]++);
        return weights;
    }

    /** For each text the number of its different text. */
    public int[] each(int[] ofDifferent) {
        return IntStream.of(of).map(i -> ofDifferent[i]).toArray();
    }

    /** For each text the row of its different text; equal texts share it. */
    public float[][] each(float[][] ofDifferent) {
        return IntStream.of(of).mapToObj(i -> ofDifferent[i]).toArray(float[][]::new);
    }
}
