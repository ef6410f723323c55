package earmark.score.totals;

import earmark.score.Anchor;
import earmark.score.Answer;
import earmark.score.AnswerKind;
import earmark.score.AnswerValue;
import earmark.score.Critical;
import earmark.score.Question;
import earmark.score.ScorePolicy;
import earmark.score.ScorePolicy.Missing;
import earmark.score.ScorePolicy.OnCritical;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one question adds.
 *
 * @param question which
 * @param earned points; 0 when it does not count
 * @param possible points; 0 when it does not count
 * @param answered whether there is an answer that says something about the work
 * @param failed what failing it costs; NONE when it was not failed
 * @param withheld why there is no total because of it; empty when there may be one
 * @param note what a reader should know about how it was counted; empty when it simply counted
 */
record Tally(
        Question question,
        double earned,
        double possible,
        boolean answered,
        Critical failed,
        String withheld,
        String note) {
    static Tally of(Question question, Optional<Answer> answer, ScorePolicy policy) {
        AnswerValue value = answer.map(Answer::value).orElse(null);
        if (question.kind() instanceof AnswerKind.Text) {
            return new Tally(question, 0, 0, false, Critical.NONE, "", "");
        }
        if (value == null) {
            return missing(question, policy.unanswered(), "not answered");
        }
        if (value instanceof AnswerValue.None none) {
            return switch (none) {
                case NOT_APPLICABLE -> missing(question, policy.notApplicable(), "not applicable");
                case NO_OPPORTUNITY -> missing(question, policy.noOpportunity(), "no opportunity");
                case UNDETERMINED -> missing(question, policy.undetermined(), "cannot be told");
            };
        }
        double share = share(question, value);
        Critical failed = failed(question, value, share, policy.critical());
        String note = failed == Critical.NONE ? "" : name(question) + " failed: critical for the " + scope(failed);
        return new Tally(question, share * question.points(), question.points(), true, failed, "", note);
    }

    private static Tally missing(Question question, Missing missing, String why) {
        double points = question.points();
        String name = name(question) + " " + why;
        return switch (missing) {
            case LEFT_OUT -> new Tally(question, 0, 0, false, Critical.NONE, "", name + ": left out");
            case FULL ->
                new Tally(question, points, points, false, Critical.NONE, "", name + ": counted as full marks");
            case ZERO -> new Tally(question, 0, points, false, Critical.NONE, "", name + ": counted as zero");
            case WITHHELD ->
                new Tally(question, 0, points, false, Critical.NONE, name, name + ": no total before it is");
        };
    }

    /** As if the answer that is missing were the best, or the worst, there is. */
    Tally as(boolean best, OnCritical policy) {
        Critical worst = best ? Critical.NONE : effect(question.critical(), policy);
        return new Tally(question, best ? possible : 0, possible, false, worst, "", note);
    }

    private static double share(Question question, AnswerValue value) {
        if (question.kind() instanceof AnswerKind.Choice choice && value instanceof AnswerValue.Chosen chosen) {
            return anchor(question, choice, chosen).share();
        }
        if (question.kind() instanceof AnswerKind.Scale scale && value instanceof AnswerValue.Numeric number) {
            return scale.share(number.value());
        }
        throw new IllegalArgumentException(question.id() + " cannot be answered with " + value);
    }

    private static Anchor anchor(Question question, AnswerKind.Choice choice, AnswerValue.Chosen chosen) {
        return choice.anchor(chosen.label())
                .orElseThrow(
                        () -> new IllegalArgumentException(question.id() + " has no answer '" + chosen.label() + "'"));
    }

    private static Critical failed(Question question, AnswerValue value, double share, OnCritical policy) {
        Critical level = share == 0 ? question.critical() : Critical.NONE;
        Anchor anchor = given(question, value);
        if (anchor != null && anchor.critical().compareTo(level) > 0) {
            level = anchor.critical();
        }
        return effect(level, policy);
    }

    private static Critical effect(Critical level, OnCritical policy) {
        if (level == Critical.NONE) {
            return level;
        }
        return switch (policy) {
            case AS_MARKED -> level;
            case IGNORED -> Critical.NONE;
            case APART -> Critical.FLAG;
            case SECTION -> Critical.SECTION;
            case FORM -> Critical.FORM;
        };
    }

    private static @Nullable Anchor given(Question question, AnswerValue value) {
        return question.kind().anchors().stream()
                .filter(anchor -> value instanceof AnswerValue.Chosen chosen
                        ? anchor.label().equals(chosen.label())
                        : value instanceof AnswerValue.Numeric number
                                && anchor.label().equals(Figures.points(number.value())))
                .findFirst()
                .orElse(null);
    }

    private static String scope(Critical level) {
        return switch (level) {
            case SECTION -> "section";
            case FORM -> "form";
            default -> "critical score";
        };
    }

    /** As people know it: its text, which is what they read while they score; its id when it has none. */
    static String name(Question question) {
        return question.text().isBlank() ? question.id() : "'" + question.text() + "'";
    }

    /** Whether it counts in a score of the critical questions. */
    boolean isCritical() {
        return question.critical() != Critical.NONE
                || question.kind().anchors().stream().anyMatch(anchor -> anchor.critical() != Critical.NONE);
    }
}
