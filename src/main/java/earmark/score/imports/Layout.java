package earmark.score.imports;

/** How a sheet holds its evaluations. */
enum Layout {
    /** A row an evaluation, a column a question. */
    WIDE("a row an evaluation, a column a question"),
    /** A column an evaluation, a row a question. */
    TURNED("a column an evaluation, a row a question"),
    /** A row an answer. */
    LONG("a row an answer"),
    /** A row an answer, and what belongs to the whole evaluation written above. */
    FORM("one evaluation, as a form"),
    /** A row a question, a column an assessor. */
    CALIBRATION("a row a question, a column an assessor");

    private final String words;

    Layout(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
