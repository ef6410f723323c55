package earmark.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import earmark.feedback.AppealKind;
import earmark.model.Interaction;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.themes.ThemeDesk;
import earmark.score.EvaluationKind;
import earmark.score.desk.Opening;
import earmark.themes.kept.HashedWords;
import earmark.themes.kept.KeptTheme;
import earmark.web.scores.Desks;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A home of two teams, and of each kind of thing that hangs on interactions one of the team that its leader Lena, of the team
 * billing, does not lead. Its names stand nowhere else.
 */
@NullMarked
final class TwoTeams implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant BEGAN = Instant.parse("2026-10-31T10:00:00Z");

    /** A call that the other team took. */
    final Interaction other;
    /** One that lies in no team. */
    final Interaction stray;
    /** A score of the other call that was appealed. */
    final String evaluation;

    final String appeal;
    final String sheet;
    final String coaching;
    final String clip;
    final String theme;
    final String recommendation;
    /** What must not be told to who leads the team billing only. */
    final List<String> secrets = new ArrayList<>();

    private final WebHome home;

    /** What the server said. */
    record Answer(int status, String body) {}

    TwoTeams(Path folder) throws IOException, InterruptedException {
        home = WebHome.open(folder, new Named());
        other = home.keep(
                Map.of("id", "balloon-1", "agent", "Nora Quist", "team", "airships", "queue", "moorings"),
                BEGAN,
                new Spoken()
                        .agent("hello")
                        .customer("i want to make a complaint my zeppelin has not arrived")
                        .agent("there is nothing i can do")
                        .customer("i want to speak to a manager or i will cancel my contract"));
        stray = home.keep(
                Map.of("id", "drifter-1", "agent", "Olga Stray"),
                BEGAN,
                new Spoken()
                        .agent("hello there")
                        .customer("i want to make a complaint my zeppelin leaks and i will cancel"));
        evaluation = Scores.handIn(home, new Opening(other.id(), "", "lena", EvaluationKind.LIVE, "", true, ""), 0);
        var desks = new Desks(home.services());
        desks.evaluations().release(evaluation, "lena", "");
        appeal = desks.appeals()
                .make(evaluation, "", AppealKind.JUDGEMENT, "Nora Quist", "the zeppelin was late")
                .id();
        sheet = desks.scoring()
                .open(new Opening(other.id(), "", "lena", EvaluationKind.AUDIT, "", true, ""))
                .draft()
                .id();
        coaching = made(
                        "/coaching",
                        "{'agent':'Nora Quist','marker':'','about':'moorings','owner':'lars','due':'2026-12-01',"
                                + "'evaluation':'" + evaluation + "','question':''}")
                .get("id")
                .asText();
        made(
                "/calibrations",
                "{'name':'zeppelins','form':'call_quality','interactions':['balloon-1','call-1'],'assessors':['lena','ben'],"
                        + "'expert':''}");
        clip = made(
                        "/clips",
                        "{'query':'customer waiting','place':"
                                + spot("balloon-1").replace("'to':6", "'to':9") + ",'rating':'good','note':'moorings'}")
                .get("id")
                .asText();
        made("/playlists", "{'title':'moorings','query':'zeppelin','places':[" + spot("balloon-1") + "]}");
        made(
                "/playlists",
                "{'title':'both','query':'agent hello','places':[" + spot("balloon-1") + "," + spot("call-1") + "]}");
        theme = theme();
        recommendation = made(
                        "/themes/" + theme + "/recommendations",
                        "{'finding':'more moorings','owner':'lars','due':'2026-12-01'}")
                .get("id")
                .asText();
        home.services().meanings().catchUp(done -> {});
        home.services().queue().refresh();
        secrets.addAll(List.of(
                other.id().value(),
                stray.id().value(),
                "balloon-",
                "drifter-1",
                "Nora Quist",
                "Olga Stray",
                "airships",
                "zeppelin",
                "moorings",
                evaluation));
    }

    /** The theme of which every text is the other team's. */
    private String theme() throws IOException {
        for (int i = 0; i < 12; i++) {
            boolean mine = i % 2 == 0;
            home.keep(
                    Map.of(
                            "id",
                            (mine ? "parcel-" : "balloon-2") + i,
                            "agent",
                            mine ? "Tom Reed" : "Nora Quist",
                            "team",
                            mine ? "billing" : "airships"),
                    BEGAN,
                    new Spoken()
                            .silence(500L * i)
                            .agent("good morning how can i help you")
                            .customer(
                                    mine
                                            ? "i want to complain you charged my card twice this month"
                                            : "i want to complain the zeppelin was never tied to my house"));
        }
        var desk = new ThemeDesk(home.store(), MarkerPack.analyzer(), HashedWords::new, WebHome.CLOCK);
        desk.run(4, -1);
        KeptTheme found = desk.book().themes().stream()
                .filter(one -> desk.book().interactions(one.id()).stream()
                        .noneMatch(id ->
                                home.store().find(id).orElseThrow().facts().containsValue("billing")))
                .findFirst()
                .orElseThrow();
        desk.rename(found.id(), "Nobody holds the moorings", "ada");
        return found.id();
    }

    private static String spot(String call) {
        return "{'interaction':'" + call + "','turn':1,'from':0,'to':6}";
    }

    private JsonNode made(String path, String body) throws IOException, InterruptedException {
        Answer answer = ask("lars", false, "POST", path, body);
        if (answer.status() >= 300) {
            throw new AssertionError(path + ": " + answer);
        }
        return JSON.readTree(answer.body());
    }

    WebHome home() {
        return home;
    }

    /**
     * Asks as Lena.
     *
     * @param narrowed whether her account names her team; else she sees all
     * @param body with ' for quotation marks
     */
    Answer ask(boolean narrowed, String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        return ask("lena", narrowed, method, path, body);
    }

    private Answer ask(String who, boolean narrowed, String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(home.address() + Endpoint.ROOT + path))
                .header("X-Who", who)
                .header("X-Teams", narrowed ? "billing" : "")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
        HttpResponse<byte[]> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        home.close();
    }

    /** Whoever says so, leader of the teams he or she names. */
    private static final class Named implements Doorman {
        @Override
        public Optional<Viewer> viewer(Context context) {
            String teams = String.valueOf(context.header("X-Teams"));
            return Optional.of(new Viewer(
                    String.valueOf(context.header("X-Who")),
                    Role.TEAM_LEADER,
                    null,
                    teams.isEmpty() ? Set.of() : Set.of(teams)));
        }

        @Override
        public boolean asksToSignIn() {
            return true;
        }
    }
}
