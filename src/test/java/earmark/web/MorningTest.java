package earmark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import earmark.sampling.work.Task;
import earmark.sampling.work.WorkState;
import earmark.score.Evaluation;
import earmark.score.EvaluationState;
import earmark.store.EvaluationFilter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The morning of a QA analyst: from the queue to a score that is handed in, by keys alone. */
@NullMarked
class MorningTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static WebHome home;

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        home = WebHome.open(folder);
        for (int i = 4; i < 8; i++) {
            home.keep(
                    "call-" + i,
                    i % 2 == 0 ? "Karen Hill" : "Tom Reed",
                    java.time.Instant.parse("2026-11-01T1" + i + ":00:00Z"),
                    new Spoken()
                            .agent("hello billing how can i help you")
                            .customer("i want to make a complaint nobody called me back" + " really".repeat(i))
                            .agent("that is not my department")
                            .customer("i will cancel my contract")
                            .agent("goodbye"));
        }
        home.services().queue().refresh();
        browser = Browser.open(home.address());
    }

    @AfterAll
    static void close() throws IOException {
        assertThat(browser.faults()).isEmpty();
        assertThat(home.faults).isEmpty();
        browser.close();
        home.close();
    }

    @Test
    void fromTheQueueToAScoreThatIsHandedInByKeysAlone() {
        Page page = browser.page();
        page.navigate(home.address() + "/");
        Locator rows = page.locator("table.queue tbody tr");
        assertThat(rows.first()).isVisible();
        page.keyboard().press("j");
        page.keyboard().press("k");
        assertThat(rows.first()).isFocused();
        String interaction = String.valueOf(rows.first().getAttribute("data-task"));
        page.keyboard().press("t");
        assertThat(rows.first()).containsText("taken");
        Browser.isAccessible(page);
        Browser.picture(page, "queue-1280");
        page.keyboard().press("s");
        Locator begin = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin"));
        begin.or(page.locator("fieldset.question").first()).first().waitFor();
        if (begin.isVisible()) {
            begin.focus();
            page.keyboard().press("Enter");
        }
        Locator questions = page.locator("fieldset.question");
        questions.first().waitFor();
        page.keyboard().press("h");
        assertThat(page.getByText("Not handed in yet.")).isVisible();
        assertThat(questions.first()).isFocused();
        Browser.picture(page, "score-begun-1280");
        int count = questions.count();
        for (int i = 0; i < count; i++) {
            Locator card = questions.nth(i);
            assertThat(card).hasAttribute("aria-current", "true");
            if (i == 0) {
                page.keyboard().press(".");
                page.keyboard().press("e");
                assertThat(card.locator(".seen")).hasCount(1);
            }
            page.keyboard().press(i == 2 ? "c" : "1");
            page.keyboard().press("j");
        }
        assertThat(page.getByText("All answered").first()).isVisible();
        assertThat(page.getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Browser.isAccessible(page);
        Browser.picture(page, "score-1280");
        isUsableOnAPhoneInTheDark(page.url());
        page.keyboard().press("h");
        Locator back = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the queue"));
        assertThat(back).isFocused();
        List<Evaluation> kept = home.store()
                .scorecards()
                .evaluations(EvaluationFilter.ALL.of(new earmark.model.InteractionId(interaction)));
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).state()).isEqualTo(EvaluationState.SUBMITTED);
        assertThat(kept.get(0).answers().get(0).observed()).hasSize(1);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(home.address() + "/queue");
        assertThat(home.services().queue().find(Task.of(new earmark.model.InteractionId(interaction))))
                .hasValueSatisfying(row -> assertThat(row.state()).isEqualTo(WorkState.DONE));
        page.context().close();
    }

    /** The queue, and the scorecard that was begun. */
    private static void isUsableOnAPhoneInTheDark(String score) {
        Page page = browser.page(390, 800, true);
        page.navigate(home.address() + "/queue");
        assertThat(page.locator("table.queue tbody tr").first()).isVisible();
        Browser.isAccessible(page);
        // a box to tick is as large as its line, not as a field to type in
        Browser.picture(page, "queue-390-dark");
        assertThat(page.getByLabel("Scored by nobody").boundingBox().width).isLessThan(30);
        page.navigate(score);
        assertThat(page.locator("fieldset.question").first()).isVisible();
        Browser.isAccessible(page);
        Browser.picture(page, "score-390-dark");
        page.context().close();
    }
}
