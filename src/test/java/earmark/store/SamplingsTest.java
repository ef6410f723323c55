package earmark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.sampling.Cell;
import earmark.sampling.Design;
import earmark.sampling.Draw;
import earmark.sampling.Drawn;
import earmark.sampling.Every;
import earmark.sampling.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplingsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:30:00.5Z");

    @TempDir
    Path folder;

    private static Plan plan(int take) {
        return new Plan("weekly", Every.WEEK, new Design.Quota("agent", take), List.of("ann", "bob"), 0.2, 7, NOW);
    }

    private static Draw draw(long seed) {
        return new Draw(
                "weekly",
                "2026-W09",
                NOW,
                seed,
                List.of(new Cell("agent=x", 9, 2)),
                List.of(
                        new Drawn(Samples.id(1), "agent=x", 2 / 9.0, "ann", "bob"),
                        new Drawn(Samples.id(2), "agent=x", 2 / 9.0, "bob", "")));
    }

    @Test
    void plansAndDrawsAreKeptOnceAndReadBack() throws IOException {
        try (Store store = Store.open(Home.openOrCreate(folder.resolve("home")), Samples.CLOCK)) {
            assertThat(store.sampling().keep(plan(2))).isEqualTo(KeptAs.NEW);
            assertThat(store.sampling().keep(plan(2))).isEqualTo(KeptAs.SAME);
            assertThatThrownBy(() -> store.sampling().keep(plan(3))).hasMessageContaining("another");
            assertThat(store.sampling().plan("weekly")).contains(plan(2));
            assertThat(store.sampling().keep(draw(1))).isEqualTo(draw(1));
            assertThat(store.sampling().keep(draw(2))).isEqualTo(draw(1));
        }
        try (Store store = Store.open(Home.openOrCreate(folder.resolve("home")), Samples.CLOCK)) {
            assertThat(store.sampling().draws("weekly")).containsExactly(draw(1));
            assertThat(store.sampling().chances())
                    .containsEntry(Samples.id(2), 2 / 9.0)
                    .hasSize(2);
            assertThat(store.check()).isEmpty();
        }
    }
}
