package earmark.pipeline.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.flag.FlagQueue;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Provenance;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.Turn;
import earmark.model.Word;
import earmark.pipeline.MarkerPack;
import earmark.sampling.Cell;
import earmark.sampling.Design;
import earmark.sampling.Draw;
import earmark.sampling.Drawn;
import earmark.sampling.Every;
import earmark.sampling.Plan;
import earmark.sampling.work.Task;
import earmark.sampling.work.WorkState;
import earmark.store.Home;
import earmark.store.Samples;
import earmark.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class WorkQueueTest {
    private static final String COMPLAINT = "nobody came and I want to make a complaint";
    private static final String NOTHING = "I would like to change my address please";

    @SuppressWarnings("NullAway.Init")
    private static MarkerPack pack;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Store store;

    @SuppressWarnings("NullAway.Init")
    private WorkQueue queue;

    @BeforeAll
    static void markers() throws IOException {
        pack = MarkerPack.load(Optional.empty());
    }

    @BeforeEach
    void open() throws IOException {
        store = Store.open(Home.openOrCreate(folder.resolve("home")), Samples.CLOCK);
        queue = new WorkQueue(store, () -> pack, Samples.CLOCK);
    }

    @AfterEach
    void close() throws IOException {
        queue.close();
        store.close();
    }

    @Test
    void whatIsFlaggedStandsThereWithItsReasonAndPlaceAndTheRestDoesNot() {
        InteractionId flagged = chat(1, COMPLAINT);
        chat(2, NOTHING);
        queue.refresh();
        QueuePage page = page(QueueFilter.ALL);
        assertThat(page.rows()).hasSize(1);
        QueueItem item = page.rows().get(0).item();
        assertThat(item.task().interaction()).isEqualTo(flagged);
        assertThat(item.priority()).isPositive();
        assertThat(item.agent()).isEqualTo("Karen");
        assertThat(item.reasons()).anySatisfy(reason -> {
            assertThat(reason.id()).isEqualTo("complaint_without_apology");
            assertThat(reason.places()).isNotEmpty();
        });
        assertThat(page.progress().ready()).isTrue();
        assertThat(page.progress().looked()).isEqualTo(2);
    }

    @Test
    void whatWasDoneWellIsAQueueOfItsOwnAndTheSameTask() {
        InteractionId good = chat(1, "that is brilliant you have been really helpful");
        InteractionId both = chat(2, COMPLAINT + " but you have been really helpful");
        chat(3, NOTHING);
        queue.refresh();
        QueuePage strengths = page(QueueFilter.ALL.in(FlagQueue.STRENGTH));
        assertThat(tasks(strengths)).containsExactlyInAnyOrder(Task.of(good), Task.of(both));
        assertThat(strengths.rows()).allSatisfy(row -> {
            assertThat(row.item().reasons()).extracting(QueueReason::id).containsExactly("praised_by_the_customer");
            assertThat(row.item().reasons().get(0).places()).isNotEmpty();
            assertThat(row.item().priority()).isPositive();
        });
        assertThat(tasks(page(QueueFilter.ALL))).containsExactly(Task.of(both));
        queue.take(Task.of(both), "Ada");
        assertThat(page(QueueFilter.ALL.in(FlagQueue.STRENGTH).in(Set.of(WorkState.TAKEN)))
                        .rows())
                .extracting(QueueRow::assignee)
                .containsExactly("Ada");
    }

    @Test
    void whatCameWentOrWasReadAnewIsSeenAtTheNextRefresh() {
        chat(1, NOTHING);
        queue.refresh();
        assertThat(page(QueueFilter.ALL).total()).isZero();
        InteractionId late = chat(2, COMPLAINT);
        assertThat(page(QueueFilter.ALL).total()).isZero();
        queue.refresh();
        assertThat(tasks(page(QueueFilter.ALL))).containsExactly(Task.of(late));
        Interaction again = interaction(late, NOTHING);
        store.replace(Set.of(late), again, verdicts(again), List.of(), Samples.TAGGER);
        queue.refresh();
        assertThat(page(QueueFilter.ALL).total()).isZero();
    }

    @Test
    void whatAPlanDrewIsForWhomItWasDrawnAndASecondAssessorHasATaskOfTheirOwn() {
        InteractionId id = chat(1, NOTHING);
        draw(new Design.Quota("agent", 1), new Drawn(id, "Karen", .25, "Ben", "Ada"));
        queue.refresh();
        QueuePage page = page(QueueFilter.ALL);
        assertThat(page.rows()).extracting(QueueRow::assignee).containsExactly("Ben", "Ada");
        assertThat(tasks(page)).containsExactly(new Task(id, 1), new Task(id, 2));
        assertThat(page.rows().get(0).item().reasons().get(0).because())
                .isEqualTo("drawn for 2026-02, by chance from Karen, where each had a chance of 25.0 %");
        assertThat(tasks(page(QueueFilter.ALL.of("Ada")))).containsExactly(new Task(id, 2));
        assertThatThrownBy(() -> queue.take(new Task(id, 2), "Ben")).hasMessageContaining("drawn for Ada");
        assertThat(queue.begin(id, "Ada")).contains(new Task(id, 2));
        queue.done(id, "Ada");
        assertThat(page(QueueFilter.ALL.in(Set.of(WorkState.DONE))).total()).isOne();
        assertThat(page(QueueFilter.ALL.in(Set.of(WorkState.OPEN))).total()).isOne();
    }

    @Test
    void anAuditsStratumIsNotTold() {
        InteractionId id = chat(1, NOTHING);
        draw(new Design.Audit("complaint", 10, .5), new Drawn(id, "3 unflagged", .1, "", ""));
        queue.refresh();
        assertThat(page(QueueFilter.ALL).rows().get(0).item().reasons().get(0).because())
                .doesNotContain("unflagged")
                .contains("blind");
    }

    @Test
    void ofTwoWhoTakeTheSameAtOnceOneGetsItAndTheOtherIsToldWhoHasIt() throws Exception {
        Task task = Task.of(chat(1, COMPLAINT));
        queue.refresh();
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> takers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String name = "assessor " + i;
                takers.add(() -> {
                    try {
                        return queue.take(task, name).assignee();
                    } catch (EarmarkException e) {
                        return e.getMessage();
                    }
                });
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : pool.invokeAll(takers)) {
                answers.add(answer.get());
            }
            QueueRow row = queue.find(task).orElseThrow();
            assertThat(answers).containsOnlyOnce(row.assignee());
            assertThat(answers)
                    .filteredOn(answer -> !answer.equals(row.assignee()))
                    .hasSize(7)
                    .allMatch(told -> told.contains(row.assignee() + " has it since 2026-03-01"));
            assertThat(store.sampling().work().of(task.interaction())).hasSize(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aTaskIsTakenScoredDoneOrSetAsideAndEveryStepIsKept() {
        Task task = Task.of(chat(1, COMPLAINT));
        queue.refresh();
        queue.take(task, "Ada");
        assertThat(queue.take(task, "Ada").state()).isEqualTo(WorkState.TAKEN);
        assertThatThrownBy(() -> queue.giveBack(task, "Ben", false)).hasMessageContaining("Ada has it");
        assertThatThrownBy(() -> queue.begin(task.interaction(), "Ben")).hasMessageContaining("Ada has it");
        queue.giveBack(task, "Ada", false);
        assertThatThrownBy(() -> queue.setAside(task, "Ben", "  ")).hasMessageContaining("without a reason");
        queue.setAside(task, "Ben", "a test call");
        assertThatThrownBy(() -> queue.take(task, "Ada")).hasMessageContaining("set aside by Ben");
        assertThat(page(QueueFilter.ALL).rows().get(0).why()).isEqualTo("a test call");
        queue.giveBack(task, "Ada", false);
        queue.assign(task, "Cleo", "Ada");
        queue.begin(task.interaction(), "Cleo");
        queue.done(task.interaction(), "Cleo");
        assertThatThrownBy(() -> queue.take(task, "Ada")).hasMessageContaining("done by Cleo");
        assertThat(store.sampling().work().of(task.interaction()))
                .extracting(step -> step.state())
                .containsExactly(
                        WorkState.TAKEN,
                        WorkState.OPEN,
                        WorkState.SET_ASIDE,
                        WorkState.OPEN,
                        WorkState.TAKEN,
                        WorkState.SCORING,
                        WorkState.DONE);
        assertThat(store.check()).isEmpty();
    }

    @Test
    void filtersAndCountsGoTogether() {
        chat(1, COMPLAINT);
        Task taken = Task.of(chat(2, COMPLAINT));
        queue.refresh();
        queue.take(taken, "Ada");
        QueuePage open = page(QueueFilter.ALL.in(Set.of(WorkState.OPEN)));
        assertThat(open.total()).isOne();
        assertThat(open.states()).containsEntry(WorkState.OPEN, 1).containsEntry(WorkState.TAKEN, 1);
        assertThat(open.reasons()).anySatisfy(count -> {
            assertThat(count.id()).isEqualTo("complaint_without_apology");
            assertThat(count.n()).isOne();
        });
        assertThat(page(new QueueFilter(FlagQueue.RISK, Set.of(), "lending", null, null, null, null, false, Set.of()))
                        .total())
                .isZero();
        assertThat(page(new QueueFilter(
                                FlagQueue.RISK,
                                Set.of(),
                                "billing",
                                "Karen",
                                Medium.CHAT,
                                "rule",
                                null,
                                true,
                                Set.of()))
                        .total())
                .isEqualTo(2);
        assertThat(queue.page(QueueFilter.ALL, 1, 1).rows()).hasSize(1);
    }

    private void draw(Design design, Drawn drawn) {
        store.sampling().keep(new Plan("monthly", Every.MONTH, design, List.of(), 0, 1, Samples.CLOCK.instant()));
        store.sampling()
                .keep(new Draw(
                        "monthly",
                        "2026-02",
                        Samples.CLOCK.instant(),
                        1,
                        List.of(new Cell(drawn.cell(), 10, 1)),
                        List.of(drawn)));
    }

    private static List<Task> tasks(QueuePage page) {
        return page.rows().stream().map(row -> row.item().task()).toList();
    }

    private QueuePage page(QueueFilter filter) {
        return queue.page(filter, 0, 50);
    }

    private InteractionId chat(int number, String customer) {
        var id = new InteractionId(String.format(Locale.ROOT, "%016x", number));
        Interaction chat = interaction(id, customer);
        store.save(chat, verdicts(chat), List.of(), Samples.TAGGER);
        return id;
    }

    private static List<earmark.model.Verdict> verdicts(Interaction chat) {
        return pack.tagger().tag(MarkerPack.analyzer().analyze(chat));
    }

    private static Interaction interaction(InteractionId id, String customer) {
        return new Interaction(
                id,
                Medium.CHAT,
                Samples.CLOCK.instant(),
                List.of(turn(0, Speaker.CUSTOMER, customer), turn(1, Speaker.AGENT, "the tariff is on the web page")),
                Map.of(
                        "agent",
                        "Karen",
                        "team",
                        "billing",
                        "id",
                        "chat-" + id.value().substring(15)),
                new Provenance("test", "ab".repeat(32), Map.of()),
                null,
                List.of());
    }

    private static Turn turn(int index, Speaker speaker, String text) {
        var words = new ArrayList<Word>();
        int from = 0;
        for (String word : text.split(" ")) {
            words.add(new Word(new TextSpan(from, from + word.length()), null, 1));
            from += word.length() + 1;
        }
        return new Turn(index, speaker, text, words, null);
    }
}
