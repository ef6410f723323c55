package earmark.score.desk;

import earmark.model.EarmarkException;
import earmark.score.Anchor;
import earmark.score.AnswerKind;
import earmark.score.AnswerValue;
import earmark.score.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers as a person writes them, and whether a question has such an answer. */
public final class SaidValue {
    private static final String NUMBER = "-?\\d{1,9}(\\.\\d{1,6})?";

    private SaidValue() {}

    /**
     * A value in words: a label, a number, {@code n/a}, {@code no opportunity}, {@code cannot tell}, or the text of a
     * question that asks for words.
     *
     * @throws EarmarkException when it is none of the question's answers; says which there are
     */
    public static AnswerValue of(Question question, String said) {
        String written = said.strip();
        Optional<AnswerValue> label = question.kind().anchors().stream()
                .map(Anchor::label)
                .filter(each -> each.equalsIgnoreCase(written) && question.kind() instanceof AnswerKind.Choice)
                .findFirst()
                .map(AnswerValue.Chosen::new);
        if (label.isPresent()) {
            return label.get();
        }
        AnswerValue none = none(written);
        if (none != null) {
            return checked(question, none);
        }
        if (question.kind() instanceof AnswerKind.Text && !written.isEmpty()) {
            return new AnswerValue.Words(written);
        }
        if (!written.matches(NUMBER) || question.kind() instanceof AnswerKind.Choice) {
            throw refused(question, written);
        }
        return checked(question, new AnswerValue.Numeric(Double.parseDouble(written)));
    }

    private static @Nullable AnswerValue none(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "n/a", "na", "not applicable" -> AnswerValue.None.NOT_APPLICABLE;
            case "no opportunity" -> AnswerValue.None.NO_OPPORTUNITY;
            case "cannot tell", "undetermined" -> AnswerValue.None.UNDETERMINED;
            default -> null;
        };
    }

    /**
     * The value, when the question has it.
     *
     * @throws EarmarkException when it is none of the question's answers; says which there are
     */
    public static AnswerValue checked(Question question, AnswerValue value) {
        if (!has(question, value)) {
            throw refused(question, value.words());
        }
        return value;
    }

    private static boolean has(Question question, AnswerValue value) {
        AnswerKind kind = question.kind();
        if (value instanceof AnswerValue.None) {
            return value != AnswerValue.None.NOT_APPLICABLE || question.naAllowed();
        }
        if (value instanceof AnswerValue.Chosen chosen) {
            return kind instanceof AnswerKind.Choice choice
                    && choice.anchor(chosen.label()).isPresent();
        }
        if (value instanceof AnswerValue.Numeric number) {
            return kind instanceof AnswerKind.Scale scale
                    && number.value() >= scale.lowest()
                    && number.value() <= scale.highest();
        }
        return kind instanceof AnswerKind.Text;
    }

    /** The answers a question has, in words. */
    public static List<String> answers(Question question) {
        var answers = new ArrayList<String>();
        if (question.kind() instanceof AnswerKind.Scale scale) {
            answers.add("a number from " + new AnswerValue.Numeric(scale.lowest()).words() + " to "
                    + new AnswerValue.Numeric(scale.highest()).words());
        } else if (question.kind() instanceof AnswerKind.Text) {
            answers.add("words");
        } else {
            question.kind().anchors().forEach(anchor -> answers.add(anchor.label()));
        }
        if (question.naAllowed()) {
            answers.add("n/a");
        }
        answers.add("no opportunity");
        answers.add("cannot tell");
        return answers;
    }

    private static EarmarkException refused(Question question, String said) {
        return new EarmarkException(
                question.id(),
                "'" + said + "' is none of its answers",
                "answers: " + String.join(", ", answers(question)));
    }
}
