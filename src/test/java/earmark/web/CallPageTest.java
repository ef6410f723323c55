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
        try {
            assertThat(browser.faults()).isEmpty();
            assertThat(home.faults).isEmpty();
        } finally {
            browser.close();
            home.close();
        }
    }

    @Test
    void isAccessibleInBothThemesAndWidths() {
        for (int width : new int[] {1280, 390}) {
            for (boolean dark : new boolean[] {false, true}) {
                Page page = browser.page(width, 900, dark);
                page.navigate(home.address() + "/calls/call-1");
                ready(page);
                Browser.isAccessible(page);
                Browser.picture(page, "call-" + width + (dark ? "-dark" : ""));
                for (String tab : new String[] {"Facts"}) {
                    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(tab))
                            .click();
                    Browser.isAccessible(page);
                }
                if (width == 390) {
                    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Transcript"))
                            .click();
                    Browser.isAccessible(page);
                    Browser.picture(page, "call-transcript-390" + (dark ? "-dark" : ""));
                }
                page.context().close();
            }
        }
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
        page.keyboard().press("k");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Play k")))
                .isVisible();
        page.context().close();
    }

    static void ready(Page page) {
        assertThat(page.getByRole(AriaRole.SLIDER)).isVisible();
        assertThat(page.getByText(Pattern.compile("Making the sound ready"))).hasCount(0);
    }
}
