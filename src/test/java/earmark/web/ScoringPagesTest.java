package earmark.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static earmark.web.ScoringRoom.exactly;
import static earmark.web.ScoringRoom.named;
import static earmark.web.ScoringRoom.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import earmark.feedback.AppealLaw;
import earmark.model.Interaction;
import earmark.pipeline.desk.EvaluationDesk;
import earmark.score.EvaluationKind;
import earmark.score.desk.Opening;
import earmark.store.Filter;
import earmark.web.scores.Desks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores by several people: two windows, blind assessors, agents and their leader. */
@NullMarked
class ScoringPagesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static ScoringRoom room;

    @SuppressWarnings("NullAway.Init")
    private static WebHome home;

    @BeforeAll
    static void open() throws IOException {
        room = ScoringRoom.open(folder);
        home = room.home();
    }

    @AfterAll
    static void close() throws IOException {
        room.close();
    }

    @Test
    void aBlindAssessorSeesNoProposalBeforeAnsweringAndOfTwoWindowsNothingIsOverwrittenOrLost() throws IOException {
        String id = room.call("call-10").id().value();
        Page one = room.as("ben", Role.ASSESSOR, 1280);
        one.navigate(home.address() + "/score/" + id);
        one.getByRole(AriaRole.BUTTON, named("Begin")).click();
        Locator card = one.locator("fieldset.question").first();
        card.waitFor();
        assertThat(card).containsText("The machine's answer is shown when you have answered");
        assertThat(one.locator(".machine .chip")).hasCount(0);
        assertThat(
                        one.evaluate(
                                "async () => { const sheets = await (await fetch('/api/v1/sheets')).json();"
                                        + " const sheet = await (await fetch('/api/v1/sheets/' + sheets[0].id)).json();"
                                        + " return sheet.sections.flatMap(s => s.questions).filter(q => q.suggestion.answer).length; }"))
                .isEqualTo(0);
        one.keyboard().press("1");
        saved(one);
        assertThat(card).containsText("Machine, by");

        // the server does not take it, and the window is closed by a crash: it is there again
        one.route("**/api/v1/sheets/*", ScoringPagesTest::refused);
        one.keyboard().press("2");
        assertThat(one.getByText("Not saved on the server; kept in this browser"))
                .isVisible();
        one.reload();
        assertThat(one.locator("fieldset.question").first().locator("input").nth(1))
                .isChecked();

        Page other = one.context().newPage();
        other.navigate(home.address() + "/score/" + id);
        assertThat(other.locator("fieldset.question").first().locator("input").first())
                .isChecked();
        other.locator("fieldset.question").first().focus();
        other.keyboard().press("c");
        saved(other);

        one.unroute("**/api/v1/sheets/*");
        one.bringToFront();
        one.locator("fieldset.question").first().focus();
        one.keyboard().press("2");
        Locator conflict = one.getByText("Another window said something else here.");
        assertThat(conflict).isVisible();
        assertThat(card).containsText("cannot tell");
        assertThat(one.getByText("Saved, but for what is to be chosen")).isVisible();
        one.reload();
        assertThat(conflict).isVisible();
        assertThat(card).containsText("cannot tell");
        Browser.isAccessible(one);
        Browser.picture(one, "score-conflict-1280");
        one.getByRole(AriaRole.BUTTON, named("Keep what is here")).click();
        saved(one);
        assertThat(conflict).isHidden();
        other.reload();
        assertThat(other.locator("fieldset.question").first().locator("input").nth(1))
                .isChecked();
        one.context().close();
    }

    @Test
    void anAgentHearsReadsAndAppealsTheOwnScoreAndTheLeaderDecidesAndCoaches() throws IOException {
        Interaction call = room.call("call-11");
        String id = Scores.handIn(home, new Opening(call.id(), "", "ada", EvaluationKind.LIVE, "", true, ""), 0);
        String other = Scores.handIn(
                home, new Opening(room.call("call-12").id(), "", "ada", EvaluationKind.LIVE, "", true, ""), 0);

        Page leader = room.as("lea", Role.TEAM_LEADER, 1280);
        leader.navigate(home.address() + "/scores");
        leader.getByRole(AriaRole.LINK, named("call-11")).focus();
        leader.keyboard().press("Enter");
        press(leader, "Release to Karen Hill");
        assertThat(leader.getByText("Released", exactly()).first()).isVisible();

        Page agent = room.as("Karen Hill", Role.AGENT, 390);
        agent.navigate(home.address() + "/");
        assertThat(agent).hasURL(home.address() + "/");
        agent.navigate(home.address() + "/scores");
        assertThat(agent.locator("tbody tr")).hasCount(1);
        Browser.isAccessible(agent);
        Browser.picture(agent, "scores-agent-390");
        assertThat(agent.evaluate("async () => (await fetch('/api/v1/evaluations/" + other + "')).status"))
                .isEqualTo(404);
        assertThat(agent.evaluate("async () => (await fetch('/api/v1/queue')).status"))
                .isEqualTo(403);
        agent.getByRole(AriaRole.LINK, named("call-11")).click();
        assertThat(agent.locator("a[href='/calls/" + call.id() + "?turn=0']").first())
                .isVisible();
        press(agent, "I have read it");
        assertThat(agent.getByText("Acknowledged", exactly()).first()).isVisible();
        agent.getByRole(AriaRole.BUTTON, named("Appeal:")).first().click();
        agent.getByLabel("Nothing is wrong, but").check();
        agent.getByLabel("Why").fill("I did greet her");
        agent.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Appeal"))
                .click();
        assertThat(agent.getByText("I did greet her").first()).isVisible();
        Browser.isAccessible(agent);
        Browser.picture(agent, "evaluation-agent-390");

        leader.reload();
        press(leader, "Grant");
        leader.getByRole(AriaRole.DIALOG).locator("select").first().selectOption("yes");
        leader.getByLabel("Why").fill("she did");
        press(leader, leader.getByRole(AriaRole.DIALOG), "Grant");
        assertThat(leader.getByText("upheld").first()).isVisible();
        leader.getByRole(AriaRole.BUTTON, named("Coach:")).first().click();
        leader.getByLabel("Until").fill("2026-11-20");
        press(leader, leader.getByRole(AriaRole.DIALOG), "Coach");
        assertThat(leader.getByRole(AriaRole.DIALOG)).isHidden();
        Browser.isAccessible(leader);
        Browser.picture(leader, "evaluation-leader-1280");
        assertThat(leader.getByText("It can be closed after that.")).isVisible();
        assertThat(leader.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Close").setExact(true)))
                .isHidden();
        Clock later = Clock.offset(WebHome.CLOCK, Duration.ofDays(46));
        new EvaluationDesk(home.store(), AppealLaw.STANDARD, later).close(id, "lea", "");
        leader.reload();
        press(leader, "Open again");
        leader.getByLabel("Why").fill("asked once more");
        press(leader, leader.getByRole(AriaRole.DIALOG), "Open again");
        assertThat(leader.getByText("asked once more").first()).isVisible();
        leader.navigate(home.address() + "/coaching");
        press(leader, "Took place");
        assertThat(leader.getByText("too few to tell")).isVisible();
        Browser.isAccessible(leader);
        Browser.picture(leader, "coaching-1280");
        agent.navigate(home.address() + "/coaching");
        assertThat(agent.getByText("too few to tell")).isVisible();
        Browser.isAccessible(agent);
        assertThat(home.store().scorecards().evaluation(id).orElseThrow().answers())
                .anyMatch(answer -> answer.comment().contains("upheld by lea"));
        leader.context().close();
        agent.context().close();
    }

    @Test
    void whatWasDoneWellStandsBesideTheRisks() {
        home.services().queue().refresh();
        Page page = room.as("ben", Role.ASSESSOR, 1280);
        page.navigate(home.address() + "/queue");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Risks"))).hasAttribute("aria-pressed", "true");
        page.locator("tr[data-task]").first().waitFor();
        page.keyboard().press("v");
        assertThat(page).hasURL(Pattern.compile(".*queue=strength.*"));
        assertThat(page.locator("tr[data-task]").first()).containsText("The customer praises the agent or the help");
        assertThat(page.locator("tr[data-task]").first()).containsText("call-3");
        Browser.isAccessible(page);
        Browser.picture(page, "queue-strengths-1280");
        page.getByRole(AriaRole.BUTTON, named("Risks")).press("Enter");
        assertThat(page.getByText("praises the agent")).hasCount(0);
        page.context().close();
    }

    @Test
    void anAgentScoresTheOwnWorkBlindAndThenSeesItBesideTheAssessors() throws IOException {
        Interaction call = room.call("call-31");
        String given = Scores.handIn(home, new Opening(call.id(), "", "ada", EvaluationKind.LIVE, "", true, ""), 0);
        String others = home.store()
                .ids(Filter.ALL.with("agent", "Tom Reed"))
                .iterator()
                .next()
                .value();
        Page agent = room.as("Karen Hill", Role.AGENT, 1280);
        assertThat(agent.navigate(home.address() + "/api/v1/interactions/" + others + "/heard")
                        .status())
                .isEqualTo(404);
        agent.navigate(home.address() + "/calls/" + call.id());
        agent.getByRole(AriaRole.TAB, named("Score")).click();
        agent.getByRole(AriaRole.LINK, named("Score it yourself")).press("Enter");
        assertThat(agent.getByText("Nothing of what others or the machine answered"))
                .isVisible();
        Browser.isAccessible(agent);
        agent.keyboard().press("b");
        Locator cards = agent.locator("fieldset.question");
        cards.first().waitFor();
        agent.keyboard().press("1");
        saved(agent);
        assertThat(cards.first()).containsText("not shown with a score of own work");
        assertThat(agent.locator(".machine .faint", new Page.LocatorOptions().setHasText("Machine, by")))
                .hasCount(0);
        assertThat(agent.evaluate(SENDS, Map.of("interaction", call.id().value(), "kind", "live")))
                .as("a score that counts")
                .isEqualTo(403);
        assertThat(agent.evaluate(SENDS, Map.of("interaction", others, "kind", "self")))
                .as("somebody else's work")
                .isEqualTo(404);

        // released meanwhile: what others gave stays away until the own is handed in
        new Desks(home.services()).evaluations().release(given, "ada", "");
        assertThat(status(agent, "/evaluations/" + given)).isEqualTo(404);
        for (int i = 1; i < cards.count(); i++) {
            cards.nth(i).focus();
            agent.keyboard().press("2");
        }
        saved(agent);
        Browser.isAccessible(agent);
        Browser.picture(agent, "score-self-1280");
        agent.keyboard().press("h");
        agent.getByRole(AriaRole.LINK, named("See the score")).press("Enter");
        assertThat(agent.getByText("A self-score counts nowhere")).isVisible();
        agent.getByRole(AriaRole.LINK, named("the score by ada")).press("Enter");
        assertThat(agent.getByText("You said").first()).isVisible();
        assertThat(agent.getByText("otherwise than here").first()).isVisible();
        Browser.isAccessible(agent);
        Browser.picture(agent, "evaluation-beside-self-1280");
        assertThat(agent.evaluate(SENDS, Map.of("interaction", call.id().value(), "kind", "self")))
                .as("a second one")
                .isEqualTo(422);
        agent.context().close();
    }

    private static final String SENDS =
            "async (asked) => (await fetch('/api/v1/sheets', {method: 'POST', headers: {'Content-Type': 'application/json'}, body:"
                    + " JSON.stringify({form: '', samplingReason: '', session: '', seeing: true, despite: false, ...asked})}))"
                    + ".status";

    private static Object status(Page page, String path) {
        return page.evaluate("async (path) => (await fetch('/api/v1' + path)).status", path);
    }

    private static void saved(Page page) {
        assertThat(page.getByText("Saved", exactly()).first()).isVisible();
    }

    private static void refused(Route route) {
        if (route.request().method().equals("PUT")) {
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(429)
                    .setContentType("application/problem+json")
                    .setBody("{\"problems\":[{\"where\":\"server\",\"what\":\"too much to do\",\"hint\":\"later\"}]}"));
        } else {
            route.resume();
        }
    }
}
