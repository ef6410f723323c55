package earmark.pipeline.scores;

import earmark.agree.rates.MeanScore;
import earmark.agree.rates.Rates;
import earmark.agree.rates.TrueRate;
import earmark.agree.scores.Ballot;
import earmark.agree.scores.BallotBox;
import earmark.agree.scores.Criterion;
import earmark.agree.scores.Majority;
import earmark.model.InteractionId;
import earmark.sampling.Draw;
import earmark.score.Answer;
import earmark.score.Evaluation;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.ScorePolicy;
import earmark.score.totals.Totals;
import earmark.store.EvaluationFilter;
import earmark.store.Filter;
import earmark.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rates on everything that is kept. Use from one thread. */
public final class TrueRates {
    private static final double MIDDLE = 0.5;

    private final Store store;
    private final CrossChecking checking;
    private final Map<Asked, Map<InteractionId, List<Answer>>> machines = new HashMap<>();

    /** What the machine was asked: which form, about which interactions. */
    private record Asked(FormRef form, List<InteractionId> interactions) {}

    /** Over a home. */
    public TrueRates(Store store, CrossChecking checking) {
        this.store = store;
        this.checking = checking;
    }

    /**
     * The rate of each question's best answer.
     *
     * @param scores whose, of which forms
     * @param interactions of which interactions
     */
    public List<TrueRate> of(EvaluationFilter scores, Filter interactions) {
        List<InteractionId> all = all(interactions);
        List<Draw> draws = draws();
        var rates = new ArrayList<TrueRate>();
        checking.ballots(scores).forEach((criterion, ballots) -> {
            if (!criterion.labels().isEmpty()) {
                String label = criterion.labels().get(criterion.labels().size() - 1);
                // of the newest version, which comes first
                Map<InteractionId, List<Answer>> machine = criterion.automation() == null
                        ? Map.of()
                        : machine(ballots.get(0).form(), all);
                Rates.of(criterion, label, people(ballots, Set.copyOf(all)), labels(criterion, machine), draws)
                        .ifPresent(rates::add);
            }
        });
        return List.copyOf(rates);
    }

    /**
     * The mean total of each form.
     *
     * @param scores whose, of which forms
     * @param interactions of which interactions
     */
    public List<MeanScore> scores(EvaluationFilter scores, Filter interactions) {
        List<InteractionId> all = all(interactions);
        Map<InteractionId, Boolean> drawn = new HashMap<>();
        draws().forEach(draw -> draw.drawn().forEach(each -> drawn.put(each.interaction(), true)));
        Map<String, List<Evaluation>> byForm = store.scorecards().evaluations(scores).stream()
                .filter(evaluation -> BallotBox.counts(evaluation) && isBlind(evaluation))
                .collect(
                        Collectors.groupingBy(evaluation -> evaluation.form().id(), TreeMap::new, Collectors.toList()));
        var means = new ArrayList<MeanScore>();
        byForm.forEach((id, evaluations) -> {
            FormRef newest = evaluations.stream()
                    .map(Evaluation::form)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            Map<InteractionId, Double> people = totals(evaluations, Set.copyOf(all));
            Map<InteractionId, Double> machine = checking.form(newest)
                    .filter(form -> form.questions().stream().anyMatch(question -> question.automation() != null))
                    .map(form -> totals(form, machine(newest, all)))
                    .orElse(Map.of());
            MeanScore.of(id, people, machine, drawn.keySet().containsAll(people.keySet()))
                    .ifPresent(means::add);
        });
        return List.copyOf(means);
    }

    /** Whether no answer was given with the machine's on the screen. */
    private static boolean isBlind(Evaluation evaluation) {
        return evaluation.answers().stream().allMatch(answer -> answer.origin().isEmpty());
    }

    /** People's totals; of several of one interaction their mean. */
    private Map<InteractionId, Double> totals(List<Evaluation> evaluations, Set<InteractionId> wanted) {
        Map<InteractionId, List<Double>> totals = new LinkedHashMap<>();
        for (Evaluation evaluation : evaluations) {
            InteractionId id = evaluation.interaction();
            Double total = checking.form(evaluation.form())
                    .map(form -> Totals.of(form, evaluation).total())
                    .orElse(null);
            if (id != null && total != null && wanted.contains(id)) {
                totals.computeIfAbsent(id, key -> new ArrayList<>()).add(total);
            }
        }
        Map<InteractionId, Double> means = new LinkedHashMap<>();
        totals.forEach((id, several) -> means.put(
                id, several.stream().mapToDouble(Double::doubleValue).average().orElse(0)));
        return means;
    }

    /** The machine's totals of what it could answer; where it could answer nothing, the middle. */
    private static Map<InteractionId, Double> totals(Form form, Map<InteractionId, List<Answer>> machine) {
        ScorePolicy own = form.policy();
        var policy = new ScorePolicy(
                own.base(),
                own.notApplicable(),
                own.noOpportunity(),
                ScorePolicy.Missing.LEFT_OUT,
                ScorePolicy.Missing.LEFT_OUT,
                own.critical(),
                own.pass());
        Map<InteractionId, Double> totals = new LinkedHashMap<>();
        machine.forEach((id, answers) -> {
            Double total = Totals.of(form, answers, policy).total();
            totals.put(id, total == null ? Double.valueOf(MIDDLE) : total);
        });
        return totals;
    }

    private List<InteractionId> all(Filter interactions) {
        return List.copyOf(store.ids(interactions));
    }

    private List<Draw> draws() {
        return store.sampling().plans().stream()
                .flatMap(plan -> store.sampling().draws(plan.name()).stream())
                .toList();
    }

    private static Map<InteractionId, String> people(List<Ballot> ballots, Set<InteractionId> wanted) {
        Map<InteractionId, List<Ballot>> byInteraction = new LinkedHashMap<>();
        ballots.stream()
                .filter(ballot -> !ballot.isMachine() && !ballot.assisted() && wanted.contains(ballot.interaction()))
                .forEach(ballot -> byInteraction
                        .computeIfAbsent(ballot.interaction(), key -> new ArrayList<>())
                        .add(ballot));
        Map<InteractionId, String> people = new LinkedHashMap<>();
        byInteraction.forEach((id, theirs) -> Majority.of(theirs).ifPresent(label -> people.put(id, label)));
        return people;
    }

    private Map<InteractionId, List<Answer>> machine(FormRef form, List<InteractionId> all) {
        return machines.computeIfAbsent(
                new Asked(form, all),
                asked -> checking.linked(form)
                        .map(its -> checking.machine(its, all))
                        .orElse(Map.of()));
    }

    private static Map<InteractionId, String> labels(Criterion criterion, Map<InteractionId, List<Answer>> machine) {
        Map<InteractionId, String> labels = new LinkedHashMap<>();
        machine.forEach((id, answers) -> answers.stream()
                .filter(answer -> answer.question().equals(criterion.question()))
                .findFirst()
                .flatMap(answer -> Ballot.label(answer.value()))
                .ifPresent(label -> labels.put(id, label)));
        return labels;
    }
}
