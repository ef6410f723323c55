package earmark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.model.EarmarkException;
import earmark.model.TimeSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaylistsTest {
    @Test
    void aPlaylistKeepsItsOrderAndEachClipOnce(@TempDir Path folder) throws IOException {
        try (Store store = Store.open(Home.openOrCreate(folder.resolve("home")), Samples.CLOCK)) {
            store.clips().keep(List.of(clip("aaaa1111"), clip("bbbb2222"), clip("cccc3333")));
            Playlists playlists = store.clips().playlists();
            playlists.add("For new starters!", List.of("bbbb2222", "aaaa1111"), "ada");
            Playlist known = playlists.add("for new starters", List.of("aaaa1111", "cccc3333"), "bob");
            assertThat(known.name()).isEqualTo("for-new-starters");
            assertThat(known.title()).isEqualTo("For new starters!");
            assertThat(known.madeBy()).isEqualTo("ada");
            assertThat(ids(known)).containsExactly("bbbb2222", "aaaa1111", "cccc3333");
            Playlist arranged = playlists.arrange(known.name(), "Starters", List.of("cccc3333", "bbbb2222"));
            assertThat(ids(arranged)).containsExactly("cccc3333", "bbbb2222");
            assertThat(arranged.name()).as("links still lead to it").isEqualTo("for-new-starters");
            playlists.remove(known.name());
            assertThat(playlists.all()).isEmpty();
            assertThat(store.clips().all()).as("stay in the library").hasSize(3);
        }
    }

    @Test
    void whatIsUnknownChangesNothing(@TempDir Path folder) throws IOException {
        try (Store store = Store.open(Home.openOrCreate(folder.resolve("home")), Samples.CLOCK)) {
            store.clips().keep(List.of(clip("aaaa1111")));
            assertThatThrownBy(() -> store.clips().playlists().add("x", List.of("aaaa1111", "ffff0000"), "ada"))
                    .isInstanceOf(EarmarkException.class)
                    .hasMessageContaining("ffff0000");
            assertThat(store.clips().playlists().all()).isEmpty();
            assertThatThrownBy(() -> store.clips().playlists().add(" ?! ", List.of(), "ada"))
                    .isInstanceOf(EarmarkException.class);
            assertThatThrownBy(() -> store.clips().playlists().arrange("none", "x", List.of()))
                    .isInstanceOf(EarmarkException.class);
        }
    }

    private static List<String> ids(Playlist playlist) {
        return playlist.clips().stream().map(KeptClip::id).toList();
    }

    private static KeptClip clip(String id) {
        return new KeptClip(id, Samples.id(1), "call 1", new TimeSpan(100, 2000), "sorry", "A: <<sorry>>", null, "");
    }
}
