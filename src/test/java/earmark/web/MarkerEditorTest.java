package earmark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import earmark.store.Filter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An analyst writes a marker and switches it on; files are dropped, and found. */
@NullMarked
class MarkerEditorTest {
    private static final String TEXT = """
            # a wait that is told as a number
            marker long_wait v1
              title    "Tells how long the wait was"
              source   "own work"
              by       customer
              use      off
              say      waiting for [*] (days | weeks)

              hit      C: i have been <<waiting for three weeks>>
              hit      C: <<waiting for days>> now
              miss     A: you are waiting for weeks
              miss     C: waiting for you
            """;

    private static final Locator.GetByRoleOptions OPEN =
            new Locator.GetByRoleOptions().setName(Pattern.compile("Open .*"));

    @Test
    void aMarkerIsWrittenComparedAndSwitchedOnAndADroppedMailIsFoundByIt(@TempDir Path folder) throws IOException {
        try (WebHome home = WebHome.open(folder);
                Browser browser = Browser.open(home.address())) {
            Page page = browser.page();
            writes(page, home);
            switchesOn(page, home, folder);
            isChangedByTwo(page, folder);
            drops(page, home);
            assertThat(browser.faults()).isEmpty();
            assertThat(home.faults).isEmpty();
        }
    }

    /** On a phone the list is as long as its groups; each opens by key, and the filter opens what fits. */
    @Test
    void onAPhoneMarkersAreFoldedIntoGroups(@TempDir Path folder) throws IOException {
        try (WebHome home = WebHome.open(folder);
                Browser browser = Browser.open(home.address())) {
            Page page = browser.page(390, 900, true);
            page.navigate(home.address() + "/markers");
            Locator found = page.locator("summary", new Page.LocatorOptions().setHasText("found in what is kept"));
            assertThat(found).containsText(Pattern.compile("\\d+ markers"));
            assertThat((int) page.evaluate("document.documentElement.scrollHeight"))
                    .isLessThan(1_000);
            Browser.isAccessible(page);
            Browser.picture(page, "markers-390");
            page.keyboard().press("j");
            assertThat(found).isFocused();
            page.keyboard().press("Enter");
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            assertThat(page.locator("details[open] details[open]").getByRole(AriaRole.LINK, OPEN))
                    .isVisible();
            Browser.isAccessible(page);
            Browser.picture(page, "markers-open-390");
            page.getByLabel("Find").fill("opening_greeting");
            assertThat(page.locator("summary", new Page.LocatorOptions().setHasText("opening_greeting")))
                    .isVisible();
            home.endWith(browser);
        }
    }

    private static void writes(Page page, WebHome home) {
        page.navigate(home.address() + "/markers");
        assertThat(page.getByText("apology").first()).isVisible();
        Browser.isAccessible(page);
        Browser.picture(page, "markers-1280");
        page.keyboard().press("n");
        page.locator("#source").fill(TEXT.replace("(days | weeks)", "(days OR weeks)"));
        assertThat(page.locator("#verdict")).hasText("1 fault");
        assertThat(page.locator(".faults")).containsText("Line 7");
        page.locator("#source").fill(TEXT.replace("<<waiting for days>>", "<<waiting>> for days"));
        assertThat(page.locator("#verdict")).hasText("1 of 4 examples fail");
        assertThat(page.locator(".example").first()).containsText("fails");
        Browser.picture(page, "marker-failing");
        page.locator("#source").fill(TEXT);
        assertThat(page.locator("#verdict")).hasText("4 examples, all as they should be");
        assertThat(page.locator(".place mark").first()).hasText("waiting for three weeks");
        page.keyboard().press("Control+s");
        page.waitForURL("**/markers/long_wait");
        assertThat(page.locator(".head .chip").last()).hasText("off");
    }

    private static void switchesOn(Page page, WebHome home, Path folder) throws IOException {
        assertThat(home.services()
                        .pack()
                        .catalog()
                        .marker("long_wait")
                        .orElseThrow()
                        .used())
                .isFalse();
        assertThat(page.locator("#verdict")).hasText("4 examples, all as they should be");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare"))
                .click();
        assertThat(page.getByText("1 place more, 0 fewer")).isVisible();
        assertThat(page.getByText("3 interactions looked at, nothing written")).isVisible();
        Browser.isAccessible(page);
        Browser.picture(page, "marker-difference");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Switch on"))
                .click();
        assertThat(page.locator("p.notice[role=status]")).containsText("switched on");
        assertThat(home.services()
                        .pack()
                        .catalog()
                        .marker("long_wait")
                        .orElseThrow()
                        .used())
                .isTrue();
        assertThat(folder.resolve("own-markers/long_wait.mark")).content().contains("use      on", "# a wait that");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tag what is kept with it"))
                .click();
        assertThat(page.locator(".job", new Page.LocatorOptions().setHasText("Tag anew: long_wait")))
                .containsText("3 interactions tagged anew");
        assertThat(home.store().interactionsByMarker(Filter.ALL)).containsEntry("long_wait", 1L);
    }

    /** What somebody else saved meanwhile is shown beside one's own; neither is lost. */
    private static void isChangedByTwo(Page page, Path folder) throws IOException {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Form"))
                .click();
        page.getByLabel("Title").fill("Says how long the wait was");
        page.keyboard().press("Enter");
        Browser.picture(page, "marker-form");
        Browser.isAccessible(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Text"))
                .click();
        assertThat(page.locator("#source")).hasValue(java.util.regex.Pattern.compile("Says how long"));
        Path file = folder.resolve("own-markers/long_wait.mark");
        Files.writeString(file, Files.readString(file).replace("own work", "complaint standard 3"));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
        assertThat(page.getByText("Somebody else has changed it meanwhile")).isVisible();
        assertThat(file).content().contains("complaint standard 3");
        Browser.isAccessible(page);
        Browser.picture(page, "marker-conflict");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save mine over it"))
                .click();
        assertThat(page.locator("p.notice[role=status]")).containsText("former version");
        assertThat(file).content().contains("Says how long", "own work");
    }

    private static void drops(Page page, WebHome home) {
        page.navigate(home.address() + "/ingest");
        assertThat(page.getByText("Drop recordings")).isVisible();
        String mail = """
                From: Ann <ann@example.org>
                To: help@example.com
                Subject: My order
                Message-ID: <1@example.org>
                Date: Sun, 1 Nov 2026 09:00:00 +0000
                Content-Type: text/plain; charset=utf-8

                I have been waiting for two weeks and nobody answers.
                """.replace("\n", "\r\n");
        page.locator("#files").setInputFiles(new FilePayload[] {
            new FilePayload("order.eml", "message/rfc822", mail.getBytes(StandardCharsets.UTF_8)),
            new FilePayload("broken.wav", "audio/wav", new byte[] {1, 2, 3, 4})
        });
        page.setDefaultTimeout(60_000);
        assertThat(page.locator(".job").first())
                .containsText(
                        "1 new",
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(90_000));
        assertThat(page.getByText("Could not be taken in (1)")).isVisible();
        Browser.isAccessible(page);
        Browser.picture(page, "ingest-1280");
        assertThat(home.store().failures().all()).hasSize(1);
        page.navigate(home.address() + "/search?q=@long_wait&medium=email");
        assertThat(page.locator(".hit mark").first()).hasText("waiting for two weeks");
        page.navigate(home.address() + "/ingest");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take broken.wav off the list"))
                .click();
        assertThat(page.getByText("Could not be taken in (1)")).isHidden();
        assertThat(home.store().failures().all()).isEmpty();
    }
}
