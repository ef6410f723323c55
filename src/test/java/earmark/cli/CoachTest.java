package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoachTest {
    @TempDir
    private Path folder;

    private String home;

    @BeforeEach
    void aHomeWithOneChat() throws IOException {
        Path chat = folder.resolve("chat-1.json");
        Files.writeString(chat, """
                {"id":"chat-1","messages":[
                 {"speaker":"agent","text":"Hello, what can I do for you?"},
                 {"speaker":"customer","text":"I want to make a complaint, nobody came."},
                 {"speaker":"agent","text":"Okay."}]}
                """);
        home = folder.resolve("home").toString();
        assertThat(CommandLineRun.of("ingest", chat.toString(), "--home", home).exitCode())
                .isZero();
    }

    @Test
    void whatIsAgreedIsKeptWithItsPlaceAndItsSteps() {
        CommandLineRun added = CommandLineRun.of(
                "coach",
                "add",
                "--home",
                home,
                "--agent",
                "Karen",
                "--marker",
                "empathy",
                "--about",
                "says it back",
                "--owner",
                "Priya",
                "--due",
                "2026-12-10",
                "--place",
                "chat-1:2");
        assertThat(added.exitCode()).as(added.err()).isZero();
        assertThat(added.out())
                .isEqualTo("co1  open  due 2026-12-10  Karen: says it back [empathy]  (Priya)  1 place\n");
        assertThat(CommandLineRun.of("coach", "done", "--home", home, "co1", "--by", "Priya")
                        .out())
                .contains("co1  done");
        assertThat(CommandLineRun.of("coach", "effect", "--home", home, "co1").out())
                .contains("too few to tell");
        CommandLineRun again = CommandLineRun.of("coach", "drop", "--home", home, "co1", "--by", "Priya");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("it is done", "add another item");
        assertThat(CommandLineRun.of("coach", "list", "--home", home, "--format", "jsonl")
                        .jsonLines()
                        .get(0)
                        .at("/places/0/turn")
                        .asInt())
                .isEqualTo(2);
        assertThat(CommandLineRun.of("verify", "--home", home).exitCode()).isZero();
    }

    @Test
    void aPlaceThatIsNoneSaysWhatOneLooksLike() {
        CommandLineRun wrong = CommandLineRun.of(
                "coach",
                "add",
                "--home",
                home,
                "--agent",
                "Karen",
                "--about",
                "x",
                "--owner",
                "Priya",
                "--due",
                "2026-12-10",
                "--place",
                "chat-1:9");
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.err()).contains("chat-1:9", "3 turns", "count from 0");
    }

    @Test
    void theFlaggedComplaintAndTheReportOnTheMonitoringCanBeRead() {
        CommandLineRun flagged = CommandLineRun.of("flag", "--home", home, "--format", "jsonl");
        assertThat(flagged.jsonLines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line.at("/flags").findValuesAsText("flag")).contains("complaint_without_apology"));
        CommandLineRun report = CommandLineRun.of("monitoring", "--home", home);
        assertThat(report.exitCode()).as(report.err()).isZero();
        assertThat(report.out()).contains("channel  chat", "0 of    1", "calls were chosen without a plan");
        CommandLineRun feedback = CommandLineRun.of("feedback", "Karen", "--home", home);
        assertThat(feedback.out()).contains("nobody has scored this agent");
    }
}
