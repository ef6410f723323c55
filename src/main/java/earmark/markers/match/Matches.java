package earmark.markers.match;

import java.util.List;

/**
 * All that a pattern matches in an interaction.
 *
 * @param found in turn order, and in text order within a turn; of overlapping ones only the longest, certain ones first
 * @param unfinished turns in which the pattern asked for more work than is allowed; nothing can be told about them
 */
public record Matches(List<Match> found, List<Integer> unfinished) {
    /** Copies the lists. */
    public Matches {
        found = List.copyOf(found);
        unfinished = List.copyOf(unfinished);
    }

    /** Those without doubt. */
    public List<Match> certain() {
        return found.stream().filter(Match::isCertain).toList();
    }

    /** Those of which it cannot be told. */
    public List<Match> doubtful() {
        return found.stream().filter(match -> !match.isCertain()).toList();
    }
}
