package earmark.score.cards;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Estimated;
import earmark.markers.Estimator;
import earmark.markers.Names;
import earmark.markers.Pattern;
import earmark.model.MarkerRef;
import earmark.model.Problem;
import earmark.score.Critical;
import earmark.score.Form;
import earmark.score.SampleForms;
import earmark.score.ScorePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CardsTest {
    private static final Law LAW = Law.of(
            name -> Optional.empty(),
            id -> id.equals("greeting") ? Optional.of(new MarkerRef("greeting", 3)) : Optional.empty());

    private final List<Problem> problems = new ArrayList<>();

    private List<Form> read(String text) {
        return new Cards(LAW).read("my.card", text, problems);
    }

    @Test
    void aCardThatIsWrittenReadsAsTheSameForm() {
        for (Form form : List.of(SampleForms.sevenTotals(), SampleForms.rich())) {
            assertThat(Cards.kept(CardText.of(form))).contains(form);
        }
    }

    @Test
    void theShortestFormHasTwoDescribedAnswers() {
        Form form = read("""
                form short v1
                  title   "Short"
                  source  "own work"
                section opening "Opening"
                question greeting "Greets"
                  points  10
                  answer  yes "Greets before anything else"
                  answer  no "Begins without"
                  auto    greeting@2+
                """).get(0);
        assertThat(problems).isEmpty();
        assertThat(form.policy()).isEqualTo(ScorePolicy.STANDARD);
        assertThat(form.sections().get(0).weight()).isEqualTo(10);
        assertThat(form.questions().get(0).automation())
                .hasToString("greeting@2+")
                .satisfies(automation -> assertThat(automation.whenPresent()).isEqualTo("yes"));
    }

    @Test
    void everyFaultOfAFileIsToldWithItsPlaceAndARemedy() {
        List<Form> forms = read("""
                form Bad v0
                  title   "Bad"
                  policy  na maybe, critical form, pass 120%
                  wieght  3
                section one "One"
                question a "A"
                  answer  yes
                  answer  no 0% "No"
                question a "A again"
                  answer  yes "Y"
                question b "B"
                  kind    scale 5 to 1
                  auto    nothing@1
                  for     fax
                  when    near near
                """);
        assertThat(forms).isEmpty();
        assertThat(problems)
                .extracting(Problem::where)
                .contains(
                        "my.card:1:6",
                        "my.card:3:11",
                        "my.card:4:3",
                        "my.card:7:11",
                        "my.card:9:1",
                        "my.card:12:11",
                        "my.card:13:11",
                        "my.card:14:11");
        assertThat(problems).allSatisfy(problem -> assertThat(problem.hint()).isNotBlank());
        assertThat(problems).extracting(Problem::where).anyMatch(where -> where.startsWith("my.card:15:"));
    }

    @Test
    void anAnswerWithoutWordsIsAFaultButInADraft() {
        String card = """
                form f v1
                  title   "F"
                  source  "s"
                  status  draft
                section one "One"
                question a "A"
                """;
        assertThat(read(card)).hasSize(1);
        assertThat(problems).isEmpty();
        assertThat(read(card.replace("  status  draft\n", ""))).isEmpty();
        assertThat(problems).extracting(Problem::what).containsExactly("question a \"A\" has no two answers");
    }

    @Test
    void theMarkerOfAnotherVersionIsAFaultThatNamesTheOneThereIs() {
        read("""
                form f v1
                  title   "F"
                  source  "s"
                section one "One"
                question a "A"
                  answer  yes "Y"
                  answer  no critical form "N"
                  auto    greeting@2
                """);
        assertThat(problems)
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .contains("my.card:8:11")
                .contains("greeting@3");
    }

    @Test
    void whatNoWordShowsMustNotFailAFormByItself() {
        Names names = name -> name.equals("meant")
                ? Optional.of(new Estimated(Estimated.Kind.LIKE, "nobody called", 0.6, Estimator.UNABLE))
                : Optional.of(new Pattern.Word("sorry"));
        Law law = Law.of(names, id -> Optional.of(new MarkerRef(id, 1)));
        String card = """
                form f v1
                  title   "F"
                  source  "s"
                section one "One"
                question a "A"
                  answer  yes "Y"
                  answer  no critical form "N"
                  auto    meant@1
                """;
        new Cards(law).read("my.card", card, problems);
        assertThat(problems)
                .singleElement()
                .asString()
                .contains("my.card:8:11")
                .contains("meant can rest on what no word shows, and must not fail a form");
        problems.clear();
        new Cards(law).read("my.card", card.replace("meant@1", "said@1"), problems);
        new Cards(law).read("my.card", card.replace("critical form", "critical flag"), problems);
        assertThat(problems).isEmpty();
    }

    @Test
    void criticalMayHangOnOneAnswerAlone() {
        Form form = read("""
                form f v1
                  title   "F"
                  source  "s"
                section one "One"
                question a "A"
                  answer  yes "Y"
                  answer  no "N"
                  answer  insults 0% critical form "Calls the customer names"
                """).get(0);
        assertThat(form.questions().get(0).kind().anchors().get(2).critical()).isEqualTo(Critical.FORM);
    }
}
