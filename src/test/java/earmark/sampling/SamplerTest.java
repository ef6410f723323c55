package earmark.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earmark.model.InteractionId;
import earmark.sampling.Candidate.Sight;
import earmark.sampling.Schedule.State;
import earmark.stats.Interval;
import earmark.stats.rates.AuditSize;
import earmark.stats.rates.StratifiedAudit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SamplerTest {
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final Period OCTOBER = Every.MONTH.of(Instant.parse("2026-10-10T00:00:00Z"));

    private static Plan plan(Design design, long seed) {
        return new Plan("p", Every.MONTH, design, List.of("ann", "bob", "cy"), 0.25, seed, NOW);
    }

    private static Candidate candidate(int i, String agent, Sight sight) {
        return new Candidate(
                new InteractionId(String.format("%016x", i)),
                OCTOBER.from().plusSeconds(3600L * i),
                Map.of("agent", agent),
                sight);
    }

    private static List<Candidate> calls(int n) {
        var calls = new ArrayList<Candidate>();
        for (int i = 0; i < n; i++) {
            Sight sight = i % 10 == 0 ? Sight.FLAGGED : i % 10 == 1 ? Sight.NEAR_MISS : Sight.UNFLAGGED;
            calls.add(candidate(i, "agent " + (i % 7 == 0 ? "rare" : i % 3), sight));
        }
        return calls;
    }

    @Test
    void eachAgentGetsTheQuotaSpreadOverThePeriodWithTheChanceKept() {
        Draw draw = Sampler.draw(plan(new Design.Quota("agent", 4), 1), OCTOBER, calls(300), NOW);
        assertThat(draw.cells())
                .hasSize(4)
                .allSatisfy(cell -> assertThat(cell.size()).isEqualTo(4));
        assertThat(draw.drawn()).hasSize(16);
        for (Cell cell : draw.cells()) {
            List<Long> order = draw.drawn().stream()
                    .filter(each -> each.cell().equals(cell.name()))
                    .map(each -> Long.parseLong(each.interaction().value(), 16))
                    .toList();
            for (int quarter = 0; quarter < 4; quarter++) {
                assertThat(order.get(quarter) / 75).as(cell.name()).isBetween(quarter - 1L, quarter + 1L);
            }
            assertThat(draw.drawn().get(0).chance()).isLessThan(1);
        }
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherOneAnother() {
        var design = new Design.Strata(List.of("agent"), 30);
        Draw first = Sampler.draw(plan(design, 1), OCTOBER, calls(300), NOW);
        var shuffled = new ArrayList<>(calls(300));
        java.util.Collections.shuffle(shuffled, new Random(5));
        assertThat(Sampler.draw(plan(design, 1), OCTOBER, shuffled, NOW)).isEqualTo(first);
        assertThat(Sampler.draw(plan(design, 2), OCTOBER, calls(300), NOW).drawn())
                .isNotEqualTo(first.drawn());
        assertThat(first.drawn()).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void everyCallIsDrawnAsOftenAsItsChanceSays() {
        var counts = new HashMap<String, Integer>();
        int runs = 4_000;
        Map<String, Double> chances = new HashMap<>();
        for (int seed = 0; seed < runs; seed++) {
            for (Drawn each : Sampler.draw(plan(new Design.Strata(List.of("agent"), 7), seed), OCTOBER, calls(23), NOW)
                    .drawn()) {
                counts.merge(each.interaction().value(), 1, Integer::sum);
                chances.put(each.interaction().value(), each.chance());
            }
        }
        assertThat(counts).hasSize(23);
        counts.forEach((call, count) ->
                assertThat(count / (double) runs).as(call).isCloseTo(chances.getOrDefault(call, 0.0), within(0.035)));
    }

    @Test
    void workIsSharedEvenlyAndSomeOfItTwiceSoThatAssessorsConnect() {
        Draw draw = Sampler.draw(plan(new Design.Strata(List.of(), 60), 3), OCTOBER, calls(300), NOW);
        Map<String, Long> work =
                draw.drawn().stream().collect(Collectors.groupingBy(Drawn::assessor, Collectors.counting()));
        assertThat(work.values()).containsOnly(20L);
        assertThat(draw.drawn().stream().filter(each -> !each.second().isEmpty()))
                .hasSize(15);
        assertThat(draw.drawn()).noneMatch(each -> each.second().equals(each.assessor()));
    }

    @Test
    void anAuditSpendsItsShareOnWhatWasNotFoundAndMissesCanBeCounted() {
        Draw draw = Sampler.draw(plan(new Design.Audit("apology", 60, 0.5), 3), OCTOBER, calls(1_000), NOW);
        assertThat(draw.cells())
                .containsExactly(
                        new Cell("1 flagged", 100, 30),
                        new Cell("2 near miss", 100, 15),
                        new Cell("3 unflagged", 800, 15));
    }

    /** 1,000 calls, 100 flagged; 50 flagged checked, 40 right; 50 others checked, 2 hidden. */
    @Test
    void theWorkedExampleOfHiddenHits() {
        var audit = new StratifiedAudit(
                List.of(new StratifiedAudit.Stratum(100, 50, 40), new StratifiedAudit.Stratum(900, 50, 2)));
        assertThat(audit.shareInFirst()).isCloseTo(80.0 / 116, within(1e-9));
        Interval precision = earmark.stats.Wilson.of(40, 50);
        assertThat(precision.low()).isCloseTo(0.67, within(0.005));
        assertThat(precision.high()).isCloseTo(0.89, within(0.005));
        Interval hidden = earmark.stats.Wilson.of(2, 50);
        assertThat(900 * hidden.low()).isCloseTo(10, within(0.5));
        assertThat(900 * hidden.high()).isCloseTo(121, within(1.5));
    }

    @Test
    void aMarginNeedsAsManyAsTheTextbookSays() {
        assertThat(AuditSize.forShare(0.05, 0.5, Integer.MAX_VALUE)).isEqualTo(385);
        assertThat(AuditSize.forShare(0.05, 0.5, 1_000)).isEqualTo(278);
        assertThat(AuditSize.forShare(0.05, 0.5, 20)).isEqualTo(20);
        Draw draw = Sampler.draw(plan(new Design.Margin(List.of("agent"), 0.1, 0.5), 1), OCTOBER, calls(300), NOW);
        assertThat(draw.drawn()).hasSize(73);
    }

    @Test
    void aPlanIsReadBackAsItWasWritten() {
        for (Design design : List.of(
                new Design.Quota("agent", 4),
                new Design.Strata(List.of(), 9),
                new Design.Margin(List.of("team", "medium"), 0.05, 0.2),
                new Design.Audit("apology", 60, 0.4))) {
            Plan plan = plan(design, 9);
            assertThat(PlanText.read("p", PlanText.of(plan))).isEqualTo(plan);
        }
    }

    @Test
    void aScheduleTellsWhatWasNotDrawnAndWhatIsStillToScore() {
        Plan plan = new Plan(
                "w",
                Every.WEEK,
                new Design.Strata(List.of(), 2),
                List.of(),
                0,
                1,
                Instant.parse("2026-10-14T10:00:00Z"));
        var first = new InteractionId("00000000000000a1");
        var second = new InteractionId("00000000000000a2");
        var draw = new Draw(
                "w",
                "2026-W43",
                NOW,
                1,
                List.of(),
                List.of(new Drawn(first, "all", .5, "", ""), new Drawn(second, "all", .5, "", "")));
        assertThat(Schedule.of(plan, List.of(draw), Map.of(first, List.of(given("ann", NOW))), NOW))
                .extracting(each -> each.period().label() + " " + each.state() + " " + each.scored() + "/" + each.due())
                .containsExactly(
                        "2026-W42 NOT_DRAWN 0/0",
                        "2026-W43 OPEN 1/2",
                        "2026-W44 NOT_DRAWN 0/0",
                        "2026-W45 RUNNING 0/0");
        assertThat(Schedule.of(
                        plan,
                        List.of(draw),
                        Map.of(first, List.of(given("ann", NOW)), second, List.of(given("bob", NOW))),
                        NOW))
                .anyMatch(each -> each.state() == State.KEPT);
    }

    private static Schedule.Given given(String assessor, Instant at) {
        return new Schedule.Given(assessor, at);
    }

    @Test
    void scoresBeforeTheDrawOrByOthersDoNotKeepAPlan() {
        Plan plan = plan(new Design.Strata(List.of(), 2), 1);
        var one = new InteractionId("00000000000000a1");
        var both = new InteractionId("00000000000000a2");
        var draw = new Draw(
                plan.name(),
                plan.every().of(NOW).label(),
                NOW,
                1,
                List.of(),
                List.of(new Drawn(one, "all", .5, "ann", ""), new Drawn(both, "all", .5, "bob", "cy")));
        Instant before = NOW.minusSeconds(90_000);
        Map<InteractionId, List<Schedule.Given>> scored = Map.of(
                one, List.of(given("ann", before), given("bob", NOW)),
                both, List.of(given("bob", NOW), given("bob", NOW), new Schedule.Given("cy", null)));
        assertThat(Schedule.of(plan, List.of(draw), scored, NOW))
                .filteredOn(each -> each.drawnAt() != null)
                .singleElement()
                .matches(each -> each.scored() == 1 && each.due() == 3 && each.state() == State.OPEN);
    }

    @Test
    void aDayWithoutATimeIsAfterADrawOfThatDay() {
        Instant drawn = Instant.parse("2026-10-20T15:00:00Z");
        assertThat(given("ann", Instant.parse("2026-10-20T00:00:00Z")).after(drawn))
                .isTrue();
        assertThat(given("ann", Instant.parse("2026-10-20T14:00:00Z")).after(drawn))
                .isFalse();
    }
}
