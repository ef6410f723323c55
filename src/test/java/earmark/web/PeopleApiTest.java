package earmark.web;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.people.AccessEntry;
import earmark.people.AccessFilter;
import earmark.people.AccessKind;
import earmark.people.Account;
import earmark.people.Password;
import earmark.store.Store;
import earmark.web.people.Reception;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in, roles, tokens, as programs and browsers see them. */
@NullMarked
class PeopleApiTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int QUICK = 10;

    /** Accounts ada, karen and bob, whose passwords are long. */
    static Doorman accounts(Store store) {
        add(store, "ada", "administrator", null);
        add(store, "karen", "agent", "Karen Hill");
        add(store, "bob", "assessor", null);
        return new Reception(store, WebHome.CLOCK, new Remote(false), QUICK);
    }

    private static void add(Store store, String name, String role, @Nullable String agent) {
        var password = Password.of(name + " has a password", new SecureRandom(), QUICK);
        var now = WebHome.CLOCK.instant().minusSeconds(60);
        store.people().add(new Account(name, role, agent, Set.of(), password, now, now));
    }

    @Test
    void signsInWithACookieNoScriptReadsAndSignsOutEverywhere(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (WebHome home = WebHome.withAccounts(folder, PeopleApiTest::accounts)) {
            assertThat(ask(home, "GET", "/interactions", null, null).statusCode())
                    .isEqualTo(401);
            HttpResponse<String> wrong = signIn(home, "ada", "not the password");
            HttpResponse<String> nobody = signIn(home, "nobody", "not the password");
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(nobody.body()).isEqualTo(wrong.body());
            HttpResponse<String> in = signIn(home, "Ada", "ada has a password");
            assertThat(in.statusCode()).isEqualTo(200);
            assertThat(in.headers().firstValue("Set-Cookie"))
                    .get()
                    .asString()
                    .contains("HttpOnly", "SameSite=Strict", "Path=/")
                    .doesNotContain("Secure");
            String cookie = cookie(in);
            String other = cookie(signIn(home, "ada", "ada has a password"));
            HttpResponse<String> nobodys = ask(
                    home,
                    "POST",
                    "/calibrations",
                    cookie,
                    "{\"name\":\"x\",\"form\":\"call_quality\",\"interactions\":[],"
                            + "\"assessors\":[\"ghost\",\"bob\"],\"expert\":\"\"}");
            assertThat(nobodys.statusCode()).isEqualTo(422);
            assertThat(nobodys.body()).contains("ghost", "may score", "bob");
            assertThat(ask(home, "GET", "/calibrations", cookie, null).body())
                    .contains("\"scorers\":[")
                    .contains("\"bob\"")
                    .doesNotContain("ghost");
            assertThat(ask(home, "GET", "/me", cookie, null).body()).contains("\"ada\"", "ADMINISTER");
            assertThat(ask(home, "POST", "/sign-out", cookie, "{\"everywhere\":false}")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(ask(home, "GET", "/people", cookie, null).statusCode()).isEqualTo(401);
            assertThat(ask(home, "GET", "/people", other, null).statusCode()).isEqualTo(200);
            ask(home, "POST", "/sign-out", other, "{\"everywhere\":true}");
            assertThat(ask(home, "GET", "/people", other, null).statusCode()).isEqualTo(401);
            assertThat(home.faults).isEmpty();
            assertThat(home.store().accessLog().entries(AccessFilter.ALL, Long.MAX_VALUE, 99))
                    .extracting(AccessEntry::what)
                    .contains("signed in", "signed out everywhere", "sign in failed: an unknown name")
                    .allSatisfy(what -> assertThat(what).doesNotContain("password"));
        }
    }

    @Test
    void namesThatAnswersOfNobodyStandUnderAreRefused(@TempDir Path folder) throws IOException, InterruptedException {
        try (WebHome home = WebHome.withAccounts(folder, PeopleApiTest::accounts)) {
            String ada = cookie(signIn(home, "ada", "ada has a password"));
            for (String name : new String[] {"earmark", "Consensus"}) {
                String asked = "{\"name\":\"" + name + "\",\"role\":\"assessor\",\"password\":\"long enough it is\"}";
                assertThat(ask(home, "POST", "/people", ada, asked).statusCode())
                        .isEqualTo(422);
                assertThat(home.store().people().find(name)).isEmpty();
            }
            assertThat(ask(home, "GET", "/access?limit=-1", ada, null).statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void passwordsCannotBeTriedOut(@TempDir Path folder) throws IOException, InterruptedException {
        try (WebHome home = WebHome.withAccounts(folder, PeopleApiTest::accounts)) {
            for (int i = 0; i < 5; i++) {
                assertThat(signIn(home, "ada", "guess number " + i).statusCode())
                        .isEqualTo(401);
            }
            HttpResponse<String> refused = signIn(home, "ada", "ada has a password");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(signIn(home, "bob", "bob has a password").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anAgentGetsNothingElseAndWhoTriesIsNoted(@TempDir Path folder) throws IOException, InterruptedException {
        try (WebHome home = WebHome.withAccounts(folder, PeopleApiTest::accounts)) {
            String karen = cookie(signIn(home, "karen", "karen has a password"));
            assertThat(ask(home, "GET", "/interactions", karen, null).body())
                    .contains("call-1", "call-3")
                    .doesNotContain("call-2");
            for (String closed : new String[] {"/people", "/access"}) {
                assertThat(ask(home, "GET", closed, karen, null).statusCode()).isEqualTo(403);
            }
            assertThat(ask(
                                    home,
                                    "POST",
                                    "/people",
                                    karen,
                                    "{\"name\":\"eve\",\"role\":\"administrator\",\"password\":\"long enough\"}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(home.store().accessLog().entries(AccessFilter.ALL, Long.MAX_VALUE, 99))
                    .filteredOn(entry -> entry.kind() == AccessKind.REFUSED)
                    .extracting(AccessEntry::what)
                    .containsExactly("POST people", "GET access", "GET people");
        }
    }

    @Test
    void anAdministratorMakesAndChangesAccountsAndTokensOpenForPrograms(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (WebHome home = WebHome.withAccounts(folder, PeopleApiTest::accounts)) {
            String ada = cookie(signIn(home, "ada", "ada has a password"));
            assertThat(ask(home, "POST", "/people", ada, "{\"name\":\"eve\",\"role\":\"agent\"}")
                            .statusCode())
                    .as("an agent without a name in the calls")
                    .isEqualTo(422);
            assertThat(ask(home, "POST", "/people", ada, "{\"name\":\"robot\",\"role\":\"analyst\"}")
                            .statusCode())
                    .isEqualTo(201);
            HttpResponse<String> made =
                    ask(home, "POST", "/people/robot/tokens", ada, "{\"label\":\"figures\",\"days\":30}");
            String secret = made.body().replaceAll(".*\"secret\":\"([^\"]+)\".*", "$1");
            String id = made.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
            assertThat(secret).startsWith("earmark_").hasSizeGreaterThan(40);
            assertThat(bearer(home, secret)).isEqualTo(200);
            assertThat(bearer(home, secret + "x")).isEqualTo(401);
            assertThat(ask(home, "GET", "/people", ada, null).body()).doesNotContain(secret);
            ask(home, "DELETE", "/people/robot/tokens/" + id, ada, null);
            assertThat(bearer(home, secret)).isEqualTo(401);
            String bob = cookie(signIn(home, "bob", "bob has a password"));
            ask(home, "PUT", "/people/bob", ada, "{\"role\":\"agent\",\"agent\":\"Tom Reed\"}");
            assertThat(ask(home, "GET", "/interactions", bob, null).body())
                    .as("a role counts at once")
                    .contains("call-2")
                    .doesNotContain("call-1");
            ask(home, "PUT", "/people/bob/password", ada, "{\"password\":\"quite another one\"}");
            assertThat(signIn(home, "bob", "quite another one").statusCode()).isEqualTo(200);
            assertThat(ask(home, "DELETE", "/people/ada", ada, null).statusCode())
                    .isEqualTo(422);
            assertThat(ask(home, "DELETE", "/people/bob", ada, null).statusCode())
                    .isEqualTo(204);
            assertThat(ask(home, "GET", "/me", bob, null).body()).doesNotContain("bob");
            assertThat(home.store().accessLog().entries(AccessFilter.ALL, Long.MAX_VALUE, 99))
                    .filteredOn(entry -> entry.kind() == AccessKind.PEOPLE)
                    .extracting(AccessEntry::what)
                    .contains(
                            "account robot made, analyst",
                            "account robot, token made: figures",
                            "account bob, password set",
                            "account bob removed");
            assertThat(home.store().accessLog().entries(AccessFilter.ALL, Long.MAX_VALUE, 99))
                    .filteredOn(entry -> entry.kind() == AccessKind.REFUSED)
                    .as("refused twice within ten minutes, noted once")
                    .extracting(AccessEntry::what)
                    .containsExactly("token refused: an unknown one");
            assertThat(home.faults).isEmpty();
        }
    }

    @Test
    void teamsCountAtOnceAndWhoDoesNotSpeakOfThemKeepsThem(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (WebHome home = WebHome.withAccounts(folder, PeopleApiTest::accounts)) {
            String ada = cookie(signIn(home, "ada", "ada has a password"));
            String bob = cookie(signIn(home, "bob", "bob has a password"));
            assertThat(ask(home, "GET", "/people", ada, null).body()).contains("\"teams\":[\"billing\"]");
            assertThat(ask(home, "GET", "/interactions", bob, null).body()).contains("call-2");
            ask(home, "PUT", "/people/bob", ada, "{\"role\":\"assessor\",\"teams\":[\"lending\"]}");
            assertThat(ask(home, "GET", "/me", bob, null).body()).contains("\"teams\":[\"lending\"]");
            assertThat(ask(home, "GET", "/interactions", bob, null).body()).contains("\"total\":0");
            ask(home, "PUT", "/people/bob", ada, "{\"role\":\"team_leader\"}");
            assertThat(ask(home, "GET", "/interactions", bob, null).body()).contains("\"total\":0");
            ask(home, "PUT", "/people/bob", ada, "{\"role\":\"team_leader\",\"teams\":[]}");
            assertThat(ask(home, "GET", "/interactions", bob, null).body()).contains("\"total\":3");
            assertThat(ask(home, "PUT", "/people/bob", ada, "{\"role\":\"analyst\",\"teams\":[\"lending\"]}")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(home.store().accessLog().entries(AccessFilter.ALL, Long.MAX_VALUE, 99))
                    .extracting(AccessEntry::what)
                    .contains(
                            "account bob changed, teams all to lending",
                            "account bob changed, role assessor to team_leader",
                            "account bob changed, teams lending to all");
            assertThat(home.faults).isEmpty();
        }
    }

    @Test
    void theOwnPasswordIsChangedByWhoKnowsTheFormer(@TempDir Path folder) throws IOException, InterruptedException {
        try (WebHome home = WebHome.withAccounts(folder, PeopleApiTest::accounts)) {
            String bob = cookie(signIn(home, "bob", "bob has a password"));
            assertThat(ask(home, "PUT", "/me/password", bob, "{\"former\":\"wrong\",\"password\":\"another long one\"}")
                            .statusCode())
                    .isEqualTo(422);
            HttpResponse<String> changed = ask(
                    home,
                    "PUT",
                    "/me/password",
                    bob,
                    "{\"former\":\"bob has a password\",\"password\":\"another long one\"}");
            assertThat(changed.statusCode()).isEqualTo(204);
            assertThat(ask(home, "GET", "/interactions", bob, null).statusCode())
                    .isEqualTo(401);
            assertThat(ask(home, "GET", "/interactions", cookie(changed), null).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void coachingNamesAMarkerThereIsAndADayThatComes(@TempDir Path folder) throws IOException, InterruptedException {
        try (WebHome home = WebHome.withAccounts(folder, PeopleApiTest::accounts)) {
            String ada = cookie(signIn(home, "ada", "ada has a password"));
            HttpResponse<String> marker = ask(home, "POST", "/coaching", ada, coaching("bogus", "2026-12-01"));
            assertThat(marker.statusCode()).isEqualTo(422);
            assertThat(marker.body()).contains("marker bogus", "none of that name");
            HttpResponse<String> day = ask(home, "POST", "/coaching", ada, coaching("apology", "2026-11-01"));
            assertThat(day.statusCode()).isEqualTo(422);
            assertThat(day.body()).contains("due 2026-11-01", "over");
            HttpResponse<String> made = ask(home, "POST", "/coaching", ada, coaching("apology", "2026-11-02"));
            assertThat(made.statusCode()).isEqualTo(200);
            assertThat(made.body()).contains("\"overdue\":false");
        }
    }

    private static String coaching(String marker, String due) {
        return "{\"agent\":\"Karen Hill\",\"marker\":\"" + marker + "\",\"about\":\"saying sorry\",\"owner\":\"ada\","
                + "\"due\":\"" + due + "\",\"evaluation\":\"\",\"question\":\"\"}";
    }

    private static HttpResponse<String> signIn(WebHome home, String name, String password)
            throws IOException, InterruptedException {
        return ask(home, "POST", "/sign-in", null, "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}");
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    private static int bearer(WebHome home, String secret) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(home.address() + Endpoint.ROOT + "/interactions"))
                .header("Authorization", "Bearer " + secret)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static HttpResponse<String> ask(
            WebHome home, String method, String path, @Nullable String cookie, @Nullable String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(home.address() + Endpoint.ROOT + path))
                .method(
                        method,
                        Optional.ofNullable(body)
                                .map(HttpRequest.BodyPublishers::ofString)
                                .orElseGet(HttpRequest.BodyPublishers::noBody));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
