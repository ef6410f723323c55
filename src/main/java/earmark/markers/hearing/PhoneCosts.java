package earmark.markers.hearing;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What it costs to take one phone for another: the figures of {@code methods.md} 3.3, item 3. */
final class PhoneCosts {
    private static final Set<String> VOWELS = Set.of(
            "aa", "ae", "ah", "ao", "aw", "ax", "axr", "ay", "eh", "er", "ey", "ih", "ix", "iy", "ow", "oy", "uh",
            "uw");
    private static final Set<String> NASALS = Set.of("m", "n", "ng");
    private static final Set<String> LIQUIDS = Set.of("l", "r");
    private static final Map<String, String> VOICED =
            Map.of("p", "b", "t", "d", "k", "g", "f", "v", "th", "dh", "s", "z", "sh", "zh", "ch", "jh");
    private static final double VOWEL = 0.5;
    private static final double SAME_PLACE = 0.4;
    private static final double LIQUID = 0.6;
    private static final double WEAK = 0.4;

    private static final List<String> ALL = List.of(
            "aa", "ae", "ah", "ao", "aw", "ax", "axr", "ay", "b", "ch", "d", "dh", "eh", "er", "ey", "f", "g", "hh",
            "ih", "ix", "iy", "jh", "k", "l", "m", "n", "ng", "ow", "oy", "p", "r", "s", "sh", "t", "th", "uh", "uw",
            "v", "w", "y", "z", "zh");
    private static final float[][] SWAPPED = new float[ALL.size()][ALL.size()];

    static {
        for (int said = 0; said < ALL.size(); said++) {
            for (int heard = 0; heard < ALL.size(); heard++) {
                SWAPPED[said][heard] = (float) swapped(ALL.get(said), ALL.get(heard));
            }
        }
    }

    private PhoneCosts() {}

    /** The number of a phone; negative for what is none. */
    static int number(String phone) {
        return ALL.indexOf(phone);
    }

    /** One phone heard for another, by their numbers, in [0, 1]. */
    static float swapped(int said, int heard) {
        return SWAPPED[said][heard];
    }

    /** A phone that only one of the two has, by its number. */
    static float alone(int phone, boolean atEnd) {
        return (float) alone(ALL.get(phone), atEnd);
    }

    /** One phone heard for another, in [0, 1]. */
    static double swapped(String said, String heard) {
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
        return LIQUIDS.containsAll(both) ? LIQUID : 1;
    }

    /**
     * A phone that only one of the two has.
     *
     * @param atEnd whether it is the last of its word
     */
    static double alone(String phone, boolean atEnd) {
        boolean weak = phone.equals("hh") || (atEnd && (phone.equals("t") || phone.equals("d")));
        return weak ? WEAK : 1;
    }
}
