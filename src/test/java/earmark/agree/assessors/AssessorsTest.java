package earmark.agree.assessors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earmark.agree.assessors.CalibrationSession.Standing;
import earmark.model.InteractionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AssessorsTest {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private static InteractionId call(int number) {
        return new InteractionId(String.format("%016x", number));
    }

    private static Scored scored(int call, String assessor, int hour, double percent, String... answers) {
        Map<String, String> labels =
                answers.length == 0 ? Map.of("q1", "yes", "q2", "no") : Map.of("q1", answers[0], "q2", answers[1]);
        return new Scored(call(call), assessor, "", "form", START.plusSeconds(3600L * hour), percent, labels);
    }

    private static AssessorProfile profile(List<AssessorProfile> profiles, String name) {
        return profiles.stream()
                .filter(each -> each.assessor().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The harsh one got the good calls, so that all means are alike. */
    private static List<Scored> planted(long seed) {
        var random = new Random(seed);
        double[] severity = {10, -10, 0, 0};
        var scores = new ArrayList<Scored>();
        for (int call = 0; call < 160; call++) {
            int first = call % 4;
            double worth = 60 - severity[first] + 8 * random.nextGaussian();
            scores.add(scored(call, "a" + first, call, worth + severity[first] + 3 * random.nextGaussian()));
            if (call % 3 == 0) {
                int second = (first + 1 + random.nextInt(3)) % 4;
                scores.add(scored(call, "a" + second, call, worth + severity[second] + 3 * random.nextGaussian()));
            }
        }
        return scores;
    }

    @Test
    void plantedLeniencyIsFoundThoughTheMeansHideIt() {
        List<AssessorProfile> profiles = Assessors.of(planted(1));
        assertThat(profile(profiles, "a0").severity()).isCloseTo(10, within(3.0));
        assertThat(profile(profiles, "a1").severity()).isCloseTo(-10, within(3.0));
        assertThat(profiles)
                .filteredOn(AssessorProfile::flagged)
                .extracting(AssessorProfile::assessor)
                .containsExactly("a0", "a1");
        assertThat(Math.abs(
                        profile(profiles, "a0").mean() - profile(profiles, "a1").mean()))
                .isLessThan(8);
    }

    @Test
    void whoSharesNothingWithAnybodyIsAGroupAlone() {
        List<Scored> scores = new ArrayList<>(planted(2));
        for (int call = 500; call < 510; call++) {
            scores.add(scored(call, "far away", call, 20));
        }
        AssessorProfile alone = profile(Assessors.of(scores), "far away");
        assertThat(alone.severity()).isNaN();
        assertThat(alone.shared()).isZero();
        assertThat(alone.group())
                .isNotEqualTo(profile(Assessors.of(scores), "a0").group());
    }

    @Test
    void anotherHabitOfNotApplicableAndOwnSecondThoughtsAreSeen() {
        var scores = new ArrayList<Scored>();
        for (int call = 0; call < 40; call++) {
            scores.add(scored(call, "ann", call, 80, "yes", call % 8 == 0 ? "" : "no"));
            scores.add(scored(call, "bob", call, 80, "yes", call % 2 == 0 ? "" : "no"));
        }
        scores.add(scored(0, "ann", 99, 80, "no", ""));
        List<AssessorProfile> profiles = Assessors.of(scores);
        assertThat(profile(profiles, "bob").unusualNotApplicable()).isTrue();
        assertThat(profile(profiles, "ann").again()).isEqualTo(1);
        assertThat(profile(profiles, "ann").same()).isEqualTo(0.5);
    }

    private static List<AssessorProfile> overTime(double shift) {
        var random = new Random(4);
        var scores = new ArrayList<Scored>();
        for (int call = 0; call < 160; call++) {
            double worth = 70 + 5 * random.nextGaussian();
            double later = call < 100 ? 0 : shift;
            scores.add(scored(call, "ann", call, worth + later + 2 * random.nextGaussian()));
            for (String other : List.of("bob", "cy", "dee")) {
                scores.add(scored(call, other, call, worth + 2 * random.nextGaussian()));
            }
        }
        return Assessors.of(scores);
    }

    @Test
    void whoChangesIsNoticedSoon() {
        assertThat(profile(overTime(6), "ann").driftAt())
                .isBetween(START.plusSeconds(3600 * 100L), START.plusSeconds(3600 * 115L));
        assertThat(overTime(0)).allMatch(each -> each.driftAt() == null);
    }

    @Test
    void aSessionIsHeldAgainstTheExpertOrElseTheOthers() {
        List<Scored> session = List.of(
                scored(1, "ann", 0, 50, "yes", "no"),
                scored(1, "bob", 0, 50, "yes", ""),
                scored(1, "cy", 0, 50, "no", "no"),
                scored(1, "expert", 0, 50, "no", "no"));
        CalibrationSession among = CalibrationSession.of(session.subList(0, 3), Map.of(), "");
        assertThat(among.questions()).extracting(item -> item.consensus()).containsExactly("yes", "no");
        assertThat(among.standings()).contains(new Standing("cy", 0, 1));
        CalibrationSession held = CalibrationSession.of(session, Map.of(), "expert");
        assertThat(held.standings())
                .containsExactly(new Standing("ann", 1, 2), new Standing("bob", 0, 2), new Standing("cy", 2, 2));
    }

    @Test
    void whatWasAgreedIsNobodysAnswerAndEverybodyIsHeldAgainstIt() {
        List<Scored> sheet = List.of(
                scored(1, "ann", 0, 50, "yes", "no"),
                scored(1, "bob", 0, 50, "yes", "no"),
                scored(1, "cy", 0, 50, "no", "no"),
                scored(1, "consensus", 0, 50, "no", "no"));
        CalibrationSession imported = CalibrationSession.of(sheet, Map.of(), "");
        assertThat(imported.raters()).containsExactly("ann", "bob", "cy");
        assertThat(imported.questions().get(0).answers()).isEqualTo(Map.of("yes", 2, "no", 1));
        assertThat(imported.questions()).extracting(item -> item.consensus()).containsExactly("no", "no");
        assertThat(imported.questions()).extracting(item -> item.settled()).containsExactly(false, true);
        assertThat(imported.standings())
                .containsExactly(new Standing("ann", 1, 2), new Standing("bob", 1, 2), new Standing("cy", 2, 2));
        CalibrationSession decided = CalibrationSession.of(sheet.subList(0, 3), Map.of("q1", ""), "");
        assertThat(decided.questions().get(0).consensus()).isEqualTo("not applicable");
        assertThat(decided.standings()).contains(new Standing("cy", 1, 2));
    }

    @Test
    void anotherFormOnTheSameCallIsNoSecondThoughtAndNoHarsherScore() {
        var random = new Random(7);
        var scores = new ArrayList<Scored>();
        for (int call = 0; call < 60; call++) {
            double worth = 60 + 8 * random.nextGaussian();
            for (String assessor : List.of("ann", "bob", "cy")) {
                scores.add(scored(call, assessor, call, worth + 2 * random.nextGaussian()));
            }
            // cy alone also scores, and mostly first, by a form on which everybody gets little
            Scored other = scored(call, "cy", call, 20 + random.nextGaussian(), "no", "yes");
            scores.add(
                    scores.size() - 1,
                    new Scored(
                            other.interaction(), "cy", "", "compliance", other.at(), other.percent(), other.answers()));
        }
        AssessorProfile cy = profile(Assessors.of(scores), "cy");
        assertThat(cy.again()).isZero();
        assertThat(cy.severity()).isCloseTo(0, within(2.0));
        assertThat(cy.flagged()).isFalse();
        assertThat(cy.shared()).isEqualTo(60);
        assertThat(cy.forms()).isEqualTo(2);
    }

    @Test
    void manyFormsOfFewScoresEachAreFitted() {
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var scores = new ArrayList<Scored>();
            for (int i = 0; i < 40; i++) {
                Scored one = scored(random.nextInt(12), "a" + random.nextInt(3), i, 100 * random.nextInt(2));
                String form = "form" + random.nextInt(6);
                String agent = "agent" + random.nextInt(4);
                scores.add(new Scored(
                        one.interaction(), one.assessor(), agent, form, one.at(), one.percent(), one.answers()));
            }
            assertThat(Assessors.of(scores)).hasSize(3);
        }
    }

    @Test
    void oneSharedScoreTellsNoSeverityOfNoWidth() {
        List<AssessorProfile> profiles =
                Assessors.of(List.of(scored(1, "ann", 0, 50), scored(1, "bob", 1, 50), scored(2, "ann", 2, 50)));
        assertThat(profiles).allMatch(each -> Double.isNaN(each.severity()) && each.shared() == 1);
    }
}
