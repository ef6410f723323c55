package earmark.markers;

import earmark.syntax.Value;

/**
 * An example of a marker file: a small conversation and what the marker must make of it.
 *
 * @param expects what it shows
 * @param script the conversation, for example {@code A: <<sorry about the delay>>}, with its place
 */
public record Example(Expectation expects, Value script) {}
