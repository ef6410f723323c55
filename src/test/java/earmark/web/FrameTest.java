package earmark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is around every page, in a real browser. */
@NullMarked
class FrameTest {
    @Test
    void listsWhatIsKeptAndIsUsableByKeyboardInBothThemesAndWidths(@TempDir Path folder) throws IOException {
        try (WebHome home = WebHome.open(folder);
                Browser browser = Browser.open(home.address())) {
            for (int width : new int[] {1280, 390}) {
                for (boolean dark : new boolean[] {false, true}) {
                    Page page = browser.page(width, 800, dark);
                    page.navigate(home.address() + "/calls");
                    assertThat(page.getByText("call-1")).isVisible();
                    Browser.isAccessible(page);
                    Browser.picture(page, "interactions-" + width + (dark ? "-dark" : ""));
                    page.keyboard().press("?");
                    assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.DIALOG))
                            .isVisible();
                    page.keyboard().press("Escape");
                    assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.DIALOG))
                            .isHidden();
                    page.context().close();
                }
            }
            assertThat(browser.faults()).isEmpty();
            assertThat(home.faults).isEmpty();
        }
    }
}
