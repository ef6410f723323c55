package earmark.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** How soon the page of an hour's call is there, and how smoothly it scrolls. Run by {@code scripts/bench-workbench}. */
@NullMarked
final class WorkbenchBench {
    private static final String OPEN =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>"
                    + " done(performance.now()))))";
    private static final String SCROLL =
            "() => new Promise(done => { const frames = []; let before = performance.now();"
                    + " const step = now => { frames.push(now - before); before = now; window.scrollBy(0, 300);"
                    + " if (frames.length < 400 && window.scrollY + innerHeight < document.documentElement.scrollHeight - 1)"
                    + " requestAnimationFrame(step); else done(frames.slice(2)); }; requestAnimationFrame(step); })";

    private WorkbenchBench() {}

    public static void main(String[] arguments) throws IOException {
        int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        Path folder = Files.createTempDirectory("bench-workbench");
        try (WebHome home = WebHome.open(folder)) {
            var call = home.keep("hour", "Karen Hill", Instant.parse("2026-10-30T10:00:00Z"), HourCall.spoken());
            long words =
                    call.turns().stream().mapToLong(turn -> turn.words().size()).sum();
            System.out.printf(
                    Locale.ROOT,
                    "a call of %.1f minutes, %d words, %d turns%n",
                    call.sound() == null ? 0 : call.sound().durationMs() / 60_000.0,
                    words,
                    call.turns().size());
            try (Browser browser = Browser.open(home.address())) {
                run(home, browser, times);
            }
        } finally {
            Chromium.stop();
        }
    }

    private static void run(WebHome home, Browser browser, int times) {
        var read = new ArrayList<Double>();
        var drawn = new ArrayList<Double>();
        var frames = new ArrayList<Double>();
        for (int i = 0; i <= times; i++) {
            Page page = browser.page();
            page.navigate(home.address() + "/calls/hour");
            page.waitForSelector("#turn-0 .w");
            double readMs = ((Number) page.evaluate(OPEN)).doubleValue();
            page.waitForFunction("() => !document.body.textContent.includes('Making the sound ready')");
            double drawnMs = ((Number) page.evaluate(OPEN)).doubleValue();
            if (i == 0) {
                System.out.printf(
                        Locale.ROOT,
                        "first time, peaks still to be made: to be read after %.0f ms, waveform after %.0f ms%n",
                        readMs,
                        drawnMs);
            } else {
                read.add(readMs);
                drawn.add(drawnMs);
            }
            if (i % 5 == 1) {
                for (Object frame : (List<?>) page.evaluate(SCROLL)) {
                    frames.add(((Number) frame).doubleValue());
                }
            }
            page.context().close();
        }
        Map.of("to be read after", read, "waveform drawn after", drawn)
                .forEach((what, all) -> System.out.printf(
                        Locale.ROOT,
                        "%s: median %.0f ms, p95 %.0f ms (n %d)%n",
                        what,
                        quantile(all, .5),
                        quantile(all, .95),
                        all.size()));
        System.out.printf(
                Locale.ROOT,
                "frames while scrolling: median %.1f ms, p95 %.1f ms, longest %.1f ms, over 50 ms %d (n %d)%n",
                quantile(frames, .5),
                quantile(frames, .95),
                quantile(frames, 1),
                frames.stream().filter(ms -> ms > 50).count(),
                frames.size());
        browser.faults().forEach(fault -> System.out.println("fault: " + fault));
        home.faults.forEach(fault -> System.out.println("fault: " + fault));
    }

    private static double quantile(List<Double> values, double share) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
    }
}
