package earmark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import earmark.store.KeptClip.Rating;
import earmark.store.Playlist;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
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

    /** The first hits are shown at once; how many there are is told when it is known, and until then that it is not. */
    @Test
    void hitsAreShownBeforeTheyAreCounted(@TempDir Path folder) throws IOException {
        try (WebHome home = WebHome.open(folder);
                Browser browser = Browser.open(home.address())) {
            keepTwoLongCalls(home);
            Page page = browser.page();
            var counting = new CountDownLatch(1);
            page.route("**/api/v1/search/count?*", route -> {
                if (counting.getCount() == 0) {
                    route.resume();
                } else {
                    route.fulfill(
                            new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody(
                                            "{\"counting\":true,\"notes\":[],\"counted\":{\"hits\":200,\"interactions\":2,"
                                                    + "\"doubtful\":0,\"doubtfulInteractions\":0,\"complete\":false,\"facets\":{\"agent\":{\"Karen Hill\":2}}}}"));
                }
            });
            page.navigate(home.address() + "/search?q=refund");
            assertThat(page.locator(".hit")).hasCount(30);
            assertThat(page.locator(".sum")).containsText("at least 200 hits in 2 interactions");
            assertThat(page.locator(".sum")).containsText("still counting");
            assertThat(page.locator(".facets")).containsText("Counted so far");
            Browser.picture(page, "search-counting");
            Browser.isAccessible(page);
            counting.countDown();
            assertThat(page.locator("#count")).hasText("324 hits in 3 interactions");
            assertThat(page.locator(".sum")).not().containsText("counting");
            assertThat(page.locator(".facets")).not().containsText("so far");
            assertThat(page.locator("#announcements")).hasText("324 hits in 3 interactions");
            home.endWith(browser);
        }
    }

    /** Each recording is another one: the same bytes are the same call. */
    private static void keepTwoLongCalls(WebHome home) throws IOException {
        for (int more : new int[] {0, 1}) {
            var spoken = new Spoken();
            for (int i = 0; i < 80 + more; i++) {
                spoken.agent("a refund it is").customer("yes a refund");
            }
            home.keep("call-5" + more, "Karen Hill", Instant.parse("2026-11-01T14:00:00Z"), spoken);
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
        page.locator(".facets summary").click();
        page.locator(".facets button", new Page.LocatorOptions().setHasText("Karen Hill"))
                .click();
        assertThat(page.locator(".facets button", new Page.LocatorOptions().setHasText("Tom Reed")))
                .isHidden();
        // more than are weighed
        page.route(address -> address.contains("/api/v1/search?"), route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replaceFirst("\"counted\":\\{\"hits\":\\d+", "\"counted\":{\"hits\":1000")));
        });
        page.navigate(home.address() + "/search?q=thank%20you&sort=strength");
        assertThat(page.getByText("Of the first 1,000 hits the surest come first"))
                .isVisible();
    }

    /** Names are chosen among those there are, by key too; dates are written one way, and no time that nobody knows. */
    @Test
    void namesAreCompletedAndDatesAreWrittenOneWay(@TempDir Path folder) throws IOException {
        try (WebHome home = WebHome.open(folder);
                Browser browser = Browser.open(home.address())) {
            Page page = browser.page();
            page.navigate(home.address() + "/calls?agent=Nobody");
            assertThat(page.getByText("no agent is called so")).isVisible();
            assertThat(page.locator("datalist#agents option")).hasCount(2);
            page.getByLabel("Agent").fill("Tom Reed");
            page.keyboard().press("Enter");
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.getByText("no agent is called so")).isHidden();
            Browser.isAccessible(page);
            Browser.picture(page, "calls-names");
            assertThat(page.evaluate("import('/assets/lib/format.js').then((f) => [f.day('2026-12-10'),"
                            + " f.moment('2026-11-03T14:05:00Z', 'UTC'), f.moment('2026-11-03T00:00:00Z', 'UTC'),"
                            + " f.moment('2026-11-02T23:00:00Z', 'Europe/Berlin'), f.moment('2026-11-03T00:00:07Z', 'UTC'),"
                            + " f.handedIn('2026-11-03T00:00:00Z', 'Europe/Berlin')])"))
                    .isEqualTo(List.of(
                            "10 Dec 2026",
                            "3 Nov 2026, 14:05",
                            "3 Nov 2026",
                            "3 Nov 2026",
                            "3 Nov 2026, 00:00",
                            "3 Nov 2026"));
            home.endWith(browser);
        }
    }
}
