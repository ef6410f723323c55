package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code earmark score} as a person uses it: the demo corpus's scorecards, and the mails they are about. */
class ScoreTest {
    @TempDir
    private Path folder;

    private String home;

    @BeforeEach
    void ingestTheMails() {
        home = folder.resolve("home").toString();
        assertThat(run("ingest", "corpora/demo/emails", "--config", "corpora/demo/earmark.yaml")
                        .exitCode())
                .isZero();
    }

    private CommandLineRun run(String... args) {
        var all = new java.util.ArrayList<>(List.of(args));
        all.addAll(List.of("--home", home));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    private CommandLineRun importDemo(String... more) {
        var args = new java.util.ArrayList<>(
                List.of("score", "import", "corpora/demo/scorecards.csv", "--forms", "corpora/demo"));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    @Test
    void aPreviewSaysEverythingAndKeepsNothing() {
        CommandLineRun preview = importDemo("--preview");
        assertThat(preview.exitCode()).isZero();
        assertThat(preview.out())
                .contains(
                        "34 evaluations on service_quality@2",
                        "assessor           C Evaluator",
                        "4 of 23 are kept here")
                .contains(
                        "32 of 33 are what its policy gives",
                        "claims 100%, the answers give 5 / 6 = 83.3 %",
                        "Nothing was kept");
        assertThat(run("score", "list").out()).isEmpty();
    }

    @Test
    void aSearchAndAReportCanBeNarrowedToWhatWasScoredSo() throws IOException {
        importDemo();
        CommandLineRun all = run("search", "the", "--limit", "1000", "--format", "jsonl");
        CommandLineRun high = run("search", "the", "--score", "service_quality >= 90", "--format", "jsonl");
        CommandLineRun low = run("search", "the", "--score", "service_quality < 90", "--format", "jsonl");

        assertThat(interactions(high)).isNotEmpty();
        assertThat(interactions(all)).containsAll(interactions(high)).containsAll(interactions(low));
        assertThat(interactions(high)).doesNotContainAnyElementsOf(interactions(low));
        assertThat(run("score", "show", "nt-2001").out()).contains("100.0 %");
        assertThat(run("search", "the", "--score", "service_quality <= 100", "--score", "service_quality < 0")
                        .out())
                .contains("nothing found");
        Path page = folder.resolve("r.html");
        CommandLineRun report = run("report", "--output", page.toString(), "--score", "service_quality >= 90");
        assertThat(report.out()).startsWith(interactions(high).size() + " contact");
        assertThat(page).content().contains("score service_quality &gt;= 90");
        assertThat(run("search", "the", "--score", "other < 5").err()).contains("forms here: service_quality");
        assertThat(run("search", "the", "--score", "bad").err()).contains("'call_quality < 70'");
    }

    private static java.util.Set<String> interactions(CommandLineRun run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.jsonLines().stream()
                .map(line -> line.get("interaction").asText())
                .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void importingAgainChangesNothingAndTheMappingIsKept() throws IOException {
        assertThat(importDemo().out()).contains("Kept: 34 new, 0 kept before, 0 revised");
        assertThat(importDemo().out()).contains("Kept: 0 new, 34 kept before, 0 revised");
        assertThat(run("score", "list").out().lines()).hasSize(34);
        try (var kept = Files.list(folder.resolve("home/mappings"))) {
            assertThat(kept)
                    .singleElement()
                    .satisfies(mapping -> assertThat(mapping)
                            .content()
                            .contains("column  \"Call ID\" = interaction", "form    service_quality@2"));
        }
        assertThat(run("verify").exitCode()).isZero();
    }

    @Test
    void anEvaluationIsShownWithItsArithmetic() {
        importDemo();
        CommandLineRun shown = run("score", "show", "nt-2001");
        assertThat(shown.out())
                .contains(
                        "Karen Hill",
                        "9 / 9 = 100.0 %",
                        "'Hold etiquette' not applicable: left out",
                        "the sheet claims 89%, which matches");
        assertThat(shown.out()).doesNotContain("not kept here");
    }

    @Test
    void proposalsStandBesideAndCountForNobody() {
        importDemo();
        CommandLineRun proposed = run("score", "propose", "--all", "--form", "service_quality");
        assertThat(proposed.exitCode()).isZero();
        List<String> lines = run("score", "list", "--proposals").out().lines().toList();
        assertThat(lines).isNotEmpty().allMatch(line -> line.contains("proposed") && line.contains("earmark"));
        assertThat(run("score", "list", "--people").out().lines()).hasSize(34);
        CommandLineRun again = run("score", "propose", "--all", "--form", "service_quality");
        assertThat(again.err()).contains(", 0 new or changed");
        run("score", "propose", "--all", "--form", "service_quality", "--format", "jsonl")
                .jsonLines()
                .forEach(proposal -> proposal.path("answers").forEach(answer -> {
                    if (answer.has("chosen")) {
                        assertThat(answer.path("observed")).as("%s", answer).isNotEmpty();
                    } else {
                        assertThat(answer.path("comment").asText())
                                .as("%s", answer)
                                .isNotBlank();
                    }
                }));
    }

    @Test
    void whatIsExportedCanBeImportedElsewhere() throws IOException {
        importDemo();
        Path exported = folder.resolve("scores.jsonl");
        String before = run("score", "export").out();
        Files.writeString(exported, before);
        home = folder.resolve("another").toString();
        CommandLineRun imported = run("score", "import", exported.toString(), "--forms", "corpora/demo");
        assertThat(imported.out()).contains("Kept: 34 new");
        assertThat(run("score", "list")
                        .out()
                        .lines()
                        .map(line -> line.substring(0, 16))
                        .toList())
                .isEqualTo(before.lines()
                        .map(line -> CommandLineRun.json(line).path("id").asText())
                        .toList());
    }

    @Test
    void formsAreListedPrintedAndCheckedWithEveryFault() throws IOException {
        assertThat(run("score", "forms", "list").out()).contains("call_quality@2", "complaint_handling@1");
        String card = run("score", "forms", "show", "call_quality").out();
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("a.card"), card);
        assertThat(run("score", "forms", "check", mine.toString(), "--pin").exitCode())
                .isZero();
        Files.writeString(mine.resolve("a.card"), card.replace("points  10", "points  ten"));
        CommandLineRun faulty = run("score", "forms", "check", mine.toString());
        assertThat(faulty.exitCode()).isEqualTo(1);
        assertThat(faulty.out()).contains("a.card:", "'ten' is not a number of 0 or more");
    }

    @Test
    void aFileWithRejectedRowsKeepsTheOthersAndEndsWithOne() throws IOException {
        Path log = folder.resolve("log.csv");
        Files.writeString(
                log, "Call ID;Evaluator;Greeting\nc-1;Joe;Yes\nc-2;Joe;perhaps\nc-3;Joe;No\n1,23E+11;Joe;No\n");
        CommandLineRun imported = run("score", "import", log.toString());
        assertThat(imported.exitCode()).isEqualTo(1);
        assertThat(imported.out()).contains("Rejected: 2", "log.csv!C3: 'perhaps'", "log.csv!A5", "Kept: 2 new");
        Files.writeString(log, "Call ID;Evaluator;Greeting\nc-1;Joe;Yes\nc-2;Joe;No\nc-3;Joe;No\n");
        assertThat(run("score", "import", log.toString()).out()).contains("Kept: 1 new, 2 kept before");
        assertThat(run("score", "forms", "show", "log").out()).contains("status  draft", "question greeting");
    }

    @Test
    void theAgreedColumnOfASheetIsNoPersonAndEverybodyIsHeldAgainstIt() throws IOException {
        Path sheet = Files.writeString(folder.resolve("calibration.csv"), """
                Call ID: c-9,,,,
                Criterion,Joe Bond,Mia Fox,Sam Orr,Agreed
                Greeting,Yes,Yes,No,No
                Empathy,No,Yes,Yes,Yes
                """);
        run("score", "import", sheet.toString());
        assertThat(run("calibrate").out())
                .contains(
                        "3 people, 0 of 2 questions",
                        "greeting: no 1, yes 2; agreed no",
                        "Joe Bond: 0 of 2 as what was agreed",
                        "Sam Orr: 2 of 2 as what was agreed")
                .doesNotContain("consensus:");
    }
}
