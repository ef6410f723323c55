package earmark.kpi;

import earmark.stats.Interval;
import earmark.stats.MeanInterval;
import earmark.stats.MedianInterval;
import earmark.stats.Wilson;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key figures. Each is of those contacts of which it is known. */
public enum Kpi {
    /** Median length of a call, in seconds. */
    HANDLING_TIME("Handling time", Unit.SECONDS, Kind.MEDIAN),
    /** Median time on hold of a call, in seconds; 0 for those without. */
    HOLD_TIME("Hold time", Unit.SECONDS, Kind.MEDIAN),
    /** Median part of a call in which nobody is heard. */
    SILENCE("Silence", Unit.SHARE, Kind.MEDIAN),
    /** Median time to the first answer of a mail or chat, in seconds. */
    FIRST_REPLY("First reply", Unit.SECONDS, Kind.MEDIAN),
    /** Share of contacts after which the same customer came again within {@link Repeats#DAYS} days. */
    REPEAT_CONTACT("Came again within " + Repeats.DAYS + " days", Unit.SHARE, Kind.SHARE),
    /** Mean of the customers' ratings, as they were imported. */
    CSAT("CSAT", Unit.NUMBER, Kind.MEAN),
    /** Promoters (9 and 10) less detractors (0 to 6), in hundredths of all who answered (Reichheld 2003). */
    NPS("NPS", Unit.NUMBER, Kind.MEAN);

    /** What a figure is measured in. */
    public enum Unit {
        /** Seconds. */
        SECONDS,
        /** 0 to 1. */
        SHARE,
        /** A plain number. */
        NUMBER
    }

    /** How a figure comes of its cases. */
    private enum Kind {
        MEDIAN,
        MEAN,
        SHARE
    }

    private final String title;
    private final Unit unit;
    private final Kind kind;

    Kpi(String title, Unit unit, Kind kind) {
        this.title = title;
        this.unit = unit;
        this.kind = kind;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** What it is measured in. */
    public Unit unit() {
        return unit;
    }

    /** What settings call it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The figure of one contact; null where it is not known or is one of many only. */
    public @Nullable Double of(Case one) {
        return switch (this) {
            case HANDLING_TIME -> one.handlingS();
            case HOLD_TIME -> one.holdS();
            case SILENCE -> one.silenceShare();
            case FIRST_REPLY -> one.number("first_reply_s");
            case CSAT, NPS -> rating(one.facts());
            case REPEAT_CONTACT -> null;
        };
    }

    /** What a customer's rating counts for, out of the facts; null without one, and where what stands there is none. */
    @Nullable
    Double rating(Map<String, String> facts) {
        Double number = Case.number(facts, key());
        return this == NPS ? points(number) : number;
    }

    /** The figure of these contacts. */
    public Figure of(List<Case> cases, Repeats repeats) {
        if (kind == Kind.SHARE) {
            int n = (int) cases.stream().filter(repeats::isKnown).count();
            int hits = (int) cases.stream().filter(repeats::cameAgain).count();
            return n == 0 ? Figure.NONE : new Figure(n, (double) hits / n, Wilson.of(hits, n));
        }
        double[] values = cases.stream()
                .map(this::of)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (values.length == 0) {
            return Figure.NONE;
        }
        Interval interval = kind == Kind.MEDIAN ? MedianInterval.of(values) : MeanInterval.of(values);
        return new Figure(values.length, kind == Kind.MEDIAN ? MedianInterval.median(values) : mean(values), interval);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double each : values) {
            sum += each;
        }
        return sum / values.length;
    }

    private static @Nullable Double points(@Nullable Double answer) {
        if (answer == null || answer < 0 || answer > 10) {
            return null;
        }
        return answer >= 9 ? 100.0 : answer <= 6 ? -100.0 : 0.0;
    }
}
