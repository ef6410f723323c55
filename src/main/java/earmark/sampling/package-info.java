/**
 * Which interactions people score next: quotas, strata, audits of what was and was not flagged, sample sizes. Every draw is
 * seeded, repeatable, and keeps the chance each interaction had, without which no rate could be told from it.
 */
@NullMarked
package earmark.sampling;

import org.jspecify.annotations.NullMarked;
