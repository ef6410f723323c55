package earmark.score.imports;

import earmark.score.Anchor;
import earmark.score.AnswerKind;
import earmark.score.Critical;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.Question;
import earmark.score.ScorePolicy;
import earmark.score.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Makes a draft of a form out of the answers in a sheet, for sheets whose form nobody has written down. Use from one
 * thread.
 */
final class FormGuess {
    private static final double[] USUAL_TOPS = {1, 2, 3, 4, 5, 10, 20, 25, 50, 100};
    private static final int MOST_LABELS = 8;
    /** Words of praise and blame, the best first. */
    private static final List<String> ORDER = List.of(
            "outstanding",
            "excellent",
            "exceeds",
            "exceeded",
            "exceedsexpectations",
            "verygood",
            "good",
            "meetsexpectations",
            "satisfactory",
            "acceptable",
            "average",
            "fair",
            "developing",
            "belowexpectations",
            "poor",
            "verypoor",
            "unacceptable");

    private final Lexicon values = Lexicon.values();
    private final Mapping mapping;

    FormGuess(Mapping mapping) {
        this.mapping = mapping;
    }

    /**
     * A draft.
     *
     * @param ref what to call it
     * @param title what people call it
     * @param source the file
     * @param evaluations all that are on it
     */
    Form form(FormRef ref, String title, String source, List<RawEvaluation> evaluations) {
        Map<String, List<RawAnswer>> byQuestion = new LinkedHashMap<>();
        evaluations.stream()
                .flatMap(evaluation -> evaluation.answers().stream())
                .forEach(answer -> byQuestion
                        .computeIfAbsent(Lexicon.key(answer.id().orElse(answer.question())), none -> new ArrayList<>())
                        .add(answer));
        List<List<RawAnswer>> asked = new ArrayList<>(byQuestion.values());
        List<String> ids = FormChoice.ids(asked.stream()
                .map(answers -> answers.get(0).id().orElse(answers.get(0).question()))
                .toList());
        Map<String, List<Question>> sections = new LinkedHashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            sections.computeIfAbsent(asked.get(i).get(0).section(), none -> new ArrayList<>())
                    .add(question(ids.get(i), asked.get(i)));
        }
        var titles = new ArrayList<>(sections.keySet());
        List<String> sectionIds =
                FormChoice.ids(titles.stream().map(FormGuess::sectionTitle).toList());
        var made = new ArrayList<Section>();
        for (int i = 0; i < titles.size(); i++) {
            List<Question> questions = sections.getOrDefault(titles.get(i), List.of());
            made.add(new Section(
                    sectionIds.get(i),
                    words(sectionTitle(titles.get(i))),
                    questions.stream().mapToDouble(Question::points).sum(),
                    questions));
        }
        return new Form(ref, words(title), words(source), Set.of(), "", made, policy(), true);
    }

    /** A total is given although some questions were left blank: sheets are like that. */
    private static ScorePolicy policy() {
        ScorePolicy standard = ScorePolicy.STANDARD;
        return new ScorePolicy(
                standard.base(),
                standard.notApplicable(),
                standard.noOpportunity(),
                standard.undetermined(),
                ScorePolicy.Missing.LEFT_OUT,
                standard.critical(),
                null);
    }

    private Question question(String id, List<RawAnswer> answers) {
        Optional<BigDecimal> max =
                answers.stream().flatMap(answer -> max(answer).stream()).max(BigDecimal::compareTo);
        AnswerKind kind = kind(answers, max.map(BigDecimal::doubleValue));
        double top = kind instanceof AnswerKind.Scale scale ? scale.highest() : 1;
        double points = kind instanceof AnswerKind.Text
                ? 0
                : max.map(BigDecimal::doubleValue).orElse(top);
        return new Question(
                id, words(answers.get(0).question()), kind, points, true, Critical.NONE, Set.of(), "", "", null);
    }

    /** What is said of the points possible, beside the answer or with it. */
    private static Optional<BigDecimal> max(RawAnswer answer) {
        Matcher outOf = AnswerReader.OUT_OF.matcher(answer.cell().text());
        return answer.max()
                .or(() ->
                        outOf.matches() ? Numbers.of(List.of(answer.cell())).number(outOf.group(2)) : Optional.empty());
    }

    private AnswerKind kind(List<RawAnswer> answers, Optional<Double> max) {
        List<Cell> cells = answers.stream()
                .map(RawAnswer::cell)
                .filter(cell -> !cell.isBlank() && !cell.isBroken())
                .toList();
        List<Cell> said = cells.stream().filter(cell -> !isNone(cell)).toList();
        List<Double> numbers =
                said.stream().flatMap(cell -> number(cell).stream()).toList();
        boolean words = said.stream().filter(cell -> isWord(cell)).count() * 2 >= said.size();
        boolean bits = numbers.size() == said.size() && numbers.stream().allMatch(number -> number == 0 || number == 1);
        if (said.isEmpty() || words || (bits && max.orElse(1.0) == 1)) {
            boolean partly = said.stream().anyMatch(cell -> meaning(cell).equals("partly"));
            return choice(partly);
        }
        boolean pointsOnly = max.orElse(0.0) > 1 && said.size() * 2 < cells.size();
        if (numbers.size() * 2 > said.size() || pointsOnly) {
            return scale(numbers, max);
        }
        return labels(said);
    }

    private boolean isNone(Cell cell) {
        return Set.of("na", "no_opportunity", "undetermined").contains(meaning(cell));
    }

    private boolean isWord(Cell cell) {
        return Set.of("yes", "no", "partly").contains(meaning(cell));
    }

    private String meaning(Cell cell) {
        return mapping.value(cell.text()).or(() -> values.meaning(cell.text())).orElse("");
    }

    private static Optional<Double> number(Cell cell) {
        if (cell.percent() || cell.text().endsWith("%")) {
            return Numbers.of(List.of(cell))
                    .number(cell.text().replace("%", "").strip())
                    .map(BigDecimal::doubleValue);
        }
        String first = cell.text().replaceFirst("\\s*(/|out of|of).*$", "");
        return Numbers.of(List.of(cell)).number(first).map(BigDecimal::doubleValue);
    }

    private static AnswerKind choice(boolean partly) {
        var anchors = new ArrayList<Anchor>();
        anchors.add(new Anchor("yes", 1, "", Critical.NONE));
        if (partly) {
            anchors.add(new Anchor("partly", 0.5, "", Critical.NONE));
        }
        anchors.add(new Anchor("no", 0, "", Critical.NONE));
        return new AnswerKind.Choice(anchors);
    }

    /** The usual top above what was seen, so that next month's better mark fits too. */
    private static AnswerKind scale(List<Double> numbers, Optional<Double> max) {
        double seen = numbers.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double lowest = numbers.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double top = Math.max(seen, max.orElse(0.0));
        if (max.isEmpty() || seen > max.get()) {
            for (double usual : USUAL_TOPS) {
                if (usual >= Math.max(seen, 5)) {
                    top = usual;
                    break;
                }
            }
        }
        boolean fromOne = max.isEmpty() && top == 5 && lowest >= 1;
        return new AnswerKind.Scale(fromOne ? 1 : Math.min(0, lowest), Math.max(top, 1), 0, List.of());
    }

    /** Words nobody knows: what they earn must be said by a person, so they earn nothing in the draft but the best. */
    private AnswerKind labels(List<Cell> said) {
        List<String> labels =
                said.stream().map(cell -> words(cell.text())).distinct().toList();
        return labels.size() < 2 || labels.size() > MOST_LABELS ? new AnswerKind.Text() : ranked(labels);
    }

    /** Whether it is one of the words that say how good something was. */
    static boolean isGrade(Cell cell) {
        return ORDER.contains(Lexicon.key(cell.text()));
    }

    private AnswerKind ranked(List<String> labels) {
        List<String> known = labels.stream()
                .filter(label -> ORDER.contains(Lexicon.key(label)))
                .sorted(java.util.Comparator.comparingInt(label -> ORDER.indexOf(Lexicon.key(label))))
                .toList();
        if (known.size() < labels.size()) {
            return new AnswerKind.Text();
        }
        var anchors = new ArrayList<Anchor>();
        for (int i = 0; i < known.size(); i++) {
            anchors.add(new Anchor(known.get(i), 1 - i / (known.size() - 1.0), "", Critical.NONE));
        }
        return new AnswerKind.Choice(anchors);
    }

    private static String sectionTitle(String title) {
        return title.isBlank() ? "All" : title;
    }

    private static String words(String text) {
        String line = text.replace('"', '\'').replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? "(without a name)" : line;
    }
}
