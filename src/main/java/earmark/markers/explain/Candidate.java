package earmark.markers.explain;

import earmark.model.Place;
import earmark.model.Speaker;
import java.util.List;

/**
 * Words that a line of the marker names, wherever and by whomever they were said, and what each constraint made of them.
 *
 * @param line {@code file:line} of the {@code say} line
 * @param place where they stand
 * @param speaker whose words they are
 * @param words the words with their confidence
 * @param checks the line's own constraints, then those of the whole marker
 */
public record Candidate(String line, Place place, Speaker speaker, List<HeardWord> words, List<Check> checks) {
    /** Copies the lists. */
    public Candidate {
        words = List.copyOf(words);
        checks = List.copyOf(checks);
    }

    /** What kept the words from being a hit; empty when nothing did. */
    public List<Check> stoppedBy() {
        return checks.stream().filter(Check::stopped).toList();
    }

    /** The words as they were said. */
    public String text() {
        return String.join(" ", words.stream().map(HeardWord::text).toList());
    }
}
