package earmark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import earmark.model.InteractionId;
import earmark.pipeline.themes.ThemeDesk;
import earmark.score.EvaluationKind;
import earmark.score.desk.Opening;
import earmark.store.Resolved;
import earmark.web.scores.Desks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page there is, by the workbench's own list, with something on it: on a desk and on a phone, light and dark, without a
 * serious fault and without scrolling sideways.
 */
@NullMarked
class EveryPageTest {
    private static final int DESK = 1280;
    private static final int PHONE = 390;

    /** Each page's address; what is its own in it stands in braces. */
    private static final String ADDRESSES = "async () => (await import('/assets/pages.js')).PAGES.map((page) =>"
            + " page.path.source.replace(/\\(\\?<(\\w+)>[^)]*\\)/, '{$1}').replace(/[\\\\^$]/g, ''))";

    private static final String SEND = "async ([path, body]) => { const answer = await fetch('/api/v1' + path,"
            + " { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });"
            + " if (!answer.ok) { throw new Error(path + ' ' + await answer.text()); } return answer.json(); }";

    @TempDir
    private static Path folder;

    private static WebHome home;
    private static Browser browser;
    private static Page page;
    private static Map<String, List<String>> samples = Map.of();

    @BeforeAll
    static void open() throws IOException {
        home = WebHome.withAccounts(folder, PeopleApiTest::accounts);
        browser = Browser.open(home.address());
        ThemeDesk themes = home.keepComplaints();
        page = browser.page(DESK, 800, false);
        PeoplePagesTest.signIn(page, home, "ada");
        String first = id("call-1");
        String score = Scores.handIn(home, opening("call-1", "ada", EvaluationKind.LIVE, ""), 0);
        new Desks(home.services()).scoring().open(opening("call-2", "ada", EvaluationKind.LIVE, ""));
        calibrates();
        send(
                "/coaching",
                Map.of(
                        "agent",
                        "Karen Hill",
                        "evaluation",
                        score,
                        "question",
                        "greeting",
                        "about",
                        "Greets",
                        "owner",
                        "ada",
                        "due",
                        "2026-11-20",
                        "marker",
                        "greeting"));
        send(
                "/playlists",
                Map.of(
                        "title",
                        "Complaints",
                        "query",
                        "complaint",
                        "places",
                        List.of(Map.of("interaction", first, "turn", 1, "from", 0, "to", 26))));
        samples = Map.of(
                "/score/{interaction}", List.of("/score/" + id("call-2"), "/score/" + id("call-3")),
                "/calls/{id}",
                        Stream.of("findings", "transcript", "facts", "score")
                                .map(tab -> "/calls/" + first + "?tab=" + tab)
                                .toList(),
                "/search", List.of("/search", "/search?q=customer%20@complaint", "/search?q=refund%20AND"),
                "/playlists/{name}", List.of("/playlists/complaints"),
                "/calibration/{session}", List.of("/calibration/November", "/calibration/December"),
                "/themes/{theme}",
                        List.of("/themes/"
                                + themes.book().views().get(0).theme().id()),
                "/trends", List.of("/trends?figure=marker.complaint&by=agent"),
                "/markers/{id}", List.of("/markers/apology", "/markers/new"),
                "/scores/{evaluation}", List.of("/scores/" + score));
    }

    /** One session that is shown, for both have handed in, and one that has just begun. */
    private static void calibrates() {
        for (String name : List.of("November", "December")) {
            send(
                    "/calibrations",
                    Map.of(
                            "name",
                            name,
                            "form",
                            "call_quality",
                            "interactions",
                            List.of("call-3"),
                            "assessors",
                            List.of("ada", "bob"),
                            "expert",
                            ""));
        }
        Scores.handIn(home, opening("call-3", "ada", EvaluationKind.CALIBRATION, "November"), 0);
        Scores.handIn(home, opening("call-3", "bob", EvaluationKind.CALIBRATION, "November"), 1);
    }

    private static Opening opening(String call, String assessor, EvaluationKind kind, String session) {
        return new Opening(new InteractionId(id(call)), "", assessor, kind, "", true, session);
    }

    private static String id(String call) {
        return ((Resolved.One) home.store().resolve(call)).id().value();
    }

    private static void send(String path, Map<String, Object> body) {
        page.evaluate(SEND, List.of(path, body));
    }

    @AfterAll
    static void close() throws IOException {
        home.endWith(browser);
    }

    @TestFactory
    Stream<DynamicTest> isUsableOnADeskAndAPhoneInBothThemes() {
        // all of them before the first is looked at: a page that was forgotten is told of at once
        List<String> all = ((List<?>) page.evaluate(ADDRESSES))
                .stream()
                        .map(String::valueOf)
                        .flatMap(path -> addresses(path).stream())
                        .toList();
        return all.stream().map(address -> DynamicTest.dynamicTest(address, () -> isUsable(address)));
    }

    /** A page with something of its own in its address has to be told of above. */
    private static List<String> addresses(String path) {
        assertThat(path.contains("{") && !samples.containsKey(path))
                .as("no example of the page " + path)
                .isFalse();
        return samples.getOrDefault(path, List.of(path));
    }

    private static void isUsable(String address) {
        for (int width : new int[] {DESK, PHONE}) {
            page.setViewportSize(width, 800);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            page.navigate(home.address() + address);
            assertThat(page.locator("main h1").first()).isVisible();
            assertThat(page.locator("main p.faint[role=status]")).hasCount(0);
            Browser.isAccessible(page);
            if (width == DESK) {
                picture(address, "-desk");
            }
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Browser.isLegible(page);
            if (width == PHONE) {
                Browser.catchesNoFinger(page);
                picture(address, "-phone-dark");
            }
        }
    }

    private static void picture(String address, String where) {
        String name =
                address.substring(1).replaceAll("[0-9a-f]{16}|[^a-zA-Z_]+", "-").replaceAll("-+", "-");
        Browser.picture(page, "page-" + name + where);
    }

    @Test
    void theKeysOfAPageFitAPhone() {
        page.setViewportSize(PHONE, 800);
        page.navigate(home.address() + "/queue");
        assertThat(page.locator("table.queue tbody tr").first()).isVisible();
        page.getByText("Filters").click();
        // a box to tick is as large as its line, not as a field to type in
        assertThat(page.getByLabel("Scored by nobody").boundingBox().width).isLessThan(30);
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        Browser.isAccessible(page);
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        page.keyboard().press("g");
        assertThat(page.locator(".ways")).isVisible();
        Browser.isAccessible(page);
        page.keyboard().press("Escape");
    }
}
