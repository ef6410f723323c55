package earmark.feedback;

import earmark.stats.Interval;
import earmark.stats.Wilson;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * How much of a group people have scored.
 *
 * @param dimension for example {@code agent}
 * @param group for example the agent's name
 * @param kept interactions of the group
 * @param scored how many of them people have scored
 */
public record Coverage(String dimension, String group, int kept, int scored) {
    /** Checks the range. */
    public Coverage {
        if (scored < 0 || scored > kept) {
            throw new IllegalArgumentException(scored + " of " + kept);
        }
    }

    /** By dimension and group; a group without interactions is not there. */
    public static List<Coverage> of(List<Covered> interactions) {
        var counts = new TreeMap<String, TreeMap<String, int[]>>();
        for (Covered interaction : interactions) {
            interaction.groups().forEach((dimension, group) -> {
                int[] count =
                        counts.computeIfAbsent(dimension, d -> new TreeMap<>()).computeIfAbsent(group, g -> new int[2]);
                count[0]++;
                count[1] += interaction.scored() ? 1 : 0;
            });
        }
        var coverages = new ArrayList<Coverage>();
        counts.forEach((dimension, groups) ->
                groups.forEach((group, count) -> coverages.add(new Coverage(dimension, group, count[0], count[1]))));
        return coverages;
    }

    /** Share that was scored. */
    public double share() {
        return (double) scored / kept;
    }

    /** What the share would be if more were kept and scored the same way; 95 %. */
    public Interval interval() {
        return Wilson.of(scored, kept);
    }
}
