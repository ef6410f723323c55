package earmark.markers.match;

import earmark.markers.phrases.Occurrences;
import earmark.markers.phrases.PhraseBook;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the phrases of a book find in one turn. Use from one thread. */
final class BookMark {
    private final PhraseBook book;
    private final Occurrences occurrences;
    private final TurnView turn;
    private final @Nullable List<Span>[] spans;

    @SuppressWarnings({"unchecked", "rawtypes"})
    BookMark(PhraseBook book, Occurrences occurrences, TurnView turn) {
        this.book = book;
        this.occurrences = occurrences;
        this.turn = turn;
        this.spans = new List[occurrences.lists()];
    }

    boolean isOf(PhraseBook other) {
        return book == other;
    }

    Occurrences occurrences() {
        return occurrences;
    }

    /** What one list finds, in order and distinct. */
    List<Span> spans(int list) {
        int position = occurrences.position(list);
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
        int count = occurrences.places(position);
        var made = new ArrayList<Span>(count);
        for (int i = 0; i < count; i++) {
            int from = occurrences.from(position, i);
            int to = occurrences.to(position, i);
            double confidence = 1;
            for (int token = from; token < to; token++) {
                confidence = Math.min(confidence, turn.confidence[token]);
            }
            made.add(new Span(from, to, confidence, null));
        }
        return made;
    }
}
