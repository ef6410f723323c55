package earmark.markers.match;

import earmark.markers.phrases.Hits;
import earmark.markers.phrases.PhraseBook;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the phrases of a book find in one turn. Use from one thread. */
final class BookMark {
    private final PhraseBook book;
    private final Hits hits;
    private final TurnView turn;
    private final @Nullable List<Span>[] spans;

    @SuppressWarnings({"unchecked", "rawtypes"})
    BookMark(PhraseBook book, Hits hits, TurnView turn) {
        this.book = book;
        this.hits = hits;
        this.turn = turn;
        this.spans = new List[hits.lists()];
    }

    boolean isOf(PhraseBook other) {
        return book == other;
    }

    Hits hits() {
        return hits;
    }

    /** What one list finds, in order and distinct. */
    List<Span> spans(int list) {
        int position = hits.position(list);
        if (position < 0) {
            return List.of();
        }
        List<Span> known = spans[position];
        if (known == null) {
            known = made(position);
            spans[position] = known;
        }
        return known;
    }

    private List<Span> made(int position) {
        int count = hits.places(position);
        var made = new ArrayList<Span>(count);
        for (int i = 0; i < count; i++) {
            int from = hits.from(position, i);
            int to = hits.to(position, i);
            double confidence = 1;
            for (int token = from; token < to; token++) {
                confidence = Math.min(confidence, turn.confidence[token]);
            }
            made.add(new Span(from, to, confidence, null));
        }
        return made;
    }
}
