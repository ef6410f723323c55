package earmark.markers.explain;

import earmark.model.Place;
import earmark.model.Speaker;

/**
 * A part of a phrase that was said, where the whole was not.
 *
 * @param line {@code file:line} of the {@code say} line
 * @param part the part of its pattern that was found, as it is written
 * @param missing what of the pattern was not there
 * @param place where it was said
 * @param speaker who said it
 * @param text the words
 */
public record Part(String line, String part, String missing, Place place, Speaker speaker, String text) {}
