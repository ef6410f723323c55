package earmark.index.meaning;

/**
 * A stretch, and how near in meaning it is to what was looked for.
 *
 * @param stretch where
 * @param similarity cosine of the vectors, in [-1, 1]
 */
public record Near(Stretch stretch, double similarity) {}
