package earmark.markers.hearing;

/**
 * What speaks for a marker's words at a place where other words were heard best.
 *
 * @param support the shares of the recogniser's readings that hold them there, added up, at most 1; 0: none does
 * @param likeness how alike what was heard there sounds to a known wording, in [0, 1]; 0: not alike, or not looked for
 * @param phones how many phones the words have
 * @param surest how sure the recogniser was of the surest word that they replace, in [0, 1]
 * @param wording how many phones the longest known wording has that comes about by it; 0: none does
 * @param lost how many phones the longest known wording has that was heard and would be gone; 0: none would
 */
public record Evidence(double support, double likeness, int phones, double surest, int wording, int lost) {
    /** Checks the ranges. */
    public Evidence {
        if (!(support >= 0 && likeness >= 0 && likeness <= 1 && surest >= 0 && surest <= 1)) {
            throw new IllegalArgumentException("no evidence: " + support + " " + likeness + " " + surest);
        }
        support = Math.min(1, support);
    }
}
