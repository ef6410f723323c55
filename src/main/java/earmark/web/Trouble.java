package earmark.web;

import earmark.model.Problem;
import java.util.List;

/**
 * How a refusal is written down, after RFC 9457 (problem details).
 *
 * @param title the first problem in short
 * @param status the HTTP status
 * @param problems each with where, what and what to do
 */
record Trouble(String title, int status, List<Problem> problems) {
    static final String TYPE = "application/problem+json";

    static Trouble of(int status, List<Problem> problems) {
        return new Trouble(problems.isEmpty() ? "failed" : problems.get(0).what(), status, problems);
    }
}
