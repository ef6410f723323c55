package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said where nothing kept has a name. */
class KeptNamesTest {
    @Test
    void tooFewDigitsOfAnIdAreToldToBeTooFew() {
        assertThat(Kept.unknown("9d").toString()).contains("of an id give the first 4 digits or more");
        assertThat(Kept.unknown("9d92").toString()).doesNotContain("4 digits");
        assertThat(Kept.unknown("call-7").toString()).doesNotContain("4 digits");
    }

    @Test
    void notesAreNoTable() {
        CommandLineRun run = CommandLineRun.of("markers", "lint", "--format", "csv");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--format", "no such form: csv (text (default), json, jsonl)");
    }
}
