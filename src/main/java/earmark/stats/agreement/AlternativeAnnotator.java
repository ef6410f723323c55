package earmark.stats.agreement;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The alternative annotator test (Calderon, Reichart and Dror 2025): may a machine stand in for a person? Each person is
 * left out in turn, and machine and person are held against the others, unit by unit.
 *
 * @param against one person left out each
 * @param winningRate share of people the machine beats within the allowance; NaN without people
 */
public record AlternativeAnnotator(List<Against> against, double winningRate) {
    /** Allowance for trained people's work being cheaper by machine; 0.2 where people are costly experts. */
    public static final double CAREFUL = 0.1;

    private static final double LEVEL = 0.05;
    private static final int LEAST_UNITS = 2;

    /** Copies. */
    public AlternativeAnnotator {
        against = List.copyOf(against);
    }

    /**
     * The machine against one person.
     *
     * @param rater the person
     * @param units compared
     * @param machine share of units on which the machine is as near to the others or nearer
     * @param human share of units on which the person is
     * @param t statistic; NaN when nothing varies
     * @param p one-sided; 0 or 1 when nothing varies
     */
    public record Against(String rater, int units, double machine, double human, double t, double p) {}

    /**
     * Tests.
     *
     * @param allowance how much better people may be, in [0, 1)
     */
    public static AlternativeAnnotator of(Ratings ratings, String machine, double allowance) {
        int own = ratings.raters().indexOf(machine);
        var tests = new ArrayList<Against>();
        for (int person = 0; person < ratings.raters().size(); person++) {
            if (person != own) {
                Against test = against(ratings, own, person, allowance);
                if (test.units() >= LEAST_UNITS) {
                    tests.add(test);
                }
            }
        }
        double[] adjusted = MultiTest.benjaminiYekutieli(
                tests.stream().mapToDouble(Against::p).toArray());
        int won = 0;
        for (double p : adjusted) {
            won += p < LEVEL ? 1 : 0;
        }
        return new AlternativeAnnotator(tests, tests.isEmpty() ? Double.NaN : won / (double) tests.size());
    }

    private static Against against(Ratings ratings, int machine, int person, double allowance) {
        int units = 0;
        double byMachine = 0;
        double byPerson = 0;
        double squares = 0;
        for (int unit = 0; unit < ratings.units().size(); unit++) {
            int said = ratings.given(unit, machine);
            int human = ratings.given(unit, person);
            if (said >= 0 && human >= 0) {
                double machineScore = score(ratings, unit, machine, person, said);
                double humanScore = score(ratings, unit, machine, person, human);
                if (!Double.isNaN(machineScore)) {
                    units++;
                    byMachine += machineScore >= humanScore ? 1 : 0;
                    byPerson += humanScore >= machineScore ? 1 : 0;
                    squares += machineScore == humanScore ? 0 : 1;
                }
            }
        }
        double mean = (byPerson - byMachine) / units;
        double variance = (squares - units * mean * mean) / (units - 1.0);
        if (units < LEAST_UNITS || variance <= 0) {
            return new Against(
                    ratings.raters().get(person),
                    units,
                    byMachine / units,
                    byPerson / units,
                    Double.NaN,
                    mean < allowance ? 0 : 1);
        }
        double t = (mean - allowance) / Math.sqrt(variance / units);
        double p = new TDistribution(null, units - 1.0).cumulativeProbability(t);
        return new Against(ratings.raters().get(person), units, byMachine / units, byPerson / units, t, p);
    }

    /** How near a value is to those of the other people; NaN when there are none. */
    private static double score(Ratings ratings, int unit, int machine, int person, int value) {
        double sum = 0;
        int others = 0;
        for (int i = 0; i < ratings.count(unit); i++) {
            int rater = ratings.rater(unit, i);
            if (rater != machine && rater != person) {
                others++;
                int other = ratings.category(unit, i);
                double distance = ratings.categories().position(other)
                        - ratings.categories().position(value);
                sum += ratings.categories().scale() == Scale.NOMINAL ? (other == value ? 1 : 0) : -distance * distance;
            }
        }
        return others == 0 ? Double.NaN : sum / others;
    }
}
