package earmark.pipeline.desk;

import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.Place;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Word;
import earmark.score.Observed;
import earmark.score.desk.Evidence;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reads what an assessor points to out of the interaction: words, speaker, seconds, how sure the recogniser was. */
final class Pointed {
    private Pointed() {}

    /**
     * What is there.
     *
     * @param where the question, for the fault
     * @throws EarmarkException when there is no such place, or nothing was written down
     */
    static Observed at(Evidence evidence, Interaction interaction, String where) {
        Integer index = evidence.turn();
        if (index == null) {
            if (evidence.text().isBlank()) {
                throw new EarmarkException(where, "evidence without a place and without words", "point to a turn");
            }
            return new Observed(evidence.kind(), null, null, evidence.text().strip(), null);
        }
        List<Turn> turns = interaction.turns();
        if (index < 0 || index >= turns.size()) {
            throw new EarmarkException(
                    where, "there is no turn " + index, "it has " + turns.size() + " turns, which count from 0");
        }
        Turn turn = turns.get(index);
        int length = turn.text().length();
        int end = evidence.end() < 0 ? length : evidence.end();
        if (evidence.start() < 0 || evidence.start() > end || end > length) {
            throw new EarmarkException(
                    where,
                    "turn " + index + " has no characters " + evidence.start() + " to " + end,
                    "it has " + length);
        }
        var span = new TextSpan(evidence.start(), end);
        List<Word> words =
                turn.words().stream().filter(word -> word.at().overlaps(span)).toList();
        boolean found = evidence.kind() == Observed.Kind.FOUND;
        return new Observed(
                evidence.kind(),
                new Place(interaction.id(), index, span, time(turn, words)),
                turn.speaker(),
                found ? span.of(turn.text()) : "",
                found ? confidence(words) : null);
    }

    private static @Nullable TimeSpan time(Turn turn, List<Word> words) {
        TimeSpan first = words.isEmpty() ? null : words.get(0).time();
        TimeSpan last = words.isEmpty() ? null : words.get(words.size() - 1).time();
        return first == null || last == null
                ? turn.time()
                : new TimeSpan(first.startMs(), Math.max(first.startMs(), last.endMs()));
    }

    private static @Nullable Double confidence(List<Word> words) {
        OptionalDouble mean = words.stream()
                .filter(word -> word.time() != null)
                .mapToDouble(Word::confidence)
                .average();
        return mean.isPresent() ? Double.valueOf(mean.getAsDouble()) : null;
    }
}
