package earmark.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.corpus.LabelledCorpus;
import earmark.corpus.LabelledReader;
import earmark.files.Sha256;
import earmark.markers.Side;
import earmark.model.EarmarkException;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On texts of our own: customers who say that a promised call back did not come, and others. */
class TrainingTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void wordsAloneLearnMostOfIt() throws Exception {
        Training.Result result = train("promise_broken", 1);
        assertThat(result.hits().f1()).isGreaterThan(0.7);
        assertThat(result.f1Interval().low()).isGreaterThan(0.5);
        assertThat(result.calibrationError()).isBetween(0.0, 0.2);
        assertThat(result.hits().cases()).isEqualTo(64);
    }

    @Test
    void shuffledLabelsTeachNothing() throws Exception {
        String table = Files.readString(labels());
        var mixed = new StringBuilder();
        int row = 0;
        for (String line : table.lines().toList()) {
            int tab = line.lastIndexOf('\t');
            boolean customer = line.contains("\tcustomer\t");
            mixed.append(customer ? line.substring(0, tab + 1) + (row++ % 2 == 0 ? "promise_broken" : "") : line)
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("mixed.tsv"), mixed);
        Training.Result result = train(file, "promise_broken", 1);
        // a coin that always says yes has two thirds
        assertThat(result.hits().f1()).isLessThan(0.75);
        assertThat(result.macroF1()).isLessThan(0.65);
    }

    @Test
    void sameLabelsSameBytes() throws Exception {
        train("promise_broken", 1).model().write(folder.resolve("a"));
        train("promise_broken", 1).model().write(folder.resolve("b"));
        for (String name : List.of("model.card", "weights.tsv")) {
            assertThat(folder.resolve("a").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("b").resolve(name));
        }
        assertThat(Files.readString(folder.resolve("a/model.card")))
                .contains("trained-at: 2026-03-01")
                .contains("64 turns of 32 conversations, 30 with the label")
                .contains("labels-sha256: " + Sha256.of(labels()));
    }

    @Test
    void whatIsReadBackJudgesAlike() throws Exception {
        TrainedModel made = train("promise_broken", 1).model();
        made.write(folder.resolve("m"));
        TrainedModel read = TrainedModel.read(folder.resolve("m"));
        for (String text : List.of("nobody rang me back", "what time do you close", "zebra")) {
            var unit = new Unit(
                    0,
                    earmark.model.Speaker.CUSTOMER,
                    new earmark.model.TextSpan(0, text.length()),
                    text,
                    List.of(text.split(" ")));
            var sample = new Sample(unit, null, null, Set.of());
            assertThat(read.probability(sample, it -> new float[0]))
                    .isEqualTo(made.probability(sample, it -> new float[0]));
        }
        assertThat(read.threshold()).isEqualTo(made.threshold());
    }

    @Test
    void weightsOfAnotherTrainingAreRefused() throws Exception {
        train("promise_broken", 1).model().write(folder.resolve("m"));
        Path weights = folder.resolve("m/weights.tsv");
        Files.writeString(weights, Files.readString(weights).replaceFirst("bias\t-", "bias\t"));
        assertThatThrownBy(() -> TrainedModel.read(folder.resolve("m")))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("not the weights that the card speaks of");
    }

    @Test
    void withoutItsCardAModelDoesNotLoad() throws Exception {
        train("promise_broken", 1).model().write(folder.resolve("m"));
        Path card = folder.resolve("m/model.card");
        Files.writeString(card, Files.readString(card).replaceAll("(?m)^licence: .*\n", ""));
        assertThatThrownBy(() -> TrainedModel.read(folder.resolve("m"))).hasMessageContaining("without 'licence'");
    }

    @Test
    void aLabelThatIsHardlyThereIsRefusedWithTheLabelsThatAre() {
        assertThatThrownBy(() -> train("refund", 1))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("0 of 64 turns")
                .hasMessageContaining("promise_broken");
    }

    @Test
    void labelsOfOneConversationLeaveNothingToMeasureWith() throws Exception {
        Path file = Files.writeString(
                folder.resolve("one.tsv"), Files.readString(labels()).replaceAll("(?m)^(?!interaction)[^\\t]+", "c1"));

        assertThatThrownBy(() -> train(file, "promise_broken", 1))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("stand in one conversation")
                .hasMessageContaining("a column interaction");
    }

    @Test
    void sameWordsWithBothAnswersAreTold() throws Exception {
        var table = new StringBuilder("interaction\tspeaker\ttext\tlabel\n");
        for (int i = 0; i < 60; i++) {
            table.append("c" + i + "\tcustomer\tNobody called me\t" + (i % 2 == 0 ? "promise_broken" : "") + "\n");
        }
        List<String> doubts = train(Files.writeString(folder.resolve("same.tsv"), table), "promise_broken", 1)
                .doubts();

        assertThat(doubts).singleElement().asString().contains("30 of 30 turns", "'nobody called me'");
    }

    @Test
    void fewAndRareLabelsAreTold() throws Exception {
        var table = new StringBuilder("interaction\tspeaker\ttext\tlabel\n");
        for (int i = 0; i < 300; i++) {
            table.append("c" + i + "\tcustomer\t" + (i < 12 ? "nobody called " : "how much is it ") + "word" + i + "\t"
                    + (i < 12 ? "promise_broken" : "") + "\n");
        }
        List<String> doubts = train(Files.writeString(folder.resolve("few.tsv"), table), "promise_broken", 1)
                .doubts();

        assertThat(doubts).hasSize(2);
        assertThat(doubts.get(0)).contains("only 12 of 300 turns are with the label");
        assertThat(doubts.get(1)).contains("--balanced");
        assertThat(train("promise_broken", 1).doubts()).isEmpty();
    }

    private Training.Result train(String label, long seed) throws Exception {
        return train(labels(), label, seed);
    }

    private static Training.Result train(Path file, String label, long seed) throws IOException {
        LabelledCorpus corpus = new LabelledReader(problem -> {}).read(file, columns -> Optional.empty());
        var task = new Training.Task(label, Set.of(label), Side.CUSTOMER, "", Sha256.of(file), "Apache-2.0", "testing");
        var plan = new TrainingPlan(Kind.WORDS, null, false, List.of(), 0.1, false, 8, seed);
        return new Training(new PlainAnalyzer()::analyze, analysis -> List.of(), CLOCK).train(corpus, task, plan);
    }

    private static Path labels() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(TrainingTest.class.getResource("promises.tsv"))
                .toURI());
    }
}
