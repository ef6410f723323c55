package earmark.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.index.IndexWriting;
import earmark.index.TurnIndex;
import earmark.markers.Names;
import earmark.markers.Pattern;
import earmark.markers.Side;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.Medium;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Word;
import earmark.store.Filter;
import earmark.store.Home;
import earmark.store.Samples;
import earmark.store.Store;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinderTest {
    @TempDir
    Path folder;

    private Store store;
    private IndexKeeper keeper;
    private Finder finder;

    @BeforeEach
    void open() throws IOException {
        store = Store.open(Home.openOrCreate(folder.resolve("home")), Samples.CLOCK);
        keeper = new IndexKeeper(store, new PlainAnalyzer(), "plain 1");
        Names names = name -> name.equals("harm") ? Optional.of(new Pattern.Word("delay")) : Optional.empty();
        finder = new Finder(store, keeper, new PlainAnalyzer(), names);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void aHitPointsToTheWordsAndTheSecondOfTheRecording() throws IOException {
        save(call(1, "a", "good morning how can i help", "my parcel is late", "i am sorry about the delay"));
        Hit hit = only("agent sorry near<=4w @harm");
        assertThat(hit.place().turn()).isEqualTo(2);
        assertThat(hit.place().at().of("i am sorry about the delay")).isEqualTo("sorry about the delay");
        assertThat(hit.place().time()).isEqualTo(new TimeSpan(20_500, 21_450));
        assertThat(hit.speaker()).isEqualTo(Speaker.AGENT);
        assertThat(hit.snippet().text()).isEqualTo("i am sorry about the delay");
        assertThat(hit.snippet().matched()).isEqualTo("sorry about the delay");
        assertThat(hit.confidence()).isEqualTo(0.9);
        assertThat(hit.doubt()).isNull();
    }

    @Test
    void onlyTheMatcherDecides() throws IOException {
        save(call(1, "a", "sorry and then a long way until at last the delay", "sorry delay"));
        assertThat(find("sorry near<=3w delay"))
                .extracting(hit -> hit.place().turn())
                .containsExactly(1);
        assertThat(find("sorry & !delay")).isEmpty();
    }

    @Test
    void whatIsHardlyMeantAsWordsIsNotedBesideWhatIsFound() throws IOException {
        save(call(1, "a", "the caller sorry"));

        SearchResult found = finder.find(new SearchRequest("caller sorry", Filter.ALL, null, 10));
        assertThat(found.hits()).hasSize(1);
        assertThat(found.notes()).first().asString().contains("query:1:1: 'caller' is read as words", "customer");
        assertThat(finder.find(new SearchRequest("\"caller\" sorry", Filter.ALL, null, 10))
                        .notes())
                .isEmpty();
    }

    @Test
    void whatCannotBeToldIsAHitWithADoubt() throws IOException {
        save(call(1, "a", "sorry about that"));
        assertThat(only("conf>=0.95 sorry").doubt()).isNotNull();
    }

    @Test
    void filtersByFactMediumAndSpeaker() throws IOException {
        save(call(1, "kim", "sorry", "sorry"));
        save(call(2, "lee", "sorry", "sorry"));
        assertThat(find(new SearchRequest("sorry", Filter.ALL.with("agent", "kim"), null, 10))
                        .hits())
                .hasSize(2)
                .allMatch(hit -> hit.place().interaction().equals(Samples.id(1)));
        assertThat(find(new SearchRequest("sorry", Filter.ALL.of(Medium.EMAIL), null, 10))
                        .hits())
                .isEmpty();
        assertThat(find(new SearchRequest("sorry", Filter.ALL, Side.CUSTOMER, 10))
                        .hits())
                .hasSize(2)
                .allMatch(hit -> hit.speaker() == Speaker.CUSTOMER);
    }

    @Test
    void onlyWhatWasHeardMaySoundLikeAnother() throws IOException {
        save(call(1, "a", "for lunch and launch"));
        Interaction mail = call(2, "a", "an inch of text");
        save(new Interaction(
                mail.id(),
                Medium.CHAT,
                null,
                List.of(new Turn(0, Speaker.AGENT, "an inch", List.of(), null)),
                Map.of(),
                mail.provenance(),
                null,
                List.of()));
        assertThat(finder.soundsLike("lynch", .7))
                .extracting(alike -> alike.word())
                .containsExactly("launch", "lunch");
    }

    @Test
    void theLimitIsKeptAndItSaysThatThereIsMore() throws IOException {
        for (long seed = 1; seed <= 5; seed++) {
            save(call(seed, "a", "sorry", "well", "sorry"));
        }
        SearchResult three = find(SearchRequest.of("sorry", 3));
        assertThat(three.hits()).hasSize(3);
        assertThat(three.more()).isTrue();
        SearchResult ten = find(SearchRequest.of("sorry", 10));
        assertThat(ten.hits()).hasSize(10);
        assertThat(ten.more()).isFalse();
        assertThat(ten.hits().subList(0, 3)).isEqualTo(three.hits());
        assertThat(find(SearchRequest.of("sorry", 10))).isEqualTo(ten);
    }

    @Test
    void aFaultyQueryIsRefusedWithItsColumn() {
        assertThatThrownBy(() -> find("sorry near"))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("query:1:");
    }

    @Test
    void hitsAreCountedByFactsAndNothingIsGuessed() throws IOException {
        for (int seed = 1; seed <= 6; seed++) {
            save(call(seed, seed % 2 == 0 ? "even" : "odd", "sorry", "sorry again"));
        }
        HitCount all = find(SearchRequest.of("sorry", 1)
                        .counting(Integer.MAX_VALUE)
                        .by(List.of("speaker", "month")))
                .counted();
        assertThat(all.hits()).isEqualTo(12);
        assertThat(all.interactions()).isEqualTo(6);
        assertThat(all.complete()).isTrue();
        assertThat(all.facets().get("speaker")).containsEntry("agent", 6L).containsEntry("customer", 6L);
        HitCount some = find(SearchRequest.of("sorry", 1)).counted();
        assertThat(some.complete()).isFalse();
        assertThat(some.hits()).isBetween(2L, 11L);
    }

    @Test
    void whatCannotBeToldIsCountedApartAndComesLast() throws IOException {
        save(call(1, "a", "sorry sorry sorry", "sorry"));
        save(call(2, "b", "well then sorry about that", "hello"));
        save(call(3, "c", "sorry sorry", "sorry"));
        // only of the second it is known
        String query = "sorry & fact(agent)=b | sorry & fact(csat)<=2";
        for (Sorting sorting : Sorting.values()) {
            SearchResult all = find(SearchRequest.of(query, 100).sorted(sorting).by(List.of("agent")));
            assertThat(all.counted()).isEqualTo(new HitCount(1, 1, 7, 2, true, Map.of("agent", Map.of("b", 1L))));
            assertThat(all.hits()).hasSize(8);
            assertThat(all.hits().get(0).doubt()).isNull();
            assertThat(all.hits().subList(1, 8)).allMatch(hit -> hit.doubt() != null);
            assertThat(all.more()).isFalse();

            SearchResult two = find(SearchRequest.of(query, 2).sorted(sorting));
            assertThat(two.hits()).isEqualTo(all.hits().subList(0, 2));
            assertThat(two.more()).isTrue();
        }
    }

    @Test
    void theStrongestExamplesComeFirstWhenAskedFor() throws IOException {
        save(call(1, "a", "sorry"));
        save(call(2, "a", "sorry about the delay"));
        SearchResult result =
                find(SearchRequest.of("sorry [about the delay]", 5).sorted(Sorting.STRENGTH));
        assertThat(result.hits()).extracting(hit -> hit.snippet().matched()).startsWith("sorry about the delay");
    }

    @Test
    void whatBearsAMatchOutIsFoundInOtherTurns() throws IOException {
        save(call(1, "a", "my parcel is late", "let me see", "well", "i am sorry", "you get it by friday"));
        String query = "late before<=60s (sorry before<=60s friday) | nothing";
        assertThat(witnesses(query)).isEmpty();
        assertThat(witnesses("late before<=60s (sorry before<=60s friday)")).containsExactly(3, 4);
        assertThat(witnesses("late & next 2t of any (see)")).containsExactly(1);
        assertThat(witnesses("friday after<=60s sorry")).containsExactly(3);
    }

    private List<Integer> witnesses(String query) throws IOException {
        SearchRequest request = SearchRequest.of(query, 5);
        Hit hit = find(request).hits().get(0);
        Interaction call = store.find(hit.place().interaction()).orElseThrow();
        return finder.witnesses(request).of(new PlainAnalyzer().analyze(call), hit.place()).stream()
                .map(place -> place.turn())
                .toList();
    }

    @Test
    void aSearchIsCompleteWhateverStateTheIndexIsIn() throws IOException {
        save(call(1, "a", "sorry"));
        save(call(2, "a", "sorry"));
        find("sorry");
        save(call(3, "a", "sorry"));
        store.replace(Set.of(Samples.id(2)), call(1, "a", "hello"), List.of(), List.of(), Samples.TAGGER);

        IndexWriting elsewhere = TurnIndex.in(store.home().index()).tryWriting().orElseThrow();
        SearchResult behind = find(SearchRequest.of("sorry", 10));
        assertThat(behind.hits()).extracting(hit -> hit.place().interaction()).containsExactly(Samples.id(3));
        assertThat(behind.notes()).singleElement().asString().contains("another process");
        elsewhere.close();

        assertThat(find(SearchRequest.of("sorry", 10)))
                .isEqualTo(new SearchResult(behind.hits(), false, behind.counted(), List.of()));
    }

    @Test
    void damageThatOnlyShowsWhileSearchingIsRepaired() throws IOException {
        for (long seed = 1; seed <= 30; seed++) {
            save(call(seed, "a", "sorry " + "word ".repeat(50) + seed));
        }
        List<Hit> before = find("sorry");
        for (String ending : List.of(".doc", ".dvd", ".tim", ".cfs", ".pos")) {
            try (Stream<Path> files = Files.walk(store.home().index())) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(ending)).toList()) {
                    byte[] bytes = Files.readAllBytes(file);
                    for (int i = 100; i < bytes.length - 100; i++) {
                        bytes[i] = (byte) 0xFF;
                    }
                    Files.write(file, bytes);
                }
            }
        }
        SearchResult repaired = find(SearchRequest.of("sorry", 100));
        assertThat(repaired.notes()).singleElement().asString().contains("built anew");
        assertThat(repaired.hits()).containsExactlyElementsOf(before);
    }

    @Test
    void aSnippetOfALongTurnIsCutBetweenWords() throws IOException {
        save(call(1, "a", "before ".repeat(30) + "sorry" + " after".repeat(30)));
        Snippet snippet = only("sorry").snippet();
        assertThat(snippet.matched()).isEqualTo("sorry");
        assertThat(snippet.text()).matches("(before ){8}sorry( after){10}");
        assertThat(snippet.cutBefore()).isTrue();
        assertThat(snippet.cutAfter()).isTrue();
    }

    private Hit only(String query) throws IOException {
        List<Hit> hits = find(query);
        assertThat(hits).hasSize(1);
        return hits.get(0);
    }

    private List<Hit> find(String query) throws IOException {
        return find(SearchRequest.of(query, 100)).hits();
    }

    private SearchResult find(SearchRequest request) throws IOException {
        return finder.find(request);
    }

    private void save(Interaction interaction) {
        store.save(interaction, List.of(), List.of(), Samples.TAGGER);
    }

    /** A call of agent and customer in turn, ten seconds a turn, a word every quarter of a second. */
    private static Interaction call(long seed, String agent, String... texts) {
        var turns = new ArrayList<Turn>();
        for (int i = 0; i < texts.length; i++) {
            var words = new ArrayList<Word>();
            int at = 0;
            for (String word : texts[i].split(" ", -1)) {
                long startMs = 10_000L * i + 250L * words.size();
                words.add(new Word(new TextSpan(at, at + word.length()), new TimeSpan(startMs, startMs + 200), 0.9));
                at += word.length() + 1;
            }
            turns.add(new Turn(
                    i,
                    i % 2 == 0 ? Speaker.AGENT : Speaker.CUSTOMER,
                    texts[i],
                    words,
                    words.isEmpty() ? null : new TimeSpan(10_000L * i, 10_000L * i + 250L * words.size())));
        }
        Interaction sample = Samples.call(seed);
        return new Interaction(
                sample.id(), Medium.CALL, null, turns, Map.of("agent", agent), sample.provenance(), null, List.of());
    }
}
