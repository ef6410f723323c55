package earmark.markers.judge;

import earmark.markers.Rule.Counted;
import earmark.markers.Rule.Per;
import earmark.markers.Side;
import earmark.markers.Side.Fit;
import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.MarkerRef;
import earmark.model.Outcome;
import earmark.model.Outcome.Absent;
import earmark.model.Outcome.Present;
import earmark.model.Outcome.Undetermined;
import earmark.model.Place;
import earmark.model.Sound;
import earmark.model.TimeSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** Counts and rates. The number lies between the matches without doubt and those with all that may be one. */
final class CountedJudge {
    private final Counted rule;
    private final MarkerRef marker;
    private final Scene scene;

    CountedJudge(Counted rule, MarkerRef marker, Scene scene) {
        this.rule = rule;
        this.marker = marker;
        this.scene = scene;
    }

    Outcome outcome() {
        Sighted sighted = scene.sighted(rule.said());
        if (sighted.hasNoOpportunity()) {
            return sighted.outcome();
        }
        int least = number(sighted.certain());
        int known = number(java.util.stream.Stream.concat(
                        sighted.certain().stream(), sighted.doubtful().stream().map(Sighted.Doubtful::finding))
                .toList());
        OptionalDouble of =
                rule.per().isEmpty() ? OptionalDouble.of(1) : length(rule.per().get());
        if (of.isEmpty()) {
            return new Undetermined("needs times, and there are none");
        }
        double leastRate = least / of.getAsDouble();
        double mostRate = sighted.unclear() == null ? known / of.getAsDouble() : Double.POSITIVE_INFINITY;
        boolean surely = rule.atLeast() ? leastRate >= rule.bound() : mostRate <= rule.bound();
        boolean surelyNot = rule.atLeast() ? mostRate < rule.bound() : leastRate > rule.bound();
        if (surely) {
            return present(sighted, least, leastRate);
        }
        if (surelyNot) {
            return new Absent(least > 0 && !rule.atLeast() ? places(sighted.certain()) : sighted.searched());
        }
        return new Undetermined("at least " + least + " of it, "
                + (sighted.unclear() != null
                        ? "and there may be more: " + sighted.unclear()
                        : "at most " + known + ": " + sighted.doubtful().get(0).doubt()));
    }

    private Outcome present(Sighted sighted, int count, double rate) {
        var fields = new TreeMap<String, String>(Map.of("count", String.valueOf(count)));
        if (rule.per().isPresent()) {
            fields.put("rate", Evidence.decimal(rate, 2));
        }
        return new Present(
                sighted.certain().isEmpty()
                        ? Evidence.searched(
                                marker,
                                sighted.searched(),
                                scene.interaction(),
                                rule.said().origin(),
                                fields)
                        : sighted.certain().stream()
                                .map(finding -> Evidence.under(marker, finding, fields))
                                .toList());
    }

    private int number(List<Finding> findings) {
        if (!rule.distinct()) {
            return findings.size();
        }
        Set<String> texts = new HashSet<>();
        for (Finding finding : findings) {
            String text =
                    scene.interaction().turns().get(finding.place().turn()).text();
            texts.add(finding.place().at().of(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " "));
        }
        return texts.size();
    }

    /** How many of the rate's units there are; empty without the times it needs. */
    private OptionalDouble length(Per per) {
        long ms = durationMs(scene.interaction());
        if (per.seconds().isPresent() && ms > 0) {
            return OptionalDouble.of(ms / 1000.0 / per.seconds().getAsInt());
        }
        Side side = rule.said().by();
        long words = scene.words().words().stream()
                .filter(word -> side.fit(word.speaker()) != Fit.NO)
                .count();
        return per.words().isEmpty() || words == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) words / per.words().getAsInt());
    }

    private static long durationMs(Interaction interaction) {
        Sound sound = interaction.sound();
        if (sound != null) {
            return sound.durationMs();
        }
        return interaction.turns().stream()
                .map(turn -> turn.time())
                .mapToLong((TimeSpan time) -> time == null ? 0 : time.endMs())
                .max()
                .orElse(0);
    }

    private static List<Place> places(List<Finding> findings) {
        return findings.stream().map(Finding::place).toList();
    }
}
