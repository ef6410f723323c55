package earmark.score;

/**
 * One possible answer, and in words when it is the right one.
 *
 * @param label what is ticked: {@code yes}, {@code partly}, {@code 4}
 * @param share of the question's points it earns, in [0, 1]
 * @param text when to give it; empty only in drafts and between the anchored values of a scale
 * @param critical what giving it costs beyond its points
 */
public record Anchor(String label, double share, String text, Critical critical) {
    /** Checks label and range. */
    public Anchor {
        if (label.isBlank() || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("not an answer: '" + label + "' for " + share);
        }
    }
}
