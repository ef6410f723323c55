package earmark.search;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.index.Candidate;
import earmark.index.Candidates;
import earmark.index.IndexWriting;
import earmark.index.Searcher;
import earmark.index.TurnIndex;
import earmark.markers.Names;
import earmark.markers.PatternParser;
import earmark.model.Interaction;
import earmark.store.Home;
import earmark.store.Samples;
import earmark.store.Store;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexKeeperTest {
    @TempDir
    Path folder;

    private Store store;
    private IndexKeeper keeper;

    @BeforeEach
    void open() throws IOException {
        store = Store.open(Home.openOrCreate(folder.resolve("home")), Samples.CLOCK);
        keeper = new IndexKeeper(store, new PlainAnalyzer(), "plain 1");
        for (long seed = 1; seed <= 10; seed++) {
            Samples.save(store, seed);
        }
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void theFirstCatchUpBuildsAndTheNextHasNothingToDo() throws IOException {
        CatchUp first = keeper.catchUp();
        assertThat(first.interactions()).isEqualTo(10);
        assertThat(first.turns()).isEqualTo((int) store.totals().turns());
        assertThat(first.rebuiltBecause()).contains("none");
        assertThat(keeper.catchUp()).isEqualTo(CatchUp.NOTHING);
    }

    @Test
    void onlyWhatChangedIsIndexedAgain() throws IOException {
        keeper.catchUp();
        Samples.save(store, 11);
        Interaction call = Samples.call(3, 1);
        store.replace(Set.of(Samples.id(4)), call, List.of(), List.of(), Samples.TAGGER);
        CatchUp done = keeper.catchUp();
        assertThat(done.interactions()).isEqualTo(3);
        assertThat(done.rebuiltBecause()).isEmpty();
        assertThat(turnsWith("*")).hasSize((int) store.totals().turns());
        assertThat(turnsWith("*")).extracting(Candidate::interaction).doesNotContain(Samples.id(4));
        assertThat(turnsWith("*"))
                .filteredOn(turn -> turn.interaction().equals(call.id()))
                .hasSize(1);
    }

    @Test
    void aMissingIndexIsBuiltAnew() throws IOException {
        keeper.catchUp();
        delete(store.home().index());
        assertThat(keeper.catchUp().rebuiltBecause()).contains("none");
        assertThat(turnsWith("*")).hasSize((int) store.totals().turns());
    }

    @Test
    void aDamagedIndexIsBuiltAnewBesideTheOldOne() throws IOException {
        keeper.catchUp();
        try (Stream<Path> files = Files.walk(store.home().index())) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".si")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertThat(keeper.catchUp().rebuiltBecause()).contains("none that could be read");
        assertThat(turnsWith("*")).hasSize((int) store.totals().turns());
        try (Stream<Path> entries = Files.list(store.home().index())) {
            assertThat(entries.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("current", "g2", "writing.lock");
        }
    }

    @Test
    void anIndexOfAnotherDatabaseOrAnotherAnalyserIsBuiltAnew() throws IOException {
        keeper.catchUp();
        var other = new IndexKeeper(store, new PlainAnalyzer(), "plain 2");
        assertThat(other.catchUp().rebuiltBecause()).contains("plain 1");
        store.close();
        delete(folder.resolve("home/files"));
        try (Stream<Path> files = Files.list(folder.resolve("home"))) {
            for (Path file :
                    files.filter(path -> path.toString().contains("earmark.db")).toList()) {
                Files.delete(file);
            }
        }
        open();
        assertThat(new IndexKeeper(store, new PlainAnalyzer(), "plain 2")
                        .catchUp()
                        .rebuiltBecause())
                .contains("another database");
    }

    @Test
    void anIndexAheadOfARestoredDatabaseIsBuiltAnew() throws IOException {
        Path database = store.home().database();
        store.close();
        Path backup = Files.copy(database, folder.resolve("backup.db"));
        store = Store.open(Home.open(folder.resolve("home")), Samples.CLOCK);
        keeper = new IndexKeeper(store, new PlainAnalyzer(), "plain 1");
        Samples.save(store, 11);
        keeper.catchUp();
        store.close();
        Files.delete(database);
        Files.copy(backup, database);
        store = Store.open(Home.open(folder.resolve("home")), Samples.CLOCK);
        keeper = new IndexKeeper(store, new PlainAnalyzer(), "plain 1");
        assertThat(keeper.catchUp().rebuiltBecause()).contains("ahead");
        assertThat(turnsWith("*")).extracting(Candidate::interaction).doesNotContain(Samples.id(11));
    }

    @Test
    void whoFindsTheIndexBeingWrittenLeavesTheWorkToTheOther() throws IOException {
        IndexWriting writing = TurnIndex.in(store.home().index()).tryWriting().orElseThrow();
        assertThat(keeper.catchUp()).isEqualTo(CatchUp.ELSEWHERE);
        writing.close();
        assertThat(keeper.catchUp().interactions()).isEqualTo(10);
    }

    @Test
    void aSearcherKeepsWhatItSawWhileTheIndexIsSwapped() throws IOException {
        keeper.catchUp();
        try (Searcher before = TurnIndex.in(store.home().index()).search().orElseThrow()) {
            int turns = before.turns();
            Samples.save(store, 11);
            keeper.rebuild("asked for");
            assertThat(all(before, "*")).hasSize(turns);
        }
        assertThat(turnsWith("*")).hasSize((int) store.totals().turns());
    }

    @Test
    void theOrderOfCandidatesIsTheSameAfterARebuild() throws IOException {
        for (long seed = 11; seed <= 40; seed++) {
            Samples.save(store, seed);
            if (seed % 6 == 0) {
                keeper.catchUp();
            }
        }
        for (long seed = 1; seed <= 40; seed += 3) {
            store.replace(Set.of(), Samples.call(seed, 9), List.of(), List.of(), Samples.TAGGER);
        }
        keeper.catchUp();
        List<Candidate> before = turnsWith("sorry | delay | apolog*");
        keeper.rebuild("asked for");
        assertThat(before).hasSizeGreaterThan(100).isEqualTo(turnsWith("sorry | delay | apolog*"));
    }

    private List<Candidate> turnsWith(String query) throws IOException {
        Optional<Searcher> opened = TurnIndex.in(store.home().index()).search();
        try (Searcher searcher = opened.orElseThrow()) {
            return all(searcher, query);
        }
    }

    private static List<Candidate> all(Searcher searcher, String query) throws IOException {
        Candidates candidates = searcher.candidates(PatternParser.parse(query, Names.NONE));
        var found = new ArrayList<Candidate>();
        for (Optional<Candidate> next = candidates.next(); next.isPresent(); next = candidates.next()) {
            found.add(next.get());
        }
        return found;
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
