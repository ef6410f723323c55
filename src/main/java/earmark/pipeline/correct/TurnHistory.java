package earmark.pipeline.correct;

import earmark.model.Correction;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.Turn;
import earmark.model.Word;
import earmark.model.Wording;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A turn as it was recognised, with the corrections made since, one after another. Words that are put in the place of others
 * share their time; a person is sure of them. A correction that is taken back gives back the words as they were, with their
 * times. Use from one thread.
 */
public final class TurnHistory {
    private final Turn heard;
    private Turn turn;
    /** Corrections of words that hold, by number. */
    private final Map<Integer, Held> held = new TreeMap<>();

    /** Corrections of the speaker that hold, the last one first. */
    private final Deque<Correction> speakers = new ArrayDeque<>();

    /**
     * A correction of words that holds.
     *
     * @param start where its words begin now; while it is covered, counted from where the covering one began
     * @param removed the words that stood there, as they stood in the turn then
     * @param coveredBy a later correction that changed some of its words; null while there is none
     */
    private record Held(
            Correction correction,
            int start,
            List<Word> removed,
            @Nullable Integer coveredBy) {
        TextSpan now() {
            return new TextSpan(start, start + correction.after().length());
        }

        Held after(Correction later) {
            if (coveredBy != null) {
                return coveredBy.equals(later.undoes())
                        ? new Held(correction, later.at().start() + start, removed, null)
                        : this;
            }
            return now().overlaps(later.at())
                    ? new Held(correction, start - later.at().start(), removed, later.number())
                    : new Held(correction, later.moved(now()).start(), removed, null);
        }
    }

    /**
     * A history.
     *
     * @param heard the turn as it was recognised
     * @param corrections those of this turn that were made since, in order; those of other turns are passed over
     */
    public TurnHistory(Turn heard, List<Correction> corrections) {
        this.heard = heard;
        turn = heard;
        corrections.stream().filter(one -> one.turn() == heard.index()).forEach(this::add);
    }

    /** Makes one more correction. */
    public void add(Correction correction) {
        switch (correction.kind()) {
            case SPEAKER -> {
                Speaker to = Speaker.valueOf(correction.after());
                turn = new Turn(turn.index(), to, turn.text(), turn.words(), turn.time(), turn.wordings());
                if (correction.undoes() == null) {
                    speakers.push(correction);
                } else {
                    speakers.poll();
                }
            }
            case WORDS -> words(correction);
            case REREAD -> throw new IllegalArgumentException("what was read anew has no history before it");
        }
    }

    /** The turn as it is now; where all is as it was recognised, that turn itself. */
    public Turn turn() {
        return turn.text().equals(heard.text()) && turn.speaker() == heard.speaker() ? heard : turn;
    }

    /** The turn as it was recognised. */
    public Turn heard() {
        return heard;
    }

    /** Where words are that people put there, in the turn as it is now. */
    public List<TextSpan> corrected() {
        return held.values().stream()
                .filter(one -> one.coveredBy() == null && one.now().length() > 0)
                .map(Held::now)
                .toList();
    }

    /**
     * Characters of the turn as it is now, widened so that no correction is changed in part: what changes one of its words
     * takes the place of all of it, and has to be taken back first.
     */
    public TextSpan widened(TextSpan at) {
        TextSpan wide = at;
        for (Held one : held.values()) {
            if (one.coveredBy() == null && one.now().overlaps(at)) {
                wide = new TextSpan(
                        Math.min(wide.start(), one.now().start()),
                        Math.max(wide.end(), one.now().end()));
            }
        }
        return wide;
    }

    /** Whether a correction can be taken back: it holds, and no later one changed the same words. */
    public boolean canUndo(int number) {
        Held words = held.get(number);
        Correction last = speakers.peek();
        return (words != null && words.coveredBy() == null) || (last != null && last.number() == number);
    }

    /** Which later correction is in the way of taking one back; empty when none is, or it does not hold. */
    public Optional<Integer> inTheWayOf(int number) {
        boolean buried = speakers.stream().skip(1).anyMatch(one -> one.number() == number);
        return buried
                ? Optional.of(speakers.element().number())
                : Optional.ofNullable(held.get(number)).flatMap(one -> Optional.ofNullable(one.coveredBy()));
    }

    /** Where a correction's words are now; empty when it does not hold, or a later one changed them. */
    public Optional<TextSpan> now(int number) {
        return Optional.ofNullable(held.get(number))
                .filter(one -> one.coveredBy() == null)
                .map(Held::now);
    }

    private void words(Correction correction) {
        TextSpan at = correction.at();
        Integer undoes = correction.undoes();
        Held taken = undoes == null ? null : held.remove(undoes);
        List<Word> removed =
                turn.words().stream().filter(word -> word.at().overlaps(at)).toList();
        List<Word> fresh = taken == null
                ? NewWords.of(correction.after(), at.start(), removed)
                : taken.removed().stream()
                        .map(word -> shifted(
                                word, at.start() - taken.correction().at().start()))
                        .toList();
        int by = correction.after().length() - at.length();
        var words = new ArrayList<Word>();
        turn.words().stream().filter(word -> word.at().end() <= at.start()).forEach(words::add);
        words.addAll(fresh);
        turn.words().stream()
                .filter(word -> word.at().start() >= at.end())
                .map(word -> shifted(word, by))
                .forEach(words::add);
        turn = new Turn(
                turn.index(),
                turn.speaker(),
                turn.text().substring(0, at.start())
                        + correction.after()
                        + turn.text().substring(at.end()),
                words,
                turn.time(),
                wordings(correction, by));
        remember(correction, removed);
    }

    private void remember(Correction correction, List<Word> removed) {
        held.replaceAll((number, one) -> one.after(correction));
        if (correction.undoes() == null) {
            held.put(correction.number(), new Held(correction, correction.at().start(), removed, null));
        }
    }

    private List<Wording> wordings(Correction correction, int by) {
        var wordings = new ArrayList<Wording>();
        for (Wording wording : turn.wordings()) {
            if (wording.at().end() <= correction.at().start()) {
                wordings.add(wording);
            } else if (wording.at().start() >= correction.at().end()) {
                TextSpan at = wording.at();
                wordings.add(new Wording(
                        new TextSpan(at.start() + by, at.end() + by), wording.text(), wording.probability()));
            }
        }
        return wordings;
    }

    private static Word shifted(Word word, int by) {
        return new Word(new TextSpan(word.at().start() + by, word.at().end() + by), word.time(), word.confidence());
    }
}
