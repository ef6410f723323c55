package earmark.score.imports;

import earmark.model.Problem;
import java.util.ArrayList;
import java.util.List;

/** The evaluations of one sheet as they stand there, and what was noticed. Use from one thread. */
final class Unfolded {
    private final String file;
    private final Sheet sheet;
    private final List<RawEvaluation> evaluations = new ArrayList<>();
    private final List<Problem> rejected = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<ColumnPlan> columns = new ArrayList<>();

    Unfolded(String file, Sheet sheet) {
        this.file = file;
        this.sheet = sheet;
    }

    /** The name of the file. */
    String file() {
        return file;
    }

    void add(RawEvaluation evaluation) {
        evaluations.add(evaluation);
    }

    void reject(Cell at, String what, String hint) {
        rejected.add(new Problem(sheet.where(file, at.ref()), what, hint));
    }

    void note(String note) {
        notes.add(note);
    }

    void column(Header header, String takenAs) {
        String at = sheet.turned() ? String.valueOf(header.column() + 1) : Cell.letters(header.column());
        columns.add(new ColumnPlan(at, header.text(), takenAs));
    }

    List<RawEvaluation> evaluations() {
        return evaluations;
    }

    List<Problem> rejected() {
        return rejected;
    }

    List<String> notes() {
        return notes;
    }

    List<ColumnPlan> columns() {
        return columns;
    }

    String where(Cell at) {
        return sheet.where(file, at.ref());
    }
}
