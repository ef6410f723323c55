package earmark.score.totals;

/**
 * What a section came to.
 *
 * @param section its id
 * @param title what people read
 * @param weight of the section
 * @param earned points; 0 when the section failed
 * @param possible points of the questions that count
 * @param lost points that were earned and do not count because the section failed; 0 otherwise
 */
public record SectionScore(String section, String title, double weight, double earned, double possible, double lost) {}
