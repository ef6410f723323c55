package earmark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses of the API: what stands in them is heeded or refused, and the same fault has the same status everywhere. */
@NullMarked
class AddressesTest {
    @TempDir
    private @Nullable Path folder;

    private @Nullable WebHome opened;

    @BeforeEach
    void open() throws Exception {
        opened = WebHome.withAccounts(Objects.requireNonNull(folder), Asks::byName);
    }

    @AfterEach
    void close() throws Exception {
        assertThat(home().faults).isEmpty();
        home().close();
    }

    private WebHome home() {
        return Objects.requireNonNull(opened);
    }

    private Asks asks() {
        return new Asks(home());
    }

    @Test
    void whatAnAddressDoesNotTakeIsRefused() throws Exception {
        for (String path : List.of(
                "/interactions?nope=1",
                "/export/turns.csv?nope=1",
                "/queue?nope=1",
                "/search?q=hello&nope=1",
                "/evaluations?nope=1",
                "/people?nope=1")) {
            Asks.Answer refused = asks().get("ada", path);
            assertThat(refused.status()).as(path).isEqualTo(422);
            assertThat(refused.json().at("/problems/0/where").asText()).isEqualTo("parameter nope");
        }
        for (String path : List.of("/interactions", "/export/turns.csv", "/trends", "/search")) {
            for (String query : List.of("marker=nope", "from=2026-11-03&to=2026-11-02", "medium=fax")) {
                Asks.Answer refused =
                        asks().get("ada", path + "?" + query + (path.equals("/search") ? "&q=hello" : ""));
                assertThat(refused.status())
                        .as(path + " " + query + refused.body())
                        .isEqualTo(422);
            }
            assertThat(asks().get("ada", path + "?medium=CALL" + (path.equals("/search") ? "&q=hello" : ""))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void anAgentWhoAsksForAnothersGetsNone() throws Exception {
        assertThat(total("/interactions")).isPositive();
        assertThat(total("/interactions?agent=Karen%20Hill")).isEqualTo(total("/interactions"));
        assertThat(total("/interactions?agent=Tom%20Reed")).isZero();
        assertThat(asks().get("karen", "/evaluations?agent=Tom%20Reed").body()).isEqualTo("[]");
        assertThat(asks().get("karen", "/coaching?agent=Tom%20Reed").body()).isEqualTo("[]");
    }

    private int total(String path) throws Exception {
        return asks().get("karen", path).json().get("total").asInt();
    }

    @Test
    void theWrongMethodIsToldFromAnAddressThatIsNotThere() throws Exception {
        Asks.Answer wrong = asks().post("ada", "/me", "{}");
        assertThat(wrong.status()).isEqualTo(405);
        assertThat(wrong.headers().firstValue("Allow")).hasValue("GET");
        assertThat(wrong.body()).contains("ask with GET");
        Asks.Answer several = asks().ask("ada", "PATCH", "/sheets/x", "{}");
        assertThat(several.status()).isEqualTo(405);
        assertThat(several.headers().firstValue("Allow")).hasValue("DELETE, GET, PUT");
        assertThat(asks().post("ada", "/nothing/here", "{}").status()).isEqualTo(404);
        assertThat(asks().get("ada", "/nothing").status()).isEqualTo(404);
    }

    @Test
    void whatIsNamedAndNotThereIs404AndAValueThatCannotBeTakenIs422() throws Exception {
        for (Map.Entry<String, String> one : Map.of(
                        "/people/nobody/tokens", "{'label':'x'}",
                        "/ingest/uploads/00000000-0000-0000-0000-000000000000/start", "{}",
                        "/themes/th99/dismiss", "{'note':'why'}",
                        "/appeals/ap-none-1/reject", "{'note':'why'}",
                        "/calibrations/none/close", "{}",
                        "/jobs/none/cancel", "{}")
                .entrySet()) {
            Asks.Answer none = asks().post("ada", one.getKey(), one.getValue());
            assertThat(none.status()).as(one.getKey() + none.body()).isEqualTo(404);
        }
        for (String path : List.of("/trends/nothing", "/markers/nothing", "/playlists/nothing")) {
            assertThat(asks().get("ada", path).status()).as(path).isEqualTo(404);
        }
        assertThat(asks().ask("ada", "DELETE", "/people/ada/tokens/none", null).status())
                .isEqualTo(404);
        for (String path : List.of(
                "/queue?state=zzz",
                "/access?kind=zzz",
                "/trends/handling_time?period=zzz",
                "/search?q=hello&sort=zzz",
                "/interactions?limit=-1")) {
            Asks.Answer bad = asks().get("ada", path);
            assertThat(bad.status()).as(path + bad.body()).isEqualTo(422);
            assertThat(bad.body()).doesNotContain("ask for fewer", "'zzz'", "earmark ");
        }
        assertThat(asks().get("ada", "/interactions?limit=many").status()).isEqualTo(400);
    }

    @Test
    void whatIsTooLargeIsToldHowLargeItMayBe() throws Exception {
        Asks.Answer refused = asks().post("ada", "/people", "{'name':'" + "x".repeat(5 << 20) + "'}");
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body()).contains("larger than 4 MiB");
    }

    @Test
    void anUploadIsFilledThenStartedOnce() throws Exception {
        String upload =
                asks().post("ada", "/ingest/uploads", "{}").json().get("id").asText();
        String at = "/ingest/uploads/" + upload;
        assertThat(asks().post("ada", at + "/start", "{}").status()).isEqualTo(409);
        assertThat(asks().ask("ada", "PUT", at + "/file?path=a.csv", "speaker,text\nAgent,hello\n")
                        .status())
                .isEqualTo(201);
        assertThat(asks().post("ada", at + "/start", "{}").status()).isEqualTo(202);
        Asks.Answer again = asks().post("ada", at + "/start", "{}");
        // once all of it is taken in it is gone
        assertThat(again.status()).isIn(404, 409);
        Asks.Answer late = asks().ask("ada", "PUT", at + "/file?path=b.csv", "speaker,text\nAgent,hello\n");
        assertThat(late.status()).isIn(404, 409);
        assertThat(asks().get("ada", "/jobs").json()).hasSize(1);
        assertThat(asks().post("ada", "/ingest/dismiss", "{'paths':['/no/such']}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void mediaAreWrittenAlikeAndRowsOfATableHaveAllColumns() throws Exception {
        JsonNode list = asks().get("ada", "/interactions").json().get("interactions");
        assertThat(list.get(0).get("medium").asText()).isEqualTo("call");
        assertThat(asks().get("ada", "/interactions/" + list.get(0).get("id").asText())
                        .json()
                        .get("medium")
                        .asText())
                .isEqualTo("call");
        var json = new ObjectMapper();
        String[] rows = asks().get("ada", "/export/figures.jsonl").body().split("\n");
        assertThat(rows).hasSizeGreaterThan(2);
        for (String row : rows) {
            assertThat(json.readTree(row).size())
                    .isEqualTo(json.readTree(rows[0]).size());
        }
        assertThat(asks().get("ada", "/export/scores.csv").body()).startsWith("evaluation,interaction,name,agent");
    }
}
