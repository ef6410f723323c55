package earmark.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.markers.Names;
import earmark.markers.Pattern;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Speaker;
import earmark.model.Turn;
import earmark.store.Filter;
import earmark.store.Home;
import earmark.store.Samples;
import earmark.store.Store;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hits are counted once for who asks the same, of the state that is, and it is told how far that is. */
class CountingTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Names NONE = name -> Optional.empty();
    private static final SearchRequest SORRY =
            SearchRequest.of("sorry", 1).counting(1000).by(List.of("agent"));

    @TempDir
    Path folder;

    private final AtomicInteger analysed = new AtomicInteger();
    private volatile CountDownLatch mayAnalyse = new CountDownLatch(0);
    private Store store;
    private IndexKeeper keeper;
    private Counting counting;
    private Finder finder;

    @BeforeEach
    void open() throws IOException {
        store = Store.open(Home.openOrCreate(folder.resolve("home")), Samples.CLOCK);
        keeper = new IndexKeeper(store, new PlainAnalyzer(), "plain 1");
        counting = new Counting(store);
        finder = finder(NONE);
        for (int seed = 1; seed <= 40; seed++) {
            save(seed, seed % 2 == 0 ? "kim" : "lee");
        }
        keeper.catchUp();
    }

    @AfterEach
    void close() throws IOException {
        mayAnalyse.countDown();
        counting.close();
        keeper.close();
        store.close();
    }

    @Test
    void allHitsAreCountedByWhatIsKnownOfThem() throws IOException {
        CountSoFar all = counting.count(finder, SORRY, LONG);
        assertThat(all.counting()).isFalse();
        assertThat(all.count()).isEqualTo(finder.find(SORRY).counted());
        assertThat(all.count().hits()).isEqualTo(80);
        assertThat(all.count().complete()).isTrue();
        assertThat(all.count().facets().get("agent")).isEqualTo(Map.of("kim", 20L, "lee", 20L));
    }

    @Test
    void nobodyWaitsForACountThatTakesLong() throws IOException {
        mayAnalyse = new CountDownLatch(1);
        CountSoFar begun = counting.count(finder, SORRY, Duration.ZERO);
        assertThat(begun.counting()).isTrue();
        assertThat(begun.count()).isEqualTo(new HitCount(0, 0, 0, 0, false, Map.of("agent", Map.of())));
        mayAnalyse.countDown();
        assertThat(counting.count(finder, SORRY, LONG).count().hits()).isEqualTo(80);
    }

    @Test
    void theSameIsCountedOnceWhicheverHitsAreShown() throws IOException {
        CountSoFar first = counting.count(finder, SORRY, LONG);
        int once = analysed.get();
        assertThat(once).isEqualTo(40);
        SearchRequest shown =
                new SearchRequest("sorry", Filter.ALL, null, 30, Sorting.STRENGTH, 1000, List.of("agent"), null);
        assertThat(counting.count(finder, shown, LONG)).isEqualTo(first);
        assertThat(analysed).hasValue(once);
    }

    @Test
    void whoMaySeeLessIsNotToldTheCountOfOthers() throws IOException {
        counting.count(finder, SORRY, LONG);
        SearchRequest own = SORRY.filtered(Filter.ALL.with("agent", "kim"));
        assertThat(counting.count(finder, own, LONG).count().hits()).isEqualTo(40);
    }

    @Test
    void whatIsKeptMeanwhileAndOtherMarkersAreCountedAnew() throws IOException {
        SearchRequest named = SORRY.filtered(Filter.ALL);
        assertThat(counting.count(finder, named, LONG).count().hits()).isEqualTo(80);
        save(99, "kim");
        assertThat(counting.count(finder, named, LONG).count().hits()).isEqualTo(82);
        SearchRequest marker = SearchRequest.of("@regret", 1).counting(1000);
        assertThat(counting.count(finder(regret("hello")), marker, LONG).count().hits())
                .isZero();
        assertThat(counting.count(finder(regret("sorry")), marker, LONG).count().hits())
                .isEqualTo(82);
    }

    @Test
    void aFaultIsToldAndTheNextOneTriesAgain() throws IOException {
        SearchRequest faulty = SearchRequest.of("sorry near", 1);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> counting.count(finder, faulty, LONG)).isInstanceOf(EarmarkException.class);
        }
        assertThat(counting.count(finder, SORRY, LONG).count().hits()).isEqualTo(80);
    }

    private static Names regret(String word) {
        return name -> name.equals("regret") ? Optional.of(new Pattern.Word(word)) : Optional.empty();
    }

    private Finder finder(Names names) {
        return new Finder(
                store,
                keeper,
                interaction -> {
                    try {
                        mayAnalyse.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    analysed.incrementAndGet();
                    return new PlainAnalyzer().analyze(interaction);
                },
                names);
    }

    private void save(int seed, String agent) {
        Interaction sample = Samples.call(seed);
        InteractionId id = sample.id();
        List<Turn> turns = List.of(turn(0, Speaker.AGENT), turn(1, Speaker.CUSTOMER));
        store.save(
                new Interaction(
                        id, Medium.CALL, null, turns, Map.of("agent", agent), sample.provenance(), null, List.of()),
                List.of(),
                List.of(),
                Samples.TAGGER);
    }

    private static Turn turn(int index, Speaker speaker) {
        return new Turn(index, speaker, "sorry about that", List.of(), null);
    }
}
