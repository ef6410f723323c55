package earmark.web;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.people.AccessEntry;
import earmark.people.AccessFilter;
import earmark.people.AccessKind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever shows, plays, changes or takes out goes into the access log, whoever wrote its handler. */
@NullMarked
class RecorderTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void nothingBelowAnInteractionGoesUnnoted(@TempDir Path folder) throws IOException {
        try (WebHome home = WebHome.open(folder)) {
            List<Endpoint> all = Areas.all(home.services(), new OpenDoor("ada")).stream()
                    .flatMap(area -> area.endpoints().stream())
                    .toList();
            assertThat(all)
                    .filteredOn(endpoint -> endpoint.path().startsWith("/interactions/{"))
                    .allSatisfy(endpoint -> assertThat(endpoint.logged())
                            .as(endpoint.method() + " " + endpoint.path())
                            .isPresent());
            assertThat(all)
                    .filteredOn(endpoint ->
                            endpoint.path().contains("audio") || endpoint.path().contains("sound"))
                    .allSatisfy(endpoint ->
                            assertThat(endpoint.logged()).as(endpoint.path()).contains(AccessKind.LISTEN));
            assertThat(all)
                    .filteredOn(endpoint -> endpoint.path().matches(".*(export|\\.csv|\\.zip|\\.jsonl).*"))
                    .allSatisfy(endpoint ->
                            assertThat(endpoint.logged()).as(endpoint.path()).contains(AccessKind.EXPORT));
        }
    }

    @Test
    void aHandlerThatKnowsNothingOfTheLogIsNoted(@TempDir Path folder) throws IOException, InterruptedException {
        try (WebHome home = WebHome.open(folder)) {
            var services = home.services();
            var faults = new CopyOnWriteArrayList<Throwable>();
            Area careless = new Careless(services);
            try (Workbench workbench = Workbench.start(
                    services,
                    new OpenDoor("ada"),
                    new Address(Address.LOOPBACK, 0, Set.of()),
                    faults::add,
                    List.of(careless))) {
                String root = "http://127.0.0.1:" + workbench.port() + Endpoint.ROOT;
                ask(root + "/interactions/call-1");
                ask(root + "/interactions/call-1/turns");
                ask(root + "/interactions/call-2");
                ask(root + "/interactions/none");
                ask(root + "/by-another-way/call-3");
                ask(root + "/interactions/call-2/audio");
                ask(root + "/interactions/call-2/audio", "Range", "bytes=4000-");
                ask(root + "/search?q=refund");
                ask(root + "/search?q=refund");
            }
            assertThat(faults).isEmpty();
            String first = home.services().store().resolve("call-1").toString();
            List<AccessEntry> log = home.store().accessLog().entries(AccessFilter.ALL, Long.MAX_VALUE, 99);
            assertThat(log)
                    .extracting(AccessEntry::kind)
                    .containsExactly(
                            AccessKind.SEARCH,
                            AccessKind.SEARCH,
                            AccessKind.LISTEN,
                            AccessKind.LOOK,
                            AccessKind.LOOK,
                            AccessKind.LOOK);
            assertThat(first).contains(log.get(5).what());
            assertThat(log).allSatisfy(entry -> {
                assertThat(entry.who()).isEqualTo("ada");
                assertThat(entry.address()).isEqualTo("127.0.0.1");
                assertThat(entry.what()).doesNotContain("refund");
            });
        }
    }

    /** A part whose author never thought of the log. */
    private record Careless(Services services) implements Area {
        @Override
        public String name() {
            return "search";
        }

        @Override
        public List<Endpoint> endpoints() {
            return List.of(
                    Endpoint.get(
                            "/interactions/{id}",
                            Right.LOOK,
                            context -> context.result(
                                    services.interaction(context).id().value())),
                    Endpoint.get(
                            "/interactions/{id}/turns",
                            Right.LOOK,
                            context -> context.result(
                                    services.interaction(context).id().value())),
                    Endpoint.get(
                            "/interactions/{id}/audio",
                            Right.LOOK,
                            context -> context.result(
                                    services.interaction(context).id().value())),
                    Endpoint.get(
                            "/by-another-way/{id}",
                            Right.LOOK,
                            context -> context.result(
                                    services.interaction(context).id().value())),
                    Endpoint.get("/search", Right.SEARCH, context -> context.result("found")));
        }
    }

    private static void ask(String address, String... header) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (header.length > 0) {
            request.headers(header);
        }
        CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding());
    }
}
