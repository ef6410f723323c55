package earmark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.Place;
import earmark.model.TextSpan;
import earmark.store.Damage.Code;
import earmark.themes.SentenceVectors;
import earmark.themes.ThemeFinder;
import earmark.themes.Unit;
import earmark.themes.kept.By;
import earmark.themes.kept.Curation;
import earmark.themes.kept.HashedWords;
import earmark.themes.kept.ThemeBook;
import earmark.themes.kept.Tracking;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeLogTest {
    private static final By PRIYA = new By("Priya", Instant.parse("2026-03-01T09:30:00Z"));

    @TempDir
    private Path folder;

    @Test
    void whatIsKnownOfThemesIsReadAsItWasKept() throws IOException {
        ThemeBook kept;
        try (Store store = Store.open(Home.openOrCreate(folder.resolve("home")), Samples.CLOCK)) {
            assertThat(store.themes().book()).isEqualTo(ThemeBook.EMPTY);
            found(store);
            store.themes().change(book -> Curation.merge(book, List.of("th1", "th2"), PRIYA, "the same"));
            store.themes().change(book -> Curation.split(book, "th1", 3, PRIYA, ""));
            kept = store.themes().change(book -> Curation.rename(book, "th1", "late — again", PRIYA));
        }
        try (Store store = Store.open(Home.openOrCreate(folder.resolve("home")), Samples.CLOCK)) {
            assertThat(store.themes().book()).isEqualTo(kept);
            assertThat(store.themes().runs()).containsExactly(kept.run());
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void aDecisionThatIsRefusedChangesNothing() throws IOException {
        try (Store store = Store.open(Home.openOrCreate(folder.resolve("home")), Samples.CLOCK)) {
            ThemeBook before = found(store);

            assertThatThrownBy(() ->
                            store.themes().change(book -> Curation.merge(book, List.of("th1", "th9"), PRIYA, "")))
                    .isInstanceOf(EarmarkException.class)
                    .hasMessageContaining("th9");
            assertThat(store.themes().book()).isEqualTo(before);
        }
    }

    @Test
    void aTextGoesWithItsInteraction() throws IOException {
        try (Store store = Store.open(Home.openOrCreate(folder.resolve("home")), Samples.CLOCK)) {
            found(store);
            Interaction other = Samples.call(99);
            store.replace(
                    List.of(Samples.id(1)),
                    other,
                    Samples.verdicts(other),
                    List.of(Samples.recording(store, 99)),
                    Samples.TAGGER);

            assertThat(store.themes().book().members())
                    .hasSize(7)
                    .noneMatch(member -> member.place().interaction().equals(Samples.id(1)));
            store.sweep();
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void whatWasChangedBehindOurBackIsFound() throws IOException, SQLException {
        Home home = Home.openOrCreate(folder.resolve("home"));
        try (Store store = Store.open(home, Samples.CLOCK)) {
            found(store);
            store.themes().change(book -> Curation.rename(book, "th1", "late", PRIYA));
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.database());
                var statement = connection.createStatement()) {
            statement.execute("UPDATE theme_decision SET by = 'Karen'");
            statement.execute("UPDATE theme_member SET theme = 'th2' WHERE position = 0");
            statement.execute("UPDATE theme SET label = 'fine' WHERE id = 'th2'");
        }
        try (Store store = Store.open(home, Samples.CLOCK)) {
            assertThat(store.check())
                    .hasSize(3)
                    .allSatisfy(damage -> assertThat(damage.code()).isEqualTo(Code.NOTE_CHANGED));
        }
    }

    /** Two themes in eight calls. */
    private static ThemeBook found(Store store) throws IOException {
        var units = new ArrayList<Unit>();
        for (int i = 1; i <= 8; i++) {
            Samples.save(store, i);
            String text =
                    (i % 2 == 0 ? "engineer never came visit " : "bill amount wrong charge ") + "abcdefghi".charAt(i);
            units.add(Unit.at(
                    new Place(
                            Samples.id(i),
                            0,
                            new TextSpan(0, 1),
                            i % 3 == 0 ? null : Samples.call(i).turns().get(0).time()),
                    text,
                    i % 4 == 0 ? null : LocalDate.of(2026, 2, i)));
        }
        var finder = new ThemeFinder(new SentenceVectors(new HashedWords()));
        return store.themes()
                .change(book -> Tracking.after(book, finder.group(units, 2), Samples.CLOCK.instant(), 2, -1));
    }
}
