package earmark.markers.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnedPhonesTest {
    @Test
    void whatIsOftenHeardForAPhoneCostsLessThanWhatNeverIs() {
        var learned = new LearnedPhones();
        for (int i = 0; i < 20; i++) {
            learned.add(List.of("sat"), List.of(i % 4 == 0 ? "fat" : "sat"));
            learned.add(List.of("mat"), List.of("mat"));
        }

        List<List<String>> rows = learned.table()
                .lines()
                .map(line -> Arrays.asList(line.split("\t")))
                .toList();

        assertThat(cost(rows, "s", "s")).isZero();
        assertThat(cost(rows, "s", "f")).isBetween(1, cost(rows, "s", "m") - 1);
        assertThat(cost(rows, "m", "f")).isGreaterThan(cost(rows, "s", "f"));
    }

    @Test
    void byTheShippedTableOnlyAPhoneItselfCostsNothingAndNothingCostsMoreThanOne() {
        for (int said = 0; said < PhoneCosts.count(); said++) {
            for (int heard = 0; heard < PhoneCosts.count(); heard++) {
                assertThat(PhoneCosts.swapped(said, heard)).isBetween(said == heard ? 0 : 1, said == heard ? 0 : 100);
            }
            for (boolean atEnd : new boolean[] {false, true}) {
                assertThat(PhoneCosts.missing(said, atEnd)).isBetween(1, PhoneCosts.ONE);
                assertThat(PhoneCosts.added(said, atEnd)).isBetween(1, PhoneCosts.ONE);
            }
        }
        assertThat(PhoneCosts.swapped(PhoneCosts.number("s"), PhoneCosts.number("f")))
                .as("alike on the telephone")
                .isLessThan(PhoneCosts.swapped(PhoneCosts.number("s"), PhoneCosts.number("m")));
    }

    private static int cost(List<List<String>> rows, String said, String heard) {
        int column = rows.get(0).indexOf(heard);
        return rows.stream()
                .filter(row -> row.get(0).equals(said))
                .mapToInt(row -> Integer.parseInt(row.get(column)))
                .findFirst()
                .orElseThrow();
    }
}
