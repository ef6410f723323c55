package earmark.markers.explain;

import earmark.markers.Limit;
import earmark.markers.Marker;
import earmark.markers.Rule;
import earmark.markers.StepModel;
import earmark.markers.explain.Explained.Step;
import earmark.markers.hearing.Hearing;
import earmark.markers.match.Match;
import earmark.markers.match.Matcher;
import earmark.markers.match.RuleTagger;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What became of each part of a rule that weighs other markers, in the order in which a person reads them. */
final class RuleSteps implements Rule.Visitor<List<Step>> {
    private final Talk talk;
    private final Marker marker;
    private final Hearing hearing;

    RuleSteps(Talk talk, Marker marker, Hearing hearing) {
        this.talk = talk;
        this.marker = marker;
        this.hearing = hearing;
    }

    /** The steps; what the marker is conditional on goes before. */
    List<Step> steps() {
        var steps = new ArrayList<Step>();
        marker.conditions().forEach(condition -> steps.add(step("when " + name(condition), condition)));
        steps.addAll(marker.rule().accept(this));
        return steps;
    }

    @Override
    public List<Step> plain(Rule.Plain rule) {
        return List.of();
    }

    @Override
    public List<Step> counted(Rule.Counted rule) {
        int matches = matches(rule.said()).size();
        String bound =
                String.format(Locale.ROOT, "%s %s", rule.atLeast() ? "at least" : "at most", number(rule.bound()));
        String per = rule.per().isPresent() ? " in a stretch of the rate's length" : "";
        return List.of(new Step(
                "count",
                matches + (matches == 1 ? " match; " : " matches; ") + bound + per + " wanted",
                marker.origin()));
    }

    @Override
    public List<Step> expected(Rule.Expected rule) {
        var steps = new ArrayList<Step>();
        List<Match> chances = matches(rule.chance());
        List<Match> responses = matches(rule.response()).stream()
                .filter(match -> rule.side().fit(match.speaker()) != earmark.markers.Side.Fit.NO)
                .toList();
        if (chances.isEmpty()) {
            steps.add(new Step(
                    "occasion", "none: nothing made it due", rule.chance().origin()));
        }
        for (Match chance : chances) {
            steps.add(new Step(
                    "due",
                    (rule.before() ? "before " : "after ") + said(chance) + ": " + answer(chance, responses, rule),
                    rule.response().origin()));
        }
        for (Marker unless : rule.unless()) {
            matches(unless).forEach(match -> steps.add(new Step("unless", said(match), unless.origin())));
        }
        return steps;
    }

    /** The nearest response in the right direction, and how far it lies. */
    private String answer(Match chance, List<Match> responses, Rule.Expected rule) {
        Optional<Match> nearest = responses.stream()
                .filter(match -> isAfter(match, chance) != rule.before())
                .min(java.util.Comparator.comparingLong(match -> distance(chance, match)));
        String allowed = rule.limit().isOpen() ? "" : ", " + rule.limit().print() + " allowed";
        if (nearest.isEmpty()) {
            return "it never came" + allowed;
        }
        return "nearest is " + said(nearest.get()) + " by "
                + Talk.name(nearest.get().speaker()) + ", " + away(chance, nearest.get(), rule.limit()) + allowed;
    }

    private String away(Match chance, Match response, Limit limit) {
        TimeSpan from = chance.place().time();
        TimeSpan to = response.place().time();
        boolean later = isAfter(response, chance);
        if (from == null || to == null) {
            int turns = Math.abs(response.place().turn() - chance.place().turn());
            return turns == 0
                    ? "in the same turn"
                    : turns + (turns == 1 ? " turn" : " turns") + (later ? " later" : " before");
        }
        long ms = later ? to.startMs() - from.endMs() : from.startMs() - to.endMs();
        String seconds = String.format(Locale.ROOT, "%.1f s", Math.max(0, ms) / 1000.0);
        return seconds + (later ? " later" : " before") + (limit.isOpen() ? "" : turns(chance, response));
    }

    /** How many turns of whoever answers begin after the occasion, up to the answer. */
    private String turns(Match chance, Match response) {
        Speaker speaker = response.speaker();
        int low = Math.min(chance.place().turn(), response.place().turn());
        int high = Math.max(chance.place().turn(), response.place().turn());
        long turns = talk.interaction.turns().stream()
                .filter(turn -> turn.index() > low && turn.index() <= high && turn.speaker() == speaker)
                .count();
        return turns == 0 ? "" : " in " + (turns == 1 ? "the next turn" : "turn " + turns + " from there");
    }

    @Override
    public List<Step> missing(Rule.Missing rule) {
        return List.of(step("sought " + name(rule.sought()), rule.sought()));
    }

    @Override
    public List<Step> combined(Rule.Combined rule) {
        var steps = new ArrayList<Step>();
        for (Rule.Part part : rule.parts()) {
            String how = part.how().name().toLowerCase(Locale.ROOT);
            part.members().forEach(member -> steps.add(step(how + " " + name(member), member)));
        }
        return steps;
    }

    @Override
    public List<Step> modelled(Rule.Modelled rule) {
        StepModel model = rule.model();
        var steps = new ArrayList<Step>();
        List<Match> starts = matches(model.start());
        steps.add(new Step(
                "start",
                starts.isEmpty() ? "none: there was no opportunity" : said(starts.get(0)),
                model.start().origin()));
        for (StepModel.Step step : model.steps()) {
            List<Match> found = matches(step.sought()).stream()
                    .filter(match -> step.side().fit(match.speaker()) != earmark.markers.Side.Fit.NO)
                    .filter(match -> starts.isEmpty() || isAfter(match, starts.get(0)))
                    .toList();
            String soft = step.soft().isOpen() ? "" : " (soon is " + step.soft().print() + ")";
            String says = found.isEmpty()
                    ? "not found" + (starts.isEmpty() ? "" : " after the start")
                    : said(found.get(0))
                            + (starts.isEmpty() ? "" : ", " + away(starts.get(0), found.get(0), step.soft()) + soft);
            steps.add(new Step(
                    step.name() + (step.optional() ? " (optional)" : ""),
                    says,
                    step.sought().origin()));
        }
        new OrderSteps(talk, model, starts).steps().forEach(steps::add);
        return steps;
    }

    @Override
    public List<Step> scored(Rule.Scored rule) {
        return rule.node().leaves().stream().map(leaf -> step(name(leaf), leaf)).toList();
    }

    @Override
    public List<Step> measured(Rule.Measured rule) {
        var steps = new ArrayList<Step>(new MeasureSteps(talk, marker, rule, hearing).steps());
        for (Map.Entry<String, Marker> part : rule.parts().entrySet()) {
            steps.add(step(part.getKey(), part.getValue()));
        }
        return steps;
    }

    private Step step(String name, Marker part) {
        Outcome outcome =
                new RuleTagger(List.of(part), hearing).tag(talk.analysis).get(0).outcome();
        return new Step(name, says(outcome), part.origin());
    }

    private String says(Outcome outcome) {
        if (outcome instanceof Outcome.Present present) {
            Place first = present.evidence().get(0).place();
            int more = present.evidence().size() - 1;
            return "present: '" + talk.text(first) + "' " + Talk.when(first)
                    + (more == 0 ? "" : " and " + more + " more");
        }
        if (outcome instanceof Outcome.NoOpportunity none) {
            return "no opportunity: " + none.because();
        }
        return outcome instanceof Outcome.Undetermined unclear ? "cannot tell: " + unclear.because() : "absent";
    }

    private List<Match> matches(Marker part) {
        return part.hasWords()
                ? new Matcher(part.pattern()).match(talk.analysis).certain()
                : List.of();
    }

    private String said(Match match) {
        return "'" + talk.text(match.place()) + "' " + Talk.when(match.place());
    }

    private String name(Marker part) {
        return part.ref().equals(marker.ref()) && part.hasWords()
                ? Reasons.shortened(part.pattern())
                : part.ref().id();
    }

    private static boolean isAfter(Match match, Match other) {
        int turns = Integer.compare(match.place().turn(), other.place().turn());
        return turns > 0
                || (turns == 0
                        && match.place().at().start() >= other.place().at().end());
    }

    private static long distance(Match one, Match other) {
        return Math.abs(one.place().turn() - other.place().turn()) * 100_000L
                + Math.abs(one.place().at().start() - other.place().at().start());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
