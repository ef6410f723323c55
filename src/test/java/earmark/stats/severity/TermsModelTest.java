package earmark.stats.severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TermsModelTest {
    private static final int RATERS = 6;
    private static final int AGENTS = 12;
    private static final int MONTHS = 4;

    /** Each rater scores mostly the own team, whose agents are good or bad; one call in five is scored twice. */
    private static List<TermsModel.Score> scores(double[] severity, Random random) {
        double[] agents = random.doubles(AGENTS, -12, 12).toArray();
        double[] months = random.doubles(MONTHS, -4, 4).toArray();
        var scores = new ArrayList<TermsModel.Score>();
        for (int call = 0; call < 40 * RATERS; call++) {
            int rater = call % RATERS;
            int agent = random.nextInt(4) == 0 ? random.nextInt(AGENTS) : 2 * rater + random.nextInt(2);
            int month = random.nextInt(MONTHS);
            double worth = 70 + agents[agent] + months[month] + 6 * random.nextGaussian();
            scores.add(score(call, rater, agent, month, worth, severity, random));
            if (random.nextInt(5) == 0) {
                scores.add(score(
                        call,
                        (rater + 1 + random.nextInt(RATERS - 1)) % RATERS,
                        agent,
                        month,
                        worth,
                        severity,
                        random));
            }
        }
        return scores;
    }

    private static TermsModel.Score score(
            int call, int rater, int agent, int month, double worth, double[] severity, Random random) {
        return new TermsModel.Score(call, rater, agent, month, worth + severity[rater] + 4 * random.nextGaussian());
    }

    private static Scores plain(List<TermsModel.Score> scores) {
        return new Scores(scores.stream()
                .map(score -> new Scores.Score(score.unit(), score.rater(), score.value()))
                .toList());
    }

    private static double error(List<Severity> severities, double[] truth) {
        double square = 0;
        for (int j = 0; j < truth.length; j++) {
            square += Math.pow(severities.get(j).value() - truth[j], 2) / truth.length;
        }
        return square;
    }

    @Test
    void whoseAgentsAreGoodIsNotTakenForLenient() {
        double[] truth = {5, 3, 1, -1, -3, -5};
        double withTerms = 0;
        double without = 0;
        int held = 0;
        for (int run = 0; run < 12; run++) {
            List<TermsModel.Score> scores = scores(truth, new Random(run));
            List<Severity> severities = TermsModel.of(scores).severities();
            withTerms += error(severities, truth);
            without += error(MixedModel.of(plain(scores)).severities(), truth);
            for (int j = 0; j < RATERS; j++) {
                Severity each = severities.get(j);
                held += each.low() <= truth[j] && truth[j] <= each.high() ? 1 : 0;
            }
        }
        assertThat(withTerms).isLessThan(0.7 * without);
        assertThat(held / 72.0).isBetween(0.88, 1.0);
    }

    @Test
    void withOneAgentAndOneMonthItIsTheModelWithoutThem() {
        double[] truth = {5, 3, 1, -1, -3, -5};
        List<TermsModel.Score> scores = scores(truth, new Random(3)).stream()
                .map(score -> new TermsModel.Score(score.unit(), score.rater(), 0, 0, score.value()))
                .toList();
        TermsModel model = TermsModel.of(scores);
        MixedModel plain = MixedModel.of(plain(scores));
        assertThat(model.residualSd()).isEqualTo(Math.sqrt(plain.residualVariance()), within(0.01));
        assertThat(model.raterSd()).isEqualTo(Math.sqrt(plain.raterVariance()), within(0.01));
        for (int j = 0; j < RATERS; j++) {
            assertThat(model.severities().get(j).value())
                    .isEqualTo(plain.severities().get(j).value(), within(0.01));
            assertThat(model.severities().get(j).standardError())
                    .isEqualTo(plain.severities().get(j).standardError(), within(0.01));
        }
    }
}
