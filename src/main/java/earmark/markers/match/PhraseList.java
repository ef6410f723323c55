package earmark.markers.match;

import earmark.markers.phrases.Hits;
import earmark.markers.phrases.PhraseBook;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the phrases of one list of a book, which is read once for all its lists. Thread-safe. */
final class PhraseList implements Finder {
    private final PhraseBook book;
    private final int list;
    private volatile @Nullable BitSet ways;

    PhraseList(PhraseBook book, int list) {
        this.book = book;
        this.list = list;
    }

    @Override
    public List<Span> find(TurnView turn, Work work) {
        BookMark phrases = turn.phrases(book, work.reading);
        if (!phrases.hits().isKnown()) {
            return alone(turn, work);
        }
        List<Span> spans = phrases.spans(list);
        work.spend(1 + (long) Work.SPAN * spans.size());
        return spans;
    }

    /** Where all lists together are too much work, each has its own allowance. */
    private List<Span> alone(TurnView turn, Work work) {
        work.spend(turn.size());
        var reader = work.reading.reader(book);
        BitSet own = ways;
        if (own == null) {
            own = reader.ways(list);
            ways = own;
        }
        Hits found = reader.read(turn.forms, own, work.left());
        if (!found.isKnown()) {
            throw new Work.Exceeded();
        }
        List<Span> spans = new BookMark(book, found, turn).spans(list);
        work.spend((long) Work.SPAN * spans.size());
        return spans;
    }
}
