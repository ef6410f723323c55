package earmark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import earmark.store.KeptClip.Rating;
import earmark.store.Playlist;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a search to a playlist, by keyboard. */
@NullMarked
class SearchPageTest {
    @Test
    void aTrainerFindsRatesAndPutsTogetherAPlaylistWithoutAMouse(@TempDir Path folder) throws IOException {
        try (WebHome home = WebHome.open(folder);
                Browser browser = Browser.open(home.address())) {
            Page page = browser.page();
            page.navigate(home.address() + "/search");
            assertThat(page.locator("#query")).isFocused();
            completes(page);
            toPlaylist(page, home);
            isUnderlined(page);
            narrow(browser, home);
            assertThat(browser.faults()).isEmpty();
            assertThat(home.faults).isEmpty();
        }
    }

    /** A side, a marker by its first letters, then the search. */
    private static void completes(Page page) {
        page.keyboard().type("cust");
        assertThat(page.locator(".suggestions li").first()).containsText("customer");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.keyboard().type("@compl");
        assertThat(page.locator(".suggestions li").first()).containsText("@complaint");
        page.keyboard().press("ArrowDown");
        Browser.picture(page, "search-completion");
        page.keyboard().press("Enter");
        assertThat(page.locator("#query")).hasValue("customer @complaint ");
        page.keyboard().press("Enter");
        assertThat(page.locator(".hit").first()).isFocused();
        assertThat(page.locator(".hit").first()).containsText("ridiculous");
    }

    private static void toPlaylist(Page page, WebHome home) {
        page.keyboard().press("g");
        assertThat(page.locator(".hit").first()).containsText("good example");
        page.keyboard().press("p");
        assertThat(page.getByRole(AriaRole.DIALOG).locator("input")).isFocused();
        page.keyboard().type("For new starters");
        page.keyboard().press("Enter");
        assertThat(page.locator("p.notice[role=status]")).containsText("are now 1 clip");
        assertThat(page.locator(".hit").first()).isFocused();
        Browser.picture(page, "search-1280");
        Browser.isAccessible(page);
        Playlist kept = home.store().clips().playlists().all().get(0);
        assertThat(kept.name()).isEqualTo("for-new-starters");
        assertThat(kept.clips().get(0).rating()).isEqualTo(Rating.GOOD);
        page.navigate(home.address() + "/playlists/for-new-starters");
        assertThat(page.locator(".hit mark").first()).containsText("been down");
        Browser.isAccessible(page);
        Browser.picture(page, "playlist-1280");
        page.navigate(home.address() + "/playlists");
        assertThat(page.getByText("For new starters")).isVisible();
        Browser.isAccessible(page);
        page.navigate(home.address() + "/search?q=thank%20you&agent=Karen%20Hill");
        assertThat(page.locator(".hit").first()).isVisible();
        page.keyboard().press("P");
        assertThat(page.getByRole(AriaRole.DIALOG).locator("input")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("p.notice[role=status]")).containsText("For new starters");
        assertThat(home.store().clips().playlists().all().get(0).clips().size()).isGreaterThan(2);
    }

    /** What is wrong is shown at its character, and with what to do. */
    private static void isUnderlined(Page page) {
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        page.keyboard().press("/");
        assertThat(page.locator("#query")).isFocused();
        page.keyboard().type("refund AND delay");
        page.keyboard().press("Enter");
        assertThat(page.locator(".query-underline u")).hasText("AND");
        assertThat(page.locator("#query-fault")).containsText("Character 8");
        assertThat(page.locator("#query-fault")).containsText("a & b");
        Browser.picture(page, "search-fault");
        Browser.isAccessible(page);
    }

    private static void narrow(Browser browser, WebHome home) {
        Page page = browser.page(390, 800, true);
        page.navigate(home.address() + "/search?q=thank%20you");
        assertThat(page.locator(".hit").first()).isVisible();
        assertThat(page.locator(".facets button", new Page.LocatorOptions().setHasText("Karen Hill")))
                .containsText("2");
        page.locator(".facets button", new Page.LocatorOptions().setHasText("Karen Hill"))
                .click();
        assertThat(page.locator(".facets button", new Page.LocatorOptions().setHasText("Tom Reed")))
                .isHidden();
        Browser.isAccessible(page);
        Browser.picture(page, "search-390-dark");
        page.navigate(home.address() + "/playlists/for-new-starters");
        assertThat(page.locator(".hit").first()).isVisible();
        Browser.isAccessible(page);
        Browser.picture(page, "playlist-390-dark");
    }
}
