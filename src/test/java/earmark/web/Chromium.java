package earmark.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Debian's Chromium: one process for all tests, which takes longer to start than most of them. */
@NullMarked
final class Chromium {
    private static final List<Path> WHERE = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--autoplay-policy=no-user-gesture-required");
    private static final int BUSY_MACHINE_MS = 30_000;

    private static @Nullable Browser running;
    private static @Nullable Playwright driver;

    private Chromium() {}

    /** The process, started when first asked for. Without one the test is skipped, and fails where {@code CI=true}. */
    static synchronized Browser running() {
        Browser known = running;
        if (known == null) {
            known = start(installed().orElseThrow());
            running = known;
        }
        return known;
    }

    /** Ends the process, which otherwise lives as long as this one and keeps it from ending of itself. */
    static synchronized void stop() {
        Playwright known = driver;
        if (known != null) {
            known.close();
            driver = null;
            running = null;
        }
    }

    private static Optional<Path> installed() {
        Optional<Path> found = WHERE.stream().filter(Files::isExecutable).findFirst();
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            Assertions.fail("needs Chromium, which .ci/run installs");
        }
        Assumptions.assumeTrue(found.isPresent(), "needs Chromium: apt-get install chromium");
        return found;
    }

    private static Browser start(Path chromium) {
        // a busy machine draws late
        PlaywrightAssertions.setDefaultAssertionTimeout(BUSY_MACHINE_MS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        driver = playwright;
        Runtime.getRuntime().addShutdownHook(new Thread(Chromium::stop));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(ARGUMENTS));
    }
}
