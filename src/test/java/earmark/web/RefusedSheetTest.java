package earmark.web;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.Interaction;
import earmark.sampling.work.WorkState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may not score something does not hold it up for who may. */
@NullMarked
class RefusedSheetTest {
    @Test
    void whoIsRefusedLeavesNoLockInTheQueue(@TempDir Path folder) throws IOException, InterruptedException {
        try (WebHome home = WebHome.open(folder)) {
            Interaction own = complaint(home, "call-41", "ada");
            Interaction others = complaint(home, "call-42", "Karen Hill");
            home.services().queue().refresh();
            assertThat(open(home, own)).isEqualTo(422);
            assertThat(open(home, others)).isEqualTo(200);
            assertThat(home.services().queue().of(own.id()))
                    .extracting(row -> row.state())
                    .containsExactly(WorkState.OPEN);
            assertThat(home.services().queue().of(others.id()))
                    .extracting(row -> row.state())
                    .containsExactly(WorkState.SCORING);
        }
    }

    private static Interaction complaint(WebHome home, String name, String agent) throws IOException {
        return home.keep(
                name,
                agent,
                Instant.parse("2026-11-01T14:00:00Z"),
                new Spoken()
                        .agent("good morning how can i help you")
                        .customer("nobody came and i want to make a complaint" + " really".repeat(agent.length()))
                        .agent("of course one moment"));
    }

    /** As ada, who is everybody here. */
    private static int open(WebHome home, Interaction interaction) throws IOException, InterruptedException {
        String body =
                "{\"interaction\":\"" + interaction.id() + "\",\"form\":\"\",\"kind\":\"live\",\"samplingReason\":\"\","
                        + "\"session\":\"\",\"seeing\":false,\"despite\":false}";
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(home.address() + "/api/v1/sheets"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }
}
