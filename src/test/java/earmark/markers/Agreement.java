package earmark.markers;

import java.util.List;

/**
 * How well a marker and the people's labels agree, segment by segment.
 *
 * @param both segments that have the label and a finding
 * @param foundOnly segments with a finding and without the label
 * @param labelledOnly segments with the label and without a finding
 */
record Agreement(int both, int foundOnly, int labelledOnly) {
    static final Agreement NONE = new Agreement(0, 0, 0);

    Agreement and(boolean labelled, boolean found) {
        return new Agreement(
                both + (labelled && found ? 1 : 0),
                foundOnly + (found && !labelled ? 1 : 0),
                labelledOnly + (labelled && !found ? 1 : 0));
    }

    /** How many segments have the label. */
    int n() {
        return both + labelledOnly;
    }

    double precision() {
        return share(both, both + foundOnly);
    }

    double recall() {
        return share(both, n());
    }

    double f1() {
        return share(2 * both, 2 * both + foundOnly + labelledOnly);
    }

    Agreement plus(Agreement other) {
        return new Agreement(both + other.both, foundOnly + other.foundOnly, labelledOnly + other.labelledOnly);
    }

    static Agreement sum(List<Agreement> agreements) {
        return agreements.stream().reduce(NONE, Agreement::plus);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
