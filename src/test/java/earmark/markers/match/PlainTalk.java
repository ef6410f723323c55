package earmark.markers.match;

import earmark.markers.Pattern.Of;
import earmark.markers.Pattern.Unit;
import earmark.markers.match.PlainReference.Hit;
import earmark.model.Analysis;
import earmark.model.Sentence;
import earmark.model.Sound;
import earmark.model.Speaker;
import earmark.model.Token;
import earmark.model.Turn;
import earmark.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The words of an interaction with their times, and how far they lie from each other and from the edges; counted anew each time. */
final class PlainTalk {
    /** Stands for a time that is not known. */
    static final long NEVER = -1;

    final Analysis analysis;
    final List<List<Heard>> turns = new ArrayList<>();

    /**
     * A word.
     *
     * @param sentence how many sentences of the interaction are before its own
     */
    record Heard(String form, double confidence, long startMs, long endMs, int sentence) {}

    PlainTalk(Analysis analysis) {
        this.analysis = analysis;
        int sentence = 0;
        for (Turn turn : analysis.interaction().turns()) {
            var words = new ArrayList<Heard>();
            for (Sentence one : analysis.sentences().get(turn.index())) {
                for (Token token : one.tokens()) {
                    words.add(heard(turn, token, sentence));
                }
                sentence++;
            }
            turns.add(words);
        }
    }

    private static Heard heard(Turn turn, Token token, int sentence) {
        double confidence = 1;
        long start = NEVER;
        long end = NEVER;
        for (Word word : turn.words()) {
            if (word.at().overlaps(token.at())) {
                confidence = Math.min(confidence, word.confidence());
                if (word.time() != null) {
                    start = start == NEVER ? word.time().startMs() : start;
                    end = word.time().endMs();
                }
            }
        }
        if (turn.words().isEmpty() && turn.time() != null) {
            long length = turn.time().lengthMs();
            int characters = turn.text().length();
            start = turn.time().startMs() + length * token.at().start() / characters;
            end = turn.time().startMs() + length * token.at().end() / characters;
        }
        return new Heard(token.form(), confidence, start, end, sentence);
    }

    Speaker speaker(int turn) {
        return analysis.interaction().turns().get(turn).speaker();
    }

    long start(Hit hit) {
        return turns.get(hit.turn()).get(hit.from()).startMs();
    }

    long end(Hit hit) {
        return turns.get(hit.turn()).get(hit.to() - 1).endMs();
    }

    boolean isTimed(Hit hit) {
        return start(hit) != NEVER && end(hit) != NEVER;
    }

    /** Which word of the interaction one of a turn is. */
    long word(int turn, int token) {
        long before = IntStream.range(0, turn).map(i -> turns.get(i).size()).sum();
        return before + token;
    }

    /** How much lies between the end of one and the begin of another; negative when that is earlier. */
    long gap(Hit first, Hit second, Unit unit) {
        return switch (unit) {
            case SECONDS -> start(second) - end(first);
            case TURNS -> second.turn() - first.turn();
            case WORDS -> word(second.turn(), second.from()) - word(first.turn(), first.to());
            case SENTENCES ->
                turns.get(second.turn()).get(second.from()).sentence()
                        - turns.get(first.turn()).get(first.to() - 1).sentence();
            case PERCENT -> throw new IllegalArgumentException();
        };
    }

    private List<Integer> turnsOf(Of of, int turn) {
        return IntStream.range(0, turns.size())
                .filter(i -> switch (of) {
                    case INTERACTION -> true;
                    case SPEAKER -> speaker(i) == speaker(turn);
                    case TURN -> i == turn;
                })
                .boxed()
                .toList();
    }

    /** How much there is of the whole that a turn belongs to. */
    long whole(Unit unit, Of of, int turn) {
        return unit == Unit.WORDS
                ? turnsOf(of, turn).stream().mapToInt(i -> turns.get(i).size()).sum()
                : lastMs(of, turn) - firstMs(of, turn);
    }

    private long firstMs(Of of, int turn) {
        return of == Of.INTERACTION
                ? 0
                : turnsOf(of, turn).stream()
                        .flatMap(i -> turns.get(i).stream())
                        .mapToLong(Heard::startMs)
                        .filter(ms -> ms != NEVER)
                        .min()
                        .orElse(0);
    }

    private long lastMs(Of of, int turn) {
        long words = turnsOf(of, turn).stream()
                .flatMap(i -> turns.get(i).stream())
                .mapToLong(Heard::endMs)
                .max()
                .orElse(0);
        Sound sound = analysis.interaction().sound();
        return of == Of.INTERACTION && sound != null ? Math.max(words, sound.durationMs()) : words;
    }

    /** How much lies between a hit and an edge of the whole that its turn belongs to. */
    long fromEdge(Hit hit, Unit unit, Of of, boolean first) {
        List<Integer> beyond = turnsOf(of, hit.turn()).stream()
                .filter(i -> first ? i < hit.turn() : i > hit.turn())
                .toList();
        List<Heard> own = turns.get(hit.turn());
        return switch (unit) {
            case TURNS -> beyond.size();
            case WORDS ->
                beyond.stream().mapToInt(i -> turns.get(i).size()).sum() + (first ? hit.from() : own.size() - hit.to());
            case SENTENCES -> {
                int others = beyond.stream()
                        .mapToInt(i -> analysis.sentences().get(i).size())
                        .sum();
                yield others
                        + (first
                                ? own.get(hit.from()).sentence() - own.get(0).sentence()
                                : own.get(own.size() - 1).sentence()
                                        - own.get(hit.to() - 1).sentence());
            }
            case SECONDS, PERCENT -> first ? start(hit) - firstMs(of, hit.turn()) : lastMs(of, hit.turn()) - end(hit);
        };
    }
}
