package earmark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import earmark.store.KeptClip.Rating;
import earmark.store.Playlist;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hits are rated, put into playlists and narrowed; a faulty query is told of. */
@NullMarked
class SearchPageTest {
    @Test
    void hitsAreRatedKeptAndNarrowed(@TempDir Path folder) throws IOException {
        try (WebHome home = WebHome.open(folder);
                Browser browser = Browser.open(home.address())) {
            Page page = browser.page();
            isRatedAndPutIntoAPlaylist(page, home);
            isUnderlined(page);
            narrow(browser, home);
            assertThat(browser.faults()).isEmpty();
            assertThat(home.faults).isEmpty();
        }
    }

    @Test
    void howManyAreCountedDoesNotHangOnThePageSize(@TempDir Path folder) throws IOException, InterruptedException {
        try (WebHome home = WebHome.open(folder)) {
            for (int more : new int[] {0, 1}) {
                var spoken = new Spoken();
                // each recording is another one: the same bytes are the same call
                for (int i = 0; i < 80 + more; i++) {
                    spoken.agent("a refund it is").customer("yes a refund");
                }
                home.keep("call-5" + more, "Karen Hill", Instant.parse("2026-11-01T14:00:00Z"), spoken);
            }
            for (int limit : new int[] {1, 30, 100}) {
                String found = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(home.address() + "/api/v1/search?q=refund&limit=" + limit))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
                assertThat(found).contains("\"interactions\":3,\"complete\":true");
            }
        }
    }

    private static void isRatedAndPutIntoAPlaylist(Page page, WebHome home) {
        page.navigate(home.address() + "/search?q=customer%20@complaint");
        assertThat(page.locator(".hit").first()).containsText("ridiculous");
        page.keyboard().press("+");
        assertThat(page.locator(".hit").first()).containsText("good example");
        page.keyboard().press("-");
        assertThat(page.locator(".hit").first()).containsText("poor example");
        page.keyboard().press("+");
        assertThat(page.locator(".hit").first()).containsText("good example");
        page.keyboard().press("p");
        assertThat(page.getByRole(AriaRole.DIALOG).locator("input")).isFocused();
        page.keyboard().type("For new starters");
        page.keyboard().press("Enter");
        assertThat(page.locator("p.notice[role=status]")).containsText("are now 1 clip");
        Browser.picture(page, "search-1280");
        Browser.isAccessible(page);
        Playlist kept = home.store().clips().playlists().all().get(0);
        assertThat(kept.name()).isEqualTo("for-new-starters");
        assertThat(kept.clips().get(0).rating()).isEqualTo(Rating.GOOD);
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
    }
}
