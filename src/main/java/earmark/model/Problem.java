package earmark.model;

/**
 * Something wrong with an input, as data: where, what, and what to do. Never holds words that were spoken or written.
 *
 * @param where a file, or file:line:column
 * @param what what is wrong there, with the value
 * @param hint what to do about it; empty when nothing can be
 */
public record Problem(String where, String what, String hint) {
    @Override
    public String toString() {
        return where + ": " + what + (hint.isEmpty() ? "" : " (" + hint + ")");
    }
}
