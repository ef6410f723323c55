package earmark.markers.hearing;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What it costs to take one phone for another: the figures of {@code methods.md} 3.3, item 3, in hundredths, so that sums
 * are exact.
 */
final class PhoneCosts {
    /** What a phone costs that has nothing to do with the other: the most. */
    static final int ONE = 100;

    private static final int VOWEL = 50;
    private static final int SAME_PLACE = 40;
    private static final int LIQUID = 60;
    private static final int WEAK = 40;

    private static final Set<String> VOWELS = Set.of(
            "aa", "ae", "ah", "ao", "aw", "ax", "axr", "ay", "eh", "er", "ey", "ih", "ix", "iy", "ow", "oy", "uh",
            "uw");
    private static final Set<String> NASALS = Set.of("m", "n", "ng");
    private static final Set<String> LIQUIDS = Set.of("l", "r");
    private static final Map<String, String> VOICED =
            Map.of("p", "b", "t", "d", "k", "g", "f", "v", "th", "dh", "s", "z", "sh", "zh", "ch", "jh");

    private static final List<String> ALL = List.of(
            "aa", "ae", "ah", "ao", "aw", "ax", "axr", "ay", "b", "ch", "d", "dh", "eh", "er", "ey", "f", "g", "hh",
            "ih", "ix", "iy", "jh", "k", "l", "m", "n", "ng", "ow", "oy", "p", "r", "s", "sh", "t", "th", "uh", "uw",
            "v", "w", "y", "z", "zh");
    private static final int[][] SWAPPED = new int[ALL.size()][ALL.size()];
    private static final int[] ALONE = new int[ALL.size()];
    private static final int[] ALONE_AT_END = new int[ALL.size()];

    static {
        for (int said = 0; said < ALL.size(); said++) {
            ALONE[said] = alone(ALL.get(said), false);
            ALONE_AT_END[said] = alone(ALL.get(said), true);
            for (int heard = 0; heard < ALL.size(); heard++) {
                SWAPPED[said][heard] = swapped(ALL.get(said), ALL.get(heard));
            }
        }
    }

    private PhoneCosts() {}

    /** How many phones there are; their numbers begin at 0. */
    static int count() {
        return ALL.size();
    }

    /** The number of a phone; negative for what is none. */
    static int number(String phone) {
        return ALL.indexOf(phone);
    }

    /** One phone heard for another, by their numbers, from 0 to {@link #ONE}. */
    static int swapped(int said, int heard) {
        return SWAPPED[said][heard];
    }

    /**
     * A phone that only one of the two has, by its number, more than 0.
     *
     * @param atEnd whether it is the last of its word
     */
    static int alone(int phone, boolean atEnd) {
        return atEnd ? ALONE_AT_END[phone] : ALONE[phone];
    }

    private static int swapped(String said, String heard) {
        if (said.equals(heard)) {
            return 0;
        }
        if (VOWELS.contains(said) && VOWELS.contains(heard)) {
            return VOWEL;
        }
        List<String> both = List.of(said, heard);
        if (NASALS.containsAll(both) || heard.equals(VOICED.get(said)) || said.equals(VOICED.get(heard))) {
            return SAME_PLACE;
        }
        return LIQUIDS.containsAll(both) ? LIQUID : ONE;
    }

    private static int alone(String phone, boolean atEnd) {
        boolean weak = phone.equals("hh") || (atEnd && (phone.equals("t") || phone.equals("d")));
        return weak ? WEAK : ONE;
    }
}
