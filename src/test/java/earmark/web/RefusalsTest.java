package earmark.web;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.Interaction;
import earmark.people.AccessEntry;
import earmark.people.AccessFilter;
import earmark.people.AccessKind;
import earmark.score.EvaluationKind;
import earmark.score.desk.Opening;
import earmark.web.scores.Desks;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the API refuses to whom, and that it says why. */
@NullMarked
class RefusalsTest {
    private static final Instant BEGAN = Instant.parse("2026-10-31T10:00:00Z");

    @TempDir
    private @Nullable Path folder;

    private @Nullable WebHome opened;
    private @Nullable Interaction other;

    @BeforeEach
    void open() throws Exception {
        WebHome home = WebHome.withAccounts(java.util.Objects.requireNonNull(folder), Asks::byName);
        opened = home;
        other = home.keep(
                Map.of("id", "balloon-1", "agent", "Nora Quist", "team", "airships"),
                BEGAN,
                new Spoken()
                        .agent("hello")
                        .customer("i want to make a complaint and speak to a manager or i will cancel"));
        home.services().queue().refresh();
    }

    @AfterEach
    void close() throws Exception {
        assertThat(home().faults).isEmpty();
        home().close();
    }

    private WebHome home() {
        return java.util.Objects.requireNonNull(opened);
    }

    private Interaction other() {
        return java.util.Objects.requireNonNull(other);
    }

    private Asks asks() {
        return new Asks(home());
    }

    private List<String> refused(String who) {
        return home()
                .store()
                .accessLog()
                .entries(new AccessFilter(who, AccessKind.REFUSED, null, null, null), Long.MAX_VALUE, 99)
                .stream()
                .map(AccessEntry::what)
                .toList();
    }

    @Test
    void aTeamWithoutANameIsNoTeamAndOneThatNothingNamesIsNoted() throws Exception {
        for (String teams : List.of("['']", "[' ']", "['billing','']")) {
            String account = "{'name':'lou','role':'team_leader','teams':" + teams + "}";
            assertThat(asks().post("ada", "/people", account).status()).isEqualTo(422);
            assertThat(home().store().people().find("lou")).isEmpty();
            assertThat(asks().ask("ada", "PUT", "/people/lea", "{'role':'team_leader','teams':" + teams + "}")
                            .status())
                    .isEqualTo(422);
        }
        assertThat(home().store().people().find("lea").orElseThrow().teams()).containsExactly("billing");
        Asks.Answer made =
                asks().post("ada", "/people", "{'name':'lou','role':'assessor','teams':['airships','Airship']}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().get("unnamed").toString()).isEqualTo("[\"Airship\"]");
    }

    @Test
    void workGoesToNobodyWhoMayNotSeeIt() throws Exception {
        String assign = "/queue/" + other().id() + "/assign";
        Asks.Answer refused = asks().post("ada", assign, "{'assignee':'Bob'}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("bob", "may not see balloon-1", "billing");
        assertThat(asks().post("ada", assign, "{'assignee':'max'}").status()).isEqualTo(200);
        Asks.Answer session = asks().post(
                        "ada",
                        "/calibrations",
                        "{'name':'march','form':'call_quality','interactions':['balloon-1'],'assessors':['max','bob'],"
                                + "'expert':''}");
        assertThat(session.status()).isEqualTo(422);
        assertThat(session.body()).contains("bob", "may not see balloon-1");
    }

    @Test
    void anUnknownOrderOfDatesIsNamedWithWhatThereIs() throws Exception {
        String upload =
                asks().post("ada", "/ingest/uploads", "{}").json().get("id").asText();
        asks().ask("ada", "PUT", "/ingest/uploads/" + upload + "/file?path=log.csv", "call,agent\n1,Karen Hill\n");
        Asks.Answer refused = asks().post(
                        "ada",
                        "/ingest/uploads/" + upload + "/scores",
                        "{'path':'log.csv','dates':'zzz','keep':false}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("zzz", "day_first or month_first");
    }

    @Test
    void coachingRestsOnAScoreOfTheSameAgentOrOnNone() throws Exception {
        String score =
                Scores.handIn(home(), new Opening(other().id(), "", "max", EvaluationKind.LIVE, "", true, ""), 0);
        assertThat(coach("ada", "Nora Quist", score, "").status()).isEqualTo(200);
        assertThat(coach("ada", "Nora Quist", "", "").status()).isEqualTo(200);
        assertThat(coach("ada", "Nora Quist", "ev00000000000000", "").status()).isEqualTo(404);
        assertThat(coach("ada", "Nora Quist", score, "no_such_question").status())
                .isEqualTo(422);
        Asks.Answer others = coach("ada", "Karen Hill", score, "");
        assertThat(others.status()).isEqualTo(422);
        assertThat(others.body()).contains("about Nora Quist", "not about Karen Hill");
        assertThat(coach("lea", "Karen Hill", score, "").status()).isEqualTo(404);
    }

    private Asks.Answer coach(String who, String agent, String evaluation, String question) throws Exception {
        return asks().post(
                        who,
                        "/coaching",
                        "{'agent':'" + agent + "','marker':'','about':'calm','owner':'lea','due':'2026-12-01',"
                                + "'evaluation':'" + evaluation + "','question':'" + question + "'}");
    }

    @Test
    void whoAsksForWhatIsSomebodyElsesIsNotedAndToldNothing() throws Exception {
        String score =
                Scores.handIn(home(), new Opening(other().id(), "", "max", EvaluationKind.LIVE, "", true, ""), 0);
        String sheet = new Desks(home().services())
                .scoring()
                .open(new Opening(other().id(), "", "max", EvaluationKind.AUDIT, "", true, ""))
                .draft()
                .id();
        for (String path : List.of(
                "/interactions/balloon-1",
                "/interactions/" + other().id(),
                "/evaluations/" + score,
                "/sheets/" + sheet)) {
            Asks.Answer hidden = asks().get("karen", path);
            assertThat(hidden.status()).as(path).isEqualTo(404);
            String name = path.substring(path.lastIndexOf('/') + 1);
            Asks.Answer none = asks().get("karen", path.replace(name, "none"));
            assertThat(none.body()).isEqualTo(hidden.body().replace(name, "none"));
        }
        assertThat(refused("karen"))
                .containsExactlyInAnyOrder(
                        "GET interactions/balloon-1",
                        "GET interactions/" + other().id(),
                        "GET evaluations/" + score,
                        "GET sheets/" + sheet);
        assertThat(asks().get("bob", "/sheets/" + sheet).status()).isEqualTo(404);
        asks().post("bob", "/sheets", opening("balloon-1"));
        assertThat(refused("bob")).containsExactlyInAnyOrder("GET sheets/" + sheet, "POST sheets balloon-1");
    }

    private static String opening(String interaction) {
        return "{'interaction':'" + interaction + "','form':'','kind':'audit','samplingReason':'','session':'',"
                + "'seeing':false,'despite':false}";
    }

    @Test
    void aLeaderIsToldCountsOfTheOwnTeamsOnly() throws Exception {
        int own = asks().get("lea", "/interactions").json().get("total").asInt();
        int all = asks().get("ada", "/interactions").json().get("total").asInt();
        assertThat(own).isLessThan(all);
        var progress = asks().get("lea", "/queue").json().get("progress");
        assertThat(progress.get("of").asInt()).isEqualTo(own);
        assertThat(progress.get("looked").asInt()).isEqualTo(own);
        assertThat(progress.get("risk").asText()).isNotEmpty().doesNotContainPattern("\\d");
        assertThat(asks().get("ada", "/queue").json().at("/progress/of").asInt())
                .isEqualTo(all);
        assertThat(asks().get("lea", "/search/vectors").json().get("missing").asInt())
                .isEqualTo(own);
        assertThat(asks().get("ada", "/search/vectors").json().get("missing").asInt())
                .isEqualTo(all);
    }
}
