package earmark.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import earmark.people.Account;
import earmark.store.Store;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Asks the API of a home as one person or another, each by the account's name alone: ada the administrator, lea who leads
 * billing, bob who scores billing, max who scores everything, and the agents karen (Karen Hill) and tom (Tom Reed).
 */
@NullMarked
record Asks(WebHome home) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the server said. */
    record Answer(int status, String body, HttpHeaders headers) {
        JsonNode json() throws IOException {
            return JSON.readTree(body);
        }
    }

    /** Knows whoever says so; to be given to {@link WebHome#withAccounts}. */
    static Doorman byName(Store store) {
        add(store, "ada", "administrator", null);
        add(store, "lea", "team_leader", null, "billing");
        add(store, "bob", "assessor", null, "billing");
        add(store, "max", "assessor", null);
        add(store, "karen", "agent", "Karen Hill");
        add(store, "tom", "agent", "Tom Reed");
        return new Doorman() {
            @Override
            public Optional<Viewer> viewer(Context context) {
                return store.people()
                        .find(String.valueOf(context.header("X-Who")))
                        .map(Viewer::of);
            }

            @Override
            public boolean asksToSignIn() {
                return true;
            }
        };
    }

    private static void add(Store store, String name, String role, @Nullable String agent, String... teams) {
        var now = WebHome.CLOCK.instant();
        store.people().add(new Account(name, role, agent, Set.of(teams), null, now, now));
    }

    Answer get(String who, String path) throws IOException, InterruptedException {
        return ask(who, "GET", path, null);
    }

    /** {@code body} with ' for quotation marks. */
    Answer post(String who, String path, String body) throws IOException, InterruptedException {
        return ask(who, "POST", path, body);
    }

    /** {@code body} with ' for quotation marks. */
    Answer ask(String who, String method, String path, @Nullable String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(home.address() + Endpoint.ROOT + path))
                .header("X-Who", who)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body(), answer.headers());
    }
}
