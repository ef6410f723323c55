package earmark.search;

import earmark.markers.hearing.Hearing;
import earmark.store.TaggerProvenance;

/**
 * The markers that are in force.
 *
 * @param pack which, and in which state
 * @param hearing what is heard where all of them are looked for
 */
record Today(TaggerProvenance pack, Hearing hearing) {}
