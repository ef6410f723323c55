package earmark.markers.match;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Dialogue;
import earmark.markers.Marker;
import earmark.markers.Marker.Stage;
import earmark.markers.Names;
import earmark.markers.Pattern;
import earmark.markers.PatternParser;
import earmark.markers.Side;
import earmark.markers.phrases.PhraseBook;
import earmark.markers.phrases.PhraseReader;
import earmark.model.Analysis;
import earmark.model.MarkerRef;
import earmark.model.Outcome;
import earmark.model.Outcome.Present;
import earmark.model.Outcome.Undetermined;
import earmark.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Phrases that are too much work in a turn: it is told, and the phrases of other markers are found all the same. */
class PhraseWorkTest {
    private static final String TURN = "a ".repeat(1_500) + "we are sorry";
    /** From each word on eight ways or more go on for sixty words, and none of them ends. */
    private static final String NASTY = "(a* | a** | *a | *a*)" + " (* | a* | *a | *a*)".repeat(60) + " nowhere";

    @Test
    void readingIsGivenUpAndNothingIsKnown() {
        Pattern nasty = pattern(NASTY);
        assertThat(PhraseBook.holds(nasty)).isTrue();
        var book = new PhraseBook();
        book.add(nasty);
        assertThat(new PhraseReader(book).read(TURN.split(" ")).isKnown()).isFalse();
        assertThat(new PhraseReader(book).read("a few words".split(" ")).isKnown())
                .isTrue();
    }

    @Test
    void whatIsTooMuchIsUndeterminedAndWhatIsNotIsFound() {
        Analysis analysis = Dialogue.call().agent(TURN).analysis();
        List<Outcome> outcomes = new RuleTagger(List.of(marker("nasty", NASTY), marker("plain", "we are sorry")))
                .tag(analysis).stream().map(Verdict::outcome).toList();
        assertThat(outcomes.get(0)).isInstanceOf(Undetermined.class);
        assertThat(((Undetermined) outcomes.get(0)).because()).contains("too much work in one turn");
        assertThat(outcomes.get(1)).isInstanceOf(Present.class);
        assertThat(((Present) outcomes.get(1)).evidence()).hasSize(1);
    }

    private static Pattern pattern(String text) {
        return PatternParser.parse(text, Names.NONE);
    }

    private static Marker marker(String id, String say) {
        var stages = new ArrayList<Stage>();
        stages.add(new Stage("by", "test.mark:4", new Pattern.Said(Side.AGENT, pattern(say))));
        return new Marker(
                new MarkerRef(id, 1),
                "test",
                "test",
                Side.AGENT,
                0,
                List.of(new Stage("say", "test.mark:5", pattern(say))),
                stages,
                Map.of(),
                List.of(),
                "test.mark:1");
    }
}
