package earmark.search;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Marker;
import earmark.markers.Names;
import earmark.markers.Pattern;
import earmark.markers.Side;
import earmark.markers.match.RuleTagger;
import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.MarkerRef;
import earmark.model.Medium;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.Turn;
import earmark.model.Verdict;
import earmark.store.Home;
import earmark.store.Samples;
import earmark.store.Store;
import earmark.store.TaggerProvenance;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A query that is just a marker's name finds what the marker was found to be, whatever words stand there. */
class KeptFindingsTest {
    private static final MarkerRef HARM = new MarkerRef("harm", 1);
    private static final Marker MARKER =
            Marker.operand(HARM, Side.ANY, new Marker.Stage("say", "harm.mark:3", new Pattern.Word("delay")));
    private static final Names NAMES = new Names() {
        @Override
        public Optional<Pattern> meaning(String name) {
            return marker(name).map(Marker::pattern);
        }

        @Override
        public Optional<Marker> marker(String name) {
            return name.equals("harm") ? Optional.of(MARKER) : Optional.empty();
        }
    };

    @TempDir
    Path folder;

    private Store store;
    private Finder finder;

    @BeforeEach
    void open() throws IOException {
        store = Store.open(Home.openOrCreate(folder.resolve("home")), Samples.CLOCK);
        var keeper = new IndexKeeper(store, new PlainAnalyzer(), "plain 1");
        finder =
                new Finder(store, keeper, new PlainAnalyzer(), NAMES).of(Samples.TAGGER, RuleTagger.hearing(List.of()));
        save(1, "delay", present(1));
        save(2, "relay", present(2));
        save(3, "delay", new Outcome.Absent(List.of()));
        save(4, "delay", new Outcome.Undetermined("half of it was lost"));
        save(5, "relay", new Outcome.Undetermined("half of it was lost"));
        keeper.catchUp();
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void whatWasOnlyHeardIsFoundAndWhatIsAbsentIsNot() throws IOException {
        for (Sorting sorting : Sorting.values()) {
            SearchResult result = finder.find(SearchRequest.of("@harm", 10)
                    .sorted(sorting)
                    .counting(Integer.MAX_VALUE)
                    .by(List.of("agent")));
            assertThat(result.counted())
                    .isEqualTo(new HitCount(2, 2, 1, 1, true, Map.of("agent", Map.of("a1", 1L, "a2", 1L))));
            assertThat(result.hits())
                    .extracting(hit -> hit.snippet().matched(), Hit::doubt)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("delay", null),
                            org.assertj.core.groups.Tuple.tuple("relay", null),
                            org.assertj.core.groups.Tuple.tuple("delay", "half of it was lost"));
            assertThat(result.notes()).isEmpty();
        }
    }

    @Test
    void sideAndConditionsAreAskedOfThePlaces() throws IOException {
        assertThat(words("customer @harm")).containsExactlyInAnyOrder("delay", "relay", "delay?");
        assertThat(words("agent @harm")).isEmpty();
        assertThat(words("@harm & fact(agent)=a2")).containsExactly("relay");
        assertThat(words("(customer @harm & fact(agent)=(a2 | a4)) & medium=chat"))
                .containsExactly("relay", "delay?");
        assertThat(words("@harm & fact(csat)<=2")).hasSize(3).allMatch(word -> word.endsWith("?"));
        assertThat(finder.find(new SearchRequest("@harm", earmark.store.Filter.ALL, Side.AGENT, 10))
                        .hits())
                .isEmpty();
    }

    @Test
    void besideOtherWordsItsWordingsAreLookedForWhichIsSaidOfCalls() throws IOException {
        assertThat(words("the @harm")).containsExactly("the delay", "the delay", "the delay");
        assertThat(finder.find(SearchRequest.of("the @harm", 10)).notes()).isEmpty();
        store.save(Samples.call(9), List.of(), List.of(), Samples.TAGGER);
        assertThat(finder.find(SearchRequest.of("the @harm", 10)).notes())
                .singleElement()
                .asString()
                .contains("@harm is looked for by its wordings alone");
    }

    @Test
    void whatWasTaggedByOthersIsJudgedAnew() throws IOException {
        Finder later = finder.of(new TaggerProvenance("rules", "other"), RuleTagger.hearing(List.of()));
        SearchResult result = later.find(SearchRequest.of("@harm", 10));
        assertThat(result.hits()).extracting(hit -> hit.snippet().matched()).containsExactly("delay", "delay", "delay");
        assertThat(result.hits()).allMatch(hit -> hit.doubt() == null);
        assertThat(result.notes()).singleElement().asString().contains("5 kept here", "earmark retag");
    }

    private List<String> words(String query) throws IOException {
        return finder.find(SearchRequest.of(query, 10)).hits().stream()
                .map(hit -> hit.snippet().matched() + (hit.doubt() == null ? "" : "?"))
                .toList();
    }

    private static Outcome present(long seed) {
        var place = new Place(Samples.id(seed), 0, new TextSpan(4, 9), null);
        return new Outcome.Present(List.of(new Finding(HARM, Speaker.CUSTOMER, place, 1, "harm.mark:3")));
    }

    private void save(long seed, String word, Outcome outcome) {
        Interaction sample = Samples.call(seed);
        store.save(
                new Interaction(
                        sample.id(),
                        Medium.CHAT,
                        null,
                        List.of(new Turn(0, Speaker.CUSTOMER, "the " + word, List.of(), null)),
                        Map.of("agent", "a" + seed),
                        sample.provenance(),
                        null,
                        List.of()),
                List.of(new Verdict(HARM, sample.id(), outcome)),
                List.of(),
                Samples.TAGGER);
    }
}
