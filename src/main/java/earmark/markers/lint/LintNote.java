package earmark.markers.lint;

import earmark.model.Problem;

/**
 * Something a person should look at.
 *
 * @param severity how bad it is
 * @param rule which rule found it, for example {@code unreachable}
 * @param problem file, line and column; what; and what to do
 */
public record LintNote(Severity severity, String rule, Problem problem) {}
