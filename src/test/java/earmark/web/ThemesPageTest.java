package earmark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import earmark.model.InteractionId;
import earmark.people.AccessEntry;
import earmark.people.AccessFilter;
import earmark.pipeline.themes.ThemeDesk;
import earmark.score.EvaluationKind;
import earmark.score.cards.Cards;
import earmark.score.desk.Opening;
import earmark.store.Resolved;
import earmark.themes.kept.ThemeView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst decides about a theme. */
@NullMarked
class ThemesPageTest {
    private static final String FORM = """
            form judged v1
              title   "Was it a complaint"
              source  "own work"
              for     call

            section all "All"
              weight  100

            question complains "The customer complains"
              points  10
              answer  yes 100% "Says so"
              answer  no 0% "Does not"
              auto    complaint@1+
            """;

    @Test
    void isWrittenDownRenamedAndDismissed(@TempDir Path folder) throws IOException {
        try (WebHome home = WebHome.open(folder);
                Browser browser = Browser.open(home.address())) {
            Page page = browser.page();
            page.navigate(home.address() + "/themes");
            assertThat(page.getByText("were not looked for yet")).isVisible();
            ThemeDesk desk = home.keepComplaints();
            ThemeView largest = desk.book().views().get(0);
            page.reload();
            assertThat(page.locator("li.theme")).hasCount(2);
            assertThat(page.getByText("nobody judged any")).isVisible();
            assertThat(page.locator("li.theme").first()).containsText("few, uncertain");
            Browser.isAccessible(page);
            Browser.picture(page, "themes-1280");
            page.getByRole(AriaRole.LINK, named(largest.theme().label()))
                    .first()
                    .press("Enter");
            assertThat(page.getByRole(AriaRole.HEADING, named("quotations"))).isVisible();
            page.getByLabel("What was found").fill("couriers leave parcels outside");
            page.getByLabel("Who sees to it").fill("Priya");
            page.getByLabel("Until").fill("2025-12-24");
            page.getByRole(AriaRole.BUTTON, named("Write it down")).press("Enter");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("that day is over – a day from 2026-11-02 on");
            page.getByLabel("Until").fill("2026-12-24");
            page.getByRole(AriaRole.BUTTON, named("Write it down")).press("Enter");
            assertThat(page.getByText("Priya, due 24 Dec 2026")).isVisible();
            page.getByRole(AriaRole.BUTTON, named("Done: couriers")).press("Enter");
            assertThat(page.getByText("Share of all contacts, 60 days: too few to tell"))
                    .isVisible();
            page.getByLabel("Name").fill("What goes wrong most");
            page.getByLabel("Name").press("Enter");
            assertThat(page.getByRole(AriaRole.HEADING, named("What goes wrong most")))
                    .isVisible();
            Browser.isAccessible(page);
            Browser.picture(page, "theme-1280");
            page.getByRole(AriaRole.BUTTON, named("Not a theme")).press("Enter");
            assertThat(page.getByRole(AriaRole.BUTTON, named("A theme after all")))
                    .isVisible();
            page.navigate(home.address() + "/themes");
            assertThat(page.getByRole(AriaRole.HEADING, named("Not themes"))).isVisible();
            assertThat(desk.book().decisions(largest.theme().id()))
                    .hasSize(2)
                    .allSatisfy(decision -> assertThat(decision.by()).isEqualTo("ada"));
            assertThat(home.store().accessLog().entries(AccessFilter.ALL, Long.MAX_VALUE, 99))
                    .extracting(AccessEntry::what)
                    .contains("themes", "theme " + largest.theme().id());
            assertThat(browser.faults()).isEmpty();
            assertThat(home.faults).isEmpty();
        }
    }

    /** Nine of the twelve are complaints, people say: three quarters of every share are true. */
    @Test
    void sharesStandCorrectedOnceItIsJudgedHowWellComplaintsAreDetected(@TempDir Path folder) throws IOException {
        try (WebHome home = WebHome.open(folder);
                Browser browser = Browser.open(home.address())) {
            home.keepComplaints();
            home.store().scorecards().keep(Cards.kept(FORM).orElseThrow());
            for (int i = 0; i < 12; i++) {
                InteractionId id = ((Resolved.One) home.store().resolve("theme-" + i)).id();
                var opening = new Opening(id, "judged", "ada", EvaluationKind.LIVE, "", true, "");
                Scores.handIn(home, opening, i < 9 ? 0 : 1);
            }
            Page page = browser.page();
            page.navigate(home.address() + "/themes");
            assertThat(page.getByText("Complaints are detected with precision 75"))
                    .isVisible();
            assertThat(page.getByText("recall 100")).isVisible();
            Matcher said = Pattern.compile(
                            "last four weeks: (\\d+) of (\\d+) contacts[^t]*?truly ([\\d.]+)", Pattern.DOTALL)
                    .matcher(page.locator("li.theme").first().innerText().replaceAll("\\([^)]*\\)|few, uncertain", ""));
            assertThat(said.find()).isTrue();
            double share = Double.parseDouble(said.group(1)) / Double.parseDouble(said.group(2));
            assertThat(Double.parseDouble(said.group(3))).isCloseTo(75 * share, within(.06));
            Browser.isAccessible(page);
            Browser.picture(page, "themes-corrected-1280");
            home.endWith(browser);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
