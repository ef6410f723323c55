package earmark.score.totals;

import earmark.score.Answer;
import earmark.score.Critical;
import earmark.score.Evaluation;
import earmark.score.Form;
import earmark.score.Question;
import earmark.score.ScorePolicy;
import earmark.score.ScorePolicy.Base;
import earmark.score.ScorePolicy.OnCritical;
import earmark.score.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What answers come to. The same answers give totals from 0 to 50 % by the policies of different tools
 * ({@code SevenTotalsTest}), so a total without its policy says little. Thread-safe.
 */
public final class Totals {
    /** With more open questions a reader needs no list. */
    private static final int MOST_NAMED = 3;

    private final Form form;
    private final ScorePolicy policy;
    private final List<List<Tally>> tallies;

    private Totals(Form form, List<Answer> answers, ScorePolicy policy) {
        this.form = form;
        this.policy = policy;
        tallies = form.sections().stream()
                .map(section -> section.questions().stream()
                        .map(question -> Tally.of(
                                question,
                                answers.stream()
                                        .filter(answer -> answer.question().equals(question.id()))
                                        .findFirst(),
                                policy))
                        .toList())
                .toList();
    }

    /** What an evaluation comes to by its form's own policy. */
    public static Score of(Form form, Evaluation evaluation) {
        return of(form, evaluation.answers(), form.policy());
    }

    /**
     * What answers come to by a policy.
     *
     * @param form whose questions they answer; answers to other questions are ignored
     * @param answers at most one a question
     * @param policy any
     * @throws IllegalArgumentException when an answer is none of those its question has
     */
    public static Score of(Form form, List<Answer> answers, ScorePolicy policy) {
        return new Totals(form, answers, policy).score();
    }

    /**
     * What one question adds, before critical questions and the weights of sections do anything.
     *
     * @param answer to it; empty when there is none
     * @throws IllegalArgumentException when the answer is none of those the question has
     */
    public static QuestionScore of(Question question, Optional<Answer> answer, ScorePolicy policy) {
        Tally tally = Tally.of(question, answer, policy);
        return new QuestionScore(tally.earned(), tally.possible());
    }

    private Score score() {
        List<Tally> all = tallies.stream().flatMap(List::stream).toList();
        List<String> withheld =
                all.stream().map(Tally::withheld).filter(why -> !why.isEmpty()).toList();
        List<SectionScore> sections = sections(tallies);
        Double total = withheld.isEmpty() ? total(sections, all) : null;
        double low = bound(false);
        double high = bound(true);
        return new Score(
                total,
                total == null ? low : total,
                total == null ? high : total,
                critical(all),
                passed(total),
                sections,
                arithmetic(sections, all, withheld, low, high),
                all.stream().map(Tally::note).filter(note -> !note.isEmpty()).toList());
    }

    private @Nullable Boolean passed(@Nullable Double total) {
        Double line = policy.pass();
        if (line == null || total == null) {
            return null;
        }
        return total >= line - 1e-9;
    }

    /** The total if everything that is missing were as good, or as bad, as it can be. */
    private double bound(boolean full) {
        List<List<Tally>> decided = tallies.stream()
                .map(section -> section.stream()
                        .map(tally -> tally.withheld().isEmpty() ? tally : tally.as(full, policy.critical()))
                        .toList())
                .toList();
        Double total =
                total(sections(decided), decided.stream().flatMap(List::stream).toList());
        if (total == null) {
            return full ? 1 : 0;
        }
        return total;
    }

    private List<SectionScore> sections(List<List<Tally>> counted) {
        var sections = new ArrayList<SectionScore>();
        for (int i = 0; i < counted.size(); i++) {
            Section section = form.sections().get(i);
            double earned = counted.get(i).stream().mapToDouble(Tally::earned).sum();
            double possible =
                    counted.get(i).stream().mapToDouble(Tally::possible).sum();
            boolean failed = counted.get(i).stream().anyMatch(tally -> tally.failed() == Critical.SECTION);
            sections.add(new SectionScore(
                    section.id(),
                    section.title(),
                    section.weight(),
                    failed ? 0 : earned,
                    possible,
                    failed ? earned : 0));
        }
        return sections;
    }

    /** Null when nothing counts. */
    private @Nullable Double total(List<SectionScore> sections, List<Tally> all) {
        double possible = sections.stream().mapToDouble(SectionScore::possible).sum();
        double weights = weights(sections);
        if (possible == 0 || (policy.base() == Base.SECTION_WEIGHTS && weights == 0)) {
            return null;
        }
        if (all.stream().anyMatch(tally -> tally.failed() == Critical.FORM)) {
            return 0.0;
        }
        if (policy.base() == Base.POINTS) {
            return sections.stream().mapToDouble(SectionScore::earned).sum() / possible;
        }
        return sections.stream()
                        .filter(section -> section.possible() > 0)
                        .mapToDouble(section -> section.weight() * section.earned() / section.possible())
                        .sum()
                / weights;
    }

    private static double weights(List<SectionScore> sections) {
        return sections.stream()
                .filter(section -> section.possible() > 0)
                .mapToDouble(SectionScore::weight)
                .sum();
    }

    private @Nullable Double critical(List<Tally> all) {
        boolean wanted = policy.critical() == OnCritical.AS_MARKED || policy.critical() == OnCritical.APART;
        List<Tally> critical = all.stream().filter(Tally::isCritical).toList();
        double possible = critical.stream().mapToDouble(Tally::possible).sum();
        boolean open = critical.stream().anyMatch(tally -> !tally.withheld().isEmpty());
        if (!wanted || possible == 0 || open) {
            return null;
        }
        return critical.stream().mapToDouble(Tally::earned).sum() / possible;
    }

    private String arithmetic(
            List<SectionScore> sections, List<Tally> all, List<String> withheld, double low, double high) {
        Double total = total(sections, all);
        if (total == null) {
            return "no total: nothing counts";
        }
        if (!withheld.isEmpty()) {
            return "no total: " + some(withheld) + "; between " + Figures.percent(low) + " and "
                    + Figures.percent(high);
        }
        String sum = policy.base() == Base.POINTS ? points(sections) : weighted(sections);
        List<String> fails = all.stream()
                .filter(tally -> tally.failed() == Critical.FORM)
                .map(tally -> Tally.name(tally.question()))
                .toList();
        String apart = criticalArithmetic(all);
        return fails.isEmpty()
                ? sum + " = " + Figures.percent(total) + apart
                : String.join(", ", fails) + " fails the form: 0.0 % (otherwise " + sum + ")" + apart;
    }

    private static String some(List<String> withheld) {
        int more = withheld.size() - MOST_NAMED;
        return withheld.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static String points(List<SectionScore> sections) {
        double possible = sections.stream().mapToDouble(SectionScore::possible).sum();
        double lost = sections.stream().mapToDouble(SectionScore::lost).sum();
        double earned = sections.stream().mapToDouble(SectionScore::earned).sum();
        String above = lost > 0
                ? "(" + Figures.points(earned + lost) + " - " + Figures.points(lost) + ")"
                : Figures.points(earned);
        return above + " / " + Figures.points(possible);
    }

    private static String weighted(List<SectionScore> sections) {
        String sum = sections.stream()
                .filter(section -> section.possible() > 0)
                .map(section -> Figures.points(section.weight()) + " x " + Figures.points(section.earned()) + "/"
                        + Figures.points(section.possible()))
                .collect(Collectors.joining(" + "));
        return "(" + sum + ") / " + Figures.points(weights(sections));
    }

    private String criticalArithmetic(List<Tally> all) {
        Double critical = critical(all);
        if (critical == null) {
            return "";
        }
        List<Tally> marked = all.stream().filter(Tally::isCritical).toList();
        return "; critical "
                + Figures.points(marked.stream().mapToDouble(Tally::earned).sum()) + " / "
                + Figures.points(marked.stream().mapToDouble(Tally::possible).sum()) + " = "
                + Figures.percent(Objects.requireNonNull(critical));
    }
}
