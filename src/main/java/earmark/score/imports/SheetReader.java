package earmark.score.imports;

import earmark.model.InteractionId;
import earmark.model.Problem;
import earmark.score.Answer;
import earmark.score.ClaimedTotal;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.EvaluationState;
import earmark.score.Form;
import earmark.score.Question;
import earmark.score.StateChange;
import earmark.syntax.WrittenDates;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes evaluations of what stands in one sheet. Use from one thread. */
final class SheetReader {
    private static final Pattern SHORTENED = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d{1,3}");

    private final Unfolded raw;
    private final Mapping mapping;
    private final References references;
    private final People agents;
    private final People assessors;
    private final String sheetName;
    private final WrittenDates submitted;
    private final WrittenDates started;
    private final Claims claims;
    private final boolean pointTotals;

    SheetReader(
            Unfolded raw,
            String sheetName,
            Mapping mapping,
            ImportOptions options,
            References references,
            People agents,
            People assessors) {
        this.raw = raw;
        this.sheetName = sheetName;
        this.mapping = mapping;
        this.references = references;
        this.agents = agents;
        this.assessors = assessors;
        Optional<WrittenDates.Order> order = Mapping.order(options.dates().or(mapping::dates));
        submitted = WrittenDates.of(cells(Role.SUBMITTED), order, options.zone());
        started = WrittenDates.of(cells(Role.STARTED), order.or(() -> Optional.of(submitted.order())), options.zone());
        pointTotals = !cells(Role.MAX).isEmpty();
        claims = Claims.of(cells(Role.TOTAL), pointTotals);
    }

    private List<Cell> cells(Role role) {
        return raw.evaluations().stream()
                .flatMap(evaluation -> evaluation.cell(role).stream())
                .toList();
    }

    /** What order dates were read in, for the mapping. */
    Optional<String> dates() {
        return submitted.order() == WrittenDates.Order.UNDECIDED
                        || cells(Role.SUBMITTED).isEmpty()
                ? mapping.dates()
                : Optional.of(submitted.order().name().toLowerCase(Locale.ROOT));
    }

    /** The evaluations by form; forms that had to be guessed are drafts. */
    Map<Form, List<Evaluation>> read(ImportedForms forms) {
        Map<String, List<RawEvaluation>> byName = new LinkedHashMap<>();
        for (RawEvaluation evaluation : raw.evaluations()) {
            byName.computeIfAbsent(ImportedForms.name(evaluation), none -> new ArrayList<>())
                    .add(evaluation);
        }
        Map<Form, List<Evaluation>> evaluations = new LinkedHashMap<>();
        byName.forEach((name, some) -> {
            Form form = forms.form(raw, name);
            evaluations.computeIfAbsent(form, none -> new ArrayList<>()).addAll(on(form, some));
        });
        if (submitted.order() == WrittenDates.Order.UNDECIDED
                && cells(Role.SUBMITTED).stream().anyMatch(submitted::isUndecided)) {
            raw.note(
                    "whether the day or the month stands first in the dates cannot be told; they are kept as facts only."
                            + " Say it with --dates day_first or --dates month_first");
        }
        return evaluations;
    }

    private List<Evaluation> on(Form form, List<RawEvaluation> some) {
        Map<Question, AnswerReader> readers = new LinkedHashMap<>();
        for (Question question : form.questions()) {
            List<Cell> cells = some.stream()
                    .flatMap(evaluation -> evaluation.answers().stream())
                    .filter(answer -> FormChoice.question(form, answer)
                            .filter(question::equals)
                            .isPresent())
                    .map(RawAnswer::cell)
                    .toList();
            readers.put(question, new AnswerReader(question, cells, mapping));
        }
        var evaluations = new ArrayList<Evaluation>();
        for (RawEvaluation evaluation : some) {
            evaluation(form, evaluation, readers).ifPresent(evaluations::add);
        }
        strangers(form, some);
        return evaluations;
    }

    /** Columns the form does not ask, and questions no column answers. */
    private void strangers(Form form, List<RawEvaluation> some) {
        List<RawAnswer> all = some.stream()
                .flatMap(evaluation -> evaluation.answers().stream())
                .toList();
        all.stream()
                .filter(answer -> FormChoice.question(form, answer).isEmpty())
                .map(RawAnswer::question)
                .distinct()
                .forEach(question -> raw.note(
                        "'" + question + "' is not a question of " + form.ref() + "; its answers are kept as facts"));
        List<String> missing = form.questions().stream()
                .filter(question -> all.stream()
                        .noneMatch(answer -> FormChoice.question(form, answer)
                                .filter(question::equals)
                                .isPresent()))
                .map(Question::id)
                .toList();
        if (!missing.isEmpty()) {
            raw.note("no answers here to " + String.join(", ", missing) + " of " + form.ref());
        }
    }

    private Optional<Evaluation> evaluation(Form form, RawEvaluation evaluation, Map<Question, AnswerReader> readers) {
        Cell id = evaluation.cell(Role.INTERACTION).orElse(evaluation.at());
        String written = evaluation.text(Role.INTERACTION);
        if (written.isEmpty() && evaluation.text(Role.EVALUATION_ID).isEmpty()) {
            raw.reject(
                    evaluation.at(), "it does not say which interaction it is about", "fill in the interaction's id");
            return Optional.empty();
        }
        if (SHORTENED.matcher(written).matches()) {
            raw.reject(
                    id,
                    "'" + written + "' is an id a spreadsheet shortened; its last digits are lost",
                    "format the column as text and export it again");
            return Optional.empty();
        }
        if (id.isBroken()) {
            raw.reject(
                    id,
                    "the id is a formula without its result",
                    "open the file in a spreadsheet program, save it, and import it again");
            return Optional.empty();
        }
        var answers = new ArrayList<Answer>();
        var facts = new TreeMap<>(evaluation.facts());
        int before = raw.rejected().size();
        for (RawAnswer answer : evaluation.answers()) {
            answer(form, answer, readers, answers, facts);
        }
        return raw.rejected().size() > before ? Optional.empty() : Optional.of(make(form, evaluation, answers, facts));
    }

    private void answer(
            Form form,
            RawAnswer answer,
            Map<Question, AnswerReader> readers,
            List<Answer> answers,
            Map<String, String> facts) {
        Optional<Question> question = FormChoice.question(form, answer);
        if (question.isEmpty()) {
            if (!answer.cell().isBlank()) {
                facts.put(answer.question(), answer.cell().text());
            }
            return;
        }
        AnswerReader.Reading reading =
                java.util.Objects.requireNonNull(readers.get(question.get())).read(answer.cell());
        if (!reading.fault().isEmpty()) {
            raw.reject(answer.cell(), reading.fault(), reading.hint());
        } else if (answers.stream()
                .anyMatch(other -> other.question().equals(question.get().id()))) {
            raw.reject(answer.cell(), "a second answer to '" + question.get().text() + "'", "keep one");
        } else {
            reading.value()
                    .ifPresent(
                            value -> answers.add(Answer.byPerson(question.get().id(), value, answer.comment())));
        }
    }

    private Evaluation make(Form form, RawEvaluation evaluation, List<Answer> answers, Map<String, String> facts) {
        References.Found found = references.find(evaluation.text(Role.INTERACTION));
        found.note().ifPresent(note -> raw.note(raw.where(evaluation.at()) + ": " + note));
        String assessor = assessors.name(evaluation.text(Role.ASSESSOR));
        String agent = agents.name(evaluation.text(Role.AGENT));
        EvaluationKind kind = kind(evaluation);
        Optional<Cell> day = evaluation.cell(Role.SUBMITTED);
        @Nullable Instant moment = day.flatMap(submitted::moment).orElse(null);
        if (moment == null) {
            day.ifPresent(cell -> facts.put("submitted", cell.text()));
        }
        evaluation.cell(Role.INTERACTION_DATE).ifPresent(cell -> facts.put("interaction date", cell.text()));
        evaluation.cell(Role.CHANNEL).ifPresent(cell -> facts.put("channel", cell.text()));
        evaluation.cell(Role.REASON).ifPresent(cell -> facts.put("reason", cell.text()));
        var change = new StateChange(
                moment == null ? Instant.EPOCH : moment, EvaluationState.SUBMITTED, assessor, "imported");
        String reference = found.reference().isEmpty() ? evaluation.text(Role.EVALUATION_ID) : found.reference();
        @Nullable InteractionId interaction = found.interaction().orElse(null);
        return new Evaluation(
                id(form, evaluation, assessor, kind, moment),
                reference,
                interaction,
                agent,
                assessor,
                kind,
                evaluation.text(Role.SAMPLING),
                form.ref(),
                evaluation.cell(Role.STARTED).flatMap(started::moment).orElse(null),
                moment,
                List.of(change),
                answers,
                claimed(form, evaluation),
                evaluation.text(Role.COMMENT),
                facts,
                raw.where(evaluation.at()));
    }

    private String id(
            Form form, RawEvaluation evaluation, String assessor, EvaluationKind kind, @Nullable Instant moment) {
        String external = evaluation.text(Role.EVALUATION_ID);
        String when = moment == null ? evaluation.text(Role.SUBMITTED) : moment.toString();
        return external.isEmpty()
                ? Evaluation.idOf(List.of(
                        form.ref().id(),
                        References.key(evaluation.text(Role.INTERACTION)),
                        People.key(assessor),
                        kind.name(),
                        when))
                : Evaluation.idOf(List.of(form.ref().id(), "external", external, People.key(assessor)));
    }

    private @Nullable ClaimedTotal claimed(Form form, RawEvaluation evaluation) {
        Optional<Cell> cell = evaluation.cell(Role.TOTAL);
        if (cell.isEmpty()) {
            return null;
        }
        double possible =
                form.questions().stream().mapToDouble(Question::points).sum();
        Optional<BigDecimal> outOf = evaluation
                .cell(Role.MAX)
                .flatMap(max -> Numbers.of(List.of(max)).number(max))
                .or(() -> Optional.of(BigDecimal.valueOf(possible)));
        Optional<ClaimedTotal> claimed = cell.get().isBroken() ? Optional.empty() : claims.read(cell.get(), outOf);
        if (claimed.isEmpty()) {
            String what = cell.get().isBroken()
                    ? "a formula without its result"
                    : "'" + cell.get().text() + "'";
            raw.note(cell.get().ref() + ": " + what
                    + " cannot be read as a total beside the others; the answers were read");
        }
        return claimed.orElse(null);
    }

    private EvaluationKind kind(RawEvaluation evaluation) {
        String words = (evaluation.text(Role.KIND) + " " + sheetName).toLowerCase(Locale.ROOT);
        if (words.contains("calibrat")) {
            return EvaluationKind.CALIBRATION;
        }
        if (words.matches(".*\\bself\\b.*")) {
            return EvaluationKind.SELF;
        }
        return evaluation.text(Role.KIND).toLowerCase(Locale.ROOT).contains("audit")
                ? EvaluationKind.AUDIT
                : EvaluationKind.LIVE;
    }

    /** What is wrong, so far. */
    List<Problem> rejected() {
        return raw.rejected();
    }
}
