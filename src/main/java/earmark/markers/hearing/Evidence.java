package earmark.markers.hearing;

/**
 * What speaks for and against a marker's words at a place where other words were heard best.
 *
 * @param support the shares of the recogniser's readings that hold them there, added up, at most 1; 0: none does
 * @param likeness how alike what was heard there sounds to a known wording, in [0, 1]; 0: not alike, or not looked for
 * @param phones how many phones the words have
 * @param changed how many phones those of them have that stand where others were heard
 * @param sure how sure the recogniser was of the words that they replace, the mean, in [0, 1]
 * @param wording how many phones the longest known wording has that comes about by it; 0: none does
 * @param whole how much of the turn, as it would be, that wording is, in [0, 1]
 * @param rival how many phones the best known wording has that says something else: it was heard there and would be gone,
 *     or it sounds alike too, and then they count by how alike; 0: there is none
 */
public record Evidence(
        double support,
        double likeness,
        int phones,
        int changed,
        double sure,
        int wording,
        double whole,
        double rival) {
    /** Checks the ranges. */
    public Evidence {
        if (!(support >= 0 && likeness >= 0 && likeness <= 1 && sure >= 0 && whole >= 0 && whole <= 1 && rival >= 0)) {
            throw new IllegalArgumentException("no evidence: " + support + " " + likeness + " " + sure + " " + whole);
        }
        support = Math.min(1, support);
        sure = Math.min(1, sure);
    }
}
