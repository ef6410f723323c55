package earmark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is dragged with the mouse: files and folders to be taken in, and words, turns and findings as evidence of an answer. */
@NullMarked
class DraggingTest {
    @TempDir
    private static Path folder;

    private static WebHome home;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        home = WebHome.open(folder);
        browser = Browser.open(home.address());
    }

    @AfterAll
    static void close() throws IOException {
        home.endWith(browser);
    }

    @Test
    void filesAndFoldersThatAreDroppedAreTakenInWithAllThatIsBelowThem(@TempDir Path desk) throws IOException {
        Path one = mail(desk.resolve("one.eml"), "parcel");
        mail(desk.resolve("inbox/two.eml"), "invoice");
        mail(desk.resolve("inbox/older/three.eml"), "router");
        Files.writeString(desk.resolve("inbox/.hidden"), "of the file system, not of anybody");
        Page page = browser.page();
        page.navigate(home.address() + "/ingest");
        Locator target = page.locator(".drop");
        assertThat(target).isVisible();
        CDPSession chromium = page.context().newCDPSession(page);
        drag(chromium, "dragEnter", target, one, desk.resolve("inbox"));
        drag(chromium, "dragOver", target, one, desk.resolve("inbox"));
        assertThat(target).hasClass("drop over");
        drag(chromium, "drop", target, one, desk.resolve("inbox"));
        assertThat(target).hasClass("drop");
        assertThat(page.locator(".job").first()).containsText("3 new");
        assertThat(page.locator("section table tbody th").allInnerTexts())
                .filteredOn(name -> name.endsWith(".eml"))
                .hasSize(3);
        assertThat(page.locator("main")).not().containsText(".hidden");
        page.navigate(home.address() + "/search?q=router&medium=email");
        assertThat(page.locator(".hit mark").first()).hasText("router");
        page.context().close();
    }

    @Test
    void aTurnAndSelectedWordsBecomeEvidenceOfTheQuestionTheyAreDraggedTo() {
        Page page = browser.page();
        page.navigate(home.address() + "/calls");
        page.getByRole(AriaRole.LINK, named("call-3")).click();
        page.getByRole(AriaRole.TAB, named("Score")).click();
        page.getByRole(AriaRole.LINK, named("Score blind instead")).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Score call-3"))).isVisible();
        Locator questions = page.locator("fieldset.question");
        questions.first().waitFor();
        Locator turn = page.locator(".heard [data-t='2']");
        turn.locator(".who").dragTo(questions.nth(1).locator("legend"));
        assertThat(questions.nth(1).locator(".seen")).hasText(Pattern.compile(".*of course i can do that for you.*"));
        assertThat(questions.first().locator(".seen")).hasCount(0);
        Locator word = page.locator(".heard [data-t='1'] .w").nth(4);
        word.dblclick();
        word.dragTo(questions.first().locator("legend"));
        assertThat(questions.first().locator(".seen q")).hasText("change");
        // without a mouse that drags: the button of the current turn, for the current question
        turn.locator(".said").click();
        turn.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("use as evidence"))
                .click();
        assertThat(page.locator("fieldset.question[aria-current] .seen q").last())
                .hasText("of course i can do that for you");
        page.context().close();
    }

    @Test
    void aFindingATurnAndChosenWordsBecomeEvidenceBesideTheCall() {
        // so high that nothing is scrolled between press and move: it would be dragged from elsewhere
        Page page = browser.page(1280, 2000, false);
        page.navigate(home.address() + "/calls");
        page.getByRole(AriaRole.LINK, named("call-1")).click();
        CallPageTest.ready(page);
        page.getByRole(AriaRole.TAB, named("Score")).click();
        page.getByRole(AriaRole.BUTTON, named("Begin")).click();
        Locator questions = page.locator("fieldset.question");
        questions.first().waitFor();
        Locator apology = page.locator("#turn-2 mark.m")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".tag", new Page.LocatorOptions().setHasText("Apology"))))
                .first();
        String words = String.join(" ", apology.locator(".w").allInnerTexts());
        apology.locator(".tag").first().dragTo(questions.first().locator("legend"));
        assertThat(questions.first().locator(".seen q")).hasText(Pattern.compile(".*" + words + ".*"));
        page.locator("#turn-1 .who").dragTo(questions.nth(1).locator("legend"));
        assertThat(questions.nth(1).locator(".seen q"))
                .hasText("i want to make a complaint my refund still has not arrived");
        chooses(page.locator("#turn-3 .w").first(), page.locator("#turn-3 .w").nth(2));
        page.locator("#turn-3 .w").nth(1).dragTo(questions.nth(2).locator("legend"));
        assertThat(questions.nth(2).locator(".seen q")).hasText("nobody called me");
        // by keyboard the same words
        questions.nth(3).focus();
        page.keyboard().press("e");
        assertThat(questions.nth(3).locator(".seen q")).hasText("nobody called me");
        page.context().close();
    }

    /** Selects with the mouse from the one word to the other. */
    private static void chooses(Locator from, Locator to) {
        BoundingBox begin = from.boundingBox();
        BoundingBox end = to.boundingBox();
        Page page = from.page();
        page.mouse().move(begin.x + 1, begin.y + begin.height / 2);
        page.mouse().down();
        page.mouse().move(end.x + end.width - 2, end.y + end.height / 2);
        page.mouse().up();
        assertThat(page.locator(".w.chosen")).hasCount(3);
    }

    /** One step of dragging files in from outside, as the browser gets it from the desktop. */
    private static void drag(CDPSession chromium, String type, Locator target, Path... files) {
        BoundingBox box = target.boundingBox();
        var paths = new JsonArray();
        List.of(files).forEach(file -> paths.add(file.toString()));
        var data = new JsonObject();
        data.add("items", new JsonArray());
        data.add("files", paths);
        data.addProperty("dragOperationsMask", 1);
        var step = new JsonObject();
        step.addProperty("type", type);
        step.addProperty("x", box.x + box.width / 2);
        step.addProperty("y", box.y + 20);
        step.add("data", data);
        chromium.send("Input.dispatchDragEvent", step);
    }

    private static Path mail(Path file, String about) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, """
                From: Ann <ann@example.org>
                To: help@example.com
                Subject: My %1$s
                Message-ID: <%1$s@example.org>
                Date: Sun, 1 Nov 2026 09:00:00 +0000
                Content-Type: text/plain; charset=utf-8

                The %1$s is not what I ordered.
                """.formatted(about).replace("\n", "\r\n"));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
