package earmark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * Windows of a real Chromium, each with its own storage. Keeps an eye on what no page may do: speak to another machine,
 * fail, break the policy. Closing it closes its windows; the process is shared with other tests.
 */
@NullMarked
final class Browser implements AutoCloseable {
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private static final String SCROLLS_WITHIN =
            "() => [...document.querySelectorAll('main *')].filter((e) => e.tagName !== 'TEXTAREA' && e.checkVisibility()"
                    + " && /auto|scroll/.test(getComputedStyle(e).overflowY) && e.clientHeight > 0"
                    + " && e.scrollHeight > e.clientHeight + 1).map((e) => e.tagName + '.' + e.className)";

    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final String origin;

    private Browser(String origin) {
        this.origin = origin;
    }

    /** For the pages of that origin. Without Chromium the test is skipped, and fails where {@code CI=true}. */
    static Browser open(String origin) {
        Chromium.running();
        return new Browser(origin);
    }

    /** A fresh window, 1280 by 800. */
    Page page() {
        return page(1280, 800, false);
    }

    /** A fresh window with its own storage. */
    Page page(int width, int height, boolean dark) {
        BrowserContext window = Chromium.running()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE));
        windows.add(window);
        Page page = window.newPage();
        page.onPageError(error -> faults.add("script: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of 4")) {
                faults.add("console: " + message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(origin)
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                faults.add("asks another machine: " + request.url());
            }
        });
        page.setDefaultTimeout(30_000);
        return page;
    }

    /** What no page may do, so far: must be empty. */
    List<String> faults() {
        return faults;
    }

    /** No serious fault by axe-core, and nothing wider than the window. */
    static void isAccessible(Page page) {
        hasNoSeriousFault(page, axe(page));
        isNotTooWide(page);
    }

    /** Words stand out from what is behind them: all that can be otherwise in the other theme. */
    static void isLegible(Page page) {
        hasNoSeriousFault(page, axe(page).withRules(List.of("color-contrast")));
    }

    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page)
                // no page has frames: nothing need be gathered in a second window
                .setLegacyMode(true)
                .options(onlyViolations());
    }

    private static void hasNoSeriousFault(Page page, AxeBuilder axe) {
        AxeResults results = axe.analyze();
        List<String> found = results.getViolations().stream()
                .filter(rule -> SERIOUS.contains(String.valueOf(rule.getImpact())))
                .flatMap(Browser::lines)
                .toList();
        assertThat(found).as(page.url()).isEmpty();
    }

    private static void isNotTooWide(Page page) {
        Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) over).intValue())
                .as("scrolls sideways: " + page.url())
                .isLessThanOrEqualTo(0);
    }

    /** Nothing in the page scrolls by itself: a finger that moves the page would move that. */
    static void catchesNoFinger(Page page) {
        assertThat(page.evaluate(SCROLLS_WITHIN)).as(page.url()).isEqualTo(List.of());
    }

    /** Describing what is in order takes longer than looking. */
    private static AxeRunOptions onlyViolations() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static Stream<String> lines(Rule rule) {
        return rule.getNodes().stream().map(node -> rule.getId() + " (" + rule.getHelp() + "): " + node.getHtml());
    }

    /** For a person to look at: {@code target/screenshots/NAME.png}. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
    }
}
