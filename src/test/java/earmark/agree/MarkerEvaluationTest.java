package earmark.agree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import earmark.corpus.CorpusForm;
import earmark.corpus.CorpusForms;
import earmark.corpus.LabelledCorpus;
import earmark.corpus.LabelledReader;
import earmark.markers.Names;
import earmark.model.EarmarkException;
import earmark.stats.ClusterBootstrap;
import earmark.stats.Hits;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkerEvaluationTest {
    private static final String SHA = "0".repeat(64);

    @TempDir
    private Path folder;

    @Test
    void foundAndLabelledAreCounted() throws IOException {
        EvaluationResult result = evaluate("""
                interaction,speaker,text,label
                1,agent,i am sorry,apology
                1,agent,sorry i missed that,repair
                1,customer,thanks,
                2,agent,we regret this,apology
                2,customer,ok,
                """, "apology,sorry", null, "");
        assertThat(result.of("apology", Level.SEGMENT))
                .hasValueSatisfying(row -> assertThat(row.hits()).isEqualTo(new Hits(1, 1, 1, 2, 0, 0)));
        // by side: agent 1 has it and it is found; agent 2 has it and it is not; the customers have not
        assertThat(result.of("apology", Level.CALL))
                .hasValueSatisfying(row -> assertThat(row.hits()).isEqualTo(new Hits(1, 0, 1, 2, 0, 0)));
        assertThat(result.segments()).isEqualTo(5);
    }

    @Test
    void mistakesAreToldWithTheirPlaceAndWhatTheyAreTakenFor() throws IOException {
        EvaluationResult result = evaluate("""
                interaction,turn,speaker,text,label
                a,1,agent,sorry i missed that,repair
                b,1,agent,Sorry i missed that,repair
                b,2,agent,sorry no idea,other
                c,7,agent,we regret this,apology
                """, "apology,sorry\nregret,regret", null, "");
        assertThat(result.mistakes())
                .extracting(Mistake::kind, Mistake::times, Mistake::interaction, Mistake::line, Mistake::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Mistake.Kind.FALSE_ALARM, 2, "a", 2L, "sorry i missed that"),
                        org.assertj.core.groups.Tuple.tuple(Mistake.Kind.FALSE_ALARM, 1, "b", 4L, "sorry no idea"),
                        org.assertj.core.groups.Tuple.tuple(Mistake.Kind.MISS, 1, "c", 5L, "we regret this"));
        assertThat(result.confusions())
                .containsExactly(
                        new Confusion("apology", Mistake.Kind.FALSE_ALARM, "repair", 2),
                        new Confusion("apology", Mistake.Kind.FALSE_ALARM, "other", 1),
                        new Confusion("apology", Mistake.Kind.MISS, "regret", 1));
    }

    @Test
    void whatCannotBeToldIsNeitherRightNorWrong() throws IOException {
        EvaluationResult result = evaluate("""
                interaction,speaker,text,label
                1,,sorry,apology
                2,agent,sorry,apology
                """, "apology,agent sorry", null, "");
        MarkerFigures row = result.of("apology", Level.SEGMENT).orElseThrow();
        assertThat(row.hits()).isEqualTo(new Hits(1, 0, 0, 0, 1, 0));
        assertThat(row.hits().recall()).isEqualTo(1);
        assertThat(row.hits().n()).isEqualTo(2);
        assertThat(result.mistakes()).extracting(Mistake::kind).containsExactly(Mistake.Kind.CANNOT_TELL);
    }

    @Test
    void aSideCanBeAskedAlone() throws IOException {
        EvaluationResult result = evaluate("""
                interaction,speaker,text,label
                1,agent,sorry,regret
                1,customer,sorry,regret
                """, "apology,sorry", null, "  marker apology regret by agent\n");
        assertThat(result.of("apology", Level.SEGMENT).orElseThrow().hits().cases())
                .isEqualTo(1);
    }

    @Test
    void labelsOfWholeInteractionsGiveFiguresOfCallsOnly() throws IOException {
        EvaluationResult result =
                evaluate("""
                interaction,speaker,text,label
                1,agent,hello,apology
                1,agent,sorry,
                2,agent,hello,
                """, "apology,sorry", null, "  unit interaction\n  marker apology apology\n");
        assertThat(result.at(Level.SEGMENT)).isEmpty();
        assertThat(result.of("apology", Level.CALL).orElseThrow().hits()).isEqualTo(new Hits(1, 0, 0, 1, 0, 0));
    }

    @Test
    void aBetterRaterIsBetterWithAnInterval() throws IOException {
        var table = new StringBuilder("interaction,speaker,text,label\n");
        for (int i = 0; i < 40; i++) {
            table.append(i).append(",agent,i am sorry,apology\n");
            table.append(i).append(i % 2 == 0 ? ",agent,sorry what,\n" : ",agent,ok,\n");
        }
        EvaluationResult result = evaluate(table.toString(), "apology,am sorry", "apology,sorry", "");
        MarkerFigures row = result.of("apology", Level.SEGMENT).orElseThrow();
        assertThat(row.hits().f1()).isEqualTo(1);
        // no error in 40 is no certainty
        assertThat(row.f1Interval().low()).isBetween(0.94, 0.97);
        assertThat(row.f1Interval().high()).isEqualTo(1);
        assertThat(result.macros().get(0).interval().isKnown()).isFalse();
        Comparison against = java.util.Objects.requireNonNull(row.against());
        assertThat(against.hits().precision()).isCloseTo(40.0 / 60, within(1e-9));
        assertThat(against.onlyFirstRight()).isEqualTo(20);
        assertThat(against.onlySecondRight()).isZero();
        assertThat(against.p()).isLessThan(0.0001);
        assertThat(against.difference()).isCloseTo(0.2, within(1e-9));
        assertThat(against.differenceInterval().low()).isPositive();
        assertThat(result.macros().get(0).sharedF1()).isEqualTo(1);
    }

    @Test
    void labelsThatMeanNoMarkerAreListed() {
        assertThatThrownBy(() -> evaluate("text,label\nhello,politeness\n", "apology,sorry", null, ""))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("politeness")
                .hasMessageContaining("--mapping");
    }

    @Test
    void targetsAreMissedWhenTheFigureIsLowerOrNotMeasured() throws IOException {
        EvaluationResult result = evaluate("text,label\nsorry,apology\nwell,apology\n", "apology,sorry", null, "");
        Path file = Files.writeString(folder.resolve("targets.csv"), """
                marker,level,figure,least
                apology,segment,precision,1
                apology,segment,recall,0.6
                macro,segment,f1,0.6
                thanks,segment,f1,0.1
                """);
        assertThat(Targets.read(file).in(result))
                .extracting(Targets.Reached::isReached)
                .containsExactly(true, false, true, false);
        Path bad = Files.writeString(folder.resolve("bad.csv"), "marker,level,figure,least\na,word,f1,2\n");
        assertThatThrownBy(() -> Targets.read(bad)).hasMessageContainingAll("bad.csv:2: level 'word'", "least '2'");
    }

    @Test
    void aFaultOfAKeywordListHasItsLine() throws IOException {
        Path bad = Files.writeString(folder.resolve("k.csv"), "marker,pattern\napology,sorry near late\n");
        assertThatThrownBy(() -> KeywordFile.read(bad, Names.NONE)).hasMessageContaining("k.csv:2");
    }

    private EvaluationResult evaluate(String table, String keywords, @Nullable String others, String mapping)
            throws IOException {
        Path file = Files.writeString(folder.resolve("gold.csv"), table);
        Optional<CorpusForm> form = mapping.isEmpty()
                ? Optional.empty()
                : Optional.of(CorpusForms.read(Files.writeString(folder.resolve("m.corpus"), "corpus m\n" + mapping)));
        LabelledCorpus corpus = new LabelledReader(problem -> {}).read(file, columns -> form);
        return new MarkerEvaluation(
                        new PlainAnalyzer()::analyze,
                        rater("one", keywords),
                        others == null ? null : rater("two", others),
                        new ClusterBootstrap(500, 1))
                .evaluate(corpus, SHA, Set.of());
    }

    private MachineRater rater(String name, String keywords) throws IOException {
        List<String> lines = List.of("marker,pattern", keywords);
        return KeywordFile.read(Files.write(folder.resolve(name + ".csv"), lines), Names.NONE);
    }
}
