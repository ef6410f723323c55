package earmark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static earmark.web.ScoringRoom.exactly;
import static earmark.web.ScoringRoom.named;
import static earmark.web.ScoringRoom.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import earmark.model.Interaction;
import earmark.score.EvaluationKind;
import earmark.score.desk.Opening;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session in which several score the same calls: blind, then side by side, then agreed upon. */
@NullMarked
class CalibrationPagesTest {
    @Test
    void aCalibrationIsScoredBlindThenShownSideBySideAndAgreedUpon(@TempDir Path folder) throws IOException {
        try (ScoringRoom room = ScoringRoom.open(folder)) {
            WebHome home = room.home();
            Interaction call = room.call("call-13");
            Page leader = room.as("lea", Role.TEAM_LEADER, 1280);
            leader.navigate(home.address() + "/calibration");
            leader.getByText("A new session").click();
            leader.getByLabel("Name").fill("November");
            leader.getByLabel("Form")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Call quality"));
            leader.getByLabel("Interactions").fill("call-13");
            leader.getByLabel("Who scores").fill("ada, nobody, ben");
            Locator chosen = leader.locator(".chosen li");
            press(leader, "Without nobody");
            assertThat(chosen).containsText(new String[] {"call-13", "ada", "ben"});
            press(leader, "Open the session");
            assertThat(leader.getByText("not begun").first()).isVisible();
            Browser.isAccessible(leader);
            Browser.picture(leader, "calibration-open-1280");
            Scores.handIn(home, new Opening(call.id(), "", "ada", EvaluationKind.CALIBRATION, "", true, "November"), 0);
            leader.reload();
            assertThat(leader.getByText("handed in", exactly()).first()).isVisible();
            assertThat(leader.locator(".side-by-side")).hasCount(0);
            Scores.handIn(home, new Opening(call.id(), "", "ben", EvaluationKind.CALIBRATION, "", true, "November"), 1);
            Page ben = room.as("ben", Role.ASSESSOR, 390);
            ben.navigate(home.address() + "/calibration/November");
            assertThat(ben.getByText("they differ").first()).isVisible();
            Browser.isAccessible(ben);
            Browser.picture(ben, "calibration-390");
            assertThat((int) ben.evaluate("document.documentElement.scrollHeight"))
                    .isLessThan(2_500);
            assertThat(ben.getByText("Machine").first()).isHidden();
            ben.locator("summary", new Page.LocatorOptions().setHasText("call-13"))
                    .press("Enter");
            ben.locator(".folded summary").first().press("Enter");
            assertThat(ben.getByText("Machine").first()).isVisible();
            Browser.isAccessible(ben);
            Browser.picture(ben, "calibration-open-390");
            leader.reload();
            leader.getByRole(AriaRole.BUTTON, named("Agree: call-13")).first().click();
            leader.getByRole(AriaRole.DIALOG).locator("select").selectOption("yes");
            leader.getByLabel("Why").fill("the greeting is in the first turn");
            press(leader, "Put down");
            assertThat(leader.getByText("lea: the greeting is in the first turn"))
                    .isVisible();
            Browser.isAccessible(leader);
            Browser.picture(leader, "calibration-1280");
            leader.context().close();
            ben.context().close();
        }
    }
}
