package earmark.score.totals;

/**
 * What one question adds to a total.
 *
 * @param earned points; 0 when it does not count
 * @param possible points; 0 when it does not count
 */
public record QuestionScore(double earned, double possible) {}
