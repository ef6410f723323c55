package earmark.agree.scores;

import earmark.model.InteractionId;
import earmark.score.Evaluation;
import earmark.stats.agreement.Agreement;
import earmark.stats.agreement.Categories;
import earmark.stats.agreement.Estimate;
import earmark.stats.agreement.Machine;
import earmark.stats.agreement.Ratings;
import earmark.stats.agreement.Scale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Computes how far machine and people agree. Thread-safe.
 *
 * @param chances the chance with which an interaction was drawn to be scored; where one is not known, all count alike
 * @param draws resamples for the intervals, 1 or more
 * @param seed of their random numbers
 */
public record CrossCheck(Map<InteractionId, Double> chances, int draws, long seed) {
    private static final String PEOPLE = "people";
    private static final List<String> APPLIES = List.of("no", "yes");

    /** Copies. */
    public CrossCheck {
        chances = Map.copyOf(chances);
    }

    /** One question. */
    public QuestionCheck of(Criterion criterion, List<Ballot> ballots) {
        List<Ballot> blind =
                ballots.stream().filter(ballot -> !ballot.assisted()).toList();
        List<Ballot> people =
                blind.stream().filter(ballot -> !ballot.isMachine()).toList();
        Map<InteractionId, List<Ballot>> byInteraction = new LinkedHashMap<>();
        blind.forEach(ballot -> byInteraction
                .computeIfAbsent(ballot.interaction(), key -> new ArrayList<>())
                .add(ballot));
        var pairs = new ArrayList<LabelFigures.Pair>();
        var against = new Ratings.Collector();
        int ties = 0;
        int cannotTell = 0;
        for (Map.Entry<InteractionId, List<Ballot>> entry : byInteraction.entrySet()) {
            List<Ballot> theirs = entry.getValue().stream()
                    .filter(ballot -> !ballot.isMachine())
                    .toList();
            Optional<Ballot> own =
                    entry.getValue().stream().filter(Ballot::isMachine).findFirst();
            boolean anybody = theirs.stream().anyMatch(ballot -> ballot.said() == Ballot.Said.ANSWER);
            Optional<String> most = Majority.of(theirs);
            ties += anybody && most.isEmpty() ? 1 : 0;
            cannotTell += own.filter(ballot -> ballot.said() == Ballot.Said.UNDETERMINED)
                            .isPresent()
                    ? 1
                    : 0;
            if (most.isPresent() && own.isPresent() && own.get().said() == Ballot.Said.ANSWER) {
                String unit = entry.getKey().value();
                against.add(unit, PEOPLE, most.get());
                against.add(unit, Evaluation.MACHINE, own.get().label());
                pairs.add(new LabelFigures.Pair(most.get(), own.get().label(), weight(entry.getKey())));
            }
        }
        boolean known = !pairs.isEmpty() && pairs.stream().noneMatch(pair -> Double.isNaN(pair.weight()));
        List<LabelFigures.Pair> weighed =
                known ? pairs : pairs.stream().map(LabelFigures.Pair::alike).toList();
        Ratings all = ratings(criterion, blind);
        Ratings among = ratings(criterion, people);
        List<Estimate> oneMore = all.raters().contains(Evaluation.MACHINE)
                ? Machine.of(all, Evaluation.MACHINE, draws, seed)
                : List.of();
        List<LabelFigures> labels = labels(criterion, weighed);
        return new QuestionCheck(
                criterion,
                among.raters().size(),
                byInteraction.size(),
                agreement(among),
                agreement(against.ratings(criterion.categories(against.seen()))),
                applies(blind),
                oneMore,
                labels,
                ties,
                cannotTell,
                (int) ballots.stream().filter(Ballot::assisted).count(),
                AutoFill.of(among.raters().size(), pairs.size(), oneMore, labels));
    }

    private double weight(InteractionId interaction) {
        return 1 / chances.getOrDefault(interaction, Double.NaN);
    }

    private Optional<Agreement> agreement(Ratings ratings) {
        return ratings.units().isEmpty() ? Optional.empty() : Optional.of(Agreement.of(ratings, draws, seed));
    }

    private static Ratings ratings(Criterion criterion, List<Ballot> ballots) {
        var ratings = new Ratings.Collector();
        ballots.stream()
                .filter(ballot -> ballot.said() == Ballot.Said.ANSWER)
                .forEach(ballot -> ratings.add(ballot.interaction().value(), ballot.rater(), ballot.label()));
        return ratings.ratings(criterion.categories(ratings.seen()));
    }

    private List<LabelFigures> labels(Criterion criterion, List<LabelFigures.Pair> pairs) {
        return pairs.isEmpty()
                ? List.of()
                : criterion.labels().stream()
                        .map(label -> LabelFigures.of(label, pairs, draws, seed))
                        .toList();
    }

    /** Applicable or not is a question of its own: "not applicable" is neither a no nor full marks. */
    private Optional<Agreement> applies(List<Ballot> ballots) {
        if (ballots.stream().noneMatch(ballot -> ballot.said() == Ballot.Said.NOT_APPLICABLE)) {
            return Optional.empty();
        }
        var ratings = new Ratings.Collector();
        ballots.stream()
                .filter(ballot -> ballot.said() != Ballot.Said.UNDETERMINED)
                .forEach(ballot -> ratings.add(
                        ballot.interaction().value(),
                        ballot.rater(),
                        ballot.said() == Ballot.Said.ANSWER ? "yes" : "no"));
        return agreement(ratings.ratings(Categories.declared(Scale.NOMINAL, APPLIES)));
    }
}
