package earmark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.themes.ThemeDesk;
import earmark.score.Evaluation;
import earmark.store.EvaluationFilter;
import earmark.themes.kept.HashedWords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same three people as in {@link KeyboardStoriesTest}, who know none of the program's keys: from signing in to the end
 * they press Tab, Enter, Space and arrows, and type words where words are asked for. The start page is all that is opened.
 */
@NullMarked
class TabAloneTest {
    private static final int MOST_TABS = 150;
    private static final Set<String> EVERYWHERE =
            Set.of("Tab", "Shift+Tab", "Enter", "Space", "ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight");
    private static final String IS_FOCUSED = "e => e === document.activeElement";

    /** What has the focus lies in the window, and something around it tells so. */
    private static final String SHOWS_FOCUS = """
            () => {
              const e = document.activeElement;
              // a player and a date mark the part of them that has the focus, where no page can look
              if (e === document.body || e instanceof HTMLMediaElement || e.type === 'date') {
                return '';
              }
              const box = e.getBoundingClientRect();
              const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
              const style = getComputedStyle(e);
              const around = e.closest('label') ? getComputedStyle(e.closest('label')) : style;
              const marked = [style, around].some((s) => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0);
              return seen && marked ? '' : (seen ? 'not marked: ' : 'out of sight: ') + e.outerHTML.slice(0, 200);
            }""";

    /** How often a sound was begun. */
    private static final String COUNTS_SOUNDS = """
            window.played = 0;
            const play = HTMLMediaElement.prototype.play;
            HTMLMediaElement.prototype.play = function () {
              window.played += 1;
              return play.call(this);
            };""";

    @TempDir
    private static Path folder;

    private static WebHome home;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        home = WebHome.withAccounts(folder, PeopleApiTest::accounts);
        Instant first = Instant.parse("2026-09-01T09:00:00Z");
        for (int i = 0; i < 12; i++) {
            home.keep(
                    "theme-" + i,
                    "Tom Reed",
                    first.plus(i * 100L, ChronoUnit.HOURS),
                    new Spoken()
                            .agent("good morning how can i help you")
                            .customer(
                                    i % 2 == 0
                                            ? "i want to complain my parcel was never delivered to my house"
                                            : "i want to complain you charged my card twice this month")
                            .agent("of course one moment"));
        }
        new ThemeDesk(home.store(), MarkerPack.analyzer(), HashedWords::new, WebHome.CLOCK).run(2, -1);
        home.services().queue().refresh();
        browser = Browser.open(home.address());
    }

    @AfterAll
    static void close() throws IOException {
        home.endWith(browser);
    }

    @Test
    void anAnalystOfQualityScoresACallOfTheQueue() {
        Page page = signIn("bob");
        Locator rows = page.locator("table.queue tbody tr");
        assertThat(rows.first()).isVisible();
        tabTo(page, rows.first());
        press(page, "ArrowDown", "ArrowUp");
        assertThat(rows.first()).isFocused();
        tabTo(page, rows.first().getByRole(AriaRole.BUTTON, in("Take")));
        press(page, "Enter");
        assertThat(rows.first()).containsText("taken");
        tabTo(page, rows.first().getByRole(AriaRole.BUTTON, in("Score")));
        press(page, "Enter");
        Locator begin = page.getByRole(AriaRole.BUTTON, on("Begin"));
        tabTo(page, begin);
        press(page, "Enter");
        Locator questions = page.locator("fieldset.question");
        assertThat(questions.first()).isFocused();
        int count = questions.count();
        for (int i = 0; i < count; i++) {
            answers(page, questions.nth(i), i);
        }
        assertThat(page.getByText("All answered").first()).isVisible();
        tabTo(page, page.getByRole(AriaRole.BUTTON, on("Hand in")));
        press(page, "Enter");
        assertThat(page.getByRole(AriaRole.LINK, on("Back to the queue"))).isFocused();
        List<Evaluation> kept = home.store().scorecards().evaluations(EvaluationFilter.ALL);
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).answers().get(0).observed()).hasSize(1);
        press(page, "Enter");
        assertThat(heading(page, "Queue")).isFocused();
        page.context().close();
    }

    /** The first answer is taken with Space, the second question gets its second one by an arrow; the first gets evidence. */
    private static void answers(Page page, Locator card, int index) {
        Locator radios = card.getByRole(AriaRole.RADIO);
        tabTo(page, radios.first());
        press(page, "Space");
        assertThat(radios.first()).isChecked();
        if (index == 1) {
            press(page, "ArrowRight");
            assertThat(radios.nth(1)).isChecked();
        }
        if (index == 0) {
            tabTo(page, card.getByRole(AriaRole.BUTTON, in("Use the selection as evidence")));
            press(page, "Enter");
            assertThat(card.locator(".seen")).hasCount(1);
        }
    }

    @Test
    void aTrainerPutsAPlaceIntoAPlaylist() {
        Page page = signIn("bob");
        tabTo(page, page.getByRole(AriaRole.LINK, on("Search")));
        press(page, "Enter");
        assertThat(page.locator("#query")).isFocused();
        page.keyboard().type("customer @complaint");
        press(page, "Enter");
        Locator hit = page.locator(".hit").first();
        assertThat(hit).isFocused();
        tabTo(page, hit.getByRole(AriaRole.BUTTON, in("Play").setExact(true)));
        press(page, "Enter");
        page.waitForFunction("() => window.played > 0");
        String words = hit.locator("mark").innerText();
        tabTo(page, hit.getByRole(AriaRole.BUTTON, in("To playlist")));
        press(page, "Enter");
        assertThat(page.getByRole(AriaRole.DIALOG).locator("input")).isFocused();
        page.keyboard().type("By Tab alone");
        press(page, "Enter");
        Locator said = page.locator("p.notice[role=status] a");
        assertThat(said).hasText("By Tab alone");
        tabTo(page, said);
        press(page, "Enter");
        assertThat(heading(page, "By Tab alone")).isFocused();
        assertThat(page.locator(".hit mark").first()).hasText(words);
        tabTo(page, page.getByRole(AriaRole.BUTTON, on("Play all")));
        press(page, "Enter");
        page.waitForFunction("() => window.played > 1");
        page.context().close();
    }

    @Test
    void anAnalystGoesFromAThemeToTheCall() {
        Page page = signIn("ada");
        tabTo(page, page.getByRole(AriaRole.LINK, on("Themes")));
        press(page, "Enter");
        assertThat(heading(page, "Themes")).isFocused();
        Locator theme = page.locator("li.theme h2 a").first();
        tabTo(page, theme);
        String name = theme.innerText();
        press(page, "Enter");
        assertThat(heading(page, name)).isFocused();
        Locator quotation = page.locator("blockquote a").first();
        tabTo(page, quotation);
        press(page, "Enter");
        assertThat(page).hasURL(Pattern.compile(".*/calls/[0-9a-f]{16}\\?turn=[0-9]+"));
        String turn = "#turn-" + page.url().replaceAll(".*turn=", "") + " .w";
        assertThat(page.locator(turn).first()).isFocused();
        press(page, "ArrowRight");
        assertThat(page.locator(turn).nth(1)).isFocused();
        page.context().close();
    }

    /** From the page one opens in the morning to the one after signing in. */
    private static Page signIn(String name) {
        Page page = browser.page();
        page.addInitScript(COUNTS_SOUNDS);
        page.navigate(home.address() + "/");
        assertThat(page.getByLabel("Name")).isFocused();
        page.keyboard().type(name);
        press(page, "Tab");
        page.keyboard().type(name + " has a password");
        press(page, "Enter");
        assertThat(heading(page, "Queue")).isFocused();
        return page;
    }

    /** Presses Tab until that has the focus, which must be seen all the way. */
    private static void tabTo(Page page, Locator wanted) {
        assertThat(wanted).isVisible();
        for (int i = 0; i < MOST_TABS; i++) {
            if (Boolean.TRUE.equals(wanted.evaluate(IS_FOCUSED))) {
                return;
            }
            press(page, "Tab");
            assertThat(String.valueOf(page.evaluate(SHOWS_FOCUS))).isEmpty();
        }
        throw new AssertionError("not reached with " + MOST_TABS + " times Tab: " + wanted);
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            assertThat(EVERYWHERE).contains(key);
            page.keyboard().press(key);
        }
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(name).setExact(true).setLevel(1));
    }

    private static Page.GetByRoleOptions on(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions in(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
