package earmark.markers.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.markers.Pattern;
import earmark.markers.PatternParser;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkerCatalogTest {
    private static final String EXAMPLES = """
              hit  A: <<sorry>> about that
              hit  A: so <<sorry>>
              miss A: not at all
              miss A: goodbye
            """;
    private static final String HEAD = """
              title  "A test"
              source "own"
              by     agent
            """;
    private static final String LIST_HEAD = "# source: own\n# licence: Apache-2.0\n# date: 2026-01-15\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void wordsHaveTheirOwnFolder() throws IOException {
        Files.createDirectory(folder.resolve("words"));
    }

    @Test
    void aFolderOfMarkersLoadsWithItsListsAndTheShippedOnes() throws IOException {
        write("words/regret.txt", LIST_HEAD + "sorry\n");
        write("a.mark", "marker mine.own v2\n" + HEAD + "  say @regret\n  notin @ask_again\n" + EXAMPLES);
        MarkerCatalog catalog = load();
        assertThat(catalog.markers())
                .extracting(marker -> marker.ref().toString())
                .containsExactly("mine.own@2");
        assertThat(catalog.marker("mine.own").orElseThrow().says().get(0).origin())
                .isEqualTo("a.mark:5");
        assertThat(PatternParser.parse("agent @mine.own | @regret | @apology", catalog))
                .isNotNull();
    }

    @Test
    void allFaultsOfAllFilesComeAtOnceWithTheirPlaces() throws IOException {
        write("words/bad.txt", "# source: own\n# date: 2026-01-15\n...\nsorry\nsorry\n");
        write("a.mark", "marker Bad v1\n" + HEAD + EXAMPLES);
        write("b.mark", "marker one v1\n" + HEAD + "  say sorry near @nothing\n  say @nowhere\n  sey x\n" + EXAMPLES);
        write("c.mark", "marker two v1\n  by somebody\n  say sorry\n  hit A: <<sorry>>\n  min_conf 7\n");
        assertThat(problems())
                .extracting(problem -> problem.where() + " " + problem.what())
                .containsExactlyInAnyOrder(
                        "bad.txt:1:1 no licence",
                        "bad.txt:3:1 no word in this entry",
                        "bad.txt:5:1 'sorry' a second time",
                        "a.mark:1:8 not a marker id: Bad",
                        "a.mark:1:1 marker Bad v1 has no 'say'",
                        "b.mark:5:13 'near' needs a distance",
                        "b.mark:6:7 no word list and no marker is called nowhere",
                        "b.mark:7:3 'sey' is not a key of a marker",
                        "c.mark:1:1 marker two v1 has no 'title'",
                        "c.mark:1:1 marker two v1 has no 'source'",
                        "c.mark:2:6 'somebody' is not a side",
                        "c.mark:5:12 '7' is not a confidence",
                        "c.mark:1:1 marker two v1 has 1 'hit'",
                        "c.mark:1:1 marker two v1 has 0 'miss'");
    }

    @Test
    void everyFaultSaysWhatToDo() throws IOException {
        write("c.mark", "marker two\n  by agent\n\tsay x\n by any\nfoo\n  hit\n");
        assertThat(problems()).isNotEmpty().allMatch(problem -> !problem.hint().isEmpty());
    }

    @Test
    void aNameStandsForOneThing() throws IOException {
        write("words/one.txt", LIST_HEAD + "sorry\n");
        write("a.mark", "marker one v1\n" + HEAD + "  say sorry\n" + EXAMPLES);
        write("b.mark", "marker two v1\n" + HEAD + "  say sorry\n" + EXAMPLES);
        write("c.mark", "marker two v2\n" + HEAD + "  say sorry\n" + EXAMPLES);
        assertThat(problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.mark:1:1: one is also the name of a word list (@one would mean both; rename one)",
                        "c.mark:1:1: a second marker two (the first stands at b.mark:1:1; give this one another name)");
    }

    @Test
    void markersThatNeedEachOtherInARingAreRefused() throws IOException {
        write("a.mark", "marker one v1\n" + HEAD + "  say sorry | @two\n" + EXAMPLES);
        write("b.mark", "marker two v1\n" + HEAD + "  say @one\n" + EXAMPLES);
        assertThat(problems()).anyMatch(problem -> problem.what().contains("one > two > one"));
    }

    @Test
    void aMarkerMayUseAnotherThatStandsLater() throws IOException {
        write("a.mark", "marker one v1\n" + HEAD + "  say @two\n" + EXAMPLES);
        write("b.mark", "marker two v1\n" + HEAD + "  say sorry\n" + EXAMPLES);
        assertThat(load().markers()).hasSize(2);
    }

    @Test
    void aHitMustBeExactlyWhereItIsMarked() throws IOException {
        write("a.mark", "marker one v1\n" + HEAD + "  say so sorry | sorry\n" + EXAMPLES);
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo("a.mark:7:8");
            assertThat(problem.what()).isEqualTo("expected hit 'sorry' at 0:3..8, got present 'so sorry' at 0:0..8");
            assertThat(problem.hint()).contains("say (a.mark:5) 'so sorry'").contains("tokens: AGENT so sorry");
        });
    }

    @Test
    void aFailingExampleTellsWhichLineTookTheMatchAway() throws IOException {
        write("a.mark", "marker one v1\n" + HEAD + "  say sorry\n  notin so sorry\n" + EXAMPLES);
        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.hint())
                        .contains("say (a.mark:5) 'sorry' at 0:3..8; after notin (a.mark:6) nothing"));
    }

    @Test
    void everyKindOfExampleFailsWhenItDoesNotHold() throws IOException {
        write("a.mark", "marker one v1\n" + HEAD + "  say sorry\n" + EXAMPLES + """
                  miss           A: sorry
                  hit            A: sorry
                  miss           A: <<well>>
                  known-wrong    A: <<goodbye>>
                  undetermined   A: sorry
                  no-opportunity A: goodbye
                  hit            A: <<sorry>> and sorry
                  hit            X: <<sorry>>
                  hit            A: <<sorry
                  miss           A: /
                  undetermined   [mail] A: ~sorry
                """);
        assertThat(problems())
                .extracting(Problem::where)
                .containsExactly(
                        "a.mark:10:18",
                        "a.mark:11:18",
                        "a.mark:12:18",
                        "a.mark:13:18",
                        "a.mark:14:18",
                        "a.mark:15:18",
                        "a.mark:16:18",
                        "a.mark:17:18",
                        "a.mark:18:28",
                        "a.mark:19:21",
                        "a.mark:20:28");
    }

    @Test
    void aFileThatIsNoTextIsNamed() throws IOException {
        Files.write(folder.resolve("a.mark"), new byte[] {'m', (byte) 0xC3, (byte) 0x28});
        assertThat(problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.mark:1:2: not a text in UTF-8, from here on (save it as UTF-8; it may be in Latin-1 or Windows-1252)");
    }

    @Test
    void aMarkerInPlaceOfAShippedOneIsMeantWhereverThatIsUsed() throws IOException {
        write("a.mark", "marker apology v1\n" + HEAD + "  say sorry\n" + EXAMPLES);
        MarkerCatalog catalog = load();

        assertThat(catalog.replacing()).extracting(marker -> marker.ref().id()).containsExactly("apology");
        assertThat(catalog.changedBeside())
                .contains("apology_for_trouble", "heat.apologise")
                .doesNotContain("apology", "greeting");
        assertThat(words(catalog.andShipped())).isNotEqualTo(words(MarkerCatalog.shipped()));
        assertThat(words(catalog)).isEqualTo(words(catalog.andShipped()));
    }

    private static Pattern words(MarkerCatalog catalog) {
        return catalog.meaning("apology_for_trouble").orElseThrow();
    }

    @Test
    void aRingOfRulesIsToldWhereItIsUsed() throws IOException {
        String rule = "  title \"x\"\n  source \"x\"\n  status draft\n  all @";
        write("a.mark", "marker one v1\n" + rule + "two\nmarker two v1\n" + rule + "one\n");

        assertThat(problems()).extracting(Problem::where).containsExactly("a.mark:10:7", "a.mark:5:7");
        assertThat(problems().get(0).what()).contains("it needs itself: one > two > one");
    }

    @Test
    void leavesBesideTheirBranchAreToBeIndented() throws IOException {
        write("a.mark", "tree one v1\n  title \"x\"\n  source \"x\"\n  status draft\n  all\n  @apology\n");

        assertThat(problems())
                .extracting(Problem::toString)
                .anyMatch(text -> text.startsWith("a.mark:6:3: '@apology' is not a key of a tree (what stands below"));
    }

    @Test
    void withoutANamesakeTheShippedMarkersStayAsTheyAre() throws IOException {
        write("a.mark", "marker one v1\n" + HEAD + "  say sorry\n" + EXAMPLES);
        MarkerCatalog catalog = load();

        assertThat(catalog.replacing()).isEmpty();
        assertThat(catalog.changedBeside()).isEmpty();
        assertThat(words(catalog.andShipped())).isEqualTo(words(MarkerCatalog.shipped()));
    }

    @Test
    void whatAShippedMarkerCannotUseIsRefusedInItsPlace() throws IOException {
        write("a.mark", """
                marker apology v1
                  title   "x"
                  source  "x"
                  measure silence >= 5s
                  hit     C: wait <<>> +6s / A: hello
                  hit     A: wait <<>> +6s / C: hello
                  miss    A: hello
                  miss    C: hello
                """);

        assertThat(problems())
                .extracting(Problem::what)
                .anyMatch(what -> what.startsWith("the shipped marker assurance cannot use what stands in place"));
    }

    @Test
    void anEmptyOrMissingFolderIsAFault() {
        assertThat(problems()).extracting(Problem::what).containsExactly("no *.mark file in this folder");
        assertThatThrownBy(() -> MarkerCatalog.load(folder.resolve("gone"), new PlainAnalyzer()::analyze))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("no such folder");
    }

    @Test
    void twoCataloguesJoinUnlessTheyShareAMarker() throws IOException {
        write("a.mark", "marker one v1\n" + HEAD + "  say sorry\n" + EXAMPLES);
        MarkerCatalog shipped = MarkerCatalog.shipped();
        MarkerCatalog both = shipped.with(load());
        assertThat(both.markers()).hasSize(shipped.markers().size() + 1);
        assertThatThrownBy(() -> both.with(load())).hasMessageContaining("a second marker one");
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content, StandardCharsets.UTF_8);
    }

    private MarkerCatalog load() throws IOException {
        return MarkerCatalog.load(folder, new PlainAnalyzer()::analyze);
    }

    private List<Problem> problems() {
        try {
            load();
        } catch (EarmarkException e) {
            return e.problems();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return List.of();
    }
}
