package earmark.pipeline.desk;

import earmark.markers.match.RuleTagger;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.MarkerRef;
import earmark.model.Medium;
import earmark.model.Provenance;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.Turn;
import earmark.model.Word;
import earmark.pipeline.MarkerPack;
import earmark.score.Automation;
import earmark.score.Critical;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.Question;
import earmark.score.SampleForms;
import earmark.score.ScorePolicy;
import earmark.score.Section;
import earmark.store.Home;
import earmark.store.Samples;
import earmark.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A home with chats in which the agent apologises, a form that asks for it, and a clock that is turned by hand. */
final class DeskHome implements AutoCloseable {
    static final Form FORM = new Form(
            new FormRef("desk", 1),
            "Desk",
            "constructed",
            Set.of(),
            "",
            List.of(new Section(
                    "all",
                    "All",
                    1,
                    List.of(
                            automated("sorry", "apology"),
                            SampleForms.points("tone", 10),
                            new Question(
                                    "calls.only",
                                    "Only in calls",
                                    SampleForms.yesNo(),
                                    10,
                                    true,
                                    Critical.NONE,
                                    Set.of(Medium.CALL),
                                    "",
                                    "",
                                    null)))),
            ScorePolicy.STANDARD,
            false);

    /** The one marker the form asks for; the others would only take their time. */
    private static final String APOLOGY = "apology";

    final Store store;
    final MarkerPack markers;
    final TurnedClock clock = new TurnedClock();

    DeskHome(Path folder) throws IOException {
        store = Store.open(Home.openOrCreate(folder), clock);
        markers = Shipped.PACK;
    }

    static Question automated(String id, String marker) {
        return new Question(
                id,
                "Says sorry",
                SampleForms.yesNo(),
                10,
                true,
                Critical.NONE,
                Set.of(),
                "",
                "",
                new Automation(new MarkerRef(marker, 1), true, Speaker.AGENT, "yes", "no"));
    }

    ScoringDesk desk() {
        return new ScoringDesk(store, markers, List.of(FORM), clock);
    }

    /** Keeps a chat in which the agent Karen apologises. */
    InteractionId chat(int number) {
        return chat(number, true);
    }

    /** Keeps a chat of the agent Karen. */
    InteractionId chat(int number, boolean sorry) {
        return chat(
                number,
                "nobody came and I want to make a complaint",
                sorry ? "I am so sorry about the delay we caused" : "please tell me the number of your order");
    }

    /** Keeps a chat of the agent Karen in which each side says one thing. */
    InteractionId chat(int number, String customer, String agent) {
        return chat(number, customer, agent, APOLOGY);
    }

    /** The same, looked through for another marker. */
    InteractionId chat(int number, String customer, String agent, String marker) {
        var id = new InteractionId(String.format(java.util.Locale.ROOT, "%016x", number));
        var interaction = new Interaction(
                id,
                Medium.CHAT,
                clock.instant(),
                List.of(turn(0, Speaker.CUSTOMER, customer), turn(1, Speaker.AGENT, agent)),
                Map.of("agent", "Karen", "id", "chat-" + number),
                new Provenance("test", "ab".repeat(32), Map.of()),
                null,
                List.of());
        var tagger =
                new RuleTagger(List.of(Shipped.PACK.catalog().marker(marker).orElseThrow()));
        store.save(interaction, tagger.tag(MarkerPack.analyzer().analyze(interaction)), List.of(), Samples.TAGGER);
        return id;
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

    @Override
    public void close() throws IOException {
        store.close();
    }

    /** Read once for all tests. */
    private static final class Shipped {
        static final MarkerPack PACK = load();

        private static MarkerPack load() {
            try {
                return MarkerPack.load(Optional.empty());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** Stands until it is turned. */
    static final class TurnedClock extends Clock {
        private Instant now = Instant.parse("2026-02-03T09:00:00Z");

        void turn(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
