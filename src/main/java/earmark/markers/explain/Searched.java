package earmark.markers.explain;

import earmark.model.Interaction;
import earmark.model.Place;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Word;
import java.util.List;

/**
 * Where a marker looked, and how well that was recognised.
 *
 * @param places stretches of turns, in order
 * @param words how many recognised or written words they hold
 * @param meanConfidence of these words; 1 in writing and where there are none
 * @param lowWords how many of them have a confidence below {@link #LOW}
 */
public record Searched(List<Place> places, int words, double meanConfidence, int lowWords) {
    /** Words below are called low; as often wrong as right with the small English model. */
    public static final double LOW = 0.60;

    /** Copies the places. */
    public Searched {
        places = List.copyOf(places);
    }

    static Searched of(List<Place> places, Interaction interaction) {
        int words = 0;
        int low = 0;
        double sum = 0;
        for (Place place : places) {
            Turn turn = interaction.turns().get(place.turn());
            for (HeardWord word : Heard.words(turn, place.at())) {
                words++;
                sum += word.confidence();
                low += word.confidence() < LOW ? 1 : 0;
            }
        }
        return new Searched(places, words, words == 0 ? 1 : sum / words, low);
    }

    /** How long the places last together, in milliseconds; 0 in writing. */
    public long lengthMs() {
        long sum = 0;
        for (Place place : places) {
            TimeSpan time = place.time();
            sum += time == null ? 0 : time.lengthMs();
        }
        return sum;
    }

    /** Whether a turn is among the places. */
    boolean holds(int turn) {
        return places.stream().anyMatch(place -> place.turn() == turn);
    }

    /** Whether any of a turn's words carries the recogniser's figure. */
    static boolean isRecognised(Turn turn) {
        return turn.words().stream().map(Word::time).anyMatch(time -> time != null);
    }
}
