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

/** A scorecard from the first question to the agent's answer, by commands. */
class ScoreByHandTest {
    @TempDir
    private Path folder;

    private String home;

    @BeforeEach
    void aHomeWithOneChatAndAForm() throws IOException {
        Path chat = folder.resolve("chat-1.json");
        Files.writeString(chat, """
                {"id":"chat-1","agent":"Karen","messages":[
                 {"speaker":"customer","text":"I want to make a complaint, nobody came."},
                 {"speaker":"agent","text":"I am so sorry about the delay we caused."}]}
                """);
        home = folder.resolve("home").toString();
        assertThat(CommandLineRun.of("ingest", chat.toString(), "--home", home).exitCode())
                .isZero();
        OwnForm.in(folder.resolve("home"), """
                question tone "Keeps a calm tone"
                  points  10
                  answer  yes 100% "Calm"
                  answer  no 0% "Not calm"
                """, "appeals:\n  days: 10\n  most: 1\n");
    }

    private CommandLineRun run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    @Test
    void fromTheFirstQuestionToTheAppeal() {
        CommandLineRun begun = run("score", "new", "chat-1", "--by", "Priya", "--form", "mine");
        assertThat(begun.exitCode()).as(begun.err()).isZero();
        assertThat(begun.out())
                .contains("machine: shown when you have answered", "missing: tone")
                .doesNotContain("apology@");
        String id = begun.out().substring(0, 16);
        assertThat(run("score", "drafts", "--by", "Priya").out()).startsWith(id);
        CommandLineRun half = run("score", "answer", id, "--by", "Priya", "sorry=no", "--searched", "sorry=1");
        assertThat(half.out()).contains("machine: yes  [apology@", "looked for at turn 1");
        CommandLineRun early = run("score", "submit", id, "--by", "Priya");
        assertThat(early.exitCode()).isEqualTo(1);
        assertThat(early.err()).contains("tone", "not answered");
        CommandLineRun wrong = run("score", "answer", id, "--by", "Priya", "tone=5");
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.err()).contains("answers: yes, no, n/a");
        CommandLineRun whole = run(
                "score", "answer", id, "--by", "Priya", "tone=yes", "--observed", "tone=1:0-13", "--strength", "tone");
        assertThat(whole.out()).contains("\"I am so sorry\"", "10 / 20 = 50.0 %");
        assertThat(run("score", "submit", id, "--by", "Priya").out()).contains("submitted", "50.0 %");
        String self = run("score", "new", "chat-1", "--by", "Karen", "--form", "mine", "--self")
                .out()
                .substring(0, 16);
        run("score", "answer", self, "--by", "Karen", "sorry=yes", "tone=no");
        assertThat(run("score", "submit", self, "--by", "Karen").out()).contains("50.0 %  (self)");
        assertThat(run("score", "release", id, "--by", "Lead").out()).contains("released");
        assertThat(run("score", "acknowledge", id, "--by", "Karen").out()).contains("acknowledged");
        CommandLineRun appeal = run(
                "appeal", "make", id, "--question", "sorry", "--kind", "error", "--by", "Karen", "--because", "turn 1");
        assertThat(appeal.exitCode()).as(appeal.err()).isZero();
        String appealId = "ap-" + id + "-1";
        assertThat(run("appeal", "reject", appealId, "--by", "Lead").err()).contains("without a reason");
        assertThat(run(
                                "appeal",
                                "uphold",
                                appealId,
                                "--answer",
                                "sorry=yes",
                                "--by",
                                "Lead",
                                "--because",
                                "it is there")
                        .exitCode())
                .isZero();
        assertThat(run("score", "show", id).out()).contains("acknowledged, revision 5", "20 / 20 = 100.0 %");
        assertThat(run(
                                "appeal",
                                "make",
                                id,
                                "--question",
                                "tone",
                                "--kind",
                                "error",
                                "--by",
                                "Karen",
                                "--because",
                                "no")
                        .err())
                .contains("no more than 1");
        assertThat(run("score", "close", id, "--by", "Lead").out()).contains("final");
        assertThat(run("score", "reopen", id, "--by", "Lead").err()).contains("say why");
        assertThat(run("score", "reopen", id, "--by", "Lead", "--because", "asked again")
                        .out())
                .contains("released");
        assertThat(run("score", "show", id).out())
                .contains("self-score by Karen", "counts nowhere", "Keeps a calm tone: no, here yes");
        assertThat(run("score", "new", "chat-1", "--by", "Karen", "--self", "--session", "x")
                        .err())
                .contains("neither an audit nor of a session");
        assertThat(run("verify").exitCode()).isZero();
    }

    @Test
    void feedbackPointsToWhatTheMachineFoundWhereThePersonNamedNoPlaceAndItSaysTheSame() {
        String id = run("score", "new", "chat-1", "--by", "Priya", "--form", "mine")
                .out()
                .substring(0, 16);
        run("score", "answer", id, "--by", "Priya", "sorry=yes", "tone=no");
        assertThat(run("score", "submit", id, "--by", "Priya").exitCode()).isZero();
        assertThat(run("feedback", "Karen").out())
                .contains("from 1 evaluation\n", "Says sorry - yes", "turn 1  \"", "sorry", "1 point has no place");
    }

    @Test
    void aCalibrationSessionFromOpeningToConsensus() {
        CommandLineRun opened = run(
                "calibrate",
                "open",
                "march",
                "--form",
                "mine",
                "--interaction",
                "chat-1",
                "--assessor",
                "Ann,Bob",
                "--by",
                "Lead");
        assertThat(opened.exitCode()).as(opened.err()).isZero();
        assertThat(opened.out()).contains("answers held back", "Ann              0 of 1 handed in, 0 begun");
        for (String assessor : List.of("Ann", "Bob")) {
            CommandLineRun begun = run("score", "new", "chat-1", "--session", "march", "--by", assessor);
            String id = begun.out().substring(0, 16);
            String tone = assessor.equals("Ann") ? "tone=yes" : "tone=no";
            assertThat(run("score", "answer", id, "--by", assessor, "sorry=yes", tone)
                            .out())
                    .contains("machine: shown when all have handed in")
                    .doesNotContain("apology@");
            assertThat(run("calibrate", "show", "march").err()).contains("held back");
            assertThat(run("score", "submit", id, "--by", assessor).exitCode()).isZero();
        }
        assertThat(run("calibrate", "consensus", "march", "chat-1", "tone=yes", "--by", "Lead", "--because", "calm")
                        .exitCode())
                .isZero();
        assertThat(run("calibrate", "show", "march").out())
                .contains(
                        "sorry: Ann yes, Bob yes; machine yes",
                        "tone: Ann yes, Bob no; agreed yes (Lead: calm)",
                        "tone: Two answers to the same are alike in 0 of 100 cases",
                        "2 people, 1 interaction. These are too few to conclude from",
                        "Ann              2 of 2 the same");
        assertThat(run("calibrate", "status").out()).contains("march  mine@1  1 interaction, 2 people  all handed in");
        assertThat(run("calibrate").out())
                .contains(
                        "chat-1  mine@1  march: 2 people, 1 of 2 questions answered alike by all",
                        "tone: no 1, yes 1; agreed yes",
                        "Bob: 1 of 2 as what was agreed, else most of the others");
        assertThat(run("verify").exitCode()).isZero();
    }
}
