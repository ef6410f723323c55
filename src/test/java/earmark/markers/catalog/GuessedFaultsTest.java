package earmark.markers.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Marker;
import earmark.model.Problem;
import earmark.text.PlainAnalyzer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody goes on from the guide by guessing: each guess that is none of the language has a remedy that is. */
class GuessedFaultsTest {
    private static final String DUE = """
            marker due v1
              title   "x"
              source  "own work"
              when    customer (sorry | cancel)
              expect  agent okay within 5m
              hit     C: sorry / A: <<okay>>
              hit     C: cancel +200s / A: <<okay>>
              miss    C: cancel +301s / A: okay
              miss    C: sorry / A: no +400s / C: are you there
              no-opportunity A: hello
            """;

    @Test
    void whatIsDueMayHaveMinutes() {
        assertThat(problems(DUE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '§',
            value = {
                "when    customer cancel; 6:3; 'when' a second time beside 'expect'; with '|' between",
                "when    medium=chat; 6:3; 'when' a second time beside 'expect'; cancel & medium=chat",
                "where   medium=chat; 6:3; 'where' does not go with 'expect'; when customer cancel & medium=chat",
                "medium = chat; 6:3; 'medium' is not a key; cancel & medium=chat",
                "note    hello; 6:3; 'note' is not a key; # hello",
            })
    void aLineBesideWhatIsDue(String line, String at, String what, String remedy) {
        told(DUE.replace("  hit     C: sorry", "  " + line + "\n  hit     C: sorry"), at, what, remedy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '§',
            value = {
                "absent sorry~where medium=chat; 5:3; 'where' does not go with 'absent'; when * & medium=chat",
                "absent sorry~when medium=email; 5:8; says nothing to find; cancel & medium=email",
                "measure talk_share >= 70%; 4:11; with a percent sign; talk_share >= 0.7",
                "measure silence~set serius 3; 5:7; 'serius 3' is no constant; did you mean 'serious'",
                "measure silence~set x 3; 5:7; 'x 3' is no constant; set serious 10",
                "by any~say a~where next(thanks) or prev(no); 6:22; 'or' between conditions; write |",
                "by any~say customer &; 5:7; 'customer' without the words; customer * &",
                "by any~say @action-timescale; 5:7; called action; did you mean @action_timescale",
                "by any~say [a-z]+ now; 5:12; looks like a regular expression; * is any letters",
                "by any~say sorry |; 5:14; missing at the end, after '|'; \"thank you\"",
            })
    void aRuleThatIsGuessed(String rule, String at, String what, String remedy) {
        told("marker own v1\n  title \"x\"\n  source \"x\"\n  " + rule.replace("~", "\n  ") + "\n", at, what, remedy);
    }

    @Test
    void aWeightHasNoBlank() {
        told("""
                tree own v1
                  title "x"
                  source "x"
                  all
                    2 x agent thanks
                    agent hello
                """, "5:5", "has no weight that can be read", "2x agent thanks");
    }

    @ParameterizedTest
    @CsvSource({"marker due,marker due v0", "marker due v1,Marker due v1", "marker due v1,marker due v1.2"})
    void aFirstLineThatCannotBeReadHidesNothingBelow(String right, String wrong) {
        String text = DUE.replace(right.equals("marker due") ? "marker due v1" : right, wrong)
                .replace("within 5m", "within 5h")
                .replace("no-opportunity A:", "no-opportunity X:");

        assertThat(problems(text))
                .extracting(Problem::where)
                .anyMatch(where -> where.startsWith("own.mark:1:"))
                .anyMatch(where -> where.startsWith("own.mark:5:"))
                .anyMatch(where -> where.startsWith("own.mark:10:"));
    }

    @Test
    void aFaultyKeyHidesNoFaultOfAnExample() {
        String text = DUE.replace("  when ", "  family bad\n  when ").replace("<<okay>>\n  hit", "okay\n  hit");

        assertThat(problems(text))
                .extracting(Problem::what)
                .contains("'bad' is not a family", "no <<…>> in this example");
    }

    @Test
    void aFailingExampleSaysWhatStoppedTheNearestAndWhatNoWordShows() {
        String hold = """
                marker own v1
                  title "x"
                  source "x"
                  by agent
                  status draft
                  say hold>=60s
                  hit A: hello<<>> +70s
                """;
        assertThat(problems(hold))
                .anySatisfy(problem -> assertThat(problem.hint()).contains("a hold begins with"));
        String late = """
                marker own v1
                  title "x"
                  source "x"
                  by agent
                  status draft
                  say sorry before<=2s delay
                  hit A: <<sorry>> +5s delay
                """;
        assertThat(problems(late))
                .anySatisfy(problem -> assertThat(problem.hint())
                        .contains(
                                "nearest 'sorry', stopped by before: ", "and it must stand within 2 seconds after it"));
    }

    @Test
    void aFailingExampleOfARuleSaysWhatBecameOfItsParts() {
        String few = """
                marker own v1
                  title "x"
                  source "x"
                  by agent
                  status draft
                  say sorry
                  count >= 3
                  hit A: <<sorry>> / A: <<sorry>>
                """;
        assertThat(problems(few))
                .anySatisfy(problem -> assertThat(problem.hint())
                        .endsWith("count: 2 matches; at least 3 wanted")
                        .doesNotContain("stopped by"));
        String quick = """
                marker own v1
                  title "x"
                  source "x"
                  by agent
                  status draft
                  say overtalk>=0.5s by agent
                  hit C: i have waited for a week -0.5s / A: <<>>we can do nothing about it
                """;
        assertThat(problems(quick))
                .anySatisfy(problem -> assertThat(problem.hint()).contains("-1.6s lets both speak for 1 s"));
        assertThat(problems(quick.replace("-0.5s", "-1.6s"))).isEmpty();
    }

    @Test
    void aFileThatIsNoUtf8IsToldWithItsPlaceAndWhatItIs() {
        assertThat(NotUtf8.problem("a.mark", "marker x".getBytes(StandardCharsets.UTF_16))
                        .what())
                .startsWith("a text in UTF-16");
        assertThat(NotUtf8.problem("a.mark", "marker x".getBytes(StandardCharsets.UTF_16LE))
                        .what())
                .startsWith("a text in UTF-16");
        assertThat(NotUtf8.problem("a.mark", "marker x\n  caf\u00E9".getBytes(StandardCharsets.ISO_8859_1))
                        .where())
                .isEqualTo("a.mark:2:6");
    }

    private static void told(String text, String at, String what, String remedy) {
        assertThat(problems(text)).anySatisfy(problem -> {
            assertThat(problem.where()).isEqualTo("own.mark:" + at);
            assertThat(problem.what()).contains(what);
            assertThat(problem.hint()).contains(remedy);
        });
    }

    private static List<Problem> problems(String text) {
        var problems = new ArrayList<Problem>();
        var loader = new MarkerLoader(name -> Optional.empty(), MarkerCatalog.shipped(), problems);
        List<Marker> markers = loader.load(List.of(new MarkerFile("own.mark", text)));
        problems.addAll(new ExampleRunner(new PlainAnalyzer()::analyze).run(markers));
        return problems;
    }
}
