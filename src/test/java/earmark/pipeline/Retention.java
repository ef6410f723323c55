package earmark.pipeline;

import earmark.stats.Interval;
import earmark.stats.Wilson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many marker hits of the spoken text are hits on what was recognised, and how many are on what was not said. */
final class Retention {
    private int hits;
    private int kept;
    private int unclear;
    private int chances;
    private int falseAlarms;
    private int due;
    private int absent;
    final List<String> lost = new ArrayList<>();
    final List<String> alarms = new ArrayList<>();

    /** What came of a marker for one phrase. */
    enum Told {
        PRESENT,
        CANNOT_TELL,
        ABSENT,
        NO_OPPORTUNITY
    }

    void add(boolean said, Told told, String what) {
        if (said) {
            hits++;
            kept += told == Told.PRESENT ? 1 : 0;
            unclear += told == Told.CANNOT_TELL ? 1 : 0;
            if (told != Told.PRESENT) {
                lost.add(what);
            }
        } else {
            chances++;
            due += told == Told.NO_OPPORTUNITY ? 0 : 1;
            absent += told == Told.ABSENT ? 1 : 0;
            if (told == Told.PRESENT) {
                falseAlarms++;
                alarms.add(what);
            }
        }
    }

    String kept() {
        return share(kept, hits, 1);
    }

    @Override
    public String toString() {
        return "retention " + kept() + ", " + unclear + " cannot be told, " + (hits - kept - unclear)
                + " told absent; false alarms per 1000: " + alarms();
    }

    /** How much of what was not said is told absent, and how much of what was said. */
    String absences() {
        return share(absent, due, 1) + "; of what was said " + share(hits - kept - unclear, hits, 1);
    }

    String alarms() {
        return share(falseAlarms, chances, 1000);
    }

    /** A share with its 95 % interval by Wilson, times something. */
    static String share(int some, int all, int times) {
        if (all == 0) {
            return "- (none)";
        }
        Interval interval = Wilson.of(some, all);
        String form = times == 1 ? "%.3f (%.3f to %.3f; %d of %d)" : "%.2f (%.2f to %.2f; %d of %d)";
        return String.format(
                Locale.ROOT,
                form,
                times * some / (double) all,
                times * interval.low(),
                times * interval.high(),
                some,
                all);
    }
}
