package earmark.stats.agreement;

import static earmark.stats.agreement.Tables.cells;
import static earmark.stats.agreement.Tables.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earmark.stats.McNemar;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure that was computed beforehand with other programs, to six digits. */
class WorkedFiguresTest {
    private static final Offset<Double> SIX = within(1e-6);
    private static final double[][] COHEN = cells(88, 14, 18, 10, 40, 10, 2, 6, 12);
    private static final double[][] MAMMOGRAMS = cells(21, 12, 0, 0, 4, 17, 1, 0, 3, 9, 15, 2, 0, 0, 0, 1);
    private static final double[][] GWET3 = cells(13, 0, 0, 0, 20, 7, 0, 4, 56);

    private static void kappa(
            double[][] cells, Weighting weighting, double observed, double expected, double kappa, double error) {
        SquareTable table = SquareTable.of(cells);
        assertThat(table.observed(weighting)).isCloseTo(observed, SIX);
        assertThat(table.expected(weighting)).isCloseTo(expected, SIX);
        assertThat(table.kappa(weighting)).isCloseTo(kappa, SIX);
        assertThat(table.standardError(weighting)).isCloseTo(error, SIX);
    }

    private static Categories of(int q) {
        return Categories.declared(
                Scale.ORDINAL,
                IntStream.rangeClosed(1, q).mapToObj(String::valueOf).toList());
    }

    private static Weighting disagreement(double[][] v, double most) {
        double[][] w = new double[v.length][v.length];
        for (int k = 0; k < v.length; k++) {
            for (int l = 0; l < v.length; l++) {
                w[k][l] = 1 - v[k][l] / most;
            }
        }
        return Weighting.matrix(w);
    }

    @Test
    void cohensTableOf1960() {
        kappa(COHEN, Weighting.identity(of(3)), 0.7, 0.41, 0.491525, 0.051002);
        kappa(COHEN, Weighting.linear(of(3)), 0.8, 0.62, 0.473684, 0.054432);
        kappa(COHEN, Weighting.quadratic(of(3)), 0.85, 0.725, 0.454545, 0.066454);
        SquareTable table = SquareTable.of(COHEN);
        assertThat(table.standardErrorOfNone(Weighting.identity(of(3)))).isCloseTo(0.051979, SIX);
        assertThat(table.standardErrorOfNone(Weighting.linear(of(3)))).isCloseTo(0.054696, SIX);
        assertThat(table.standardErrorOfNone(Weighting.quadratic(of(3)))).isCloseTo(0.067359, SIX);
    }

    @Test
    void cohensWeightsOf1968() {
        Weighting symmetric = disagreement(cells(0, 1, 3, 1, 0, 6, 3, 6, 0), 6);
        kappa(COHEN, symmetric, 0.85, 0.77, 0.347826, 0.075504);
        assertThat(SquareTable.of(COHEN).standardErrorOfNone(symmetric)).isCloseTo(0.059720, SIX);
        Weighting asymmetric = disagreement(cells(0, 1, 4, 1, 0, 6, 2, 2, 0), 6);
        assertThat(SquareTable.of(COHEN).kappa(asymmetric)).isCloseTo(0.353383, SIX);
        assertThat(SquareTable.of(COHEN).standardError(asymmetric)).isCloseTo(0.062657, SIX);
    }

    @Test
    void fleissCohenEverittOf1969() {
        double[][] cells = cells(106, 10, 4, 22, 28, 10, 2, 12, 6);
        kappa(cells, Weighting.identity(of(3)), 0.7, 0.475, 0.428571, 0.053711);
        Weighting weights = Weighting.matrix(cells(1, 0, .4444, 0, 1, .6667, .4444, .6667, 1));
        kappa(cells, weights, 0.786669, 0.567219, 0.507070, 0.056994);
        assertThat(SquareTable.of(cells).standardErrorOfNone(weights)).isCloseTo(0.065336, SIX);
    }

    @Test
    void mammograms() {
        kappa(MAMMOGRAMS, Weighting.identity(of(4)), 0.635294, 0.308235, 0.472789, 0.072715);
        kappa(MAMMOGRAMS, Weighting.linear(of(4)), 0.866667, 0.691073, 0.568399, 0.067556);
        kappa(MAMMOGRAMS, Weighting.quadratic(of(4)), 0.947712, 0.840892, 0.671371, 0.068114);
        assertThat(SquareTable.of(MAMMOGRAMS).standardErrorOfNone(Weighting.quadratic(of(4))))
                .isCloseTo(0.107902, SIX);
        Ratings ratings = Tables.square(MAMMOGRAMS);
        assertThat(value(ratings, "cohen_kappa")).isCloseTo(0.472789, SIX);
        assertThat(value(ratings, "cohen_kappa_linear")).isCloseTo(0.568399, SIX);
        assertThat(value(ratings, "cohen_kappa_quadratic")).isCloseTo(0.671371, SIX);
        assertThat(value(ratings, "gwet_ac1")).isCloseTo(0.529198, SIX);
        assertThat(value(ratings, "gwet_ac2_linear")).isCloseTo(0.718812, SIX);
        assertThat(value(ratings, "gwet_ac2_quadratic")).isCloseTo(0.850172, SIX);
        assertThat(value(ratings, "lin_ccc")).isCloseTo(0.671371, SIX);
    }

    @Test
    void gwetsTables() {
        kappa(GWET3, Weighting.identity(of(3)), 0.89, 0.4597, 0.796409, 0.058911);
        Ratings ratings = Tables.square(GWET3);
        assertThat(value(ratings, "gwet_ac1")).isCloseTo(0.849331, SIX);
        assertThat(value(ratings, "scott_pi")).isCloseTo(0.796240, SIX);
        assertThat(value(ratings, "brennan_prediger")).isCloseTo(0.835, SIX);
        assertThat(value(ratings, "krippendorff_alpha_nominal")).isCloseTo(0.797258, SIX);
        Ratings four = Tables.square(cells(40, 6, 4, 15, 4, 25, 1, 5, 4, 2, 21, 9, 17, 13, 12, 45));
        assertThat(value(four, "cohen_kappa")).isCloseTo(0.431501, SIX);
        assertThat(value(four, "gwet_ac1")).isCloseTo(0.456158, SIX);
        assertThat(value(four, "krippendorff_alpha_nominal")).isCloseTo(0.431618, SIX);
    }

    @ParameterizedTest
    @CsvSource({
        "40,9,6,45,0.85,0.699519,0.071394,0.7,-0.05,0.03,0.700748,0.699248,0.842105,0.857143,0.939904",
        "80,10,5,5,0.85,0.318182,0.133457,0.7,0.75,0.05,0.808000,0.314286,0.914286,0.400000,0.772727",
        "45,15,25,15,0.60,0.130435,0.098662,0.2,0.30,-0.10,0.266055,0.120879,0.692308,0.428571,0.782609",
        "25,35,5,35,0.60,0.259259,0.077160,0.2,-0.10,0.30,0.207921,0.191919,0.555556,0.636364,0.444444",
        "118,5,2,0,0.944,-0.023392,0.012287,0.888,0.944,0.024,0.940776,-0.028807,0.971193,0,0.561404"
    })
    void kappaParadoxes(
            double a,
            double b,
            double c,
            double d,
            double observed,
            double kappa,
            double error,
            double pabak,
            double prevalence,
            double bias,
            double ac1,
            double scott,
            double positive,
            double negative,
            double highest) {
        SquareTable table = SquareTable.of(cells(a, b, c, d));
        Ratings ratings = Tables.square(cells(a, b, c, d));
        assertThat(value(ratings, "percent_agreement")).isCloseTo(observed, SIX);
        assertThat(value(ratings, "cohen_kappa")).isCloseTo(kappa, SIX);
        assertThat(table.standardError(Weighting.identity(of(2)))).isCloseTo(error, SIX);
        assertThat(value(ratings, "pabak")).isCloseTo(pabak, SIX);
        assertThat(table.prevalenceIndex()).isCloseTo(prevalence, SIX);
        assertThat(table.biasIndex()).isCloseTo(bias, SIX);
        assertThat(value(ratings, "gwet_ac1")).isCloseTo(ac1, SIX);
        assertThat(value(ratings, "scott_pi")).isCloseTo(scott, SIX);
        assertThat(value(ratings, "specific_agreement:1")).isCloseTo(positive, SIX);
        assertThat(value(ratings, "specific_agreement:2")).isCloseTo(negative, SIX);
        assertThat(table.highestKappa()).isCloseTo(highest, SIX);
        assertThat((pabak - prevalence * prevalence + bias * bias) / (1 - prevalence * prevalence + bias * bias))
                .isCloseTo(kappa, SIX);
    }

    @Test
    void fleissThirtyPatients() {
        Ratings ratings = Tables.fleiss();
        assertThat(value(ratings, "percent_agreement")).isCloseTo(0.555556, SIX);
        assertThat(value(ratings, "fleiss_kappa")).isCloseTo(0.430245, SIX);
        assertThat(value(ratings, "gwet_ac1")).isCloseTo(0.447885, SIX);
        assertThat(value(ratings, "krippendorff_alpha_nominal")).isCloseTo(0.433410, SIX);
        assertThat(value(ratings, "brennan_prediger")).isCloseTo(0.444444, SIX);
        FleissTest h0 = FleissTest.of(ratings);
        assertThat(h0.standardError()).isCloseTo(0.024374, SIX);
        assertThat(0.430244520 / h0.standardError()).isCloseTo(17.651831, within(2e-5));
        assertThat(h0.byCategory().stream().mapToDouble(k -> k).toArray())
                .containsExactly(new double[] {0.244755, 0.244755, 0.52, 0.471127, 0.566118}, SIX);
    }

    @Test
    void tenSubjectsFourteenRaters() {
        Ratings ratings = Tables.counts(Scale.NOMINAL, new int[][] {
            {0, 0, 0, 0, 14},
            {0, 2, 6, 4, 2},
            {0, 0, 3, 5, 6},
            {0, 3, 9, 2, 0},
            {2, 2, 8, 1, 1},
            {7, 7, 0, 0, 0},
            {3, 2, 6, 3, 0},
            {2, 5, 3, 2, 2},
            {6, 5, 2, 1, 0},
            {0, 2, 2, 3, 7}
        });
        assertThat(value(ratings, "percent_agreement")).isCloseTo(0.378022, SIX);
        assertThat(value(ratings, "fleiss_kappa")).isCloseTo(0.209931, SIX);
        assertThat(value(ratings, "gwet_ac1")).isCloseTo(0.225614, SIX);
        assertThat(value(ratings, "krippendorff_alpha_nominal")).isCloseTo(0.215574, SIX);
        assertThat(value(ratings, "brennan_prediger")).isCloseTo(0.222527, SIX);
    }

    private static void alphas(Ratings ratings, double nominal, double ordinal, double interval, double ratio) {
        assertThat(value(ratings, "krippendorff_alpha_nominal")).isCloseTo(nominal, SIX);
        assertThat(value(ratings, "krippendorff_alpha_ordinal")).isCloseTo(ordinal, SIX);
        assertThat(value(ratings, "krippendorff_alpha_interval")).isCloseTo(interval, SIX);
        assertThat(value(ratings, "krippendorff_alpha_ratio")).isCloseTo(ratio, SIX);
    }

    @Test
    void krippendorffsTables() {
        alphas(Tables.krippendorff(), 0.743421, 0.815388, 0.849107, 0.797403);
        alphas(
                Tables.raters(
                        Scale.RATIO,
                        ". . . . . 3 4 1 2 1 1 3 3 . 3",
                        "1 . 2 1 3 3 4 3 . . . . . . .",
                        ". . 2 1 3 4 4 . 2 1 1 3 3 . 4"),
                0.691358,
                0.806721,
                0.810845,
                0.808944);
        alphas(
                Tables.raters(Scale.RATIO, "1 2 3 3 2 1 4 1 2", "1 2 3 3 2 2 4 1 2", "2 3 3 3 2 3 4 2 2"),
                0.541176,
                0.706995,
                0.737374,
                0.587762);
        Ratings scores = Tables.raters(Scale.RATIO, "9 6 8 7 10 6", "2 1 4 1 5 2", "5 3 6 2 6 4", "8 2 8 6 9 7");
        alphas(scores, -0.064815, 0.109059, 0.147308, 0.081951);
        Ratings binary = Tables.raters(Scale.NOMINAL, "0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");
        assertThat(value(binary, "krippendorff_alpha_nominal")).isCloseTo(0.095238, SIX);
        Ratings letters = Tables.raters(Scale.NOMINAL, "a a b b d c c c e d d a", "b a b b b c c c e d d d");
        assertThat(value(letters, "krippendorff_alpha_nominal")).isCloseTo(0.691964, SIX);
    }

    @Test
    void krippendorffsErrorByLeavingUnitsOut() {
        Ratings ratings = Tables.krippendorff();
        double[][] left = Resampling.leavingOneOut(new CountMeasure(ratings), 12);
        assertThat(Intervals.jackknifeError(left[3])).isCloseTo(0.146942, SIX);
        assertThat(Intervals.jackknifeError(left[4])).isCloseTo(0.148655, SIX);
        assertThat(Intervals.jackknifeError(left[5])).isCloseTo(0.141463, SIX);
    }

    @Test
    void gwetsFourRatersWithHoles() {
        Ratings ratings = Tables.krippendorff();
        Categories categories = ratings.categories();
        Weighting[] weightings = {
            Weighting.identity(categories),
            Weighting.gwetOrdinal(categories),
            Weighting.linear(categories),
            Weighting.quadratic(categories)
        };
        double[][] expected = {
            {0.818182, 0.775444, 0.761169, 0.772727, 0.76282},
            {0.968182, 0.898940, 0.850206, 0.886364, 0.84366},
            {0.939394, 0.858739, 0.817945, 0.848485, 0.81378},
            {0.975379, 0.914001, 0.864935, 0.901515, 0.85771}
        };
        double[][] errors = {
            {0.142950, 0.153019, 0.144717},
            {0.106904, 0.147036, 0.113906},
            {0.117329, 0.148504, 0.123356},
            {0.103962, 0.146034, 0.110894}
        };
        var sums = new Sums(new UnitCounts(ratings, weightings), categories, weightings);
        int[] once = new int[12];
        Arrays.fill(once, 1);
        sums.take(once);
        for (int w = 0; w < weightings.length; w++) {
            assertThat(sums.observed(w)).isCloseTo(expected[w][0], SIX);
            assertThat(sums.gwet(w)).isCloseTo(expected[w][1], SIX);
            assertThat(sums.fleiss(w)).isCloseTo(expected[w][2], SIX);
            assertThat(sums.brennanPrediger(w)).isCloseTo(expected[w][3], SIX);
            assertThat(Resampling.point(new CongerMeasure(ratings, weightings[w]), 12)[0])
                    .isCloseTo(expected[w][4], within(5e-6));
            GwetErrors gwet = GwetErrors.of(ratings, weightings[w]);
            assertThat(gwet.gwet()).isCloseTo(errors[w][0], SIX);
            assertThat(gwet.fleiss()).isCloseTo(errors[w][1], SIX);
            assertThat(gwet.brennanPrediger()).isCloseTo(errors[w][2], SIX);
        }
    }

    @Test
    void marginsThatDiffer() {
        assertThat(McNemar.p(150, 86)).isCloseTo(3.716e-05, within(5e-9));
        SystematicDifference vision = SystematicDifference.of(
                SquareTable.of(cells(1520, 266, 124, 66, 234, 1512, 432, 78, 117, 362, 1772, 205, 36, 82, 179, 492)));
        assertThat(vision.stuartMaxwell()).isCloseTo(11.956570, SIX);
        assertThat(vision.bhapkar()).isCloseTo(11.975720, SIX);
        SystematicDifference mammograms = SystematicDifference.of(SquareTable.of(MAMMOGRAMS));
        assertThat(mammograms.stuartMaxwell()).isCloseTo(14.411765, SIX);
        assertThat(mammograms.degrees()).isEqualTo(3);
        SystematicDifference two = SystematicDifference.of(SquareTable.of(cells(794, 150, 86, 570)));
        assertThat(two.stuartMaxwell()).isCloseTo(17.355932, SIX);
        assertThat(two.p()).isCloseTo(3.099e-05, within(5e-9));
    }

    @Test
    void severalTestsAtOnce() {
        double[] p = {
            .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1
        };
        double[] adjusted = MultiTest.benjaminiHochberg(p);
        assertThat(Arrays.copyOf(adjusted, 9))
                .containsExactly(
                        new double[] {.0015, .003, .0095, .035625, .0603, .063857, .063857, .0645, .0765}, SIX);
        assertThat(Arrays.copyOf(MultiTest.holm(p), 4)).containsExactly(new double[] {.0015, .0056, .0247, .1140}, SIX);
    }

    @ParameterizedTest
    @CsvSource({
        ".50,.6,246,109", ".50,.7,196,87", ".50,.8,138,61",
        ".30,.6,295,131", ".30,.7,236,105", ".30,.8,166,74",
        ".20,.6,391,174", ".20,.7,314,140", ".20,.8,221,98",
        ".10,.6,705,313", ".10,.7,569,253", ".10,.8,401,178",
        ".05,.6,1346,598", ".05,.7,1090,484", ".05,.8,767,341"
    })
    void howManyCallsAnIntervalNeeds(double prevalence, double kappa, int tenth, int fifteenHundredths) {
        assertThat(SampleSize.forKappa(prevalence, kappa, 0.10)).isCloseTo(tenth, within(0.5));
        assertThat(SampleSize.forKappa(prevalence, kappa, 0.15)).isCloseTo(fifteenHundredths, within(0.5));
    }
}
