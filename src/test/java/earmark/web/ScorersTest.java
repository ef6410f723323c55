package earmark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.model.EarmarkException;
import earmark.people.Account;
import earmark.people.Password;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorersTest {
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    @Test
    void onlyAccountsThatMayScoreAreAsked(@TempDir Path folder) throws IOException {
        try (Store store = Store.open(Home.openOrCreate(folder), Clock.systemUTC())) {
            var scorers = new Scorers(store);
            assertThat(scorers.named("anybody", List.of())).isEqualTo("anybody");
            add(store, "Ada", "administrator", null);
            add(store, "bob", "assessor", null);
            add(store, "karen", "agent", "Karen Hill");
            assertThat(scorers.named(" ada ", List.of())).isEqualTo("Ada");
            assertThat(scorers.named("Bob", List.of())).isEqualTo("bob");
            assertThat(scorers.named("", List.of())).isEmpty();
            for (String nobody : new String[] {"ghost", "karen"}) {
                assertThatThrownBy(() -> scorers.named(nobody, List.of()))
                        .isInstanceOf(EarmarkException.class)
                        .hasMessageContainingAll(nobody, "may score", "Ada, bob");
            }
        }
    }

    @Test
    void whoSeesAnInteractionAndMayScoreIsOfferedForIt(@TempDir Path folder) throws IOException {
        try (Store store = Store.open(Home.openOrCreate(folder), Clock.systemUTC())) {
            var scorers = new Scorers(store);
            Map<String, String> billing = Map.of("team", "Billing", "agent", "Karen Hill");
            assertThat(scorers.offered(billing)).isEmpty();
            add(store, "zoe", "administrator", null);
            add(store, "Bob", "assessor", null);
            add(store, "karen", "agent", "Karen Hill");
            add(store, "lea", "team_leader", null, "Lending");
            add(store, "max", "assessor", null, "Billing");
            assertThat(scorers.offered(billing)).containsExactly("Bob", "max", "zoe");
            assertThat(scorers.offered(Map.of())).containsExactly("Bob", "zoe");
        }
    }

    private static void add(Store store, String name, String role, @Nullable String agent, String... teams) {
        Password password = Password.of("a long password", new SecureRandom(), 10);
        store.people().add(new Account(name, role, agent, Set.of(teams), password, NOW, NOW));
    }
}
