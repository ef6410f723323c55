package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code earmark clips} and {@code earmark report} as a person uses them, on two chats. */
class ClipsAndReportTest {
    @TempDir
    private Path folder;

    private String home;

    @BeforeEach
    void aHomeWithTwoChats() throws IOException {
        for (int i = 1; i <= 2; i++) {
            Files.writeString(
                    folder.resolve("chat-" + i + ".csv"),
                    "speaker,text,time\ncustomer,i want to make a complaint nobody came to repair our boiler,2026-03-0"
                            + i + "T10:00:00Z\n" + "agent,i am sorry about that,2026-03-0" + i + "T10:0" + (i * 4)
                            + ":00Z\n");
        }
        home = folder.resolve("home").toString();
        assertThat(run(
                                "ingest",
                                folder.resolve("chat-1.csv").toString(),
                                folder.resolve("chat-2.csv").toString())
                        .exitCode())
                .isZero();
    }

    private CommandLineRun run(String... args) {
        var all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--home", home));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    @Test
    void clipsAreCutListedRatedAndCutAgainByTheirRating() throws IOException {
        Path clips = folder.resolve("clips");
        CommandLineRun cut = run("clips", "customer @complaint", "--output", clips.toString());
        assertThat(cut.exitCode()).as(cut.err()).isZero();
        assertThat(cut.out()).startsWith("2 clips, 0 with sound");
        assertThat(clips.resolve("index.html")).content().contains("make a complaint", "customer @complaint");
        assertThat(Files.readAllLines(clips.resolve("clips.csv"))).hasSize(3);
        String id = Files.readAllLines(clips.resolve("clips.csv")).get(1).split(",")[0];

        CommandLineRun rated = run("clips", "rate", id, "good", "--note", "says it clearly");
        assertThat(rated.out()).contains(id, "good");
        assertThat(run("clips", "list", "--rating", "good").out()).contains(id, "says it clearly", "1 clip");
        assertThat(run("clips", "list", "--rating", "poor").out()).isEqualTo("no clips\n");
        assertThat(run("clips", "rate", id, "fine").err()).contains("good or poor");
        assertThat(run("clips", "rate", "zz", "good").err()).contains("no clip is called so");

        Path best = folder.resolve("best");
        assertThat(run("clips", "customer @complaint", "--output", best.toString(), "--rated", "good")
                        .out())
                .startsWith("1 clip,");
        assertThat(run("verify").exitCode()).isZero();
    }

    @Test
    void aMarkerDraftedFromClipsThatWereRatedGoodHoldsItsExamples() throws IOException {
        String query = "customer (complaint | boiler)";
        Path clips = folder.resolve("clips");
        assertThat(run("clips", query, "--output", clips.toString()).exitCode()).isZero();
        for (String line : Files.readAllLines(clips.resolve("clips.csv")).subList(1, 3)) {
            assertThat(run("clips", "rate", line.split(",")[0], "good").exitCode())
                    .isZero();
        }
        Path markers = folder.resolve("my-markers");
        CommandLineRun saved = run("search", query, "--save-as", "boilers", "--output", markers.toString());
        assertThat(saved.exitCode()).as(saved.err()).isZero();
        assertThat(markers.resolve("boilers.mark"))
                .content()
                .containsPattern("by +customer")
                .contains("make a <<complaint>> nobody came to repair our <<boiler>>");
        assertThat(CommandLineRun.of("markers", "check", markers.toString()).out())
                .contains("boilers is a draft", "2 examples");
    }

    @Test
    void whatCannotFindAnythingIsToldAndNoEmptyPageIsWritten() throws IOException {
        Path page = folder.resolve("clips");
        CommandLineRun nothing = run("clips", "xyzzy", "--output", page.toString());
        assertThat(nothing.exitCode()).isEqualTo(1);
        assertThat(nothing.err()).contains("clips xyzzy: nothing is found");
        assertThat(page).doesNotExist();

        for (String command : List.of("search hello", "list", "report --output r.html")) {
            var args = new ArrayList<>(List.of(command.split(" ")));
            args.addAll(List.of("--from", "2026-03-02", "--to", "2026-03-01"));
            CommandLineRun wrong = run(args.toArray(String[]::new));
            assertThat(wrong.exitCode()).as(command).isEqualTo(2);
            assertThat(wrong.err()).contains("--from 2026-03-02 is after --to 2026-03-01");
        }
        assertThat(run("search", "hello", "--team", "Nosuch").err())
                .contains("fact team: nothing kept has such a fact");
        assertThat(run("report", "--output", "r.html", "--by", "nosuch").err())
                .contains("--by nosuch: nothing kept has such a fact");
    }

    @Test
    void whatIsWrongWithACommandStandsLast() {
        assertThat(run("search", "hello", "--limit", "0").err().lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("search --help");
        assertThat(CommandLineRun.of("nonsense").err()).contains("Usage: earmark", "'nonsense'");
    }

    @Test
    void clipsSayWhatIsMissingOrWrong() {
        assertThat(run("clips", "customer @complaint").err()).contains("--output clips");
        assertThat(run("clips", "customer @complaint", "--output", "x", "--longest", "9999")
                        .err())
                .contains("at most 600");
        assertThat(run("clips", "customer (", "--output", "x").exitCode()).isEqualTo(2);
    }

    @Test
    void aReportHoldsItsFiguresAgainstTheTargets() throws IOException {
        Path settings = Files.writeString(folder.resolve("earmark.yaml"), """
                targets:
                  first_reply: "<= 5m"
                  marker.apology: ">= 1%"
                """);
        Path page = folder.resolve("report.html");
        CommandLineRun report = run("report", "--output", page.toString(), "--config", settings.toString());
        assertThat(report.exitCode()).as(report.err()).isZero();
        assertThat(report.out()).startsWith("2 contacts: ");
        assertThat(page).content().contains("<html", "First reply", "6:00", "cannot tell yet", "apology", "2 of 2");
        // one of the two answers came after eight minutes
        assertThat(page).content().contains("chat-2.csv", "8:00", "at most 5:00");
        assertThat(folder.resolve("report.csv")).content().contains("first_reply");
        assertThat(Files.readString(page)).doesNotContain("http://", "https://");
    }

    @Test
    void aReportShowsTheThemesOfItsContactsAndNoOthers() throws IOException {
        Path page = folder.resolve("report.html");
        assertThat(run("report", "--output", page.toString()).exitCode()).isZero();
        assertThat(page).content().doesNotContain("What customers complain of");

        assertThat(run("themes", "--k", "1").exitCode()).isZero();
        CommandLineRun report = run("report", "--output", page.toString());
        assertThat(report.exitCode()).as(report.err()).isZero();
        assertThat(page)
                .content()
                .contains("What customers complain of", "2 of 2", "<blockquote>", "nobody judged any");
        assertThat(folder.resolve("report.csv")).content().contains("theme.th1,theme,");

        assertThat(run("report", "--output", page.toString(), "--from", "2026-03-02")
                        .exitCode())
                .isZero();
        assertThat(page).content().contains("1 of 1").doesNotContain("chat-1");
        assertThat(run("report", "--output", page.toString(), "--from", "2027-01-01")
                        .exitCode())
                .isZero();
    }

    @Test
    void aTargetThatIsNoneSaysWhatOneLooksLike() throws IOException {
        Path settings = Files.writeString(folder.resolve("bad.yaml"), "targets:\n  first_reply: soon\n");
        CommandLineRun report =
                run("report", "--output", folder.resolve("r.html").toString(), "--config", settings.toString());
        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(report.err()).contains("bad.yaml", "soon");
    }
}
