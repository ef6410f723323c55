package earmark.agree.scores;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What most of several people answered. Thread-safe. */
public final class Majority {
    private Majority() {}

    /**
     * The label more than half of them gave; empty on a tie, or without any.
     *
     * @param ballots of people, of one interaction
     */
    public static Optional<String> of(List<Ballot> ballots) {
        var votes = new TreeMap<String, Integer>();
        ballots.stream()
                .filter(ballot -> ballot.said() == Ballot.Said.ANSWER)
                .forEach(ballot -> votes.merge(ballot.label(), 1, Integer::sum));
        int all = votes.values().stream().mapToInt(Integer::intValue).sum();
        return votes.entrySet().stream()
                .filter(vote -> 2 * vote.getValue() > all)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
