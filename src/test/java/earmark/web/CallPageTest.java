package earmark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of one interaction, in a real browser, by keyboard. */
@NullMarked
class CallPageTest {
    private static final String TWELVE_SECONDS =
            "() => new Promise(done => { const look = () => { const lit = document.querySelector('.w.now');"
                    + " const second = Number(document.querySelector('[role=slider]').getAttribute('aria-valuenow'));"
                    + " if (second >= 12 && lit) done(second + ' ' + lit.textContent.trim());"
                    + " else requestAnimationFrame(look); }; look(); })";

    @TempDir
    private static Path folder;

    private static WebHome home;
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
    void wordsAreLitAsTheyPlayAndEnterOnAWordPlaysFromIt() {
        Page page = browser.page();
        page.navigate(home.address() + "/calls/call-1?turn=2");
        ready(page);
        Locator word = page.locator("#turn-2 .w").first();
        assertThat(word).isFocused();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page.locator("#turn-2 .w.now")).hasText(Pattern.compile("so|sorry|about"));
        // sound really runs on: two seconds later the slider has moved, and a word of that moment is lit
        assertThat(String.valueOf(page.evaluate(TWELVE_SECONDS))).matches("12 (will|look|into|that|for)");
        page.keyboard().press("k");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Play k")))
                .isVisible();
        page.context().close();
    }

    @Test
    void correctsAWordByKeyboardSeesItFoundAndTakesItBack() {
        Page page = browser.page();
        page.navigate(home.address() + "/calls/call-2?turn=4");
        ready(page);
        assertThat(page.locator("#turn-4 .w").first()).isFocused();
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("Shift+ArrowRight");
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Selected words")))
                .containsText("there is nothing");
        page.keyboard().press("c");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByRole(AriaRole.TEXTBOX)).isFocused();
        Browser.isAccessible(page);
        Browser.picture(page, "call-correct");
        page.keyboard().type("i am so sorry about the delay nothing");
        page.keyboard().press("Enter");
        assertThat(dialog).isHidden();
        assertThat(page.locator("#turn-4 .said")).containsText("sorry about the delay");
        assertThat(page.locator("#turn-4 .who")).containsText("corrected");
        assertThat(apology(page)).isVisible();
        assertThat(page.locator("#turn-4 .w").first()).isFocused();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("Findings")))
                .focus();
        page.keyboard().press("ArrowRight");
        Locator history = page.locator(".history");
        assertThat(history).containsText("there is nothing");
        assertThat(history).containsText("ada");
        Browser.isAccessible(page);
        Browser.picture(page, "call-history");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take back number 1"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#turn-4 .said")).containsText("there is");
        assertThat(apology(page)).hasCount(0);
        assertThat(history).containsText("taken back");
        page.context().close();
    }

    @Test
    void goesFromFindingToFindingWithReasonVersionAndConfidence() {
        Page page = browser.page();
        page.navigate(home.address() + "/calls/call-1");
        ready(page);
        page.keyboard().press("p");
        Locator open = page.locator(".found li.open");
        assertThat(open).containsText("version");
        assertThat(open).containsText("Confidence");
        assertThat(open).containsText("closing.mark:");
        assertThat(open.locator(".family-duty")).hasText("§ Closing");
        assertThat(page.locator(".families").first()).containsText("§ Duty");
        assertThat(page.locator(".findings .families")).containsText("what a standard or a law asks for");
        assertThat(page.locator(".turns mark.family-trouble .tag").first()).containsText("!");
        page.keyboard().press("n");
        assertThat(open).containsText("duty.mark:");
        assertThat(open).containsText("first 2t of speaker");
        Browser.isAccessible(page);
        Browser.picture(page, "call-finding");
        page.context().close();
    }

    @Test
    void onAPhoneTheWordsComeFirstAndTheFindingsAreFoldedUntilOneAsksForThem() {
        Page page = browser.page(390, 900, true);
        page.navigate(home.address() + "/calls/call-1");
        ready(page);
        assertThat(page.locator("#turn-0")).isVisible();
        page.locator("#tab-findings").click();
        assertThat(page.locator("#turn-0")).isHidden();
        Locator models = page.locator(".model");
        assertThat(models).hasCount(2);
        assertThat(models.first()).containsText("2 of 4 steps found");
        assertThat(models.first().locator(".steps")).isHidden();
        Locator places = page.locator(".found > li:visible");
        assertThat(places).hasCount(8);
        page.getByText("places more").click();
        String all = page.locator("#tab-findings").innerText().replaceAll("\\D", "");
        assertThat(places).hasCount(Integer.parseInt(all));
        models.first().locator("summary").click();
        assertThat(models.first().locator(".steps")).isVisible();
        Browser.isAccessible(page);
        page.context().close();
    }

    @Test
    void opensAtASecondChangesSpeedSkipsSilenceAndLoops() {
        Page page = browser.page();
        page.navigate(home.address() + "/calls/call-1?t=10.1");
        ready(page);
        assertThat(page.locator("#turn-2 .w").nth(3)).isFocused();
        assertThat(page.getByRole(AriaRole.SLIDER)).hasAttribute("aria-valuenow", "10");
        page.keyboard().press("]");
        assertThat(page.locator(".controls select")).hasValue("1.25");
        page.keyboard().press("s");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Skip silence s")))
                .hasAttribute("aria-pressed", "true");
        page.keyboard().press("Shift+ArrowRight");
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Selected words")))
                .isVisible();
        page.keyboard().press("o");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Loop 0:10"))))
                .hasAttribute("aria-pressed", "true");
        page.keyboard().press("o");
        page.keyboard().press("k");
        page.keyboard().press("l");
        page.getByRole(AriaRole.SLIDER).focus();
        page.keyboard().press("Home");
        page.keyboard().press("ArrowRight");
        assertThat(page.getByRole(AriaRole.SLIDER)).hasAttribute("aria-valuenow", "5");
        page.context().close();
    }

    static void ready(Page page) {
        assertThat(page.getByRole(AriaRole.SLIDER)).isVisible();
        assertThat(page.getByText(Pattern.compile("Making the sound ready"))).hasCount(0);
    }

    /** What tells of an apology beside its words: a sign, then the name of the marker. */
    private static Locator apology(Page page) {
        return page.locator("#turn-4 .tag")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\W* ?Apology$")));
    }
}
