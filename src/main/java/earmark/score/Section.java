package earmark.score;

import java.util.List;

/**
 * A part of a form.
 *
 * @param id stays the same in all versions of the form
 * @param title what the assessor reads
 * @param weight what it counts for where a policy goes by the sections' weights, 0 or more
 * @param questions in order, one or more
 */
public record Section(String id, String title, double weight, List<Question> questions) {
    /** Copies the questions and checks the rest. */
    public Section {
        questions = List.copyOf(questions);
        if (!FormRef.isId(id) || questions.isEmpty() || !(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("not a section: " + id + ", weight " + weight);
        }
    }

    /** The points of all its questions. */
    public double points() {
        return questions.stream().mapToDouble(Question::points).sum();
    }
}
