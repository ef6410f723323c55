package earmark.web;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.Interaction;
import earmark.model.Problem;
import earmark.people.Account;
import earmark.store.Filter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people of which role and team may see. */
@NullMarked
class SightTest {
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    @Test
    void teamsNarrowWhatIsSeenAndNoTeamIsNoNarrowing() {
        Map<String, String> billing = Map.of("agent", "Karen Hill", "team", "billing");
        Map<String, String> none = Map.of("agent", "Karen Hill");
        assertThat(viewer(Role.TEAM_LEADER, null, "billing", "lending").maySee(billing))
                .isTrue();
        assertThat(viewer(Role.TEAM_LEADER, null, "lending").maySee(billing)).isFalse();
        assertThat(viewer(Role.TEAM_LEADER, null, "billing").maySee(none)).isFalse();
        assertThat(viewer(Role.TEAM_LEADER, null).maySee(none)).isTrue();
        assertThat(viewer(Role.AGENT, "Karen Hill", "lending").maySee(billing)).isTrue();
        assertThat(viewer(Role.AGENT, "Tom Reed", "billing").maySee(billing)).isFalse();
        assertThat(viewer(Role.TEAM_LEADER, null, "billing")
                        .narrowed(Filter.ALL.withOneOf("team", Set.of("lending")))
                        .allows(billing))
                .as("what is asked for makes nothing wider")
                .isFalse();
    }

    @Test
    void anAgentIsOfTheTeamTheAccountSaysElseOfThoseOfTheOwnCalls(@TempDir Path folder) throws IOException {
        try (WebHome home = WebHome.open(folder)) {
            Interaction other = home.keep(
                    Map.of("id", "loan-1", "agent", "Karen Hill", "team", "lending"),
                    NOW,
                    new Spoken().agent("hello").customer("hello to you too"));
            Sight lending = new Sight(viewer(Role.TEAM_LEADER, null, "lending"), home.store());
            assertThat(lending.seesAgent("Karen Hill")).isTrue();
            assertThat(lending.seesAgent("Tom Reed")).isFalse();
            assertThat(lending.sees(other.id())).isTrue();
            home.store().people().add(account("karen", "Karen Hill", "billing"));
            home.store().people().add(account("tom", "Tom Reed", "lending"));
            Sight since = new Sight(viewer(Role.TEAM_LEADER, null, "lending"), home.store());
            assertThat(since.seesAgent("Karen Hill")).isFalse();
            assertThat(since.seesAgent("Tom Reed")).isTrue();
            assertThat(since.sees(other.id())).as("the call stays the team's").isTrue();
            assertThat(new Sight(viewer(Role.ASSESSOR, "Ida", "lending"), home.store()).seesAgent("Ida"))
                    .as("the own")
                    .isTrue();
        }
    }

    @Test
    void aProblemThatNamesAnInteractionIsToldToWhoSeesIt(@TempDir Path folder) throws IOException {
        try (WebHome home = WebHome.open(folder)) {
            String mine = home.store().ids(Filter.ALL).iterator().next().value();
            var told = List.of(
                    new Problem("index", "built anew", ""),
                    new Problem(mine + ", turn 3", "too long", ""),
                    new Problem("0123456789abcdef", "damaged", ""));
            assertThat(new Sight(viewer(Role.TEAM_LEADER, null, "billing"), home.store()).of(told))
                    .containsExactly(told.get(0), told.get(1));
            assertThat(new Sight(viewer(Role.TEAM_LEADER, null), home.store()).of(told))
                    .isEqualTo(told);
        }
    }

    private static Account account(String name, String agent, String team) {
        return new Account(name, "agent", agent, Set.of(team), null, NOW, NOW);
    }

    private static Viewer viewer(Role role, @Nullable String agent, String... teams) {
        return new Viewer("lena", role, agent, Set.of(teams));
    }
}
