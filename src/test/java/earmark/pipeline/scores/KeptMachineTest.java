package earmark.pipeline.scores;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Dialogue;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.match.RuleTagger;
import earmark.model.Interaction;
import earmark.model.MarkerRef;
import earmark.model.Medium;
import earmark.model.Speaker;
import earmark.model.Verdict;
import earmark.pipeline.MarkerPack;
import earmark.score.Anchor;
import earmark.score.AnswerKind;
import earmark.score.AnswerValue;
import earmark.score.Automation;
import earmark.score.Critical;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.Question;
import earmark.score.ScorePolicy;
import earmark.score.Section;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People's answers are held against what the machine would propose, not against bare outcomes. */
class KeptMachineTest {
    private static final Dialogue WITHOUT_HOLD =
            Dialogue.call().customer("thank you hello").agent("how much is it");
    private static final Dialogue WITH_HOLD = Dialogue.call()
            .agent("just hold the line please")
            .customer("thank you")
            .agent("right it's done");

    @TempDir
    Path folder;

    private int homes;

    @Test
    void aQuestionThatIsNotAskedThereHasNoOpportunity() throws IOException {
        Question question = question("hold_return", null, "@hold_request", Set.of(Medium.CALL));

        assertThat(answer(WITHOUT_HOLD, question)).isEqualTo(AnswerValue.None.NO_OPPORTUNITY);
        assertThat(answer(WITH_HOLD, question)).isEqualTo(new AnswerValue.Chosen("no"));
        assertThat(answer(WITH_HOLD, question("hold_return", null, "", Set.of(Medium.EMAIL))))
                .isEqualTo(AnswerValue.None.NO_OPPORTUNITY);
    }

    @Test
    void whereASideIsNamedOnlyItsWordsCount() throws IOException {
        Set<Medium> all = EnumSet.allOf(Medium.class);

        assertThat(answer(WITH_HOLD, question("thanks", null, "", all))).isEqualTo(new AnswerValue.Chosen("yes"));
        assertThat(answer(WITH_HOLD, question("thanks", Speaker.AGENT, "", all)))
                .isEqualTo(new AnswerValue.Chosen("no"));
        assertThat(answer(WITH_HOLD, question("thanks", Speaker.CUSTOMER, "", all)))
                .isEqualTo(new AnswerValue.Chosen("yes"));
    }

    private AnswerValue answer(Dialogue talk, Question question) throws IOException {
        Interaction call = talk.interaction();
        Automation automation = Objects.requireNonNull(question.automation());
        var tagger = new RuleTagger(
                List.of(MarkerCatalog.shipped().marker(automation.rule().id()).orElseThrow()));
        List<Verdict> verdicts = tagger.tag(MarkerPack.analyzer().analyze(call));
        Path home = folder.resolve("home-" + homes++);
        try (Store store = Store.open(Home.openOrCreate(home), Clock.systemUTC())) {
            store.save(call, verdicts, List.of(), new MarkerPack(MarkerCatalog.shipped()).provenance());
            return new KeptMachine(store, MarkerCatalog.shipped())
                    .answer(form(question), question, automation, call.id(), verdicts.get(0));
        }
    }

    private static Question question(String marker, @Nullable Speaker by, String when, Set<Medium> media) {
        var choice = new AnswerKind.Choice(List.of(
                new Anchor("yes", 1, "It was done", Critical.NONE), new Anchor("no", 0, "It was not", Critical.NONE)));
        var automation = new Automation(new MarkerRef(marker, 1), true, by, "yes", "no");
        return new Question("done", "Done", choice, 10, true, Critical.NONE, media, when, "", automation);
    }

    private static Form form(Question question) {
        return new Form(
                new FormRef("quality", 1),
                "Quality",
                "test",
                Set.of(),
                "",
                List.of(new Section("all", "All", 100, List.of(question))),
                ScorePolicy.STANDARD,
                false);
    }
}
