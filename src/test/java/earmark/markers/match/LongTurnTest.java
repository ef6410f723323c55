package earmark.markers.match;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Dialogue;
import earmark.markers.Marker;
import earmark.markers.catalog.MarkerCatalog;
import earmark.model.Analysis;
import earmark.model.Outcome;
import earmark.model.Outcome.Present;
import earmark.model.Outcome.Undetermined;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A turn may be as long as an hour's recording of which nobody knows who speaks when: work grows with it, not faster. */
class LongTurnTest {
    /** What a hundred sentences hold in which much is found: matches, what spoils them, and what stands before them. */
    private static final List<String> SENTENCES = List.of(
            "i am sorry about the delay that was our mistake",
            "he said he was not sorry and that nobody would apologise",
            "thank you for holding i have the details in front of me now",
            "no thank you i do not need that",
            "if you like i will call you back by friday and see to it",
            "sorry could you say that again i did not catch it",
            "bear with me a moment while i put you on hold",
            "is there anything else i can do for you today",
            "i understand how annoying that must be for you",
            "the weather was grey and the train ran late all week");

    private static final int WORDS_PER_ROUND =
            SENTENCES.stream().mapToInt(sentence -> sentence.split(" ").length).sum();
    private static final List<Marker> SHIPPED = MarkerCatalog.shipped().markers();
    private static final String FIRST = "you were charged twice and i do apologise for that";
    private static final String LAST = "and once more i do apologise for the inconvenience";

    @Test
    void workInATurnGrowsNoFasterThanTheTurn() {
        var operands = new Operands(SHIPPED);
        Reading shorter = Reading.of(turn(5_000).analysis());
        Reading longer = Reading.of(turn(40_000).analysis());
        var tooMuch = new ArrayList<String>();
        for (Marker marker : Operands.plain(SHIPPED)) {
            MarkerFinder finder = operands.finder(operands.number(marker));
            long few = steps(finder, shorter);
            long many = steps(finder, longer);
            if (many > 9 * few + 1_000) {
                tooMuch.add(marker.ref().id() + ": " + few + " steps, and " + many + " in a turn 8 times as long");
            }
        }
        assertThat(tooMuch).isEmpty();
    }

    private static long steps(MarkerFinder finder, Reading reading) {
        TurnView turn = reading.turns.get(0);
        Work work = Work.in(reading, turn.size());
        long before = work.left();
        for (Span span : finder.finder.find(turn, work)) {
            finder.origin(span, turn, reading);
        }
        return before - work.left();
    }

    @Test
    void ofAHundredThousandWordsBothEndsAreRead() {
        Analysis analysis = turn(100_000).analysis();
        List<Verdict> verdicts = new RuleTagger(SHIPPED).tag(analysis);
        assertThat(verdicts)
                .filteredOn(verdict -> verdict.outcome() instanceof Undetermined undetermined
                        && undetermined.because().contains("too much work"))
                .isEmpty();
        Outcome apology = verdicts.stream()
                .filter(verdict -> verdict.marker().id().equals("apology"))
                .findFirst()
                .orElseThrow()
                .outcome();
        List<Place> places = ((Present) apology)
                .evidence().stream().map(finding -> finding.place()).toList();
        String text = analysis.interaction().turns().get(0).text();
        assertThat(said(text, places.get(0))).contains("apologise");
        assertThat(places.get(0).at().end()).isLessThanOrEqualTo(FIRST.length());
        assertThat(said(text, places.get(places.size() - 1))).contains("apologise");
        assertThat(places.get(places.size() - 1).at().start()).isGreaterThanOrEqualTo(text.length() - LAST.length());
    }

    private static String said(String text, Place place) {
        return text.substring(place.at().start(), place.at().end());
    }

    /** One turn of about so many words. */
    private static Dialogue turn(int words) {
        var text = new StringBuilder(FIRST);
        for (int i = 0; i < words / WORDS_PER_ROUND; i++) {
            SENTENCES.forEach(sentence -> text.append(' ').append(sentence));
        }
        return Dialogue.call().says(Speaker.AGENT, text.append(' ').append(LAST).toString(), 1);
    }
}
