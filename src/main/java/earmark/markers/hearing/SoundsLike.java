package earmark.markers.hearing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Known wordings of markers that sound like what was recognised ({@code methods.md} 3.3, item 3). A wording is what the
 * marked words of an example say, or a short turn of an example: so people really put it, while the patterns of a marker
 * stand for so many phrases that something always sounds alike. Of a marker without examples its patterns are taken, but
 * for the markers that they name: these have their own wordings.
 * Looked for only around words that the recogniser was not sure of. Thread-safe.
 */
public final class SoundsLike {
    /** Proposes nothing. */
    public static final SoundsLike NONE = new SoundsLike(Wordings.NONE);

    /** Words beyond those it was unsure of that a phrase may reach over, to either side. */
    private static final int REACH_WORDS = 8;
    /**
     * Accepted cost for each phone of the words that change, in hundredths: a word that sounds quite different was not
     * misheard.
     */
    private static final int MOST_LOCAL_COST = 75;
    /** So many are proposed for a turn, the best ones. */
    private static final int MOST = 40;

    private final Wordings wordings;
    private final boolean anyPhrase;
    private volatile @Nullable PhoneGraph graph;
    /** Searches that nobody uses just now: one a thread comes about. */
    private final Queue<PhoneSearch> idle = new ConcurrentLinkedQueue<>();

    /** For these. */
    public SoundsLike(Wordings wordings) {
        this(wordings, false);
    }

    /**
     * For these, or for any phrase.
     *
     * @param anyPhrase whether all that the patterns stand for is looked for instead: dear, and something mostly sounds alike
     */
    public SoundsLike(Wordings wordings, boolean anyPhrase) {
        this.wordings = wordings;
        this.anyPhrase = anyPhrase;
    }

    /** What sounds alike in a turn and is not the same. */
    public List<Rewording> in(HeardTurn turn) {
        List<Rewording> proposed = new ArrayList<>();
        if (wordings.markers().isEmpty()) {
            return proposed;
        }
        int size = turn.forms().size();
        int done = 0;
        for (int i = 0; i < size; i++) {
            if (i >= done && turn.unsure(i, i + 1)) {
                int from = Math.max(done, i - REACH_WORDS);
                int to = i;
                for (int j = i; j < Math.min(size, to + 1 + REACH_WORDS); j++) {
                    to = turn.unsure(j, j + 1) ? j : to;
                }
                done = Math.min(size, to + 1 + REACH_WORDS);
                search(turn, from, done, proposed);
            }
        }
        proposed.sort(Comparator.comparing(Rewording::score)
                .reversed()
                .thenComparing(Rewording::from)
                .thenComparing(Rewording::to)
                .thenComparing(each -> String.join(" ", each.forms())));
        return proposed.stream().distinct().limit(MOST).toList();
    }

    private void search(HeardTurn turn, int from, int to, List<Rewording> proposed) {
        Phones phones = Phones.english();
        List<int[]> words =
                turn.forms().subList(from, to).stream().map(phones::of).toList();
        PhoneSearch known = idle.poll();
        PhoneSearch search = known == null ? new PhoneSearch(ready()) : known;
        for (PhoneSearch.Found each : search.in(words, from)) {
            Rewording change = change(turn, each, phones);
            if (change != null) {
                proposed.add(change);
            }
        }
        idle.add(search);
    }

    /** What a phrase would change, without the words it has in common with what was heard; null for what cannot be. */
    private static @Nullable Rewording change(HeardTurn turn, PhoneSearch.Found found, Phones phones) {
        List<String> heard = turn.forms().subList(found.from(), found.to());
        List<String> said = found.words();
        int same = 0;
        while (same < Math.min(heard.size(), said.size()) && heard.get(same).equals(said.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < Math.min(heard.size(), said.size()) - same
                && heard.get(heard.size() - 1 - tail).equals(said.get(said.size() - 1 - tail))) {
            tail++;
        }
        int from = found.from() + same;
        int to = found.to() - tail;
        List<String> words = said.subList(same, said.size() - tail);
        if (from == to || words.isEmpty() || !turn.unsure(from, to)) {
            return null;
        }
        int changed = words.stream().mapToInt(word -> phones.of(word).length).sum();
        if (found.cost() > MOST_LOCAL_COST * changed) {
            return null;
        }
        double score = 1 - found.cost() / (double) (found.phones() * PhoneSearch.TOLERANCE);
        return new Rewording(from, to, words, Math.max(0, Math.min(1, score)), Rewording.Kind.SOUNDS_LIKE);
    }

    private PhoneGraph ready() {
        PhoneGraph ready = graph;
        if (ready == null) {
            // two threads may both get here; they make the same
            ready = PhoneGraph.of(Cues.of(wordings.markers(), anyPhrase), Phones.english());
            graph = ready;
        }
        return ready;
    }
}
