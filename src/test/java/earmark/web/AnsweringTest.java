package earmark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import earmark.model.Interaction;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is pressed on a scorecard is an answer at once, whichever question was the current one. */
@NullMarked
class AnsweringTest {
    private static final String DRAWN = "() => new Promise(drawn => requestAnimationFrame(() =>"
            + " requestAnimationFrame(() => setTimeout(drawn))))";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static WebHome home;

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        home = WebHome.open(folder);
        browser = Browser.open(home.address());
    }

    @AfterAll
    static void nothingWentWrong() throws IOException {
        home.endWith(browser);
    }

    @Test
    void aCircleOfAnotherQuestionIsChosenByTheFirstPress() throws IOException {
        Page page = scorecard("call-21");
        for (int question : new int[] {2, 1, 3}) {
            Locator circle = circles(page, question).first();
            press(page, circle);
            assertThat(circle).isChecked();
            assertThat(card(page, question)).hasAttribute("aria-current", "true");
        }
        assertThat(page.locator(".choice.chosen")).hasCount(3);
        page.reload();
        assertThat(page.locator(".choice.chosen")).hasCount(3);
        page.context().close();
    }

    @Test
    void spaceChoosesTheCircleThatTabLedTo() throws IOException {
        Page page = scorecard("call-22");
        press(page, circles(page, 0).first());
        Locator next = circles(page, 1).first();
        while (!isFocused(next)) {
            page.keyboard().press("Tab");
        }
        page.evaluate(DRAWN);
        page.keyboard().press("Space");
        assertThat(next).isChecked();
        page.reload();
        assertThat(page.locator(".choice.chosen")).hasCount(2);
        page.context().close();
    }

    @Test
    void aWindowWhoseScorecardWasHandedInElsewhereLeadsToTheScore() throws IOException {
        Page page = scorecard("call-23");
        Page other = page.context().newPage();
        other.navigate(page.url());
        card(other, 0).waitFor();
        // a window behind another is drawn so seldom that each press would wait for a second
        page.bringToFront();
        int questions = page.locator("fieldset.question").count();
        for (int i = 0; i < questions; i++) {
            circles(page, i).first().click();
        }
        page.keyboard().press("h");
        page.getByText("See the score").waitFor();
        other.bringToFront();
        circles(other, 1).first().click();
        assertThat(other.getByText("It was handed in, in another window")).isVisible();
        assertThat(other.getByText("See the score")).hasAttribute("href", Pattern.compile("/scores/[0-9a-f]+"));
        assertThat(other.evaluate(
                        "() => Object.keys(localStorage).filter(key => key.startsWith('earmark.sheet.')).length"))
                .isEqualTo(0);
        page.context().close();
    }

    @Test
    void whatWasHandedInIsNotCalledOpen() {
        Page page = browser.page();
        page.navigate(home.address() + "/scores");
        assertThat(total(page, 0, 0, true)).startsWith("0 %").doesNotContain("open", " to ");
        assertThat(total(page, 0.2, 0.8, true)).startsWith("20 % to 80 % no total, because some of it cannot be told");
        assertThat(total(page, 0.2, 0.8, false)).contains("so far; it depends on what is open");
        page.context().close();
    }

    private static String total(Page page, double low, double high, boolean handedIn) {
        return String.valueOf(page.evaluate(
                "async ([low, high, handedIn]) => { const { Total } = await import('/assets/pages/score/answer.js');"
                        + " const { html, render } = await import('/assets/lib/view.js');"
                        + " const place = document.createElement('div'); const score = { low, high, arithmetic: '',"
                        + " sections: [], notes: [] };"
                        + " render(html`<${Total} score=${score} handedIn=${handedIn} figures=${false} />`, place);"
                        + " return place.textContent.replace(/\\s+/g, ' ').trim(); }",
                List.of(low, high, handedIn)));
    }

    /** Each recording is another one: the same bytes are the same call. */
    private static int calls;

    private static Page scorecard(String name) throws IOException {
        Interaction call = home.keep(
                name,
                "Karen Hill",
                Instant.parse("2026-11-01T14:00:00Z"),
                new Spoken().agent("good morning this is karen").customer("hello" + " really".repeat(calls++)));
        Page page = browser.page();
        page.navigate(home.address() + "/score/" + call.id());
        card(page, 0).waitFor();
        return page;
    }

    private static Locator card(Page page, int question) {
        return page.locator("fieldset.question").nth(question);
    }

    private static Locator circles(Page page, int question) {
        return card(page, question).locator("input[type=radio]");
    }

    /** As a person does: what the page draws when the button goes down is there before it goes up. */
    private static void press(Page page, Locator what) {
        // not below the bar that sticks to the foot
        what.evaluate("element => element.scrollIntoView({block: 'center'})");
        BoundingBox box = what.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down();
        page.evaluate(DRAWN);
        page.mouse().up();
    }

    private static boolean isFocused(Locator what) {
        return (Boolean) what.evaluate("element => element === document.activeElement");
    }
}
