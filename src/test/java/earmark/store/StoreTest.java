package earmark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import earmark.files.StagedFile;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Problem;
import earmark.model.Provenance;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.Turn;
import earmark.model.Word;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() throws IOException {
        store = Store.open(Home.openOrCreate(folder.resolve("home")), Samples.CLOCK);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void everythingComesBackAsItWasSaved() throws IOException {
        for (long seed = 1; seed <= 50; seed++) {
            Interaction call = Samples.call(seed);
            assertThat(Samples.save(store, seed)).isEqualTo(new Saved(call.id(), true));
            assertThat(store.find(call.id())).contains(call);
            assertThat(store.verdicts(call.id())).isEqualTo(Samples.verdicts(call));
            assertThat(store.tagger(call.id())).contains(Samples.TAGGER);
        }
        assertThat(store.totals().interactions()).isEqualTo(50);
    }

    @Test
    void oddTextComesBackToTheLastCharacter() throws IOException {
        String text = "nul \0 emoji 😀 quote ' \" \\ ; -- \u202e bidi \r\n tab\t" + "é".repeat(100_000);
        var words =
                List.of(new Word(new TextSpan(0, 3), null, Math.nextDown(0.5)), new Word(new TextSpan(4, 5), null, 1));
        var turns = List.of(
                new Turn(0, Speaker.UNKNOWN, text, words, null), new Turn(1, Speaker.ROBOT, "", List.of(), null));
        var mail = mail(turns, "one");
        store.save(mail, List.of(), List.of(), Samples.TAGGER);
        assertThat(store.find(mail.id())).contains(mail);
        assertThat(store.check()).isEmpty();
    }

    @Test
    void halfACharacterIsRefusedBecauseItCouldNotBeKept() {
        var mail = mail(List.of(new Turn(0, Speaker.UNKNOWN, "a\ud83d", List.of(), null)), "one");
        assertThatThrownBy(() -> store.save(mail, List.of(), List.of(), Samples.TAGGER))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("position 1");
        assertThat(store.totals().interactions()).isZero();
    }

    @Test
    void theSameRecordingUnderAnotherNameIsOneInteractionWithTwoNames() throws IOException {
        Interaction call = Samples.call(1);
        Samples.save(store, 1);
        Totals before = store.totals();
        KeptSource again = Samples.recording(store, 1, "other/copy of it.WAV");
        assertThat(store.keptAs(again.sha256())).contains(call.id());
        assertThat(store.save(call, List.of(), List.of(again), Samples.TAGGER)).isEqualTo(new Saved(call.id(), false));
        assertThat(store.originals().names(call.id())).containsExactly("calls/call-1.wav", "other/copy of it.WAV");
        assertThat(store.verdicts(call.id())).hasSize(4);
        assertThat(store.totals()).isEqualTo(before);
    }

    @Test
    void theOriginalIsKeptByteForByteAndItsCopyInStagingIsGone() throws IOException {
        Samples.save(store, 3);
        KeptSource kept = store.originals().of(Samples.id(3)).get(0);
        assertThat(store.originals().path(kept)).hasBinaryContent(Samples.bytes(3));
        assertThat(kept.extension()).isEqualTo("wav");
        assertThat(kept.seenAs()).isEqualTo("calls/call-3.wav");
        try (var staged = Files.list(store.staging().folder())) {
            assertThat(staged.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith("in"));
        }
    }

    @Test
    void anIdThatBelongsToOtherContentIsRefused() throws IOException {
        Samples.save(store, 1);
        Interaction call = Samples.call(1);
        var other = new Interaction(
                call.id(),
                call.medium(),
                null,
                call.turns(),
                Map.of(),
                new Provenance("x.wav", "cd".repeat(32), Map.of()),
                null,
                List.of());
        assertThatThrownBy(() -> store.save(other, List.of(), List.of(), Samples.TAGGER))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("other content");
        assertThat(store.find(call.id())).contains(call);
    }

    @Test
    void aThreadThatGrewTakesThePlaceOfItsEarlierStates() throws IOException {
        KeptSource first = message("first");
        KeptSource second = message("second");
        var one = mail(List.of(turn(0, "first")), "one");
        var two = mail(List.of(turn(0, "second")), "two");
        store.save(one, List.of(), List.of(first), Samples.TAGGER);
        store.save(two, List.of(), List.of(second), Samples.TAGGER);
        store.seenAgain(second.sha256(), "again.eml");
        long before = store.totals().lastChange();

        var kept = new ArrayList<>(store.originals().of(one.id()));
        kept.addAll(store.originals().of(two.id()));
        kept.add(message("third"));
        var grown = mail(List.of(turn(0, "first"), turn(1, "second"), turn(2, "third")), "one");
        store.replace(List.of(one.id(), two.id()), grown, List.of(), kept, Samples.TAGGER);

        assertThat(store.find(one.id())).contains(grown);
        assertThat(store.find(two.id())).isEmpty();
        assertThat(store.keptAs(second.sha256())).contains(one.id());
        assertThat(store.originals().names(one.id()))
                .containsExactly("again.eml", "first.eml", "second.eml", "third.eml");
        assertThat(store.originals().of(one.id()))
                .extracting(source -> Files.readString(store.originals().path(source)))
                .containsExactly("first", "second", "third");
        assertThat(store.changesSince(before, 10))
                .extracting(Change::interaction, Change::removed)
                .containsExactly(tuple(two.id(), true), tuple(one.id(), false));
        assertThat(store.check()).isEmpty();
    }

    @Test
    void whatWasReplacedLeavesNoFileBehindAfterTheSweep() throws IOException {
        var one = mail(List.of(turn(0, "first")), "one");
        store.save(one, List.of(), List.of(message("first")), Samples.TAGGER);
        store.replace(Set.of(), one, List.of(), List.of(message("other")), Samples.TAGGER);
        assertThat(store.check()).extracting(Damage::code).containsExactly(Damage.Code.LEFTOVER);
        assertThat(store.check()).allMatch(Damage::harmless);
        assertThat(store.sweep()).isEqualTo(1);
        assertThat(store.check()).isEmpty();
        assertThat(store.sweep()).isZero();
    }

    @Test
    void anOriginalThatIsNotThereIsNeverPointedTo() throws IOException {
        var missing = new KeptSource("ef".repeat(32), 5, "eml", "message", "m.eml", null);
        var one = mail(List.of(turn(0, "first")), "one");
        assertThatThrownBy(() -> store.save(one, List.of(), List.of(missing), Samples.TAGGER))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("gone");
        assertThat(store.find(one.id())).isEmpty();
        assertThat(store.totals().lastChange()).isZero();
    }

    @Test
    void aFailureCountsUpAndIsForgottenWhenTheFileGoesThrough() throws IOException {
        var problem = new Problem("a.wav", "no RIFF header", "convert it");
        store.failures().note("calls/a.wav", null, problem);
        store.failures().note("calls/a.wav", Samples.sha256(1), problem);
        store.failures().note("calls/b.wav", Samples.sha256(2), problem);
        assertThat(store.failures().all()).extracting(Failure::path).containsExactly("calls/a.wav", "calls/b.wav");
        assertThat(store.failures().all().get(0).times()).isEqualTo(2);
        assertThat(store.failures().all().get(0).problem()).isEqualTo(problem);
        assertThat(store.check()).isEmpty();
        store.save(Samples.call(2), List.of(), List.of(Samples.recording(store, 2, "elsewhere.wav")), Samples.TAGGER);
        store.save(Samples.call(3), List.of(), List.of(Samples.recording(store, 3, "calls/a.wav")), Samples.TAGGER);
        assertThat(store.failures().all()).isEmpty();
    }

    @Test
    void aPersonMayNameAnInteractionInManyWays() throws IOException {
        Samples.save(store, 1);
        Samples.save(store, 2);
        String id = Samples.id(1).value();
        for (String name : List.of(id, id.substring(0, 5), "T1", "calls/call-1.wav", "call-1.wav", "call-1")) {
            assertThat(store.resolve(name)).as(name).isEqualTo(new Resolved.One(Samples.id(1)));
        }
        for (String name : List.of("", "call", "T3", "abc", "%", "' OR 1=1 --", id + "0")) {
            assertThat(store.resolve(name)).as(name).isEqualTo(new Resolved.None());
        }
        store.seenAgain(Samples.sha256(1), "x/same.wav");
        store.seenAgain(Samples.sha256(2), "y/same.wav");
        var both = new TreeSet<>(Set.of(Samples.id(1), Samples.id(2)));
        assertThat(store.resolve("same")).isEqualTo(new Resolved.Several(List.copyOf(both)));
    }

    @Test
    void listsTheNewestFirstAndOnlyWhatTheFilterMeans() throws IOException {
        for (long seed = 1; seed <= 6; seed++) {
            Samples.save(store, seed);
        }
        var mail = mail(List.of(turn(0, "undated")), "one");
        store.save(mail, List.of(), List.of(), Samples.TAGGER);

        assertThat(store.list(Filter.ALL, 100))
                .extracting(Summary::id)
                .containsExactly(
                        Samples.id(6),
                        Samples.id(5),
                        Samples.id(4),
                        Samples.id(3),
                        Samples.id(2),
                        Samples.id(1),
                        mail.id());
        assertThat(store.list(Filter.ALL.of(Medium.CALL).with("team", "billing").with("agent", "agent 4"), 100))
                .extracting(Summary::id)
                .containsExactly(Samples.id(4));
        assertThat(store.ids(Filter.ALL.having("apology"))).hasSize(6);
        assertThat(store.ids(Filter.ALL.having("thanks"))).isEmpty();
        Instant third = Samples.call(3).startedAt();
        assertThat(store.ids(Filter.ALL.between(third, null))).hasSize(4);
        assertThat(store.ids(Filter.ALL.between(null, third))).containsExactly(Samples.id(2), Samples.id(1));
        Summary five = store.list(Filter.ALL, 2).get(1);
        assertThat(five.findings()).isEqualTo(Map.of("apology", 2));
        assertThat(five.problems()).hasSize(1);
        assertThat(five.facts()).containsEntry("id", "T5");
        assertThat(five.durationMs()).isEqualTo(Samples.DURATION_MS);
    }

    @Test
    void everyChangeHasAHigherNumberAlsoAfterReopening() throws IOException {
        Samples.save(store, 1);
        Samples.save(store, 2);
        String identity = store.identity();
        store.close();
        open();
        assertThat(store.identity()).isEqualTo(identity);
        Interaction call = Samples.call(1);
        store.replace(Set.of(call.id()), call, List.of(), List.of(Samples.recording(store, 1)), Samples.TAGGER);
        assertThat(store.changesSince(0, 10))
                .extracting(Change::interaction)
                .containsExactly(Samples.id(2), Samples.id(1));
        assertThat(store.changesSince(2, 10)).hasSize(1);
        assertThat(store.changesSince(store.totals().lastChange(), 10)).isEmpty();
    }

    @Test
    void aSavingThatFailsHalfWayLeavesNothingAndMayBeTriedAgain() throws IOException {
        store.close();
        var fail = new AtomicBoolean(true);
        store = Store.open(Home.open(folder.resolve("home")), Samples.CLOCK, point -> {
            if (point.equals("before-commit") && fail.getAndSet(false)) {
                throw new IllegalStateException("planted");
            }
        });
        Interaction call = Samples.call(1);
        List<KeptSource> originals = List.of(Samples.recording(store, 1));
        assertThatThrownBy(() -> store.save(call, Samples.verdicts(call), originals, Samples.TAGGER))
                .hasMessage("planted");
        assertThat(store.totals()).isEqualTo(new Totals(0, 0, 0, 0));
        assertThat(store.save(call, Samples.verdicts(call), originals, Samples.TAGGER))
                .isEqualTo(new Saved(call.id(), true));
        assertThat(store.verdicts(call.id())).isEqualTo(Samples.verdicts(call));
        assertThat(store.check()).isEmpty();
    }

    @Test
    void manyWritersOfOneHomeKeepEachInteractionOnce() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        var done = new ArrayList<Future<Long>>();
        for (int writer = 0; writer < 4; writer++) {
            done.add(writers.submit(() -> {
                try (Store own = Store.open(Home.open(folder.resolve("home")), Samples.CLOCK)) {
                    long fresh = 0;
                    for (long seed = 1; seed <= 10; seed++) {
                        fresh += Samples.save(own, seed).fresh() ? 1 : 0;
                    }
                    return fresh;
                }
            }));
        }
        long fresh = 0;
        for (Future<Long> each : done) {
            fresh += each.get();
        }
        writers.shutdown();
        assertThat(fresh).isEqualTo(10);
        assertThat(store.totals().interactions()).isEqualTo(10);
        assertThat(store.check()).isEmpty();
    }

    private KeptSource message(String text) throws IOException {
        StagedFile staged = store.staging().take(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), text);
        return KeptSource.of(staged, "message", text + ".eml");
    }

    private static Turn turn(int index, String text) {
        return new Turn(index, Speaker.UNKNOWN, text, List.of(), null);
    }

    private static Interaction mail(List<Turn> turns, String thread) {
        String all = String.join("|", turns.stream().map(Turn::text).toList());
        return new Interaction(
                InteractionId.ofDigest(RowDigest.ofValues(thread)),
                Medium.EMAIL,
                null,
                turns,
                Map.of(),
                new Provenance("mail.eml", RowDigest.ofValues(all), Map.of()),
                null,
                List.of());
    }
}
