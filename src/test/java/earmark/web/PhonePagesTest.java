package earmark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long lists and scorecards on a phone: short, with more when it is asked for, and one comes back to where one was. */
@NullMarked
class PhonePagesTest {
    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;

    @TempDir
    private static Path folder;

    private static WebHome home;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        home = WebHome.open(folder);
        for (int i = 0; i < 30; i++) {
            home.keep(
                    "more-" + i,
                    "Tom Reed",
                    Instant.parse("2026-09-01T09:00:00Z").plusSeconds(3600L * i),
                    new Spoken()
                            // no two of them are the same recording
                            .silence(500L * i)
                            .agent("good morning you are through to tom how can i help you")
                            .customer("i want to complain you charged my card twice this month")
                            .agent("okay")
                            .customer("thank you")
                            .agent("is there anything else i can help you with today")
                            .customer("no goodbye"));
        }
        home.services().queue().refresh();
        browser = Browser.open(home.address());
    }

    @AfterAll
    static void close() throws IOException {
        home.endWith(browser);
    }

    @Test
    void aLongListShowsItsBeginningAndMoreAndBackLeadsToTheSameRow() {
        Page page = phone("/calls");
        Locator rows = page.locator("table.cards tbody tr");
        assertThat(rows).hasCount(10);
        assertThat(page.getByLabel("Team")).isHidden();
        assertThat(height(page)).isLessThan(3 * HEIGHT);
        Browser.catchesNoFinger(page);
        assertThat(rows.nth(5).locator(".chip").count()).isLessThanOrEqualTo(6);
        Locator rest = rows.nth(5).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("show"));
        int chips = rows.nth(5).locator("td .chip:not(button)").count();
        rest.press("Enter");
        assertThat(rest).hasCount(0);
        assertThat(rows.nth(5).locator("td .chip:not(button)").count()).isGreaterThan(chips);
        page.getByRole(AriaRole.BUTTON, named("Show more")).press("Enter");
        assertThat(rows).hasCount(20);
        Locator eleventh = rows.nth(10).locator("a");
        assertThat(eleventh).isFocused();
        String name = eleventh.innerText();
        eleventh.press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/calls/[0-9a-f]{16}"));
        assertThat(page.locator("main h1")).hasText(name);
        page.goBack();
        assertThat(rows).hasCount(20);
        assertThat(rows.nth(10).locator("a")).isFocused();
        assertThat(rows.nth(10)).isInViewport();
        page.context().close();
    }

    @Test
    void theQueueTurnsItsPagesAndSaysWhyInShortButForTheCurrentRow() {
        Page page = phone("/queue");
        Locator rows = page.locator("table.queue tbody tr");
        assertThat(rows).hasCount(10);
        assertThat(rows.first().locator(".place").first()).isVisible();
        assertThat(rows.nth(1).locator(".place")).hasCount(0);
        rows.nth(1).locator("td").first().click();
        assertThat(rows.nth(1).locator(".place").first()).isVisible();
        assertThat(rows.first().locator(".place")).hasCount(0);
        assertThat(height(page)).isLessThan(5 * HEIGHT);
        String first = rows.first().locator("th").innerText();
        page.getByRole(AriaRole.BUTTON, named("Next 10")).press("Enter");
        assertThat(rows.first().locator("th")).not().hasText(first);
        assertThat(rows.first()).isFocused();
        assertThat(rows.first()).isInViewport();
        page.context().close();
    }

    @Test
    void aScorecardShowsTheQuestionAtHandAndTheTurnsAroundTheCurrentOne() {
        Page page = phone("/queue");
        page.keyboard().press("s");
        page.getByRole(AriaRole.BUTTON, named("Begin")).press("Enter");
        Locator open = page.locator("fieldset.question:not(.line)");
        assertThat(open).hasCount(1);
        assertThat(open.locator("legend")).containsText("1. ");
        assertThat(page.locator(".heard li")).hasCount(2);
        page.getByRole(AriaRole.BUTTON, named("Next turn")).press("Enter");
        assertThat(page.locator(".heard li")).hasCount(3);
        open.getByRole(AriaRole.RADIO).first().press("Space");
        open.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Next question"))
                .press("Enter");
        assertThat(open).hasCount(1);
        assertThat(open.locator("legend")).containsText("2. ");
        assertThat(open).isFocused();
        assertThat(open).isInViewport();
        Locator former = page.locator("fieldset.question.line").first();
        assertThat(former.locator(".chip")).isVisible();
        former.getByRole(AriaRole.BUTTON).press("Enter");
        assertThat(open.locator("legend")).containsText("1. ");
        Browser.catchesNoFinger(page);
        Browser.isAccessible(page);
        assertThat(height(page)).isLessThan(4 * HEIGHT);
        Browser.picture(page, "score-390");
        page.context().close();
    }

    private static Page phone(String path) {
        Page page = browser.page(WIDTH, HEIGHT, false);
        page.navigate(home.address() + path);
        assertThat(page.locator("main tbody tr").first()).isVisible();
        return page;
    }

    private static int height(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
