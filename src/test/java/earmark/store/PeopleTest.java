package earmark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.model.EarmarkException;
import earmark.people.AccessEntry;
import earmark.people.AccessFilter;
import earmark.people.AccessKind;
import earmark.people.Account;
import earmark.people.ApiToken;
import earmark.people.Password;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class PeopleTest {
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void keepsAccountsWhateverTheCapitalsAndAlwaysAnAdministrator() throws IOException {
        try (Store store = open()) {
            People people = store.people();
            people.add(account("Ada", "administrator"));
            people.add(account("bob", "assessor"));
            assertThat(people.find("ada")).map(Account::name).contains("Ada");
            assertThat(people.find("ada").orElseThrow().password())
                    .satisfies(
                            kept -> assertThat(kept.matches("a long password")).isTrue());
            assertThatThrownBy(() -> people.add(account("ADA", "analyst"))).isInstanceOf(EarmarkException.class);
            assertThatThrownBy(() -> people.remove("ada")).hasMessageContaining("last administrator");
            assertThatThrownBy(() -> people.change("ada", one -> one.as("analyst", null)))
                    .hasMessageContaining("last administrator");
            people.change("BOB", one -> one.as("administrator", null));
            people.remove("Ada");
            assertThat(people.all()).extracting(Account::name).containsExactly("bob");
            assertThatThrownBy(() -> people.remove("nobody")).hasMessageContaining("no account");
        }
    }

    @Test
    void aTokenGoesWithItsAccount() throws IOException {
        try (Store store = open()) {
            People people = store.people();
            people.add(account("ada", "administrator"));
            people.add(account("bot", "analyst"));
            people.add(new ApiToken("t1", "bot", "figures", "ff", NOW, NOW.plusSeconds(60)));
            ApiToken kept = people.tokenOf("ff").orElseThrow();
            assertThat(kept.isGood(NOW.plusSeconds(59))).isTrue();
            assertThat(kept.isGood(NOW.plusSeconds(60))).isFalse();
            assertThatThrownBy(() -> people.removeToken("ada", "t1")).isInstanceOf(EarmarkException.class);
            people.remove("bot");
            assertThat(people.tokenOf("ff")).isEmpty();
        }
    }

    @Test
    void noEntryOfTheLogIsLostWhenTheStoreIsClosed() throws IOException {
        try (Store store = open()) {
            for (int i = 0; i < 1_203; i++) {
                store.accessLog().note(entry(i, AccessKind.LOOK, "ada"));
            }
        }
        try (Store store = open()) {
            assertThat(store.accessLog().count(AccessFilter.ALL)).isEqualTo(1_203);
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void findsEntriesByAllThatIsKnownOfThem() throws IOException {
        try (Store store = open()) {
            AccessLog log = store.accessLog();
            for (int i = 0; i < 10; i++) {
                log.note(entry(i, i % 2 == 0 ? AccessKind.LOOK : AccessKind.LISTEN, i < 6 ? "ada" : "bob"));
            }
            assertThat(log.entries(AccessFilter.ALL, Long.MAX_VALUE, 3))
                    .extracting(AccessEntry::what)
                    .containsExactly("call9", "call8", "call7");
            assertThat(log.entries(new AccessFilter("ada", AccessKind.LISTEN, null, null, null), 6, 9))
                    .extracting(AccessEntry::what)
                    .containsExactly("call3", "call1");
            assertThat(log.entries(new AccessFilter(null, null, "call4", null, null), Long.MAX_VALUE, 9))
                    .hasSize(1);
            assertThat(log.count(new AccessFilter(null, null, null, NOW.plusSeconds(2), NOW.plusSeconds(5))))
                    .isEqualTo(3);
        }
    }

    @Test
    void whoChangesOrTakesOutARowBehindItsBackIsSeen() throws IOException, SQLException {
        try (Store store = open()) {
            store.people().add(account("ada", "administrator"));
            store.people().add(account("bob", "assessor"));
            store.accessLog().note(entry(1, AccessKind.LISTEN, "bob"));
            store.accessLog().note(entry(2, AccessKind.LISTEN, "bob"));
            store.accessLog().note(entry(3, AccessKind.LISTEN, "bob"));
        }
        try (Connection raw = DriverManager.getConnection(
                "jdbc:sqlite:" + folder.resolve("home").resolve("earmark.db"))) {
            raw.createStatement().execute("UPDATE account SET role = 'administrator' WHERE name = 'bob'");
            raw.createStatement().execute("UPDATE access SET who = 'ada' WHERE number = 1");
            raw.createStatement().execute("DELETE FROM access WHERE number = 3");
        }
        try (Store store = open()) {
            assertThat(store.check())
                    .extracting(Damage::what)
                    .containsExactlyInAnyOrder(
                            "an account or a token is not as it was kept",
                            "an entry is not as it was noted",
                            "1 entries are gone");
        }
    }

    @Test
    void keepsTeamsAndWhoTakesThemAwayBehindItsBackIsSeen() throws IOException, SQLException {
        try (Store store = open()) {
            store.people().add(account("bob", "team_leader"));
            store.people().add(account("eve", "team_leader"));
            store.people().change("bob", bob -> bob.of(Set.of("Lending", " Billing, north ")));
            assertThat(store.people().find("bob").orElseThrow().teams()).containsExactly("Billing, north", "Lending");
            assertThat(store.people().find("eve").orElseThrow().teams()).isEmpty();
            assertThat(store.check()).isEmpty();
            assertThatThrownBy(() -> store.people().change("bob", bob -> bob.of(Set.of("two\nlines"))))
                    .hasMessageContaining("not a team's name");
            assertThat(store.people()
                            .change("eve", eve -> eve.of(Set.of("Lending")).as("analyst", null)))
                    .as("an analyst sees all teams")
                    .extracting(Account::teams)
                    .isEqualTo(Set.of());
            assertThatThrownBy(() -> store.people().change("eve", eve -> eve.of(Set.of("Lending"))))
                    .hasMessageContaining("sees the interactions of all teams");
        }
        try (Connection raw = DriverManager.getConnection(
                "jdbc:sqlite:" + folder.resolve("home").resolve("earmark.db"))) {
            raw.createStatement().execute("UPDATE account SET teams = NULL");
        }
        try (Store store = open()) {
            assertThat(store.check()).extracting(Damage::object).containsExactly("bob");
        }
    }

    @Test
    void anAccountOfBeforeThereWereTeamsIsStillWholeAndOfNone() throws IOException, SQLException {
        try (Store store = open()) {
            store.people().add(account("bob", "team_leader"));
        }
        try (Connection raw = DriverManager.getConnection(
                "jdbc:sqlite:" + folder.resolve("home").resolve("earmark.db"))) {
            raw.createStatement().execute("ALTER TABLE account DROP COLUMN teams");
            raw.createStatement().execute("DELETE FROM schema_version WHERE version >= 17");
            raw.createStatement().execute("PRAGMA user_version = 16");
        }
        try (Store store = open()) {
            assertThat(store.check()).isEmpty();
            assertThat(store.people().find("bob").orElseThrow().teams()).isEmpty();
        }
    }

    private Store open() throws IOException {
        return Store.open(Home.openOrCreate(folder.resolve("home")), CLOCK);
    }

    private static Account account(String name, String role) {
        return new Account(
                name, role, null, Set.of(), Password.of("a long password", new SecureRandom(), 10), NOW, NOW);
    }

    private static AccessEntry entry(int i, AccessKind kind, String who) {
        return new AccessEntry(0, NOW.plusSeconds(i), who, kind, "call" + i, "127.0.0.1");
    }
}
