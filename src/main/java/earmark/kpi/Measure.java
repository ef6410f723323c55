package earmark.kpi;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that can be followed over time: a key figure, or how often a marker is found. Immutable. */
public sealed interface Measure {
    /** What markers' keys begin with. */
    String MARKER = "marker.";

    /** What settings and addresses call it. */
    String key();

    /** For people. */
    String title();

    /** What it is measured in. */
    Kpi.Unit unit();

    /** The figure of these contacts. */
    Figure of(List<Case> cases, Repeats repeats);

    /** What it is of one contact, a share's hit being 1; null where it is not known. */
    @Nullable
    Double of(Case one, Repeats repeats);

    /** A key figure. */
    record OfKpi(Kpi kpi) implements Measure {
        @Override
        public String key() {
            return kpi.key();
        }

        @Override
        public String title() {
            return kpi.title();
        }

        @Override
        public Kpi.Unit unit() {
            return kpi.unit();
        }

        @Override
        public Figure of(List<Case> cases, Repeats repeats) {
            return kpi.of(cases, repeats);
        }

        @Override
        public @Nullable Double of(Case one, Repeats repeats) {
            if (kpi != Kpi.REPEAT_CONTACT) {
                return kpi.of(one);
            }
            return repeats.isKnown(one) ? Double.valueOf(repeats.cameAgain(one) ? 1 : 0) : null;
        }
    }

    /** The share of contacts with a marker, of those in which it could be judged. */
    record OfMarker(String marker) implements Measure {
        @Override
        public String key() {
            return MARKER + marker;
        }

        @Override
        public String title() {
            String words = marker.replace('_', ' ').replace('.', ' ');
            return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }

        @Override
        public Kpi.Unit unit() {
            return Kpi.Unit.SHARE;
        }

        @Override
        public Figure of(List<Case> cases, Repeats repeats) {
            return Trend.share(marker, cases);
        }

        @Override
        public @Nullable Double of(Case one, Repeats repeats) {
            Boolean present = one.markers().get(marker);
            return present == null ? null : Double.valueOf(present ? 1 : 0);
        }
    }

    /** The measure of a key; empty when there is no such key figure. Of markers any name is taken. */
    static Optional<Measure> of(String key) {
        if (key.startsWith(MARKER)) {
            return Optional.of(new OfMarker(key.substring(MARKER.length())));
        }
        return Arrays.stream(Kpi.values())
                .filter(kpi -> kpi.key().equals(key))
                .map(kpi -> (Measure) new OfKpi(kpi))
                .findFirst();
    }
}
