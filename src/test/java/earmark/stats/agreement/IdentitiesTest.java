package earmark.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What must hold of every table, on ten thousand random ones. */
class IdentitiesTest {
    private static final int TABLES = 10_000;
    private static final Offset<Double> NINE = within(1e-9);
    private static final List<String> NOMINAL = List.of(
            "percent_agreement",
            "fleiss_kappa",
            "krippendorff_alpha_nominal",
            "gwet_ac1",
            "brennan_prediger",
            "conger_kappa");
    private static final List<String> ORDERED = List.of(
            "krippendorff_alpha_ordinal",
            "krippendorff_alpha_interval",
            "krippendorff_alpha_ratio",
            "gwet_ac2_linear",
            "gwet_ac2_quadratic",
            "icc_1_1",
            "icc_1_k");

    private record Given(int unit, int rater, int value) {}

    private static List<Given> random(Random random, int raters, boolean holes) {
        var given = new ArrayList<Given>();
        int units = 3 + random.nextInt(10);
        int q = 2 + random.nextInt(4);
        for (int unit = 0; unit < units; unit++) {
            int truth = random.nextInt(q);
            for (int rater = 0; rater < raters; rater++) {
                if (!holes || random.nextInt(4) > 0) {
                    given.add(new Given(unit, rater, 1 + (random.nextInt(3) == 0 ? random.nextInt(q) : truth)));
                }
            }
        }
        return given;
    }

    private static Ratings table(List<Given> given, List<String> names) {
        var ratings = new Ratings.Collector();
        given.forEach(g -> ratings.add("u" + g.unit(), "r" + g.rater(), names.get(g.value())));
        return ratings.ratings(Categories.declared(
                Scale.RATIO, names.subList(1, names.size()).stream().sorted().toList()));
    }

    private static final List<String> NUMBERS = List.of("0", "1", "2", "3", "4", "5");

    private static void same(Ratings a, Ratings b, List<String> names) {
        for (String name : names) {
            double first = Tables.value(a, name);
            double second = Tables.value(b, name);
            if (!Double.isNaN(first) || !Double.isNaN(second)) {
                assertThat(second).describedAs(name).isCloseTo(first, NINE);
            }
        }
    }

    @Test
    void theOrderOfUnitsAndRatersMakesNoDifference() {
        var random = new Random(1);
        for (int i = 0; i < TABLES / 4; i++) {
            List<Given> given = random(random, 2 + random.nextInt(4), true);
            var shuffled = new ArrayList<>(given);
            Collections.shuffle(shuffled, random);
            same(table(given, NUMBERS), table(shuffled, NUMBERS), NOMINAL);
            same(table(given, NUMBERS), table(shuffled, NUMBERS), ORDERED);
        }
    }

    @Test
    void otherNamesForValuesMakeNoDifferenceToWhatHasNoOrder() {
        var random = new Random(2);
        for (int i = 0; i < TABLES / 4; i++) {
            List<Given> given = random(random, 2 + random.nextInt(4), true);
            var names = new ArrayList<>(NUMBERS.subList(1, 6));
            Collections.shuffle(names, random);
            names.add(0, "0");
            same(table(given, NUMBERS), table(given, names), NOMINAL);
        }
    }

    @Test
    void twoRatersTieTheCoefficientsTogether() {
        var random = new Random(3);
        int compared = 0;
        for (int i = 0; i < TABLES / 4; i++) {
            List<Given> given = random(random, 2, false);
            Ratings table = table(given, NUMBERS);
            double n = table.units().size();
            double scott = Tables.value(table, "scott_pi");
            if (Double.isNaN(scott)) {
                continue;
            }
            compared++;
            assertThat(Tables.value(table, "krippendorff_alpha_nominal"))
                    .isCloseTo(scott + (1 - scott) / (2 * n), NINE);
            assertThat(Tables.value(table, "fleiss_kappa")).isCloseTo(scott, NINE);
            assertThat(Tables.value(table, "conger_kappa")).isCloseTo(Tables.value(table, "cohen_kappa"), NINE);
            assertThat(Tables.value(table, "cohen_kappa_quadratic")).isCloseTo(Tables.value(table, "lin_ccc"), NINE);
            assertThat(Tables.value(table, "cohen_kappa"))
                    .isCloseTo(SquareTable.of(table).kappa(Weighting.identity(table.categories())), NINE);
            assertThat(Tables.value(table, "pabak")).isCloseTo(Tables.value(table, "brennan_prediger"), NINE);
        }
        assertThat(compared).isGreaterThan(TABLES / 5);
    }

    @Test
    void aUnitOnWhichAllAgreeDoesNotLowerAlpha() {
        var random = new Random(4);
        int compared = 0;
        for (int i = 0; i < TABLES / 4; i++) {
            int raters = 2 + random.nextInt(3);
            List<Given> given = random(random, raters, false);
            int[] counts = new int[6];
            given.forEach(g -> counts[g.value()]++);
            double before = Tables.value(table(given, NUMBERS), "krippendorff_alpha_nominal");
            // the rarest value that occurs: a common one lowers what chance leaves to be gained
            int rarest = 0;
            for (int k = 1; k < counts.length; k++) {
                rarest = counts[k] > 0 && (rarest == 0 || counts[k] < counts[rarest]) ? k : rarest;
            }
            var more = new ArrayList<>(given);
            for (int rater = 0; rater < raters; rater++) {
                more.add(new Given(99, rater, rarest));
            }
            if (!Double.isNaN(before)) {
                compared++;
                assertThat(Tables.value(table(more, NUMBERS), "krippendorff_alpha_nominal"))
                        .isGreaterThanOrEqualTo(before - 1e-12);
            }
        }
        assertThat(compared).isGreaterThan(TABLES / 5);
    }

    @Test
    void theSameSeedGivesTheSameIntervals() {
        Ratings table = Tables.fleiss();
        assertThat(Agreement.of(table, 200, 5).estimates())
                .isEqualTo(Agreement.of(table, 200, 5).estimates());
        assertThat(Agreement.of(table, 200, 6).estimates())
                .isNotEqualTo(Agreement.of(table, 200, 5).estimates());
    }
}
