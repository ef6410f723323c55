package earmark.pipeline.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.flag.FlagRule;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.pipeline.MarkerPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlagPackTest {
    private static MarkerPack markers;

    @TempDir
    private Path folder;

    @BeforeAll
    static void markers() throws IOException {
        markers = MarkerPack.load(Optional.empty());
    }

    @Test
    void theShippedRulesHoldOnTheirExamples() throws IOException {
        assertThat(FlagPack.load(Optional.empty(), markers).flagger().rules()).hasSizeGreaterThan(12);
    }

    @Test
    void anOwnRuleTakesThePlaceOfTheShippedOneOfItsName() throws IOException {
        write("""
                flag vulnerable_customer v2
                  title   "In need of care"
                  source  "own work"
                  weight  90%
                  when    present vulnerability
                  hit     C: i have lost my job and i can't afford the bill
                  miss    C: i'd like to pay my bill
                """);
        List<FlagRule> rules =
                FlagPack.load(Optional.of(folder), markers).flagger().rules();
        assertThat(rules)
                .filteredOn(rule -> rule.id().equals("vulnerable_customer"))
                .extracting(FlagRule::version)
                .containsExactly(2);
    }

    @Test
    void everyMistakeIsToldWithLineColumnAndRemedy() throws IOException {
        write("""
                flag one v1
                  title   "One"
                  source  "own work"
                  weight  400%
                  colour  red
                  when    present complant
                  when    found customer (cancel near contract)
                  when    sometimes angry
                """);
        assertThatThrownBy(() -> FlagPack.load(Optional.of(folder), markers))
                .isInstanceOfSatisfying(EarmarkException.class, e -> {
                    assertThat(e.problems())
                            .extracting(Problem::where)
                            .allMatch(where -> where.startsWith("own.flag:"));
                    assertThat(e.problems())
                            .extracting(Problem::what)
                            .contains(
                                    "'400%' is no weight",
                                    "there is no marker 'complant'", "'sometimes angry' cannot be read");
                    assertThat(e.problems()).extracting(Problem::hint).noneMatch(String::isBlank);
                    assertThat(e.problems()).hasSize(6);
                });
    }

    @Test
    void anExampleThatFailsSaysWhatTheMarkersCameTo() throws IOException {
        write("""
                flag two v1
                  title   "Two"
                  source  "own work"
                  weight  40%
                  when    present complaint
                  hit     A: good morning
                  miss    C: i'd like to pay my bill
                """);
        assertThatThrownBy(() -> FlagPack.load(Optional.of(folder), markers))
                .isInstanceOfSatisfying(
                        EarmarkException.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.where()).isEqualTo("own.flag:6:11");
                            assertThat(problem.what()).isEqualTo("two@1 is not raised here");
                            assertThat(problem.hint()).contains("present complaint (");
                        }));
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("own.flag"), text);
    }
}
