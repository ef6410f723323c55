package earmark.markers.explain;

import earmark.markers.Estimated;
import earmark.markers.explain.Reasons.Reason;
import earmark.model.Place;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Says how a stretch was estimated, and what was needed. */
final class EstimateReason {
    private final Talk talk;
    private final Estimated node;
    private final Place place;

    EstimateReason(Talk talk, Estimated node, Place place) {
        this.talk = talk;
        this.node = node;
        this.place = place;
    }

    Reason blocked() {
        double value = value().orElse(0.0);
        // rounded down, so that the words really pass
        double bound = Math.floor(value * 100) / 100;
        String written = node.kind() == Estimated.Kind.LIKE ? "like>=" : "@" + node.what() + ">=";
        return new Reason(
                figure(value) + ", " + two(node.least()) + " is needed",
                bound > 0 ? written + two(bound) + " instead of " + two(node.least()) : "words instead");
    }

    String passed() {
        return figure(value().orElse(node.least())) + ", " + two(node.least()) + " is needed";
    }

    private Optional<Double> value() {
        var nearly = new Estimated(node.kind(), node.what(), Double.MIN_VALUE, node.estimator());
        return talk.in(place.turn(), nearly).stream()
                .filter(match -> match.place().at().overlaps(place.at()))
                .filter(match -> match.fields().containsKey(node.kind().field()))
                .map(match -> Double.parseDouble(match.fields().get(node.kind().field())))
                .max(Comparator.naturalOrder());
    }

    private String figure(double value) {
        return node.kind() == Estimated.Kind.LIKE
                ? String.format(Locale.ROOT, "its meaning is %.2f like that of \"%s\"", value, node.what())
                : String.format(Locale.ROOT, "%s gives it a probability of %.2f", node.what(), value);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
