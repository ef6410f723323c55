package earmark.pipeline.desk;

import earmark.agree.assessors.CalibrationSession;
import earmark.agree.assessors.QuestionAgreement;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.pipeline.MarkerPack;
import earmark.score.Answer;
import earmark.score.AnswerKind;
import earmark.score.Evaluation;
import earmark.score.EvaluationKind;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.Question;
import earmark.score.desk.Agreed;
import earmark.score.desk.Calibration;
import earmark.score.desk.Draft;
import earmark.score.desk.Progress;
import earmark.score.desk.SaidValue;
import earmark.score.desk.SideBySide;
import earmark.store.EvaluationFilter;
import earmark.store.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Calibration sessions: opened, scored blind at the scoring desk, shown when all are in or somebody closes them, and then
 * agreed upon question by question. Nothing of them counts as a live score. Thread-safe.
 */
public final class CalibrationDesk {
    private static final int LEAST_PEOPLE = 2;

    private final Store store;
    private final List<Form> forms;
    private final DeskMachine machine;
    private final Clock clock;

    /** As the scoring desk of the home. */
    public CalibrationDesk(Store store, MarkerPack markers, List<Form> forms, Clock clock) {
        this.store = store;
        this.forms = List.copyOf(forms);
        this.clock = clock;
        machine = new DeskMachine(store, markers, clock);
    }

    private static void requireFits(Form form, Interaction about) {
        if (!form.media().contains(about.medium())) {
            throw new EarmarkException(
                    form.ref().toString(),
                    "not for a " + about.medium().name().toLowerCase(Locale.ROOT) + ", which "
                            + about.facts().getOrDefault("id", about.id().value()) + " is",
                    "choose a form for all of them, or hold a session for each kind");
        }
    }

    /**
     * Opens a session.
     *
     * @param form id, or id@version
     * @param expert whose answers are the baseline; scores too; empty for none
     * @throws EarmarkException when there is one of that name or it is none, the form or an interaction is not there, or fewer than two
     *     people would score
     */
    public Calibration open(
            String name,
            String form,
            List<InteractionId> interactions,
            List<String> assessors,
            String expert,
            String by) {
        if (name.isBlank() || by.isBlank()) {
            throw new EarmarkException("calibration", "a session needs a name and somebody who opens it", "name both");
        }
        if (!Calibration.isName(name.strip())) {
            throw new EarmarkException(
                    "name \"" + name.strip() + '"',
                    "not a name for a session",
                    "letters, digits, blanks and . _ @ ' + - in between, at most 80 characters");
        }
        Set<String> people = assessors.stream()
                .map(String::strip)
                .filter(person -> !person.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!expert.isBlank()) {
            people.add(expert.strip());
        }
        if (people.size() < LEAST_PEOPLE || people.contains(Evaluation.MACHINE)) {
            throw new EarmarkException(
                    name,
                    people.isEmpty() ? "nobody would score" : String.join(", ", people) + " cannot be compared",
                    "name two people or more; the machine is shown beside them");
        }
        Set<InteractionId> scored = new LinkedHashSet<>(interactions);
        if (scored.isEmpty()) {
            throw new EarmarkException(name, "a session about nothing", "name the interactions");
        }
        Form used = named(form);
        scored.stream().map(this::interaction).forEach(about -> requireFits(used, about));
        store.scorecards().keep(used);
        return store.calibrations()
                .open(new Calibration(
                        name.strip(),
                        used.ref(),
                        expert.strip(),
                        clock.instant(),
                        by,
                        List.copyOf(scored),
                        List.copyOf(people),
                        null,
                        null,
                        List.of()));
    }

    /** All sessions, the newest first. */
    public List<Calibration> sessions() {
        return store.calibrations().all();
    }

    /** Who is how far; tells nothing of what was answered. */
    public List<Progress> progress(String name) {
        Calibration session = session(name);
        List<Draft> drafts = store.drafts().of(name);
        List<Evaluation> evaluations = evaluations(session);
        var progress = new ArrayList<Progress>();
        for (InteractionId id : session.interactions()) {
            for (String assessor : session.assessors()) {
                boolean done = evaluations.stream()
                        .anyMatch(evaluation -> id.equals(evaluation.interaction())
                                && evaluation.assessor().equals(assessor));
                progress.add(new Progress(assessor, id, done ? Progress.State.HANDED_IN : state(drafts, id, assessor)));
            }
        }
        return progress;
    }

    private static Progress.State state(List<Draft> drafts, InteractionId id, String assessor) {
        return drafts.stream()
                .filter(draft ->
                        draft.interaction().equals(id) && draft.assessor().equals(assessor))
                .findFirst()
                .map(draft -> draft.isHeld() ? Progress.State.HANDED_IN : Progress.State.BEGUN)
                .orElse(Progress.State.NOT_BEGUN);
    }

    /**
     * Closes a session that is not complete: what was handed in is shown, what was not stays out.
     *
     * @throws EarmarkException when it is closed already
     */
    public Calibration close(String name, String by) {
        if (by.isBlank()) {
            throw new EarmarkException(name, "closed by nobody", "name who closes it");
        }
        return store.calibrations().change(name, session -> {
            if (session.isShown()) {
                throw new EarmarkException(
                        name, "it is closed", "its answers are shown; there is nothing left to close");
            }
            return session.shown(clock.instant(), by);
        });
    }

    /**
     * All answers, the machine's among them.
     *
     * @throws EarmarkException when they are still held back
     */
    public SideBySide sideBySide(String name) {
        Calibration session = shown(name);
        Form form = form(session.form());
        List<Evaluation> evaluations = evaluations(session);
        var rows = new ArrayList<SideBySide.Row>();
        for (InteractionId id : session.interactions()) {
            Optional<Interaction> interaction = store.find(id);
            Map<String, Answer> machines =
                    interaction.map(kept -> machine.answers(form, kept)).orElse(Map.of());
            String reference = interaction
                    .map(kept -> kept.facts().getOrDefault("id", id.value()))
                    .orElse(id.value());
            List<Evaluation> of = evaluations.stream()
                    .filter(evaluation -> id.equals(evaluation.interaction()))
                    .toList();
            for (Question question : form.questions()) {
                rows.add(row(session, id, reference, question, of, machines.get(question.id())));
            }
        }
        return new SideBySide(session, form, rows);
    }

    private static SideBySide.Row row(
            Calibration session,
            InteractionId id,
            String reference,
            Question question,
            List<Evaluation> of,
            @org.jspecify.annotations.Nullable Answer machines) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (String assessor : session.assessors()) {
            of.stream()
                    .filter(evaluation -> evaluation.assessor().equals(assessor))
                    .findFirst()
                    .flatMap(evaluation -> evaluation.answer(question.id()))
                    .ifPresent(answer -> answers.put(assessor, answer));
        }
        boolean words = question.kind() instanceof AnswerKind.Text;
        return new SideBySide.Row(
                id,
                reference,
                question,
                answers,
                machines,
                words ? "" : most(answers),
                session.agreed(id, question.id()).orElse(null));
    }

    private static String most(Map<String, Answer> answers) {
        Map<String, Long> counts = answers.values().stream()
                .collect(Collectors.groupingBy(answer -> answer.value().words(), Collectors.counting()));
        return counts.entrySet().stream()
                .filter(count -> 2 * count.getValue() > answers.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /**
     * How far people agree, question by question.
     *
     * @param draws resamples for the intervals
     * @param seed of their random numbers
     * @throws EarmarkException when answers are still held back
     */
    public List<QuestionAgreement> agreement(String name, int draws, long seed) {
        Calibration session = shown(name);
        return QuestionAgreement.of(form(session.form()), evaluations(session), draws, seed);
    }

    /**
     * How near each person is to the expert, else to what was agreed where something was, else to most of the others.
     *
     * @throws EarmarkException when answers are still held back
     */
    public List<CalibrationSession.Standing> standings(String name) {
        SideBySide all = sideBySide(name);
        Calibration session = all.session();
        var standings = new ArrayList<CalibrationSession.Standing>();
        for (String assessor : session.assessors()) {
            int of = 0;
            int same = 0;
            for (SideBySide.Row row : all.rows()) {
                Answer own = row.answers().get(assessor);
                Optional<String> wanted = wanted(session, row, assessor);
                if (own != null && wanted.isPresent()) {
                    of++;
                    same += own.value().words().equals(wanted.get()) ? 1 : 0;
                }
            }
            if (!assessor.equals(session.expert()) && of > 0) {
                standings.add(new CalibrationSession.Standing(assessor, same, of));
            }
        }
        return standings;
    }

    private static Optional<String> wanted(Calibration session, SideBySide.Row row, String assessor) {
        if (row.question().kind() instanceof AnswerKind.Text) {
            return Optional.empty();
        }
        if (!session.expert().isEmpty()) {
            return Optional.ofNullable(row.answers().get(session.expert()))
                    .map(answer -> answer.value().words());
        }
        if (row.agreed() != null) {
            return Optional.of(row.agreed().value().words());
        }
        // a majority that holds the person's own answer would flatter
        Map<String, Answer> others = new LinkedHashMap<>(row.answers());
        others.remove(assessor);
        return Optional.of(most(others)).filter(most -> !most.isEmpty());
    }

    /**
     * Puts down what was agreed; an earlier word stays kept and counts no more.
     *
     * @param said the answer in words
     * @throws EarmarkException when answers are still held back, there is no such question or answer, or no reason is given
     */
    public Calibration agree(
            String name, InteractionId interaction, String question, String said, String by, String why) {
        Calibration session = shown(name);
        if (!session.interactions().contains(interaction)) {
            throw new EarmarkException(name, interaction + " is not in the session", "name one of its interactions");
        }
        if (by.isBlank() || why.isBlank()) {
            throw new EarmarkException(name, "agreed by nobody, or without a reason", "say who decided, and why");
        }
        Question asked = form(session.form())
                .question(question)
                .orElseThrow(() -> new EarmarkException(
                        question, "the form has no such question", "name one of the form's questions"));
        var agreed = new Agreed(interaction, question, SaidValue.of(asked, said), by, why, clock.instant());
        return store.calibrations().change(name, kept -> kept.with(agreed));
    }

    private List<Evaluation> evaluations(Calibration session) {
        return store
                .scorecards()
                .evaluations(EvaluationFilter.ALL.on(session.form().id()).ofKind(EvaluationKind.CALIBRATION))
                .stream()
                .filter(evaluation -> session.name().equals(evaluation.facts().get(Draft.SESSION)))
                .toList();
    }

    private Calibration session(String name) {
        return store.calibrations()
                .find(name)
                .orElseThrow(() -> EarmarkException.unknown(
                        name, "there is no such calibration session", "look it up in the list of sessions"));
    }

    private Calibration shown(String name) {
        Calibration session = session(name);
        if (!session.isShown()) {
            throw new EarmarkException(
                    name,
                    "answers are held back until all have handed in",
                    "wait for the others, or close the session");
        }
        return session;
    }

    private Form form(FormRef ref) {
        return store.scorecards()
                .form(ref)
                .orElseThrow(() -> new EarmarkException(
                        ref.toString(), "the form is not kept", "open the session anew, with its form"));
    }

    private Form named(String name) {
        Optional<FormRef> ref = FormRef.parse(name);
        return forms.stream()
                .filter(form -> ref.map(wanted -> form.ref().equals(wanted))
                        .orElse(form.ref().id().equals(name)))
                .reduce((one, other) -> other)
                .orElseThrow(() ->
                        EarmarkException.unknown(name, "there is no such form", "earmark score forms list shows them"));
    }

    private Interaction interaction(InteractionId id) {
        return store.find(id)
                .orElseThrow(() -> new EarmarkException(
                        id.value(), "nothing kept is called so", "earmark list shows what is kept"));
    }
}
