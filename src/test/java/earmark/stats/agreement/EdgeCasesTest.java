package earmark.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What has no value says why, and nothing throws. */
class EdgeCasesTest {
    private static Agreement of(Ratings ratings) {
        return Agreement.of(ratings, 50, 1);
    }

    private static String reason(Ratings ratings, String name) {
        return of(ratings).get(name).undefined();
    }

    @Test
    void withoutVariationNothingIsShown() {
        Agreement same = of(Tables.raters(Scale.RATIO, "1 1 1 1", "1 1 1 1"));
        for (String name :
                List.of("cohen_kappa", "krippendorff_alpha_nominal", "fleiss_kappa", "scott_pi", "lin_ccc")) {
            assertThat(same.get(name).undefined()).describedAs(name).startsWith("no variation: every rating is 1");
        }
        assertThat(same.get("gwet_ac1").value()).isEqualTo(1);
        assertThat(same.get("gwet_ac1").note()).contains("no variation");
        assertThat(same.get("gwet_ac1").hasInterval()).isFalse();
        assertThat(same.get("percent_agreement").value()).isEqualTo(1);
    }

    @Test
    void aRaterWhoAlwaysSaysTheSameHasKappaZero() {
        Estimate kappa = of(Tables.square(Tables.cells(10, 5, 0, 0))).get("cohen_kappa");
        assertThat(kappa.value()).isCloseTo(0, within(1e-12));
        assertThat(kappa.note()).contains("always said 1");
    }

    @Test
    void oneRaterAndNoOverlapAreNamed() {
        assertThat(reason(Tables.raters(Scale.NOMINAL, "a b a"), "krippendorff_alpha_nominal"))
                .startsWith("one rater");
        assertThat(reason(Tables.raters(Scale.NOMINAL, "a b . .", ". . a b"), "gwet_ac1"))
                .startsWith("no overlap");
        assertThat(reason(new Ratings.Collector().ratings(Scale.NOMINAL), "percent_agreement"))
                .isEqualTo("no ratings");
    }

    @Test
    void coefficientsForTwoRatersAreNotGivenForThree() {
        assertThat(reason(Tables.shroutFleiss(), "cohen_kappa")).contains("exactly two raters; these are 4");
    }

    @Test
    void namesHaveNoOrder() {
        Ratings names = Tables.raters(Scale.NOMINAL, "a b a c", "a b c c");
        assertThat(reason(names, "cohen_kappa_linear")).contains("no order");
        assertThat(reason(names, "icc_2_1")).contains("no order");
        assertThat(reason(Tables.raters(Scale.ORDINAL, "a b a c", "a b c c"), "icc_1_1"))
                .contains("not numbers");
    }

    @Test
    void valuesBelowZeroHaveNoRatio() {
        assertThat(reason(Tables.raters(Scale.RATIO, "-1 2 3", "1 2 3"), "krippendorff_alpha_ratio"))
                .contains("below zero");
    }

    @Test
    void holesGoThroughTheMixedModelAndStrangersAreRefused() {
        Estimate holed = of(Tables.raters(Scale.INTERVAL, "9 6 8 7 10 6", ". 1 4 1 5 2", "5 3 6 2 6 4"))
                .get("icc_2_1");
        assertThat(holed.value()).isBetween(0.1, 0.6);
        assertThat(holed.note()).contains("mixed model");
        Ratings strangers = Tables.raters(
                Scale.INTERVAL,
                "1 2 3 . . . . . .",
                "2 2 4 . . . . . .",
                ". . . 3 4 5 . . .",
                ". . . 3 4 4 . . .",
                ". . . . . . 1 1 2",
                ". . . . . . 2 1 2");
        assertThat(reason(strangers, "icc_2_1")).contains("raters change");
        assertThat(of(strangers).get("icc_1_1").isDefined()).isTrue();
    }

    @Test
    void declaredValuesThatNobodyUsedCount() {
        var ratings = new Ratings.Collector();
        for (int unit = 0; unit < 4; unit++) {
            ratings.add("u" + unit, "a", unit == 0 ? "1" : "2");
            ratings.add("u" + unit, "b", unit == 1 ? "1" : "2");
        }
        Ratings three = ratings.ratings(Categories.declared(Scale.ORDINAL, List.of("1", "2", "3")));
        assertThat(Tables.value(three, "brennan_prediger")).isCloseTo(0.25, within(1e-12));
        assertThat(Tables.value(ratings.ratings(Scale.ORDINAL), "brennan_prediger"))
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void everyStatisticEitherHasAValueOrAReason() {
        List<Ratings> tables = new ArrayList<>(List.of(
                Tables.krippendorff(),
                Tables.shroutFleiss(),
                Tables.fleiss(),
                Tables.square(Tables.cells(1, 0, 0, 0)),
                Tables.square(Tables.cells(0, 3, 0, 0)),
                Tables.square(Tables.cells(2, 0, 0, 2)),
                Tables.raters(Scale.NOMINAL, "a", "b"),
                Tables.raters(Scale.RATIO, "0 0 1", "0 1 0"),
                Tables.raters(Scale.RATIO, "1e300 1 2", "1 1e300 2"),
                Tables.raters(Scale.INTERVAL, "1 1 1", "2 2 2"),
                new Ratings.Collector().ratings(Scale.RATIO)));
        for (Ratings table : tables) {
            Agreement agreement = of(table);
            assertThat(agreement.estimates()).hasSizeGreaterThan(20);
            assertThat(agreement.estimates())
                    .allSatisfy(estimate -> assertThat(estimate.hasInterval()
                                    && (estimate.low() > estimate.value() + 1e-9
                                            || estimate.high() < estimate.value() - 1e-9)
                                    && !estimate.name().startsWith("icc"))
                            .describedAs(estimate.toString())
                            .isFalse());
        }
    }

    @Test
    void aMachineIsHeldAgainstPeople() {
        Ratings ratings = Tables.krippendorff();
        List<Estimate> machine = Machine.of(ratings, "r3", 100, 1);
        assertThat(machine)
                .filteredOn(estimate -> estimate.name().equals("williams_index"))
                .first()
                .satisfies(index -> assertThat(index.value()).isCloseTo(1.141401, within(1e-6)));
        AlternativeAnnotator test = AlternativeAnnotator.of(Tables.krippendorff(Scale.NOMINAL), "r3", 0.1);
        assertThat(test.against()).hasSize(3);
        assertThat(test.against().get(0).t()).isNaN();
        assertThat(test.against().get(0).units()).isEqualTo(9);
        AlternativeAnnotator.Against third = test.against().get(2);
        assertThat(third.human()).isCloseTo(0.777778, within(1e-6));
        assertThat(third.t()).isCloseTo(-2.192194, within(1e-6));
        assertThat(third.p()).isCloseTo(0.029858, within(1e-6));
    }

    @Test
    void anIntervalHoldsItsFigureOrThereIsNoneWithTheReason() {
        var random = new Random(11);
        List<Scale> scales = List.copyOf(EnumSet.allOf(Scale.class));
        for (int table = 0; table < 120; table++) {
            int values = table % 6 == 0 ? 1000 : 2 + random.nextInt(6);
            int raters = 2 + random.nextInt(3);
            int units = 3 + random.nextInt(18);
            var ratings = new Ratings.Collector();
            for (int unit = 0; unit < units; unit++) {
                int worth = random.nextInt(values);
                for (int rater = 0; rater < raters; rater++) {
                    int given = random.nextInt(3) == 0 ? random.nextInt(values) : worth;
                    ratings.add("u" + unit, "r" + rater, String.valueOf(1 + given));
                }
            }
            Scale scale = scales.get(table % scales.size());
            for (Estimate each : Agreement.of(ratings.ratings(scale), 60, table).estimates()) {
                if (each.hasInterval()) {
                    assertThat(each.value()).as(each.toString()).isBetween(each.low() - 1e-9, each.high() + 1e-9);
                } else if (each.isDefined()) {
                    assertThat(each.note()).as(each.toString()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void valuesThatNeverComeTwiceHaveNoInterval() {
        Agreement different =
                of(Tables.raters(Scale.NOMINAL, "a b c d e f g h i j k l m n o", "A B C D E F G H I J K L M N O"));
        for (String name : List.of("krippendorff_alpha_nominal", "fleiss_kappa", "scott_pi")) {
            assertThat(different.get(name).hasInterval()).as(name).isFalse();
            assertThat(different.get(name).note()).as(name).contains("no interval: too few values come twice");
        }
    }
}
