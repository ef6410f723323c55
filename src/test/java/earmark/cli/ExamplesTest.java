package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.report.ChangeRow;
import earmark.report.DeltaLine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExamplesTest {
    @Test
    void hitsComeFirstAndHowManyMoreThereAreIsSaid() {
        var examples = new Examples(1);
        for (String call : List.of("c1", "c2", "c3")) {
            examples.add(row("outcome", call, "not asked", "absent"));
            examples.add(row("outcome", call, "absent", "undetermined"));
        }

        assertThat(examples.lines())
                .containsExactly("  outcome  c1  table.csv  absent → undetermined", "  outcome  and 2 more");
    }

    @Test
    void aShareThatCannotBeToldIsSaidOnce() {
        var none = new DeltaLine.Rate(0, 0, Double.NaN, Double.NaN, Double.NaN);
        var line = new DeltaLine("m", 0, 0, 0, Map.of("not asked → no opportunity", 3L), none, none);

        assertThat(line.toText()).endsWith("  share    none of which it can be told\n");
    }

    private static ChangeRow row(String change, String call, String before, String after) {
        return new ChangeRow(change, "m", call, "table.csv", before, after, null, "", "");
    }
}
