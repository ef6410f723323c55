package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.files.Sha256;
import earmark.files.ZippedFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code earmark evidence} of one chat that was scored and appealed, with names planted wherever one can stand. */
class EvidenceCommandTest {
    /** All that may not be in a pack without names; among it what stands in a turn no answer rests on. */
    private static final List<String> PLANTED = List.of(
            "Karen Hill",
            "Priya Nair",
            "Bob Carver",
            "Mrs Ashworth",
            "07700 900123",
            "12 Mill Lane",
            "TICKET-77",
            "Zoe Lead");

    @TempDir
    private Path folder;

    private String home;
    private String evaluation;

    @BeforeEach
    void aChatScoredAndAppealed() throws IOException {
        Path chat = folder.resolve("TICKET-77.json");
        Files.writeString(chat, """
                {"id":"TICKET-77","agent":"Karen Hill","customer":"Mrs Ashworth","messages":[
                 {"speaker":"customer","text":"I want to make a complaint, nobody came to 12 Mill Lane."},
                 {"speaker":"agent","text":"I am so sorry about the delay, Mrs Ashworth."},
                 {"speaker":"customer","text":"Fine."},
                 {"speaker":"agent","text":"Anything else?"},
                 {"speaker":"customer","text":"My number is 07700 900123."}]}
                """);
        home = folder.resolve("home").toString();
        assertThat(run("ingest", chat.toString()).exitCode()).isZero();
        OwnForm.in(folder.resolve("home"), """
                question about "What was it about?"
                  kind    text
                """, "");
        evaluation = run("score", "new", "TICKET-77", "--by", "Priya Nair", "--form", "mine")
                .out()
                .substring(0, 16);
        said(
                "score",
                "answer",
                evaluation,
                "--by",
                "Priya Nair",
                "sorry=no",
                "about=Mrs Ashworth at 12 Mill Lane",
                "--observed",
                "sorry=1:0-13",
                "--interpretation",
                "sorry=as Bob Carver would");
        said("score", "submit", evaluation, "--by", "Priya Nair");
        said(
                "appeal",
                "make",
                evaluation,
                "--question",
                "sorry",
                "--kind",
                "error",
                "--by",
                "Karen Hill",
                "--because",
                "I said it to Mrs Ashworth");
        said(
                "appeal",
                "uphold",
                "ap-" + evaluation + "-1",
                "--answer",
                "sorry=yes",
                "--by",
                "Zoe Lead",
                "--because",
                "Bob Carver heard it too");
    }

    private CommandLineRun run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    private void said(String... arguments) {
        CommandLineRun run = run(arguments);
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @Test
    void aPackOfAnAppealHoldsWhatItRestsOnAndWhatBecameOfItAndNothingElseThatWasSaid() throws IOException {
        Path pack = folder.resolve("pack");
        CommandLineRun made = run("evidence", "ap-" + evaluation + "-1", "--output", pack.toString());
        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(made.out())
                .startsWith("1 evaluation of 1 interaction: ")
                .contains(Sha256.of(pack.resolve("SHA256SUMS")));
        assertThat(pack.resolve("index.html"))
                .content()
                .contains(
                        "<mark>I am so sorry</mark>",
                        "10 / 10 = 100.0 %",
                        "sorry from no to yes",
                        "upheld by Zoe Lead: Bob Carver heard it too",
                        "Says it",
                        "default-src 'none'")
                .doesNotContain("<script", "http://", "https://");
        assertThat(Files.readString(pack.resolve("forms/mine@1.card"))).startsWith("form mine v1\n");
        assertThat(Files.readAllLines(pack.resolve("evaluations.jsonl"))).hasSize(3);
        assertThat(pack.resolve("findings.csv")).content().contains("TICKET-77,apology,");
        for (Path file : ZippedFolder.files(pack)) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain("07700 900123");
        }
        for (String line : Files.readAllLines(pack.resolve("SHA256SUMS"))) {
            assertThat(Sha256.of(pack.resolve(line.substring(66)))).isEqualTo(line.substring(0, 64));
        }
        assertThat(Files.readAllLines(pack.resolve("SHA256SUMS")))
                .hasSize(ZippedFolder.files(pack).size() - 1);
        var manifest = CommandLineRun.json(Files.readString(pack.resolve("manifest.json")));
        assertThat(manifest.at("/interactions/0/evaluations/0/revisions").asInt())
                .isEqualTo(3);
        assertThat(manifest.at("/interactions/0/originals_sha256/0").asText())
                .isEqualTo(Sha256.of(folder.resolve("TICKET-77.json")));
        Path whole = folder.resolve("whole");
        said("evidence", "TICKET-77", "--output", whole.toString());
        assertThat(whole.resolve("index.html")).content().contains("07700 900123", "10 / 10 = 100.0 %");
    }

    @Test
    void withoutNamesNothingThatWasPlantedSurvivesInAnyFile() throws IOException {
        Path zip = folder.resolve("sample.zip");
        CommandLineRun made = run("evidence", "--agent", "Karen Hill", "--anonymous", "--output", zip.toString());
        assertThat(made.exitCode()).as(made.err()).isZero();
        String interaction =
                run("list", "--format", "jsonl").jsonLines().get(0).at("/id").asText();
        assertThat(interaction).hasSize(16);
        int files = 0;
        try (var packed = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : packed.stream().toList()) {
                String text = new String(packed.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(text).as(entry.getName()).doesNotContain(PLANTED);
                assertThat(text)
                        .as(entry.getName())
                        .doesNotContain(
                                "sorry about", evaluation, interaction, Sha256.of(folder.resolve("TICKET-77.json")));
                files++;
            }
            String page = new String(
                    packed.getInputStream(packed.getEntry("index.html")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(page)
                    .contains(
                            "Agent 1",
                            "Assessor 1",
                            "10 / 10 = 100.0 %",
                            "Says it",
                            "Evaluation 1",
                            "upheld by Person 1");
        }
        assertThat(files).isEqualTo(6);
    }

    @Test
    void whatCannotBeMadeSaysWhyAndTouchesNothing() throws IOException {
        Path pack = Files.createDirectories(folder.resolve("pack"));
        Files.writeString(pack.resolve("mine.txt"), "mine");
        assertThat(run("evidence", evaluation, "--output", pack.toString()).err())
                .contains("something is there already", "another name");
        assertThat(pack.resolve("index.html")).doesNotExist();
        String other = folder.resolve("other").toString();
        assertThat(run("evidence", "nobody", "--output", other).err())
                .contains("no evaluation, appeal or interaction is called so");
        assertThat(run("evidence", "--agent", "Nobody", "--output", other).err())
                .contains("nobody has handed in");
        assertThat(run("evidence", "--output", other).err()).contains("it is not clear of what");
        assertThat(run("evidence", evaluation, "--from", "2026-01-01", "--output", other)
                        .exitCode())
                .isEqualTo(1);
        assertThat(Path.of(other)).doesNotExist();
    }
}
