package earmark.flag;

import earmark.model.Finding;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Holds rules against what is known about an interaction. Thread-safe. */
public final class Flagger {
    /** The field of a finding that rests on another reading, on meaning or on a learned judgement. */
    private static final String EVIDENCE = "evidence";

    private final List<FlagRule> rules;

    /** By these rules. */
    public Flagger(List<FlagRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rules. */
    public List<FlagRule> rules() {
        return rules;
    }

    /** The queries of the marker language they hold, each once; a case must say where they were found. */
    public List<String> queries() {
        return rules.stream()
                .flatMap(rule -> rule.terms().stream())
                .filter(FlagTerm.Found.class::isInstance)
                .map(term -> ((FlagTerm.Found) term).query())
                .distinct()
                .toList();
    }

    /** Those of a queue that hold, in the order of the rules. */
    public List<Flag> flags(FlagCase of, FlagQueue queue) {
        var flags = new ArrayList<Flag>();
        for (FlagRule rule : rules) {
            if (rule.queue() == queue && rule.media().contains(of.medium())) {
                reasons(rule, of).ifPresent(reasons -> flags.add(new Flag(rule, reasons)));
            }
        }
        return flags;
    }

    /** One reason a term; empty as soon as one does not hold. */
    private static Optional<List<FlagReason>> reasons(FlagRule rule, FlagCase of) {
        var reasons = new ArrayList<FlagReason>();
        for (FlagTerm term : rule.terms()) {
            Optional<FlagReason> reason = reason(term, of);
            if (reason.isEmpty()) {
                return Optional.empty();
            }
            reasons.add(reason.get());
        }
        return Optional.of(reasons);
    }

    private static Optional<FlagReason> reason(FlagTerm term, FlagCase of) {
        if (term instanceof FlagTerm.Came came) {
            Verdict verdict = of.verdicts().get(came.marker());
            return verdict != null && FlagTerm.Kind.of(verdict.outcome()) == came.came()
                    ? Optional.of(came(came, verdict.outcome()))
                    : Optional.empty();
        }
        if (term instanceof FlagTerm.Often often) {
            List<Place> places = places(of.verdicts().get(often.marker()));
            return places.size() >= often.times()
                    ? Optional.of(new FlagReason(named(often.marker()) + " found " + places.size() + " times", places))
                    : Optional.empty();
        }
        if (term instanceof FlagTerm.AtLeast least) {
            return atLeast(least, of.verdicts().get(least.marker()));
        }
        if (term instanceof FlagTerm.Found found) {
            List<Place> places = of.found().getOrDefault(found.query(), List.of());
            return places.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new FlagReason("a search finds it: " + found.query(), places));
        }
        if (term instanceof FlagTerm.ScoredBelow below) {
            return scored(of, score -> score.total() < below.share());
        }
        if (term instanceof FlagTerm.ScoredAtLeast least) {
            return scored(of, score -> score.total() >= least.share());
        }
        var known = (FlagTerm.Known) term;
        return known.value().equals(of.facts().get(known.name()))
                ? Optional.of(new FlagReason(known.name() + " is " + known.value(), List.of()))
                : Optional.empty();
    }

    private static FlagReason came(FlagTerm.Came came, Outcome outcome) {
        if (outcome instanceof Outcome.Present present) {
            return new FlagReason(
                    named(came.marker()) + " found" + doubt(present),
                    present.evidence().stream().map(Finding::place).toList());
        }
        if (outcome instanceof Outcome.Absent absent) {
            return new FlagReason(named(came.marker()) + " not found where it was looked for", absent.searched());
        }
        if (outcome instanceof Outcome.NoOpportunity none) {
            return new FlagReason("no occasion for " + named(came.marker()) + ": " + none.because(), List.of());
        }
        return new FlagReason(
                named(came.marker()) + " cannot be told: " + ((Outcome.Undetermined) outcome).because(), List.of());
    }

    /** A marker's id as people say it: {@code heat.act} is the step act of HEAT. */
    private static String named(String marker) {
        int point = marker.indexOf('.');
        String name = marker.substring(point + 1).replace('_', ' ').replace('.', ' ');
        return point < 0
                ? name
                : name + " ("
                        + marker.substring(0, point).toUpperCase(Locale.ROOT).replace('_', ' ') + ")";
    }

    /** Where nothing was found in the words as they were heard best, a person must know before listening. */
    private static String doubt(Outcome.Present present) {
        Finding surest = present.evidence().stream()
                .max(Comparator.comparingDouble(Finding::confidence))
                .orElseThrow();
        boolean everywhere =
                present.evidence().stream().allMatch(finding -> finding.fields().containsKey(EVIDENCE));
        return everywhere
                ? String.format(
                        Locale.ROOT,
                        ", but not in words as they were heard best (by %s, %.0f %% sure): listen first",
                        surest.fields().get(EVIDENCE),
                        surest.confidence() * 100)
                : "";
    }

    private static Optional<FlagReason> atLeast(FlagTerm.AtLeast least, @Nullable Verdict verdict) {
        if (verdict == null || !(verdict.outcome() instanceof Outcome.Present present)) {
            return Optional.empty();
        }
        var places = new ArrayList<Place>();
        double most = 0;
        for (Finding finding : present.evidence()) {
            Optional<Double> number = number(finding.fields().get(least.field()));
            if (number.isPresent() && number.get() >= least.least()) {
                places.add(finding.place());
                most = Math.max(most, number.get());
            }
        }
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new FlagReason(
                        String.format(Locale.ROOT, "%s: up to %.1f %s", named(least.marker()), most, least.field()),
                        places));
    }

    private static Optional<FlagReason> scored(FlagCase of, Predicate<FlagCase.ScoredBy> wanted) {
        return of.scores().stream()
                .filter(wanted)
                .map(score -> new FlagReason(
                        String.format(Locale.ROOT, "scored %.1f%% by %s", score.total() * 100, score.assessor()),
                        List.of()))
                .findFirst();
    }

    private static Optional<Double> number(@Nullable String text) {
        return text != null && text.matches("-?\\d{1,12}(\\.\\d{1,12})?")
                ? Optional.of(Double.parseDouble(text))
                : Optional.empty();
    }

    private static List<Place> places(@Nullable Verdict verdict) {
        return verdict != null && verdict.outcome() instanceof Outcome.Present present
                ? present.evidence().stream().map(Finding::place).toList()
                : List.of();
    }
}
