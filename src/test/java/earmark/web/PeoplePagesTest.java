package earmark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in, roles, accounts and the access log in a real browser. */
@NullMarked
class PeoplePagesTest {
    @Test
    void signsInByKeyboardAndAnAgentSeesTheOwnCallsAndNothingElse(@TempDir Path folder) throws IOException {
        try (WebHome home = WebHome.withAccounts(folder, PeopleApiTest::accounts);
                Browser browser = Browser.open(home.address())) {
            Page page = browser.page(390, 800, true);
            page.navigate(home.address() + "/calls?medium=call");
            assertThat(page.getByRole(AriaRole.HEADING, named("Sign in"))).isVisible();
            assertThat(page.getByLabel("Name")).isFocused();
            Browser.isAccessible(page);
            Browser.picture(page, "sign-in");
            page.keyboard().type("karen");
            page.keyboard().press("Tab");
            page.keyboard().type("not the password");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not go together");
            assertThat(page.getByLabel("Password")).isFocused();
            Browser.isAccessible(page);
            page.keyboard().type("karen has a password");
            page.keyboard().press("Enter");
            assertThat(page.getByText("call-1")).isVisible();
            assertThat(page.url()).endsWith("/calls?medium=call");
            assertThat(page.getByText("call-2")).hasCount(0);
            assertThat(page.locator("nav a").allInnerTexts())
                    .as("navigation")
                    .isEqualTo(List.of("Interactions", "Scores", "Coaching"));
            Browser.picture(page, "agent");
            page.navigate(home.address() + "/people");
            assertThat(page.getByRole(AriaRole.HEADING, named("There is no such page")))
                    .isVisible();
            page.navigate(home.address() + "/account");
            assertThat(page.getByText("calls of Karen Hill")).isVisible();
            Browser.isAccessible(page);
            Browser.picture(page, "account");
            page.getByRole(AriaRole.BUTTON, pressed("Sign out everywhere")).press("Enter");
            assertThat(page.getByRole(AriaRole.HEADING, named("Sign in"))).isVisible();
            assertThat(browser.faults()).isEmpty();
            assertThat(home.faults).isEmpty();
        }
    }

    @Test
    void signingInLeadsToNoOtherSite(@TempDir Path folder) throws IOException {
        try (WebHome home = WebHome.withAccounts(folder, PeopleApiTest::accounts);
                Browser browser = Browser.open(home.address())) {
            Page page = browser.page();
            page.navigate(home.address() + "/sign-in?to=/%09/evil.example/");
            page.getByLabel("Name").fill("ada");
            page.getByLabel("Password").fill("ada has a password");
            page.keyboard().press("Enter");
            assertThat(page.locator("nav a").first()).isVisible();
            assertThat(page).hasURL(home.address() + "/");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void anAdministratorMakesAnAccountAndATokenByKeyboardAndReadsItInTheLog(@TempDir Path folder) throws IOException {
        try (WebHome home = WebHome.withAccounts(folder, PeopleApiTest::accounts);
                Browser browser = Browser.open(home.address())) {
            Page page = browser.page();
            signIn(page, home, "ada");
            page.navigate(home.address() + "/people");
            assertThat(page.getByText("3 accounts")).isVisible();
            page.keyboard().press("a");
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).isVisible();
            Browser.isAccessible(page);
            dialog.getByLabel("Name to sign in with").focus();
            page.keyboard().type("tom");
            dialog.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Agent sees"))
                    .press("Space");
            dialog.getByLabel("Whose calls").fill("Tom Reed");
            dialog.getByLabel("First password").fill("short");
            page.keyboard().press("Enter");
            assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("too short");
            assertThat(dialog.getByLabel("Name to sign in with")).hasValue("tom");
            Browser.picture(page, "people-add");
            dialog.getByLabel("First password").fill("tom has a password");
            page.keyboard().press("Enter");
            assertThat(page.getByText("4 accounts")).isVisible();
            page.getByRole(AriaRole.BUTTON, pressed("Change bob")).press("Enter");
            dialog.getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("billing"))
                    .press("Space");
            dialog.getByLabel("Another team").fill("lending");
            dialog.getByLabel("Another team").press("Enter");
            assertThat(dialog.getByText("no interaction names it yet")).isVisible();
            Browser.isAccessible(page);
            dialog.getByText("Save", new Locator.GetByTextOptions().setExact(true))
                    .press("Enter");
            assertThat(page.getByRole(AriaRole.CELL, named("billing, lending"))).isVisible();
            page.getByRole(AriaRole.BUTTON, pressed("Change bob")).press("Enter");
            dialog.getByLabel("What it is for").fill("weekly figures");
            page.keyboard().press("Enter");
            assertThat(dialog.getByText("to be seen this once")).isVisible();
            assertThat(dialog.locator("code.secret")).containsText("earmark_");
            Browser.isAccessible(page);
            Browser.picture(page, "people-change");
            page.keyboard().press("Escape");
            Browser.isAccessible(page);
            Browser.picture(page, "people");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Access log"))
                    .press("Enter");
            assertThat(page.getByText("account tom made, agent")).isVisible();
            page.getByLabel("Did what").selectOption("session");
            assertThat(page.getByText("account tom made, agent")).hasCount(0);
            assertThat(page.getByText("signed in").first()).isVisible();
            assertThat(browser.faults()).isEmpty();
            assertThat(home.faults).isEmpty();
        }
    }

    @Test
    void theLogShowsWhoLookedAtACallAndWhoListened(@TempDir Path folder) throws IOException {
        try (WebHome home = WebHome.withAccounts(folder, PeopleApiTest::accounts);
                Browser browser = Browser.open(home.address())) {
            Page bob = browser.page();
            signIn(bob, home, "bob");
            bob.navigate(home.address() + "/calls");
            bob.getByRole(AriaRole.LINK, named("call-2")).press("Enter");
            assertThat(bob.getByText("internet").first()).isVisible();
            bob.waitForResponse(
                    answer -> answer.url().contains("/audio"),
                    () -> bob.keyboard().press("k"));
            Page ada = browser.page();
            signIn(ada, home, "ada");
            ada.navigate(home.address() + "/people/access?who=bob");
            assertThat(ada.getByRole(AriaRole.CELL, named("looked at")).first()).isVisible();
            assertThat(ada.getByRole(AriaRole.CELL, named("listened to")).first())
                    .isVisible();
            Browser.isAccessible(ada);
            Browser.picture(ada, "access");
            assertThat(browser.faults()).isEmpty();
            assertThat(home.faults).isEmpty();
        }
    }

    static void signIn(Page page, WebHome home, String name) {
        page.navigate(home.address() + "/sign-in");
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(name + " has a password");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)))
                .isVisible();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions pressed(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
