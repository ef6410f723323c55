package earmark.pipeline.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.classify.AlikeTerm;
import earmark.markers.Estimator;
import earmark.markers.Names;
import earmark.markers.Pattern;
import earmark.markers.Side;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.Turn;
import earmark.search.Finder;
import earmark.search.Hit;
import earmark.search.IndexKeeper;
import earmark.search.SearchRequest;
import earmark.store.Filter;
import earmark.store.Home;
import earmark.store.Samples;
import earmark.store.Store;
import earmark.text.PlainAnalyzer;
import earmark.themes.kept.HashedWords;
import earmark.vectors.Embedder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeaningKeeperTest {
    private static final Embedder MODEL = new HashedWords();
    private static final Names NAMES = new Names() {
        @Override
        public Optional<Pattern> meaning(String name) {
            return Optional.empty();
        }

        @Override
        public Estimator like(String text) {
            return new AlikeTerm(text, MODEL.id(), id -> MODEL);
        }
    };

    @TempDir
    private Path folder;

    private Store store;
    private MeaningKeeper keeper;
    private MeaningSearch search;

    @BeforeEach
    void aHomeWithVectors() throws IOException {
        store = Store.open(Home.openOrCreate(folder.resolve("home")), Samples.CLOCK);
        keeper = keeper(MODEL);
        search = new MeaningSearch(store, keeper, () -> MODEL);
        for (int seed = 1; seed <= 40; seed++) {
            Samples.save(store, seed);
        }
        assertThat(keeper.catchUp(done -> {})).isEqualTo(40);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void vectorsAreKeptUpOnlyWhereThereAreAny(@TempDir Path other) throws IOException {
        try (Store without = Store.open(Home.openOrCreate(other.resolve("home")), Samples.CLOCK)) {
            Samples.save(without, 1);
            assertThat(keeper(without, MODEL).keepUp()).isZero();
            assertThat(without.home().meanings()).isEmptyDirectory();
        }
        Samples.save(store, 41);
        assertThat(keeper.keepUp()).isEqualTo(1);
        assertThat(keeper.keepUp()).isZero();
    }

    /** The law of searching: everything the matcher finds is among the candidates. */
    @Test
    void everythingNearEnoughIsFoundAsIfEverythingWereRead() throws IOException {
        // kept after the vectors were made
        for (int seed = 41; seed <= 45; seed++) {
            Samples.save(store, seed);
        }
        var index = new IndexKeeper(store, new PlainAnalyzer(), "plain 1");
        var reading = new Finder(store, index, new PlainAnalyzer(), NAMES);
        var narrowed = new Finder(store, index, new PlainAnalyzer(), NAMES, keeper);
        var random = new SplittableRandom(11);
        int found = 0;
        for (int run = 0; run < 30; run++) {
            String text = words(random) + " " + words(random) + " " + words(random);
            double least = 0.2 + 0.05 * random.nextInt(12);
            String like = String.format(Locale.ROOT, "like>=%.2f \"%s\"", least, text);
            String query = switch (random.nextInt(5)) {
                case 0 -> "customer (" + like + ")";
                case 1 -> "(" + like + ") | thanks";
                case 2 -> "sorry before<=60s/3t (" + like + ")";
                case 3 -> "(" + like + ") before<=60s/3t (agent refund)";
                default -> like;
            };
            List<Place> all = places(reading, query);
            assertThat(places(narrowed, query)).as(query).containsExactlyInAnyOrderElementsOf(all);
            found += all.size();
        }
        assertThat(found).isGreaterThan(30);
    }

    /** A long turn means a little of everything, and may begin with what is looked for. */
    @Test
    void theVeryWordsAreFoundInTheMidstOfALongTurn() throws IOException {
        String text =
                "well nobody called me back the last time and if this goes on the ombudsman hears of it from my brother";
        Interaction sample = Samples.call(77);
        store.save(
                new Interaction(
                        sample.id(),
                        sample.medium(),
                        null,
                        List.of(new Turn(0, Speaker.CUSTOMER, text, List.of(), null)),
                        Map.of(),
                        sample.provenance(),
                        null,
                        List.of()),
                List.of(),
                List.of(),
                Samples.TAGGER);
        keeper.catchUp(done -> {});
        var index = new IndexKeeper(store, new PlainAnalyzer(), "plain 1");
        var finder = new Finder(store, index, new PlainAnalyzer(), NAMES, keeper);
        List<Place> found = places(finder, "like>=.99 \"Nobody called me back\"");
        assertThat(found)
                .singleElement()
                .satisfies(place -> assertThat(place.at().of(text)).isEqualTo("nobody called me back"));
        assertThat(places(finder, "like>=.99 \"the ombudsman\"")).isEmpty();
    }

    private static List<Place> places(Finder finder, String query) throws IOException {
        return finder.find(SearchRequest.of(query, 100_000)).hits().stream()
                .map(Hit::place)
                .toList();
    }

    private static String words(SplittableRandom random) {
        return Samples.WORDS.get(random.nextInt(Samples.WORDS.size()));
    }

    @Test
    void theNearestComeFirstWithTheirPlaceAndOnlyWhereTheyAreMeant() throws IOException {
        String said = store.find(Samples.id(3)).orElseThrow().turns().get(1).text();
        List<MeaningHit> hits = search.like(said, MeaningSearch.Where.everywhere(10));

        assertThat(hits).isNotEmpty();
        assertThat(hits.get(0).similarity()).isGreaterThan(0.999);
        assertThat(hits.get(0).snippet().matched()).isEqualTo(said);
        assertThat(hits.get(0).place().time()).isNotNull();
        assertThat(hits).isSortedAccordingTo((a, b) -> Double.compare(b.similarity(), a.similarity()));
        var agents = new MeaningSearch.Where(
                Filter.ALL.with("team", "billing"), Set.of(Samples.id(2), Samples.id(3)), Side.AGENT, 0, 10);
        assertThat(search.like(said, agents))
                .isNotEmpty()
                .allMatch(hit -> hit.place().interaction().equals(Samples.id(2)));
    }

    @Test
    void moreLikeATurnIsNotThatTurnItself() throws IOException {
        List<MeaningHit> hits =
                search.moreLike(Samples.id(3), 1, new MeaningSearch.Where(Filter.ALL, null, null, 0, 10));

        assertThat(hits)
                .hasSize(10)
                .noneMatch(hit -> hit.place().interaction().equals(Samples.id(3))
                        && hit.place().turn() == 1);
        assertThatThrownBy(() -> search.moreLike(Samples.id(3), 99, MeaningSearch.Where.everywhere(1)))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("turns count from 0");
        assertThatThrownBy(() -> search.like(" ", MeaningSearch.Where.everywhere(1)))
                .isInstanceOf(EarmarkException.class);
    }

    @Test
    void whatChangesOrIsOfAnotherModelIsMadeAnew() throws IOException {
        assertThat(keeper.catchUp(done -> {})).isZero();
        var done = new ArrayList<Integer>();
        Samples.save(store, 50);
        assertThat(keeper.catchUp(done::add)).isEqualTo(1);
        assertThat(done).containsExactly(1);
        Embedder other = new HashedWords() {
            @Override
            public String id() {
                return "another model";
            }
        };
        MeaningKeeper renewed = keeper(other);
        assertThat(renewed.catchUp(count -> {})).isEqualTo(41);
        try (var vectors = renewed.search().orElseThrow()) {
            assertThat(vectors.stamp().orElseThrow().model()).isEqualTo("another model");
        }
    }

    private MeaningKeeper keeper(Embedder model) {
        return keeper(store, model);
    }

    private static MeaningKeeper keeper(Store store, Embedder model) {
        return new MeaningKeeper(store, new PlainAnalyzer(), "plain 1", () -> model);
    }
}
