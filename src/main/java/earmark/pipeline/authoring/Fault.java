package earmark.pipeline.authoring;

/**
 * Something wrong in a text.
 *
 * @param line from 1; 0 where it is not of a line
 * @param column from 1; 0 where it is of a whole line
 */
public record Fault(int line, int column, String what, String hint) {}
