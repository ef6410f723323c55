package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code earmark evaluate} and {@code earmark train} as a quality team uses them. */
class ProofTest {
    private static final String LABELS = PromiseModel.LABELS;
    private static final String MARK = """
            marker promise_broken v1
              title   "Says that a promised call back did not come"
              source  "own labels"
              by      customer
              model   promise.model
              hit     C: <<nobody called me back>>
              hit     A: how can i help / C: <<none of your people ever rang me back>>
              miss    C: could you call me back tomorrow
              miss    A: nobody called me back
              undetermined   ?: nobody called me back
              no-opportunity A: hello
            """;

    @TempDir
    private Path folder;

    @Test
    void figuresComeWithIntervalsAndTheWorstMistakes() throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.csv"), """
                call,speaker,text,label
                1,agent,i'm so sorry about the delay,apology
                1,customer,thank you very much,thanks
                2,agent,sorry could you repeat that,
                2,customer,cheers,thanks
                3,agent,the delay pains us all,apology
                """);
        CommandLineRun run = CommandLineRun.of("evaluate", "markers", "--gold", gold.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("3 interactions, 5 segments")
                .containsPattern("apology +2 +1 +0 +1 +0 +1.000 0.207–1.000 +0.500")
                .contains("apology: 1 misses")
                .contains("line 6, 3, turn 6, agent: the delay pains us all")
                .contains("macro-F1 of 2");
        assertThat(CommandLineRun.of("evaluate", "markers", "--gold", gold.toString())
                        .out())
                .isEqualTo(run.out());
        JsonNode first = CommandLineRun.of("evaluate", "markers", "--gold", gold.toString(), "--format", "jsonl")
                .jsonLines()
                .get(0);
        assertThat(first.get("marker").asText()).isEqualTo("apology");
        assertThat(first.get("recall").asDouble()).isEqualTo(0.5);
    }

    @Test
    void labelsAreKnownInAnyCaseAndThoseThatStandForNoMarkerAreTold() throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.csv"), """
                call,speaker,text,label
                1,agent,i'm so sorry about the delay,Apology
                1,agent,i'm sorry about that,apology
                1,customer,thank you very much,thankss
                2,customer,cheers,thankss
                2,customer,bye,None
                2,customer,my cat,qqqq
                """);
        CommandLineRun run = CommandLineRun.of("evaluate", "markers", "--gold", gold.toString(), "--format", "jsonl");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("label 'qqqq' (1 row): stands for no marker (earmark markers"),
                        line -> assertThat(line)
                                .isEqualTo("label 'thankss' (2 rows): stands for no marker (did you mean thanks?)"));
        assertThat(run.jsonLines().get(0).get("marker").asText()).isEqualTo("apology");
        assertThat(run.jsonLines().get(0).get("recall").asDouble()).isEqualTo(1);

        Path mapping =
                Files.writeString(folder.resolve("own.corpus"), "corpus own\n  marker apology Apology apology\n");
        assertThat(CommandLineRun.of("evaluate", "markers", "--gold", gold.toString(), "--mapping", mapping.toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void aMissedTargetHasItsOwnExitCode() throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.csv"), "text,label\nthank you,thanks\nta for that,thanks\n");
        Path targets = Files.writeString(
                folder.resolve("targets.csv"), "marker,level,figure,least\nthanks,segment,precision.low,0.9\n");
        CommandLineRun run =
                CommandLineRun.of("evaluate", "markers", "--gold", gold.toString(), "--target", targets.toString());
        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.err()).contains("MISSED   thanks segment precision.low");
    }

    @Test
    void whatIsLearnedIsAMarkerLikeAnyOther() throws IOException {
        Path markers = Files.createDirectories(folder.resolve("markers"));
        CommandLineRun trained = CommandLineRun.of(
                "train",
                "--gold",
                LABELS,
                "--marker",
                "promise_broken",
                "--by",
                "customer",
                "--kind",
                "words",
                "--no-context",
                "--folds",
                "5",
                "--output",
                markers.resolve("promise.model").toString());
        assertThat(trained.exitCode()).as(trained.err()).isZero();
        assertThat(trained.out()).contains("5-fold, by conversation").contains("64 turns of 32 conversations");
        assertThat(markers.resolve("promise.model/model.card")).exists();
        Files.writeString(markers.resolve("promise.mark"), MARK);

        CommandLineRun check = CommandLineRun.of("markers", "check", markers.toString());
        assertThat(check.out()).contains("1 marker, 6 examples, all as they should be");
        assertThat(CommandLineRun.of("markers", "list", markers.toString()).out())
                .contains("promise_broken@1");

        JsonNode finding = CommandLineRun.withInput(
                        "interaction\tspeaker\ttext\nx\tcustomer\tNobody called me back!\n",
                        "tag",
                        "-",
                        "--markers",
                        markers.toString())
                .jsonLines()
                .get(0);
        assertThat(finding.get("marker").asText()).isEqualTo("promise_broken");
        assertThat(finding.get("text").asText()).isEqualTo("Nobody called me back");
        assertThat(finding.get("fields").get("probability").asDouble()).isGreaterThan(0.5);

        CommandLineRun measured =
                CommandLineRun.of("evaluate", "markers", "--gold", LABELS, "--markers", markers.toString());
        assertThat(measured.err()).contains("was trained on this very file");
    }

    @Test
    void aTargetThatCannotBeIsToldFieldByField() throws IOException {
        Path gold = Files.writeString(folder.resolve("g.tsv"), "speaker\ttext\tlabel\nagent\tthank you\tthanks\n");
        Path targets = folder.resolve("t.csv");
        Files.writeString(
                targets,
                "marker,level,figure,least\nthanks,turn,f1,0.9\nthanks,call,acc,.9\nthanks,call,F1,85%\nmacro,call,recall,1\n");
        CommandLineRun run =
                CommandLineRun.of("evaluate", "markers", "--gold", gold.toString(), "--target", targets.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .hasSize(4)
                .satisfiesExactly(
                        level -> assertThat(level).startsWith("t.csv:2: level 'turn'"),
                        figure -> assertThat(figure).startsWith("t.csv:3: figure 'acc'"),
                        least -> assertThat(least)
                                .startsWith("t.csv:4: least '85%'")
                                .contains("0.85 for 85 %"),
                        macro -> assertThat(macro).startsWith("t.csv:5: figure 'recall' is none of macro"));
        Files.writeString(targets, "marker,level,figure,least\nthnks,call,f1,.9\n");
        assertThat(CommandLineRun.of("evaluate", "markers", "--gold", gold.toString(), "--target", targets.toString())
                        .err())
                .contains("thnks")
                .contains("did you mean");
        assertThat(CommandLineRun.of("evaluate", "markers", "--gold", gold.toString(), "--marker", "thnks")
                        .err())
                .contains("thnks")
                .contains("did you mean");
    }

    @Test
    void aLabelWithBlanksIsQuotedInTheRemedyAndAColumnInUseIsNotOffered() throws IOException {
        Path gold = Files.writeString(
                folder.resolve("g.tsv"),
                "call\tspeaker\ttext\tlabel\n1\tagent\tthank you\tthanks\n1\tagent\tbye\tcall back\n");
        assertThat(CommandLineRun.of("evaluate", "markers", "--gold", gold.toString())
                        .err())
                .contains("marker NAME \"call back\"");
        Files.writeString(gold, "call\tspeaker\ttext\tfirst code\n1\tagent\tthank you\tthanks\n");
        assertThat(CommandLineRun.of("evaluate", "markers", "--gold", gold.toString())
                        .err())
                .contains("for example: label \"first code\"");
    }

    @Test
    void aTrainingThatCannotBeIsAWrongCommand() {
        for (String[] wrong : new String[][] {
            {"--folds", "1", "from 2 to"},
            {"--penalty", "-1", "above 0"},
            {"--penalty", "NaN", "above 0"},
            {"--by", "operator", "agent, customer, either or any"},
            {"--marker", "Promise", "not a marker's name: Promise"}
        }) {
            List<String> args = new ArrayList<>(List.of("train", "--gold", LABELS, "--kind", "words"));
            if (!wrong[0].equals("--marker")) {
                args.addAll(List.of("--marker", "promise_broken"));
            }
            args.addAll(List.of(wrong[0], wrong[1]));
            CommandLineRun run = CommandLineRun.of(args.toArray(String[]::new));

            assertThat(run.exitCode()).as(wrong[0]).isEqualTo(2);
            assertThat(run.err()).contains(wrong[2]);
        }
    }

    @Test
    void aLearnedMarkerMustKeepItsExamples() throws IOException {
        Path markers = Files.createDirectories(folder.resolve("markers"));
        PromiseModel.trainedInto(markers);
        Files.writeString(
                markers.resolve("promise.mark"),
                MARK.replace("<<nobody called me back>>", "<<what time do you close>>"));
        CommandLineRun check = CommandLineRun.of("markers", "check", markers.toString());
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out())
                .contains("promise.mark:6:")
                .contains("expected hit")
                .contains("got absent");
        Files.writeString(markers.resolve("promise.mark"), MARK.replace("promise.model", "../elsewhere.model"));
        assertThat(CommandLineRun.of("markers", "check", markers.toString()).out())
                .contains("promise.mark:5:11: '../elsewhere.model' lies outside the folder");
    }

    @Test
    void aLearnedAndAWrittenMarkerStandInOneFolder() throws IOException {
        Path markers = Files.createDirectories(folder.resolve("markers"));
        PromiseModel.trainedInto(markers);
        Files.writeString(markers.resolve("own.mark"), MARK + """

                marker bill_up v1
                  title  "The bill went up"
                  source "own"
                  by     customer
                  say    bill near<=4w higher
                  hit    C: my <<bill is higher>> now
                  hit    C: a <<higher bill>> again
                  miss   C: my bill is wrong
                  miss   A: your bill is higher
                """);
        assertThat(CommandLineRun.of("markers", "check", markers.toString()).out())
                .contains("2 markers, 10 examples");
    }
}
