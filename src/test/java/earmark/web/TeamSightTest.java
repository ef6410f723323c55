package earmark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A leader of one team gets nothing of another, by whatever address. Every route of the description has a decision here; one
 * without fails the test. What a decision says is tried as the leader of the one team, and again as the same leader without a
 * team, who must get what the other is refused: else the first would prove nothing.
 */
@NullMarked
class TeamSightTest {
    private static final String NOTE = "{'note':'why'}";
    private static final String UNKNOWN = "ffffffffffffffff";

    private final Map<String, Check> decisions = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** What is tried at a route; {@code method} and {@code path} as the description has them. */
    @FunctionalInterface
    private interface Check {
        void run(TwoTeams teams, String method, String path) throws Exception;
    }

    @Test
    void aLeaderOfOneTeamGetsNothingOfAnother(@TempDir Path folder) throws Exception {
        try (TwoTeams teams = new TwoTeams(folder)) {
            decide(teams);
            assertThat(routes(teams)).isEqualTo(decisions.keySet());
            for (Map.Entry<String, Check> decision : decisions.entrySet()) {
                String[] route = decision.getKey().split(" ", 2);
                decision.getValue().run(teams, route[0], route[1]);
            }
            assertThat(wrong).isEmpty();
            assertThat(teams.home().faults).isEmpty();
        }
    }

    private static Set<String> routes(TwoTeams teams) throws Exception {
        List<Area> areas = Areas.all(teams.home().services(), new OpenDoor("ada"));
        Set<String> routes = new TreeSet<>();
        new ObjectMapper()
                .readTree(new OpenApi(areas).document())
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> routes.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return routes;
    }

    /** In an order in which what is taken away is taken away last. */
    private void decide(TwoTeams teams) {
        nobodysBusiness();
        lists(teams);
        interactions(teams);
        scores(teams);
        finding(teams);
        themes(teams);
    }

    /** What holds nothing of interactions, and what a leader may not do in the first place. */
    private void nobodysBusiness() {
        Stream.of("/health", "/me", "/search/names", "/search/vectors")
                .forEach(path -> on("GET " + path, shared(path)));
        on("GET /search/help", shared("/search/help?q=customer%20@c"));
        on("GET /markers/{id}", shared("/markers/complaint"));
        on("GET /markers", shared("/markers"));
        Stream.of("POST /sign-in", "POST /sign-out", "PUT /me/password").forEach(route -> on(route, (t, m, p) -> {}));
        Stream.of(
                        "GET /access",
                        "POST /ingest/uploads",
                        "PUT /ingest/uploads/{upload}/file",
                        "POST /ingest/uploads/{upload}/start",
                        "POST /ingest/uploads/{upload}/scores",
                        "GET /ingest/failures",
                        "POST /ingest/retry",
                        "POST /ingest/dismiss",
                        "GET /jobs",
                        "GET /jobs/{job}",
                        "POST /jobs/{job}/cancel",
                        "POST /markers/check",
                        "POST /markers/hits",
                        "POST /markers/form",
                        "POST /markers/difference",
                        "POST /markers/retag",
                        "GET /markers/former/{name}",
                        "PUT /markers/{id}",
                        "PUT /markers/{id}/use",
                        "GET /people",
                        "POST /people",
                        "PUT /people/{name}",
                        "DELETE /people/{name}",
                        "PUT /people/{name}/password",
                        "DELETE /people/{name}/sessions",
                        "POST /people/{name}/tokens",
                        "DELETE /people/{name}/tokens/{token}",
                        "POST /themes/run")
                .forEach(route -> on(route, this::forbidden));
    }

    private void lists(TwoTeams teams) {
        on(
                "GET /interactions",
                listed("/interactions", "/interactions?team=airships", "/interactions?agent=Nora%20Quist"));
        on("GET /names", listed("/names"));
        on("GET /queue", listed("/queue", "/queue?team=airships", "/queue?queue=strength", "/queue?reason=rule"));
        on("GET /sheets", listed("/sheets"));
        on("GET /evaluations", listed("/evaluations", "/evaluations?agent=Nora%20Quist"));
        on("GET /appeals", listed("/appeals", "/appeals?all=true"));
        on("GET /coaching", listed("/coaching", "/coaching?agent=Nora%20Quist"));
        on("GET /calibrations", listed("/calibrations"));
        on("GET /playlists", listed("/playlists"));
        on("GET /trends", listed("/trends", "/trends?queue=moorings"));
        on("GET /trends/{figure}", listed("/trends/marker.complaint?by=team", "/trends/marker.complaint?by=agent"));
        on("GET /trends/{figure}/interactions", listed("/trends/marker.complaint/interactions"));
        on(
                "GET /export/{file}",
                listed(Stream.of("interactions", "findings", "turns", "scores", "figures")
                        .flatMap(table -> Stream.of(".csv", ".jsonl").map(ending -> "/export/" + table + ending))
                        .toArray(String[]::new)));
        on("GET /search", listed("/search?q=customer%20complaint", "/search?q=agent%20hello&fact=queue%3Dmoorings"));
        on("GET /search/count", listed("/search/count?q=customer%20complaint", "/search/count?q=agent%20hello"));
        on("GET /search/clips.zip", ofOwn("/search/clips.zip?q=customer%20complaint"));
        on("GET /search/draft", listed("/search/draft?id=waits&q=customer%20waiting"));
        on("GET /search/meaning", (t, method, path) -> {
            listed("/search/meaning?least=-1&limit=500&q=hello").run(t, method, path);
            gone(null, "/search/meaning?more=ID@1", teams.other.id().value(), UNKNOWN)
                    .run(t, method, path);
        });
    }

    private void interactions(TwoTeams teams) {
        Map<String, @Nullable String> below = new LinkedHashMap<>();
        below.put("GET ", null);
        below.put("GET /audio", null);
        below.put("GET /peaks", null);
        below.put("GET /turns/{turn}/wordings", null);
        below.put("GET /scoring", null);
        below.put("GET /heard", null);
        below.put("POST /corrections", "{'kind':'words','turn':1,'start':0,'end':1,'before':'i','after':'we'}");
        below.put("POST /corrections/{number}/undo", null);
        below.forEach((route, body) -> {
            String[] parts = route.split(" ", -1);
            String address =
                    "/interactions/ID" + parts[1].replace("{turn}", "1").replace("{number}", "1");
            on(parts[0] + " /interactions/{id}" + parts[1], (t, method, path) -> {
                gone(body, address, teams.other.id().value(), UNKNOWN).run(t, method, path);
                gone(body, address, teams.stray.id().value(), UNKNOWN).run(t, method, path);
                gone(body, address, "balloon-1", "balloon-9").run(t, method, path);
            });
        });
    }

    private void scores(TwoTeams teams) {
        String task = teams.other.id().value();
        on("GET /queue/{task}", gone(null, "/queue/ID", task, UNKNOWN));
        on("POST /queue/{task}/take", gone(null, "/queue/ID/take", task, UNKNOWN));
        on("POST /queue/{task}/give-back", gone(null, "/queue/ID/give-back", task, UNKNOWN));
        on("GET /queue/{task}/scorers", gone(null, "/queue/ID/scorers", task, UNKNOWN));
        on("POST /queue/{task}/assign", gone("{'assignee':'ben'}", "/queue/ID/assign", task, UNKNOWN));
        on("POST /queue/{task}/set-aside", gone("{'why':'why'}", "/queue/ID/set-aside", task, UNKNOWN));
        on(
                "POST /sheets",
                gone(
                        "{'interaction':'ID','form':'','kind':'audit','samplingReason':'','session':'','seeing':false,"
                                + "'despite':false}",
                        "/sheets",
                        task,
                        UNKNOWN));
        String sheet = teams.sheet;
        on("GET /sheets/{sheet}", gone(null, "/sheets/ID", sheet, "no-such"));
        on("PUT /sheets/{sheet}", gone("{'basedOn':1,'answers':[],'comment':''}", "/sheets/ID", sheet, "no-such"));
        on("POST /sheets/{sheet}/submit", gone("{'basedOn':1}", "/sheets/ID/submit", sheet, "no-such"));
        on("DELETE /sheets/{sheet}", gone(null, "/sheets/ID", sheet, "no-such"));
        String score = "/evaluations/ID";
        on("GET /evaluations/{evaluation}", gone(null, score, teams.evaluation, "no-such"));
        Stream.of("release", "acknowledge", "close", "reopen", "withdraw")
                .forEach(step -> on(
                        "POST /evaluations/{evaluation}/" + step,
                        gone(NOTE, score + "/" + step, teams.evaluation, "no-such")));
        on(
                "POST /evaluations/{evaluation}/appeals",
                gone("{'question':'','kind':'error','why':'why'}", score + "/appeals", teams.evaluation, "no-such"));
        on("POST /appeals/{appeal}/retract", gone(NOTE, "/appeals/ID/retract", teams.appeal, "no-such", false));
        on(
                "POST /appeals/{appeal}/uphold",
                gone("{'answers':{},'note':'','mayLower':false}", "/appeals/ID/uphold", teams.appeal, "no-such"));
        on("POST /appeals/{appeal}/reject", gone(NOTE, "/appeals/ID/reject", teams.appeal, "no-such"));
        on("POST /coaching", (t, method, path) -> {
            gone(coaching("ID", "no-such"), "/coaching", "Nora Quist", "Ann Nobody")
                    .run(t, method, path);
            gone(coaching("Karen Hill", "ID"), "/coaching", teams.evaluation, "no-such")
                    .run(t, method, path);
        });
        on("GET /coaching/{item}/effect", gone(null, "/coaching/ID/effect", teams.coaching, "no-such"));
        on("POST /coaching/{item}/done", gone(NOTE, "/coaching/ID/done", teams.coaching, "no-such"));
        on("POST /coaching/{item}/drop", gone(NOTE, "/coaching/ID/drop", teams.coaching, "no-such"));
        on(
                "POST /calibrations",
                gone(
                        "{'name':'mine','form':'call_quality','interactions':['ID'],'assessors':['lena','ben'],'expert':''}",
                        "/calibrations",
                        task,
                        UNKNOWN));
        String session = "/calibrations/ID";
        on("GET /calibrations/{session}", gone(null, session, "zeppelins", "no-such"));
        on(
                "POST /calibrations/{session}/agree",
                gone(
                        "{'interaction':'call-1','question':'greeting','value':'yes','why':'why'}",
                        session + "/agree",
                        "zeppelins",
                        "no-such"));
        on("POST /calibrations/{session}/close", gone(null, session + "/close", "zeppelins", "no-such"));
    }

    private static String coaching(String agent, String evaluation) {
        return "{'agent':'" + agent
                + "','marker':'','about':'greeting','owner':'lena','due':'2026-12-01','evaluation':'" + evaluation
                + "','question':'greeting'}";
    }

    private void finding(TwoTeams teams) {
        String rated = "'rating':'good','note':''";
        String spot = "{'interaction':'ID','turn':1,'from':0,'to':6}";
        String call = teams.other.id().value();
        on(
                "POST /clips",
                gone("{'query':'customer complaint','place':" + spot + "," + rated + "}", "/clips", call, UNKNOWN));
        on("PUT /clips/{clip}/rating", gone("{" + rated + "}", "/clips/ID/rating", teams.clip, "no-such"));
        on(
                "POST /playlists",
                gone("{'title':'mine','query':'complaint','places':[" + spot + "]}", "/playlists", call, UNKNOWN));
        on("GET /playlists/{name}", (t, method, path) -> {
            gone(null, "/playlists/ID", "moorings", "no-such").run(t, method, path);
            listed("/playlists/both").run(t, method, path);
        });
        on("GET /playlists/{name}/clips.zip", (t, method, path) -> {
            gone(null, "/playlists/ID/clips.zip", "moorings", "no-such").run(t, method, path);
            ofOwn("/playlists/both/clips.zip").run(t, method, path);
        });
        on("PUT /playlists/{name}", (t, method, path) -> {
            gone("{'title':'mine','clips':[]}", "/playlists/ID", "moorings", "no-such", false)
                    .run(t, method, path);
            t.ask(true, method, "/playlists/both", "{'title':'both','clips':[]}");
            expect(
                    t.ask(false, "GET", "/playlists/both", null).body().contains("balloon-1"),
                    "what is not seen left a playlist");
        });
        on("DELETE /playlists/{name}", gone(null, "/playlists/ID", "moorings", "no-such"));
    }

    private void themes(TwoTeams teams) {
        on("GET /themes", listed("/themes"));
        on("GET /themes/{theme}", gone(null, "/themes/ID", teams.theme, "th99"));
        on(
                "POST /themes/{theme}/recommendations",
                gone(
                        "{'finding':'more','owner':'lena','due':'2026-12-01'}",
                        "/themes/ID/recommendations",
                        teams.theme,
                        "th99"));
        on(
                "POST /recommendations/{recommendation}/close",
                gone(
                        "{'done':true,'on':'2026-11-02','note':''}",
                        "/recommendations/ID/close",
                        teams.recommendation,
                        "rc99"));
        on("POST /themes/merge", refusedToWhoSeesSome("{'themes':['ID','th1'],'note':''}", "/themes/merge", teams));
        on("PUT /themes/{theme}", refusedToWhoSeesSome("{'label':'mine'}", "/themes/ID", teams));
        on("POST /themes/{theme}/split", refusedToWhoSeesSome("{'parts':2,'note':''}", "/themes/ID/split", teams));
        on("POST /themes/{theme}/dismiss", refusedToWhoSeesSome(NOTE, "/themes/ID/dismiss", teams));
        on("POST /themes/{theme}/restore", refusedToWhoSeesSome(NOTE, "/themes/ID/restore", teams));
    }

    private void on(String route, Check check) {
        assertThat(decisions.put(route, check)).as(route + " is decided twice").isNull();
    }

    /** Holds nothing of interactions: the same for all. */
    private Check shared(String address) {
        return (teams, method, path) -> silent(teams, method, address, null);
    }

    /** A leader may not do this, of whichever team. */
    private void forbidden(TwoTeams teams, String method, String path) throws Exception {
        TwoTeams.Answer answer = teams.ask(true, method, path.replaceAll("\\{[^}]+}", "x"), "{}");
        expect(answer.status() == 403, method + " " + path + " is not forbidden: " + answer);
    }

    /** Holds what is seen, and without a team also the other's. */
    private Check listed(String... addresses) {
        return (teams, method, path) -> {
            for (String address : addresses) {
                listed(null, address).run(teams, method, path);
            }
        };
    }

    private Check listed(@Nullable String body, String address) {
        return (teams, method, path) -> {
            silent(teams, method, address, body);
            TwoTeams.Answer all = teams.ask(false, method, address, body);
            expect(
                    teams.secrets.stream().anyMatch(all.body()::contains),
                    "proves nothing: " + method + " " + address + " has nothing of the other team for anybody: " + all);
        };
    }

    /** Cuts clips, whose names cannot be read in a compressed file: fewer for whom fewer are seen. */
    private Check ofOwn(String address) {
        return (teams, method, path) -> {
            TwoTeams.Answer mine = teams.ask(true, method, address, null);
            TwoTeams.Answer all = teams.ask(false, method, address, null);
            expect(mine.status() == 200 && files(mine) < files(all), address + ": " + files(mine) + ", " + files(all));
            expect(!mine.body().contains("balloon-1"), address + " holds a clip of the other team");
        };
    }

    /** Each file stands in the directory at the end of the whole. */
    private static int files(TwoTeams.Answer zip) {
        return zip.body().split("PK\u0001\u0002", -1).length - 1;
    }

    private Check gone(@Nullable String body, String address, String id, String unknown) {
        return gone(body, address, id, unknown, true);
    }

    /**
     * Answers as for what does not exist, and without a team otherwise.
     *
     * @param body with ID where the id stands, as in the address
     * @param proves whether who sees all gets another answer; not where he or she is refused for another reason alike
     */
    private Check gone(@Nullable String body, String address, String id, String unknown, boolean proves) {
        return (teams, method, path) -> {
            String route = method + " " + address.replace("ID", id);
            TwoTeams.Answer hidden = asked(true, teams, method, address, body, id);
            TwoTeams.Answer none = asked(true, teams, method, address, body, unknown);
            expect(hidden.status() >= 400 && hidden.equals(none), route + ": " + hidden + " unlike " + none);
            TwoTeams.Answer all = asked(false, teams, method, address, body, id);
            expect(!proves || !all.equals(none), "proves nothing: " + route + ": " + all);
        };
    }

    private Check refusedToWhoSeesSome(String body, String address, TwoTeams of) {
        return (teams, method, path) -> {
            TwoTeams.Answer answer = asked(true, teams, method, address, body, of.theme);
            expect(answer.status() == 403, method + " " + address + " is not refused: " + answer);
        };
    }

    private static TwoTeams.Answer asked(
            boolean narrowed, TwoTeams teams, String method, String address, @Nullable String body, String id)
            throws Exception {
        TwoTeams.Answer answer =
                teams.ask(narrowed, method, address.replace("ID", id), body == null ? null : body.replace("ID", id));
        return new TwoTeams.Answer(answer.status(), answer.body().replace(id, "ID"));
    }

    private void silent(TwoTeams teams, String method, String address, @Nullable String body) throws Exception {
        TwoTeams.Answer mine = teams.ask(true, method, address, body);
        expect(mine.status() == 200, method + " " + address + ": " + mine);
        teams.secrets.forEach(secret -> expect(
                !mine.body().contains(secret), method + " " + address + " tells \"" + secret + "\": " + mine.body()));
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise.substring(0, Math.min(600, otherwise.length())));
        }
    }
}
