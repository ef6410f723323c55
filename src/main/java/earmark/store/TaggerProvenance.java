package earmark.store;

/**
 * What gave an interaction its verdicts.
 *
 * @param tagger name and version of the program part, for example {@code rules 1}
 * @param markerPackSha256 digest of all marker files that were used; says whether tagging anew could change anything
 */
public record TaggerProvenance(String tagger, String markerPackSha256) {}
