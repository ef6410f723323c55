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

    /** From nothing: what is there is run and looked for, what is not there yet is a hint, what is wrong is told at its place. */
    @Test
    void aMarkerBegunByTextAndFormShowsWhatItFindsLongBeforeItIsDone(@TempDir Path folder) throws IOException {
        try (WebHome home = WebHome.open(folder);
                Browser browser = Browser.open(home.address())) {
            Page page = begins(browser, home, """
                    marker long_wait v1
                      title    "Tells how long the wait was"
                      by       customer
                      say      waiting for [*] weeks
                      hit      C: been <<waiting for three>> weeks
                    """);
            assertThat(page.locator(".place mark").first()).hasText("waiting for three weeks");
            assertThat(page.locator("#verdict")).hasText("1 of 1 example fails");
            assertThat(page.locator(".numbers .has-bad")).hasText("✗ 5");
            assertThat(page.locator("#here")).containsText("expected hit 'waiting for three'");
            assertThat(page.locator(".notice.doubt li")).hasCount(3);
            assertThat(button(page, "Compare").first()).isDisabled();
            Browser.isAccessible(page);
            Browser.picture(page, "marker-begun");
            // an unfinished pattern takes nothing away
            page.locator("#source").fill(page.locator("#source").inputValue().replace("weeks\n  hit", "(weeks\n  hit"));
            assertThat(page.locator("#here")).containsText("Line 4, character 28: '(' is not closed – add ')'");
            assertThat(page.locator(".marks u")).hasText("(");
            assertThat(page.locator(".example .chip")).hasText("not tried");
            assertThat(page.locator(".place mark").first()).isVisible();
            page.locator("#source").fill(page.locator("#source").inputValue().replace("(weeks", "weeks"));
            button(page, "Takes “waiting for three weeks” in .* as a hit").click();
            assertThat(page.locator("#source")).hasValue(Pattern.compile("hit      C: .*<<waiting for three weeks>>"));
            button(page, "Write a miss").first().click();
            assertThat(page.locator("#source")).hasValue(Pattern.compile("miss     A: something else"));
            button(page, "Form").click();
            assertThat(page.locator(".told")).hasCount(3);
            page.getByLabel("Source").fill("own work");
            page.keyboard().press("Enter");
            assertThat(page.locator(".told")).hasCount(2);
            page.getByLabel("Miss, another").fill("C: waiting for you");
            page.keyboard().press("Enter");
            page.getByLabel("Hit", new Page.GetByLabelOptions().setExact(true))
                    .first()
                    .fill("C: been <<waiting for three weeks>>");
            page.keyboard().press("Enter");
            assertThat(page.locator("#verdict")).hasText("4 examples, all as they should be");
            Browser.isAccessible(page);
            Browser.picture(page, "marker-begun-form");
            page.keyboard().press("Control+s");
            page.waitForURL("**/markers/long_wait");
            // of a text of hundreds of lines the field shows some, and no more numbers than lines
            page.navigate(home.address() + "/markers/apology");
            assertThat(page.locator("#verdict")).containsText("all as they should be");
            assertThat(page.locator(".numbers").boundingBox().height)
                    .isEqualTo(page.locator("#source").boundingBox().height);
            home.endWith(browser);
        }
    }

    /** Nobody switches on what he has not seen the difference of, in the text and in what is kept. */
    @Test
    void theDifferenceIsShownBeforeAnOtherTextIsSwitchedOn(@TempDir Path folder) throws IOException {
        try (WebHome home = WebHome.open(folder);
                Browser browser = Browser.open(home.address())) {
            String used = TEXT.replace("use      off", "use      on");
            Page page = begins(browser, home, used);
            assertThat(page.locator("#verdict")).hasText("4 examples, all as they should be");
            page.keyboard().press("Control+s");
            page.waitForURL("**/markers/long_wait");
            page.locator("#source").fill(used.replace("[*] (days | weeks)", "[*] (days | weeks | months)"));
            assertThat(page.locator(".faults")).containsText("Line 2, character 1");
            button(page, "Make it v2").first().click();
            assertThat(page.locator("#verdict")).hasText("4 examples, all as they should be");
            assertThat(page.locator("pre.lines .removed").last()).containsText("[*] (days | weeks)");
            assertThat(page.locator("pre.lines .added").last()).containsText("[*] (days | weeks | months)");
            button(page, "Switch on").click();
            assertThat(page.locator("#difference")).containsText("looked at, nothing written");
            assertThat(home.services()
                            .pack()
                            .catalog()
                            .marker("long_wait")
                            .orElseThrow()
                            .ref()
                            .version())
                    .isEqualTo(1);
            Browser.isAccessible(page);
            Browser.picture(page, "marker-switching");
            button(page, "Switch it on so").click();
            assertThat(page.locator("p.notice[role=status]")).containsText("switched on");
            assertThat(home.services()
                            .pack()
                            .catalog()
                            .marker("long_wait")
                            .orElseThrow()
                            .ref()
                            .version())
                    .isEqualTo(2);
            home.endWith(browser);
        }
    }

    /** A marker that answers a question of a form moves totals; who changes it sees that before anything is changed. */
    @Test
    void whatADraftDoesToScorecardsIsShown(@TempDir Path folder) throws IOException {
        try (WebHome home = WebHome.open(folder);
                Browser browser = Browser.open(home.address())) {
            Page page = begins(browser, home, """
                    marker opening_greeting v9
                      title    "Greets as nobody does"
                      source   "own work"
                      by       agent
                      say      ahoy
                      hit      A: <<ahoy>>
                      hit      A: <<ahoy>> there
                      miss     C: ahoy
                      miss     A: good morning
                    """);
            button(page, "Compare").click();
            Locator scorecards = page.locator("section:has(> h3:text-is('Scorecards'))");
            assertThat(scorecards)
                    .containsText(
                            Pattern.compile("Call quality: 0 totals higher, 2 lower; −3\\.3 points in the mean.*n 3"));
            assertThat(scorecards.locator("li")).hasText("greeting: yes → no, 3 times");
            Browser.isAccessible(page);
            Browser.picture(page, "marker-difference-scorecards");
            home.endWith(browser);
        }
    }

    /** A window in which that stands as the text of a new marker. */
    private static Page begins(Browser browser, WebHome home, String text) {
        Page page = browser.page();
        page.navigate(home.address() + "/markers/new");
        page.locator("#source").fill(text);
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + "$")));
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
        button(page, "Compare").click();
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
