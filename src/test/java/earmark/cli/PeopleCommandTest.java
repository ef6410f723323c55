package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.people.AccessEntry;
import earmark.people.AccessKind;
import earmark.store.Home;
import earmark.store.Store;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class PeopleCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void makesListsChangesAndRemovesAccountsWithPasswordsFromStandardInput() {
        assertThat(run("", "people", "list")).isEqualTo(1);
        assertThat(run("a long password\n", "people", "add", "ada", "--role", "administrator"))
                .isZero();
        assertThat(run("short\n", "people", "add", "bob", "--role", "assessor")).isEqualTo(1);
        assertThat(err()).contains("too short", "at least 10 characters");
        assertThat(run("", "people", "add", "eve", "--role", "agent")).isEqualTo(1);
        assertThat(err()).contains("say which: the value of the fact agent");
        assertThat(run("", "people", "add", "robot", "--role", "analyst", "--no-password"))
                .isZero();
        assertThat(run("", "people", "token", "robot", "--for", "figures", "--days", "30"))
                .isZero();
        assertThat(out()).startsWith("earmark_");
        assertThat(run("", "people", "role", "robot", "assessor")).isZero();
        assertThat(run("another password", "people", "password", "ada")).isZero();
        assertThat(run("", "people", "list")).isZero();
        assertThat(out()).contains("ada", "administrator", "robot", "assessor", "without a password", "figures, made");
        assertThat(run("", "people", "remove", "ada")).isEqualTo(1);
        assertThat(err()).contains("last administrator");
        assertThat(run("", "people", "remove", "robot")).isZero();
        assertThat(run("", "people", "add", "ada", "--role", "wizard")).isEqualTo(2);
    }

    @Test
    void saysWhoseInteractionsALeaderSeesAndNotesATeamNoInteractionNames() {
        assertThat(run("", "people", "add", "lea", "--role", "team_leader", "--no-password"))
                .isZero();
        assertThat(out()).isEqualTo("lea: team leader, all teams\n");
        assertThat(run("", "people", "teams", "lea", "Billing", "Lending")).isZero();
        assertThat(out()).isEqualTo("lea: team leader, teams Billing, Lending\n");
        assertThat(err()).contains("team Billing: no interaction kept here names it; none names any team");
        assertThat(run("", "people", "role", "lea", "assessor")).isZero();
        assertThat(out()).isEqualTo("lea: assessor, teams Billing, Lending\n");
        assertThat(run("", "people", "teams", "lea")).isEqualTo(2);
        assertThat(run("", "people", "teams", "lea", "--all")).isZero();
        assertThat(run(
                        "",
                        "people",
                        "add",
                        "karen",
                        "--role",
                        "agent",
                        "--agent",
                        "Karen Hill",
                        "--team",
                        "Billing",
                        "--no-password"))
                .isZero();
        assertThat(run("", "people", "list")).isZero();
        assertThat(out()).contains("calls of Karen Hill, team Billing", "assessor       all teams");
        assertThat(run("", "people", "add", "eve", "--role", "analyst", "--team", "Billing", "--no-password"))
                .isEqualTo(1);
        assertThat(err()).contains("sees the interactions of all teams");
    }

    @Test
    void writesTheLogForASpreadsheet() throws IOException {
        try (Store store = Store.open(Home.openOrCreate(folder.resolve("home")), Clock.systemUTC())) {
            Instant at = Instant.parse("2026-11-02T09:00:00Z");
            store.accessLog().note(new AccessEntry(0, at, "=ada", AccessKind.LISTEN, "0123456789abcdef", "::1"));
            store.accessLog().note(new AccessEntry(0, at, "bob", AccessKind.LOOK, "0123456789abcdef", "::1"));
        }
        assertThat(run("", "people", "log")).isZero();
        assertThat(out())
                .hasLineCount(3)
                .contains(
                        "at,who,kind,what,address\r\n",
                        "2026-11-02T09:00:00Z,bob,look,0123456789abcdef,::1\r\n",
                        "2026-11-02T09:00:00Z,'=ada,listen,0123456789abcdef,::1\r\n");
        assertThat(run("", "people", "log", "--kind", "look", "--from", "2026-11-03"))
                .isZero();
        assertThat(out()).isEqualTo("at,who,kind,what,address\r\n");
    }

    @Test
    void theWorkbenchDoesNotOpenToOthersWithoutAnAdministratorAndHttps() {
        assertThat(run("", "serve", "--port", "0", "--host", "0.0.0.0")).isEqualTo(1);
        assertThat(err()).contains("plain text", "--tls FILE.p12");
        assertThat(run("", "serve", "--port", "0", "--host", "0.0.0.0", "--proxy"))
                .isEqualTo(1);
        assertThat(err()).contains("no account of an administrator", "earmark people add NAME --role administrator");
        assertThat(run("", "serve", "--port", "0", "--login")).isEqualTo(1);
        assertThat(err()).contains("nobody could sign in");
    }

    @Test
    void aKeyFileThatIsNoneIsToldOfInOneLineAndTheWorkbenchDoesNotStart() throws IOException {
        Path key = Files.writeString(folder.resolve("workbench.p12"), "no key");
        assertThat(run("its password\n", "serve", "--port", "0", "--tls", key.toString()))
                .isEqualTo(1);
        assertThat(err())
                .hasLineCount(1)
                .contains(key + "", "is no PKCS #12 file, or a damaged one", "openssl pkcs12 -export")
                .doesNotContain("its password");
        assertThat(out()).isEmpty();
    }

    private int run(String typed, String... args) {
        out.reset();
        err.reset();
        var all = new String[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--home";
        all[args.length + 1] = folder.resolve("home").toString();
        var in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        return Main.run(
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                all);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
