package earmark.markers.match;

import earmark.markers.phrases.PhraseBook;
import java.util.List;

/**
 * A pattern made ready to run, once for all patterns of which it is a part. What is part of several is looked for once in
 * a turn. Complete before the first turn is looked at, thread-safe from then on.
 */
final class Ready implements Finder {
    private final Finder finder;
    private final Needs needs;
    private final PhraseBook book;
    private boolean shared;

    Ready(Finder finder, Needs needs, PhraseBook book) {
        this.finder = finder;
        this.needs = needs;
        this.book = book;
    }

    /** The same, for one pattern more. */
    Ready again() {
        // what a list finds is remembered anyway
        shared = !(finder instanceof PhraseList);
        return this;
    }

    Needs needs() {
        return needs;
    }

    /** Whether what it needs stands in a turn. */
    boolean mayFind(TurnView turn, Reading reading) {
        return needs.isNothing() || needs.areMet(turn.phrases(book, reading).hits());
    }

    @Override
    public List<Span> findWhereNeeded(TurnView turn, Work work) {
        return mayFind(turn, work.reading) ? find(turn, work) : List.of();
    }

    @Override
    public List<Span> find(TurnView turn, Work work) {
        return shared ? turn.known().find(this, finder, turn, work) : finder.find(turn, work);
    }
}
