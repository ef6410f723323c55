package earmark.pipeline.meaning;

import earmark.model.Place;
import earmark.model.Speaker;
import earmark.search.Snippet;

/**
 * A place that lies near in meaning to what was looked for. It does not match anything: nobody can read off its words why it
 * was found.
 *
 * @param place where
 * @param speaker whose words they are
 * @param snippet the words, and some around them
 * @param similarity cosine of the sentence vectors, in [-1, 1]
 */
public record MeaningHit(Place place, Speaker speaker, Snippet snippet, double similarity) {}
