package earmark.markers.hearing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What it costs to take one phone for another, in hundredths, so that sums are exact: {@code hearing/phones.tsv}, learned
 * by {@code scripts/measure-retention} from what the recogniser made of speech whose words are known.
 */
final class PhoneCosts {
    /** What a phone costs that has nothing to do with the other: the most. */
    static final int ONE = 100;

    private static final String FILE = "/earmark/hearing/phones.tsv";
    /** In the place of a phone: there is none, in the middle of a word. */
    private static final String NOTHING = "nothing";

    private static final List<String> ALL = List.of(
            "aa", "ae", "ah", "ao", "aw", "ax", "axr", "ay", "b", "ch", "d", "dh", "eh", "er", "ey", "f", "g", "hh",
            "ih", "ix", "iy", "jh", "k", "l", "m", "n", "ng", "ow", "oy", "p", "r", "s", "sh", "t", "th", "uh", "uw",
            "v", "w", "y", "z", "zh");
    private static final int[][] SWAPPED = new int[ALL.size()][ALL.size()];
    private static final int[] MISSING = new int[ALL.size()];
    private static final int[] MISSING_AT_END = new int[ALL.size()];
    private static final int[] ADDED = new int[ALL.size()];
    private static final int[] ADDED_AT_END = new int[ALL.size()];

    static {
        List<List<String>> rows = read().lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\t")))
                .toList();
        List<String> heard = rows.get(0);
        for (List<String> row : rows.subList(1, rows.size())) {
            for (int cell = 1; cell < row.size(); cell++) {
                set(row.get(0), heard.get(cell), Integer.parseInt(row.get(cell)));
            }
        }
    }

    private PhoneCosts() {}

    private static String read() {
        try (InputStream in = PhoneCosts.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("this build has no " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void set(String said, String heard, int cost) {
        int saidNumber = number(said);
        int heardNumber = number(heard);
        if (saidNumber >= 0 && heardNumber >= 0) {
            SWAPPED[saidNumber][heardNumber] = cost;
        } else if (saidNumber >= 0) {
            (heard.equals(NOTHING) ? MISSING : MISSING_AT_END)[saidNumber] = cost;
        } else if (heardNumber >= 0) {
            (said.equals(NOTHING) ? ADDED : ADDED_AT_END)[heardNumber] = cost;
        } else {
            throw new IllegalStateException(FILE + ": no phones: " + said + ", " + heard);
        }
    }

    /** How many phones there are; their numbers begin at 0. */
    static int count() {
        return ALL.size();
    }

    /** The number of a phone; negative for what is none. */
    static int number(String phone) {
        return ALL.indexOf(phone);
    }

    /** A phone by its number. */
    static String name(int number) {
        return ALL.get(number);
    }

    /** One phone heard for another, by their numbers, from 0 to {@link #ONE}. */
    static int swapped(int said, int heard) {
        return SWAPPED[said][heard];
    }

    /**
     * A phone that was said and not heard, by its number, more than 0.
     *
     * @param atEnd whether it is the last of its word
     */
    static int missing(int phone, boolean atEnd) {
        return atEnd ? MISSING_AT_END[phone] : MISSING[phone];
    }

    /**
     * A phone that was heard and not said, by its number, more than 0.
     *
     * @param atEnd whether it is the last of its word
     */
    static int added(int phone, boolean atEnd) {
        return atEnd ? ADDED_AT_END[phone] : ADDED[phone];
    }
}
