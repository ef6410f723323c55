package earmark.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import earmark.model.Interaction;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** A home in which calls are scored by whoever says who he is, and the windows of those people. */
@NullMarked
final class ScoringRoom implements AutoCloseable {
    private final WebHome home;
    private final Browser browser;
    private int calls;

    private ScoringRoom(WebHome home) {
        this.home = home;
        browser = Browser.open(home.address());
    }

    static ScoringRoom open(Path folder) throws IOException {
        return new ScoringRoom(WebHome.open(folder, new Named()));
    }

    WebHome home() {
        return home;
    }

    /** Keeps one more call of Karen Hill, in which a customer complains. */
    Interaction call(String name) throws IOException {
        return home.keep(
                name,
                "Karen Hill",
                Instant.parse("2026-11-01T14:00:00Z"),
                new Spoken()
                        .agent("good morning you are through to karen how can i help you")
                        // each recording is another one: the same bytes are the same call
                        .customer("i want to make a complaint" + " really".repeat(calls++))
                        .agent("i am so sorry about that i will look into it")
                        .customer("thank you")
                        .agent("thank you for calling goodbye"));
    }

    /** A window of this person. */
    Page as(String name, Role role, int width) {
        Page page = browser.page(width, 800, false);
        page.context().setExtraHTTPHeaders(Map.of("X-Who", name, "X-Role", role.name()));
        return page;
    }

    /** Presses a button by key. */
    static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .focus();
        page.keyboard().press("Enter");
    }

    /** The same in a part of the page. */
    static void press(Page page, Locator within, String button) {
        within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .focus();
        page.keyboard().press("Enter");
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    /** Nothing may have gone wrong, in the windows or in the server. */
    @Override
    public void close() throws IOException {
        home.endWith(browser);
    }

    /** Believes whoever says who he is. */
    private static final class Named implements Doorman {
        @Override
        public Optional<Viewer> viewer(Context context) {
            String name = context.header("X-Who");
            return name == null
                    ? Optional.empty()
                    : Optional.of(new Viewer(
                            name,
                            Role.valueOf(String.valueOf(context.header("X-Role"))),
                            name.equals("Karen Hill") ? name : null,
                            Set.of()));
        }

        @Override
        public boolean asksToSignIn() {
            return true;
        }
    }
}
