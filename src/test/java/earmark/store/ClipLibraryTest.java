package earmark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.model.EarmarkException;
import earmark.model.TimeSpan;
import earmark.store.KeptClip.Rating;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipLibraryTest {
    @Test
    void aClipThatIsCutAgainKeepsItsRating(@TempDir Path folder) throws IOException {
        try (Store store = Store.open(Home.openOrCreate(folder.resolve("home")), Samples.CLOCK)) {
            ClipLibrary clips = store.clips();
            clips.keep(List.of(clip("aaaa1111", "sorry"), clip("bbbb2222", "sorry")));
            clips.rate("aa", Rating.GOOD, "warm");
            clips.keep(List.of(clip("aaaa1111", "agent sorry")));
            assertThat(clips.all()).extracting(KeptClip::id).containsExactly("aaaa1111", "bbbb2222");
            KeptClip first = clips.all().get(0);
            assertThat(first.rating()).isEqualTo(Rating.GOOD);
            assertThat(first.note()).isEqualTo("warm");
            assertThat(first.query()).isEqualTo("agent sorry");
            assertThat(clips.rate("aaaa1111", Rating.POOR, "").rating()).isEqualTo(Rating.POOR);
        }
    }

    @Test
    void aRatingChangedBehindOurBackIsFound(@TempDir Path folder) throws IOException, SQLException {
        Home home = Home.openOrCreate(folder.resolve("home"));
        try (Store store = Store.open(home, Samples.CLOCK)) {
            store.clips().keep(List.of(clip("aaaa1111", "sorry"), clip("bbbb2222", "sorry")));
            store.clips().rate("aa", Rating.GOOD, "warm");
            store.clips().rate("bb", Rating.GOOD, "");
            store.clips().rate("bb", Rating.POOR, "");
            assertThat(store.check()).isEmpty();
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.database());
                var statement = connection.createStatement()) {
            statement.execute("UPDATE clip_rating SET rating = 'poor' WHERE clip = 'aaaa1111'");
            statement.execute("UPDATE clip SET query = 'thanks' WHERE id = 'bbbb2222'");
        }
        try (Store store = Store.open(home, Samples.CLOCK)) {
            assertThat(store.check())
                    .extracting(Damage::object)
                    .containsExactlyInAnyOrder("clip aaaa1111", "clip bbbb2222");
        }
    }

    @Test
    void whatIsNoClipCannotBeRated(@TempDir Path folder) throws IOException {
        try (Store store = Store.open(Home.openOrCreate(folder.resolve("home")), Samples.CLOCK)) {
            store.clips().keep(List.of(clip("aaaa1111", "sorry"), clip("aaaa2222", "sorry")));
            assertThatThrownBy(() -> store.clips().rate("aaaa", Rating.GOOD, ""))
                    .isInstanceOf(EarmarkException.class)
                    .hasMessageContaining("2 clips");
            assertThatThrownBy(() -> store.clips().rate("ffff", Rating.GOOD, ""))
                    .isInstanceOf(EarmarkException.class);
        }
    }

    @Test
    void aClipIsNamedByWhatListsPrint(@TempDir Path folder) throws IOException {
        try (Store store = Store.open(Home.openOrCreate(folder.resolve("home")), Samples.CLOCK)) {
            store.clips().keep(List.of(clip("aaaa1111", "sorry")));
            for (String name :
                    List.of("aaaa1111", "aaa", "call 1", Samples.id(1).value())) {
                assertThat(store.clips().rate(name, Rating.GOOD, "").id()).isEqualTo("aaaa1111");
            }
            store.clips().keep(List.of(clip("bbbb2222", "sorry")));
            assertThatThrownBy(() -> store.clips().rate("call 1", Rating.GOOD, ""))
                    .isInstanceOf(EarmarkException.class)
                    .hasMessageContainingAll("2 clips", "aaaa1111, bbbb2222");
        }
    }

    private static KeptClip clip(String id, String query) {
        return new KeptClip(id, Samples.id(1), "call 1", new TimeSpan(100, 2000), query, "A: <<sorry>>", null, "");
    }
}
