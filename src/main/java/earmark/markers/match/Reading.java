package earmark.markers.match;

import earmark.markers.phrases.PhraseBook;
import earmark.markers.phrases.PhraseReader;
import earmark.markers.phrases.ReadTurn;
import earmark.model.Analysis;
import earmark.model.Interaction;
import earmark.model.Sentence;
import earmark.model.Speaker;
import earmark.model.Turn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An interaction laid out for matching: made once, used by every pattern of one run. Use from one thread, for what
 * patterns find elsewhere is remembered in it.
 */
final class Reading {
    final Analysis analysis;
    final Interaction interaction;
    final List<TurnView> turns;
    final Extents all;
    final Memory memory = new Memory();
    private final Map<Speaker, Extents> bySpeaker;
    private final IdentityHashMap<PhraseBook, PhraseReader> readers = new IdentityHashMap<>(4);
    private final IdentityHashMap<PhraseBook, Map<Integer, ReadTurn>> turnsRead = new IdentityHashMap<>(4);

    /**
     * How much there is, of the interaction or of one speaker.
     *
     * @param words tokens
     * @param turns turns
     * @param sentences sentences
     * @param startMs begin of the first word, {@link TurnView#NO_TIME} without times
     * @param endMs end of the last word
     */
    record Extents(int words, int turns, int sentences, long startMs, long endMs) {
        static final Extents NONE = new Extents(0, 0, 0, TurnView.NO_TIME, TurnView.NO_TIME);

        Extents and(TurnView turn) {
            return new Extents(
                    words + turn.size(),
                    turns + 1,
                    sentences + turn.sentences,
                    TurnView.earlier(startMs, turn.firstMs),
                    Math.max(endMs, turn.lastMs));
        }
    }

    private Reading(Analysis analysis, List<TurnView> turns, Extents all, Map<Speaker, Extents> bySpeaker) {
        this.analysis = analysis;
        this.interaction = analysis.interaction();
        this.turns = List.copyOf(turns);
        this.all = all;
        this.bySpeaker = bySpeaker;
    }

    static Reading of(Analysis analysis) {
        Interaction interaction = analysis.interaction();
        var turns = new ArrayList<TurnView>();
        var bySpeaker = new EnumMap<Speaker, Extents>(Speaker.class);
        Extents all = Extents.NONE;
        for (Turn turn : interaction.turns()) {
            List<Sentence> sentences = analysis.sentences().get(turn.index());
            Extents own = bySpeaker.getOrDefault(turn.speaker(), Extents.NONE);
            var view = new TurnView(turn, sentences, all, own);
            turns.add(view);
            all = all.and(view);
            bySpeaker.put(turn.speaker(), own.and(view));
        }
        return new Reading(analysis, turns, wholeCall(interaction, all), bySpeaker);
    }

    /** A call begins with its first sample and ends with its last, not with its words. */
    private static Extents wholeCall(Interaction interaction, Extents words) {
        if (words.endMs() == TurnView.NO_TIME) {
            return words;
        }
        long endMs = interaction.sound() == null
                ? words.endMs()
                : Math.max(words.endMs(), interaction.sound().durationMs());
        return new Extents(words.words(), words.turns(), words.sentences(), 0, endMs);
    }

    /** Reads turns with a book. */
    PhraseReader reader(PhraseBook book) {
        return readers.computeIfAbsent(book, PhraseReader::new);
    }

    /** A turn as it was heard, read with a book; read once. */
    ReadTurn read(PhraseBook book, TurnView turn) {
        return turnsRead
                .computeIfAbsent(book, key -> new HashMap<>())
                .computeIfAbsent(turn.turn.index(), key -> reader(book).readOnce(turn.forms));
    }

    Extents of(Speaker speaker) {
        return bySpeaker.getOrDefault(speaker, Extents.NONE);
    }

    /**
     * The nearest turn with words before or after another that is not, or may not be, the same speaker's.
     *
     * @param step -1 or 1
     */
    Optional<TurnView> neighbour(TurnView turn, int step) {
        Speaker speaker = turn.turn.speaker();
        for (int i = turn.turn.index() + step; i >= 0 && i < turns.size(); i += step) {
            TurnView other = turns.get(i);
            boolean same = other.turn.speaker() == speaker && speaker != Speaker.UNKNOWN;
            if (other.size() > 0 && !same) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }
}
