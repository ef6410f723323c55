package earmark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An analyst's way from a figure to the calls behind one of its points, in a real browser and by keyboard. */
@NullMarked
class TrendsPageTest {
    @Test
    void fromAFigureToTheCallsOfAPoint(@TempDir Path folder) throws IOException {
        try (WebHome home = WebHome.open(folder);
                Browser browser = Browser.open(home.address())) {
            Instant first = Instant.parse("2026-09-01T09:00:00Z");
            for (int i = 0; i < 24; i++) {
                home.keep(
                        "more-" + i,
                        i % 3 == 0 ? "Tom Reed" : "Karen Hill",
                        first.plus(i * 58L, ChronoUnit.HOURS),
                        new Spoken()
                                .silence(500L * i)
                                .agent("good morning how can i help you")
                                .customer(i % 4 == 0 ? "i want to make a complaint" : "what are your opening times")
                                .agent(i % 8 == 0 ? "i am so sorry about that" : "of course one moment"));
            }
            Page page = browser.page();
            page.navigate(home.address() + "/trends");
            assertThat(page.getByText("27 interactions, begun")).isVisible();
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Complaint").setExact(true))
                    .focus();
            page.keyboard().press("Enter");
            assertThat(heading(page, "Complaint by week")).isVisible();
            assertThat(page.locator(".plot canvas")).isVisible();
            Browser.isAccessible(page);
            Browser.picture(page, "trends-1280");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Interactions of 7 Sept 2026"))
                    .press("Enter");
            assertThat(heading(page, "Complaint: interactions of 7 Sept 2026")).isFocused();
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus"))
                    .hasAttribute("href", java.util.regex.Pattern.compile("/calls/[0-9a-f]{16}"));
            page.getByLabel("Told apart by").selectOption("agent");
            assertThat(page.locator(".chart-key")).containsText("Tom Reed");
            Browser.isAccessible(page);
            Browser.picture(page, "trends-by-agent");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Those where it was found"))
                    .press("Enter");
            assertThat(heading(page, "Interactions").first()).isVisible();
            assertThat(page.getByLabel("Marker found")).hasValue("complaint");
            Browser.isAccessible(page);
            Browser.picture(page, "interactions-filtered");
            assertThat(browser.faults()).isEmpty();
            assertThat(home.faults).isEmpty();
        }
    }

    private static com.microsoft.playwright.Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }
}
