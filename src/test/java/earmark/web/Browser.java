package earmark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A real Chromium, Debian's. Keeps an eye on what no page may do: speak to another machine, fail, break the policy. */
@NullMarked
final class Browser implements AutoCloseable {
    private static final List<Path> WHERE = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> faults = new ArrayList<>();
    private final String origin;

    private Browser(String origin, Path chromium) {
        // a busy machine draws late
        com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        this.origin = origin;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--autoplay-policy=no-user-gesture-required")));
    }

    /** For the pages of that origin. Without Chromium the test is skipped, and fails where {@code CI=true}. */
    static Browser open(String origin) {
        Path chromium = WHERE.stream().filter(Files::isExecutable).findFirst().orElse(null);
        if (chromium == null) {
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail("needs Chromium, which .ci/run installs");
            }
            Assumptions.abort("needs Chromium: apt-get install chromium");
        }
        return new Browser(origin, java.util.Objects.requireNonNull(chromium));
    }

    /** A fresh window, 1280 by 800. */
    Page page() {
        return page(1280, 800, false);
    }

    /** A fresh window with its own storage. */
    Page page(int width, int height, boolean dark) {
        Page page = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(
                                dark
                                        ? com.microsoft.playwright.options.ColorScheme.DARK
                                        : com.microsoft.playwright.options.ColorScheme.LIGHT)
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE))
                .newPage();
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
        List<String> found = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(String.valueOf(rule.getImpact())))
                        .flatMap(Browser::lines)
                        .toList();
        assertThat(found).as(page.url()).isEmpty();
        Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) over).intValue())
                .as("scrolls sideways: " + page.url())
                .isLessThanOrEqualTo(0);
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
        browser.close();
        playwright.close();
    }
}
