package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a changed marker does to scorecards is told before anything is tagged anew; learned markers are no exception. */
class PastOnScorecardsTest {
    private static final String FORM = """
            form manners v1
              title   "Manners"
              source  "own work"
              for     chat
              policy  base points, na left_out, no_opportunity left_out, undetermined withheld, unanswered withheld,
                      critical as_marked, pass 80%

            section all "All"

            question regret "Says that it is regretted"
              points  6
              answer  yes 100% "In words that mean it"
              answer  no 0% "Not at all"
              auto    regret@1+

            question tone "Has the right tone"
              points  4
              answer  yes 100% "Warm"
              answer  no 0% "Cold"
            """;
    private static final String REGRET = """
            marker regret v1
              title   "Regrets"
              source  "house rule"
              by      agent
              say     WORD
              hit     A: <<WORD>> that
              hit     A: oh <<WORD>>
              miss    C: WORD
              miss    A: nothing
            """;
    private static final String PROMISE = """
            marker promise_broken v1
              title   "Says that a promised call back did not come"
              source  "own work"
              by      customer
              model   promise.model
              hit     C: <<nobody called me back>>
              hit     C: <<you promised to ring and you never rang>>
              miss    C: what time do you close
              miss    A: nobody called me back
              no-opportunity  A: hello
            """;

    @TempDir
    private Path folder;

    private String home;
    private String old;
    private String forms;

    @BeforeEach
    void threeChatsAreKept() throws IOException {
        home = folder.resolve("home").toString();
        Path chats = Files.createDirectories(folder.resolve("chats"));
        for (String said : List.of("with regret", "what a pity", "no")) {
            Files.writeString(
                    chats.resolve(said.replace(' ', '-') + ".csv"),
                    "speaker,text\nagent," + said + "\ncustomer,nobody called me back\n");
        }
        assertThat(run("ingest", chats.toString()).exitCode()).isZero();
        old = markers("old", "regret");
        forms = Files.createDirectories(folder.resolve("forms")).toString();
        Files.writeString(Path.of(forms).resolve("manners.card"), FORM);
    }

    @Test
    void aComparisonTellsWhichAnswersAndTotalsComeOutOtherwise() throws IOException {
        String now = markers("now", "(regret | pity)");

        CommandLineRun text = run("markers", "diff", old, now, "--forms", forms);

        assertThat(text.exitCode()).as(text.err()).isZero();
        assertThat(text.out()).contains("""
                        scorecard manners@1 (Manners)
                          answer   regret: no → yes 1
                          total    1 higher, 0 lower; +60.0 points in the mean (n 1)
                        """);
        List<JsonNode> json = run("markers", "diff", old, now, "--forms", forms, "--format", "jsonl")
                .jsonLines();
        assertThat(json)
                .anyMatch(line -> line.path("change").asText().equals("answer")
                        && line.path("question").asText().equals("regret")
                        && line.path("marker").asText().equals("regret")
                        && line.path("source").asText().equals("what-a-pity.csv"));
        assertThat(json.get(json.size() - 1).at("/answers/0/times").asInt()).isEqualTo(1);
        assertThat(run("markers", "diff", old, now, "--forms", forms, "--format", "csv")
                        .out()
                        .lines())
                .last()
                .asString()
                .startsWith("answer,regret,")
                .endsWith(",what-a-pity.csv,no,yes,,,,,,,,,manners@1,regret");
    }

    @Test
    void taggingAnewTellsItToo() throws IOException {
        assertThat(run("retag", "--markers", old, "--forms", forms).out())
                .contains("scorecard manners@1", "cannot tell → no 2, cannot tell → yes 1");
        String now = markers("now", "pity");

        String dry =
                run("retag", "--markers", now, "--forms", forms, "--dry-run").out();

        assertThat(dry).contains("regret: no → yes 1, yes → no 1", "1 higher, 1 lower; +0.0 points in the mean (n 2)");
        assertThat(run("retag", "--markers", now, "--forms", forms).out()).contains("1 higher, 1 lower");
        assertThat(run("retag", "--markers", now, "--forms", forms).out()).doesNotContain("scorecard");
    }

    @Test
    void aFormThatAsksForAMarkerThatIsGoneIsNamedAndTheRestIsCompared() {
        CommandLineRun gone = run("markers", "diff", old, "shipped", "--forms", forms);

        assertThat(gone.exitCode()).isEqualTo(1);
        assertThat(gone.err()).contains("manners.card:", "regret");
        assertThat(gone.out()).contains("regret\n  hits     0 added, 1 removed");
    }

    @Test
    void aPackWhoseExamplesFailIsComparedAndThatIsTold() throws IOException {
        String now = markers("now", "pity");
        Path file = Path.of(now).resolve("regret.mark");
        Files.writeString(file, Files.readString(file) + "  hit     A: <<what>> a day\n");

        CommandLineRun run = run("markers", "diff", old, now);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("note: examples in " + now + " do not come out as they should (1 fault)");
        assertThat(run.out()).contains("1 added, 1 removed");
    }

    @Test
    void learnedMarkersAreComparedAndTaggedAnewLikeRules() throws IOException {
        String now = markers("now", "regret");
        Files.writeString(Path.of(now).resolve("promise.mark"), PROMISE);
        CommandLineRun trained = PromiseModel.trainedInto(Path.of(now));
        assertThat(trained.exitCode()).as(trained.err()).isZero();

        assertThat(run("markers", "diff", old, now).out())
                .startsWith("markers that mean something else: promise_broken\n")
                .contains("promise_broken\n  hits     3 added", "\"nobody called me back\"");
        assertThat(run("retag", "--markers", now, "--only", "promise_broken").out())
                .contains("not asked → present 3", "3 interactions tagged anew");
        assertThat(run("list", "--marker", "promise_broken", "--format", "csv")
                        .out()
                        .lines())
                .hasSize(4);
    }

    @Test
    void aMarkerThatIsSwitchedOffIsGoneWhenItAloneIsTaggedAnew() throws IOException {
        assertThat(run("retag", "--markers", old).exitCode()).isZero();
        Path file = Path.of(old).resolve("regret.mark");
        Files.writeString(file, Files.readString(file).replace("  by ", "  use     off\n  by "));

        assertThat(run("retag", "--markers", old, "--only", "regret").out()).contains("present → not asked 1");
    }

    private String markers(String name, String word) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        Files.writeString(
                own.resolve("regret.mark"),
                REGRET.replaceFirst("WORD", word).replace("WORD", word.replaceAll(".* |\\)", "")));
        return own.toString();
    }

    private CommandLineRun run(String... args) {
        String[] all = Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--home";
        all[args.length + 1] = home;
        return CommandLineRun.of(all);
    }
}
