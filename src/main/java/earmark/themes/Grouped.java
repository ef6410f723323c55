package earmark.themes;

import java.util.List;

/** Texts with their vectors and which of them belong together. Immutable, thread-safe. */
public final class Grouped {
    private final List<Unit> units;
    private final float[][] points;
    private final int[] groups;
    private final int counted;
    private final double stability;
    private final String representation;

    /**
     * What was grouped.
     *
     * @param units the texts
     * @param points their vectors, of length 1
     * @param groups their groups, numbered from 0, the largest first
     * @param counted of how many calls or mails, or of how many texts where each counts for itself
     * @param stability adjusted Rand index between groupings of other samples; {@code NaN} where it cannot be told
     * @param representation what made the vectors
     */
    public Grouped(
            List<Unit> units, float[][] points, int[] groups, int counted, double stability, String representation) {
        if (points.length != units.size() || groups.length != units.size()) {
            throw new IllegalArgumentException(units.size() + " texts, " + points.length + ", " + groups.length);
        }
        this.units = List.copyOf(units);
        this.points = points.clone();
        this.groups = groups.clone();
        this.counted = counted;
        this.stability = stability;
        this.representation = representation;
    }

    /** The texts. */
    public List<Unit> units() {
        return units;
    }

    /** Their vectors; the rows are shared and not to be changed. */
    public float[][] points() {
        return points.clone();
    }

    /** A group a text, numbered from 0, the largest first. */
    public int[] groups() {
        return groups.clone();
    }

    /** Of how many calls or mails. */
    public int counted() {
        return counted;
    }

    /** Adjusted Rand index between groupings of other samples; {@code NaN} where it cannot be told. */
    public double stability() {
        return stability;
    }

    /** What made the vectors. */
    public String representation() {
        return representation;
    }
}
