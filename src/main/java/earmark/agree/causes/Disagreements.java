package earmark.agree.causes;

import earmark.agree.scores.Ballot;
import earmark.agree.scores.Criterion;
import earmark.markers.Marker;
import earmark.markers.explain.Explainer;
import earmark.model.Analysis;
import earmark.model.InteractionId;
import earmark.score.Automation;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Lists where machine and people differ, each with its cause. Use from one thread. */
public final class Disagreements {
    private final Function<FormRef, Optional<Form>> forms;
    private final Function<String, Optional<Marker>> markers;
    private final Function<Marker, Explainer> explainers;
    private final Function<InteractionId, Optional<Analysis>> analyses;
    private final Map<String, CauseFinder> finders = new LinkedHashMap<>();

    /**
     * Looks things up.
     *
     * @param forms a kept form
     * @param markers a written marker by its id; learned ones have no constraints to look at
     * @param explainers what explains a marker as it was judged
     * @param analyses an interaction, cut into sentences
     */
    public Disagreements(
            Function<FormRef, Optional<Form>> forms,
            Function<String, Optional<Marker>> markers,
            Function<Marker, Explainer> explainers,
            Function<InteractionId, Optional<Analysis>> analyses) {
        this.forms = forms;
        this.markers = markers;
        this.explainers = explainers;
        this.analyses = analyses;
    }

    /** All of one question, in the order of the ballots; where the machine cannot tell, too. */
    public List<Disagreement> of(Criterion criterion, List<Ballot> ballots) {
        Automation automation = criterion.automation();
        if (automation == null) {
            return List.of();
        }
        Map<InteractionId, List<Ballot>> byInteraction = new LinkedHashMap<>();
        ballots.forEach(ballot -> byInteraction
                .computeIfAbsent(ballot.interaction(), key -> new ArrayList<>())
                .add(ballot));
        var all = new ArrayList<Disagreement>();
        for (List<Ballot> here : byInteraction.values()) {
            here.stream()
                    .filter(ballot -> ballot.isMachine())
                    .findFirst()
                    .flatMap(machine -> disagreement(criterion, automation, machine, here))
                    .ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    private Optional<Disagreement> disagreement(
            Criterion criterion, Automation automation, Ballot machine, List<Ballot> here) {
        List<Ballot> people = here.stream()
                .filter(ballot -> !ballot.isMachine())
                .filter(ballot -> ballot.said() != Ballot.Said.UNDETERMINED)
                .toList();
        List<Ballot> others =
                people.stream().filter(ballot -> !same(ballot, machine)).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String say = commonest(others);
        Ballot first = others.stream()
                .filter(ballot -> ballot.shown().equals(say))
                .findFirst()
                .orElseThrow();
        String marker = automation.rule().id();
        return Optional.of(new Disagreement(
                criterion,
                marker,
                machine.interaction(),
                first.reference(),
                others.stream().map(Ballot::rater).toList(),
                say,
                machine.shown(),
                people.stream()
                        .filter(ballot -> same(ballot, machine))
                        .map(Ballot::rater)
                        .toList(),
                first.comment(),
                cause(criterion, automation, first)));
    }

    private static boolean same(Ballot one, Ballot other) {
        return one.said() == other.said() && one.label().equals(other.label());
    }

    private static String commonest(List<Ballot> ballots) {
        return ballots.stream()
                .map(Ballot::shown)
                .max(Comparator.comparingLong(shown -> ballots.stream()
                        .filter(ballot -> ballot.shown().equals(shown))
                        .count()))
                .orElseThrow();
    }

    private Cause cause(Criterion criterion, Automation automation, Ballot person) {
        Optional<Cause> version = otherVersion(criterion, person);
        if (version.isPresent()) {
            return version.get();
        }
        Optional<Marker> marker = markers.apply(automation.rule().id());
        Optional<Analysis> analysis = analyses.apply(person.interaction());
        Wanted wanted = wanted(automation, person);
        return marker.isEmpty() || analysis.isEmpty()
                ? Cause.of(Cause.Kind.NOT_SAID, "the marker has no lines that could be looked at", "")
                : finders.computeIfAbsent(
                                automation.rule().id(),
                                id -> new CauseFinder(marker.get(), explainers.apply(marker.get())))
                        .find(analysis.get(), wanted);
    }

    private static Wanted wanted(Automation automation, Ballot person) {
        if (person.said() == Ballot.Said.NOT_APPLICABLE) {
            return Wanted.NO_OPPORTUNITY;
        }
        return person.label().equals(automation.whenAbsent()) ? Wanted.ABSENT : Wanted.PRESENT;
    }

    /** Whether the person answered another question under the same id. */
    private Optional<Cause> otherVersion(Criterion criterion, Ballot person) {
        return forms.apply(person.form())
                .flatMap(form -> form.question(criterion.question()))
                .filter(question -> !sameQuestion(question, criterion))
                .map(question -> Cause.of(
                        Cause.Kind.FORM_VERSION,
                        "scored by " + person.form() + ", where it reads '" + question.text() + "'"
                                + (question.text().equals(criterion.text()) ? " with other answers" : ""),
                        "score it again by the newest version, or compare that version by itself"));
    }

    private static boolean sameQuestion(Question question, Criterion criterion) {
        Criterion its = Criterion.of(criterion.form(), question, criterion.automation());
        return its.text().equals(criterion.text()) && its.labels().equals(criterion.labels());
    }
}
