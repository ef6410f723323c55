package earmark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import earmark.model.InteractionId;
import earmark.sampling.work.Task;
import earmark.sampling.work.WorkState;
import earmark.score.Evaluation;
import earmark.score.EvaluationState;
import earmark.store.EvaluationFilter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What three people do in the workbench, each from its start page and by pressing keys alone: after the start page is open
 * nothing is clicked, filled, focused or opened by its address.
 */
@NullMarked
class KeyboardStoriesTest {
    /** Of each sound that is begun, also one that is no part of the page, how far it ran by itself since it was put to a place. */
    private static final String LISTENS = """
            window.sounds = [];
            const play = HTMLMediaElement.prototype.play;
            HTMLMediaElement.prototype.play = function () {
              const heard = { ran: 0 };
              let last;
              this.addEventListener('seeking', () => {
                last = undefined;
                heard.ran = 0;
              });
              const look = () => {
                if (!this.paused && !this.seeking) {
                  if (heard.ran === 0) {
                    heard.from = this.currentTime;
                  }
                  heard.ran += Math.max(0, this.currentTime - (last ?? this.currentTime));
                  last = this.currentTime;
                }
                requestAnimationFrame(look);
              };
              look();
              window.sounds.push(heard);
              return play.call(this);
            };""";

    /** The last sound that was begun has run for half a second. */
    private static final String RUNS = "() => window.sounds.at(-1)?.ran > .5";

    @TempDir
    private static Path folder;

    private static WebHome home;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        home = WebHome.open(folder);
        home.keepComplaints();
        browser = Browser.open(home.address());
    }

    @AfterAll
    static void close() throws IOException {
        home.endWith(browser);
    }

    @Test
    void anAnalystOfQualityHearsTheNextCallScoresItAndHandsItIn() {
        Page page = start();
        Locator rows = page.locator("table.queue tbody tr");
        assertThat(rows.first()).isVisible();
        assertThat(heading(page, "Queue")).isFocused();
        press(page, "j", "k");
        assertThat(rows.first()).isFocused();
        String interaction = String.valueOf(rows.first().getAttribute("data-task"));
        press(page, "p");
        assertThat(heard(page)).isGreaterThanOrEqualTo(0);
        press(page, "t");
        assertThat(rows.first()).containsText("taken");
        press(page, "s");
        assertThat(heading(page, Pattern.compile("^Score "))).isFocused();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Begin"))).isVisible();
        press(page, "b");
        Locator questions = page.locator("fieldset.question");
        assertThat(questions.first()).isFocused();
        press(page, "p");
        assertThat(heard(page)).isGreaterThanOrEqualTo(0);
        press(page, "h");
        assertThat(page.getByText("Not handed in yet.")).isVisible();
        answersAll(page, questions);
        press(page, "h");
        assertThat(page.getByRole(AriaRole.LINK, named("Back to the queue"))).isFocused();
        List<Evaluation> kept =
                home.store().scorecards().evaluations(EvaluationFilter.ALL.of(new InteractionId(interaction)));
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).state()).isEqualTo(EvaluationState.SUBMITTED);
        assertThat(kept.get(0).answers().get(0).observed()).hasSize(1);
        press(page, "Enter");
        assertThat(heading(page, "Queue")).isFocused();
        showsDone(page, rows);
        assertThat(home.services().queue().find(Task.of(new InteractionId(interaction))))
                .hasValueSatisfying(row -> assertThat(row.state()).isEqualTo(WorkState.DONE));
        page.context().close();
    }

    /** Each question is the current one in its turn; the first gets a turn as evidence, the third "cannot tell". */
    private static void answersAll(Page page, Locator questions) {
        int count = questions.count();
        for (int i = 0; i < count; i++) {
            Locator card = questions.nth(i);
            assertThat(card).hasAttribute("aria-current", "true");
            if (i == 0) {
                press(page, ".", "e");
                assertThat(card.locator(".seen")).hasCount(1);
            }
            press(page, i == 2 ? "c" : "1", "j");
        }
        assertThat(page.getByText("All answered").first()).isVisible();
        assertThat(page.getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Browser.isAccessible(page);
        Browser.picture(page, "score-1280");
    }

    private static void showsDone(Page page, Locator rows) {
        assertThat(page.locator(".chip.state-done")).hasCount(0);
        press(page, "Tab", "Tab", "Tab");
        assertThat(page.getByLabel("State")).isFocused();
        press(page, "d");
        assertThat(rows).hasCount(1);
        assertThat(rows.first().locator(".chip.state-done")).isVisible();
    }

    @Test
    void aTrainerFindsAPlaceHearsItAndPutsItIntoAPlaylist() {
        Page page = start();
        press(page, "g", "s");
        assertThat(page.locator("#query")).isFocused();
        page.keyboard().type("cust");
        assertThat(page.locator(".suggestions li").first()).containsText("customer");
        press(page, "ArrowDown", "Enter");
        page.keyboard().type("@compl");
        assertThat(page.locator(".suggestions li").first()).containsText("@complaint");
        press(page, "ArrowDown", "Enter");
        assertThat(page.locator("#query")).hasValue("customer @complaint ");
        press(page, "Enter");
        Locator hits = page.locator(".hit");
        assertThat(hits.first()).isFocused();
        press(page, "ArrowDown");
        assertThat(hits.nth(1)).isFocused();
        press(page, "k", "Space");
        assertThat(hits.first().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stop")))
                .isVisible();
        assertThat(heard(page)).isGreaterThan(0);
        String words = hits.first().locator("mark").innerText();
        press(page, "p");
        assertThat(page.getByRole(AriaRole.DIALOG).locator("input")).isFocused();
        page.keyboard().type("For new starters");
        press(page, "Enter");
        assertThat(page.locator("p.notice[role=status]")).containsText("are now 1 clip");
        assertThat(hits.first()).isFocused();
        press(page, "g", "p");
        assertThat(heading(page, "Playlists")).isFocused();
        assertThat(page.getByRole(AriaRole.LINK, named("For new starters"))).isVisible();
        press(page, "j", "Enter");
        assertThat(heading(page, "For new starters")).isFocused();
        assertThat(page.locator(".hit mark").first()).hasText(words);
        press(page, "a");
        assertThat(heard(page)).isGreaterThan(0);
        page.context().close();
    }

    @Test
    void anAnalystGoesFromAThemeToTheQuotedPlaceOfACall() {
        Page page = start();
        press(page, "g", "t");
        assertThat(heading(page, "Themes")).isFocused();
        Locator themes = page.locator("li.theme h2 a");
        assertThat(themes).hasCount(2);
        press(page, "j", "j", "k");
        assertThat(themes.first()).isFocused();
        String theme = themes.first().innerText();
        press(page, "Enter");
        assertThat(heading(page, theme)).isFocused();
        String quoted = page.locator("blockquote").first().innerText();
        press(page, "j", "Enter");
        assertThat(page).hasURL(Pattern.compile(".*/calls/[0-9a-f]{16}\\?turn=1"));
        assertThat(page.locator("#turn-1 .w").first()).isFocused();
        assertThat(quoted)
                .contains(page.locator("#turn-1 .said .w.shown").last().innerText());
        assertThat(String.join(" ", page.locator("#turn-1 .w").allInnerTexts())).isIn(WebHome.COMPLAINTS);
        press(page, "Enter");
        assertThat(heard(page)).isGreaterThan(2);
        page.context().close();
    }

    @Test
    void everyPageIsReachedByTwoKeysAndKeysAreLettersWhereOneTypes() {
        Page page = start();
        press(page, "?");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText("to Interactions")).isVisible();
        assertThat(dialog.getByText("plays the place of its first reason")).isVisible();
        Browser.picture(page, "keys-1280");
        // an open dialog has the keys to itself
        press(page, "g", "i");
        assertThat(page).hasURL(home.address() + "/");
        press(page, "Escape", "g");
        assertThat(page.locator(".ways")).containsText("Interactions");
        Browser.picture(page, "ways-1280");
        // two that mean nothing together do nothing: x alone would set a call aside
        press(page, "x");
        assertThat(page.locator(".ways")).hasCount(0);
        assertThat(dialog).hasCount(0);
        press(page, "g", "i");
        assertThat(heading(page, "Interactions")).isFocused();
        assertThat(page.locator("tbody a").nth(1)).isVisible();
        press(page, "j", "ArrowDown");
        assertThat(page.locator("tbody a").nth(1)).isFocused();
        press(page, "Enter");
        assertThat(page).hasURL(Pattern.compile(".*/calls/[0-9a-f]{16}"));
        assertThat(page.locator("h1")).isFocused();
        press(page, "g", "s");
        assertThat(page.locator("#query")).isFocused();
        page.keyboard().type("g t");
        assertThat(page.locator("#query")).hasValue("g t");
        press(page, "Escape", "Escape");
        assertThat(heading(page, "Search")).isFocused();
        press(page, "g", "q");
        assertThat(heading(page, "Queue")).isFocused();
        skipsTheNavigation(page);
        page.context().close();
    }

    private static void skipsTheNavigation(Page page) {
        Locator skip = page.getByRole(AriaRole.LINK, named("To the page"));
        for (int i = 0; i < 30 && !Boolean.TRUE.equals(skip.evaluate("e => e === document.activeElement")); i++) {
            press(page, "Shift+Tab");
        }
        assertThat(skip).isFocused();
        press(page, "Enter", "Tab");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Risks"))).isFocused();
    }

    /** The page one lands on, as it is opened every morning. */
    private static Page start() {
        Page page = browser.page();
        page.addInitScript(LISTENS);
        page.navigate(home.address() + "/");
        assertThat(heading(page, "Queue")).isVisible();
        return page;
    }

    /** From which second on a sound is heard to run. */
    private static double heard(Page page) {
        page.waitForFunction(RUNS);
        return ((Number) page.evaluate("() => window.sounds.splice(0).at(-1).from")).doubleValue();
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(name).setExact(true).setLevel(1));
    }

    private static Locator heading(Page page, Pattern name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
