package earmark.pipeline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.InteractionId;
import earmark.pipeline.scores.CrossChecking;
import earmark.score.Answer;
import earmark.score.AnswerValue;
import earmark.score.Critical;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.Question;
import earmark.score.Section;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the machine answers about many at once is what it answers about each. */
class ManyAnswersTest {
    @TempDir
    private Path folder;

    private DeskHome home;
    private CrossChecking checking;
    private final List<InteractionId> chats = new ArrayList<>();

    @BeforeEach
    void chats() throws IOException {
        home = new DeskHome(folder.resolve("home"));
        checking = new CrossChecking(home.store, home.markers.catalog(), Map.of());
        chats.add(home.chat(1, true));
        chats.add(home.chat(2, false));
        chats.add(home.chat(3, "I am so sorry about the delay we caused", "please tell me the number of your order"));
    }

    @AfterEach
    void close() throws IOException {
        home.close();
    }

    @Test
    void bySideAndWhereOnlyTheOtherSideSaidIt() {
        assertThat(isSameAsEach(DeskHome.FORM))
                .containsExactly(
                        new AnswerValue.Chosen("yes"), new AnswerValue.Chosen("no"), new AnswerValue.Chosen("no"));
    }

    @Test
    void whereAConditionIsLookedForInTheWords() {
        Question sorry = DeskHome.automated("sorry", "apology");
        var asked = new Question(
                sorry.id(),
                sorry.text(),
                sorry.kind(),
                10,
                true,
                Critical.NONE,
                Set.of(),
                "customer (complaint)",
                "",
                sorry.automation());
        var form = new Form(
                new FormRef("asked", 1),
                "Asked",
                "constructed",
                Set.of(),
                "",
                List.of(new Section("all", "All", 1, List.of(asked))),
                DeskHome.FORM.policy(),
                false);
        assertThat(isSameAsEach(form))
                .containsExactly(
                        new AnswerValue.Chosen("yes"), new AnswerValue.Chosen("no"), AnswerValue.None.NO_OPPORTUNITY);
    }

    /** The values of the first question. */
    private List<AnswerValue> isSameAsEach(Form form) {
        Map<InteractionId, List<Answer>> many = checking.machine(form, chats);
        assertThat(many.keySet()).containsExactlyElementsOf(chats);
        for (InteractionId id : chats) {
            List<Answer> each = checking.machine(form, id);
            List<Answer> together = answers(many, id);
            assertThat(together).hasSameSizeAs(each);
            for (int i = 0; i < each.size(); i++) {
                assertThat(together.get(i).value()).isEqualTo(each.get(i).value());
                assertThat(together.get(i).origin()).isEqualTo(each.get(i).origin());
                assertThat(together.get(i).confidence()).isEqualTo(each.get(i).confidence());
            }
        }
        return chats.stream().map(id -> answers(many, id).get(0).value()).toList();
    }

    private static List<Answer> answers(Map<InteractionId, List<Answer>> many, InteractionId id) {
        return many.getOrDefault(id, List.of());
    }
}
