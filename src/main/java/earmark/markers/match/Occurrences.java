package earmark.markers.match;

import earmark.markers.Heard;
import earmark.markers.Side;
import earmark.markers.Side.Fit;
import earmark.markers.measure.Activity;
import earmark.markers.measure.Holds;
import earmark.markers.measure.Interruptions;
import earmark.markers.measure.Music;
import earmark.markers.measure.Overtalk;
import earmark.markers.measure.Stretches;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stretches of one kind that were measured in a call, by the definitions of {@code markers.measure}; here is told
 * which words begin and end them, and of which it cannot be told. Immutable.
 */
final class Occurrences {
    static final String SOUND_LOST = "sound was lost there, so nobody knows whether somebody spoke";
    static final String NOT_KNOWN_WHOSE = "measured, but it is not known whose doing it is";
    private static final String DOUBTFUL_REQUEST =
            "it hangs on a request to hold of which it cannot be told whether it is one";
    private static final long BACKCHANNEL_MS = 1_000;
    /** No word of a recogniser lasts longer. */
    private static final long LONGEST_WORD_MS = 10_000;

    private final Heard node;
    private final Finder backchannels;
    private final Finder announced;
    private final Finder returned;

    /**
     * For one term.
     *
     * @param backchannels short words with which people only show that they listen
     * @param announced what announces a hold
     * @param returned what ends one
     */
    Occurrences(Heard node, Finder backchannels, Finder announced, Finder returned) {
        this.node = node;
        this.backchannels = backchannels;
        this.announced = announced;
        this.returned = returned;
    }

    /**
     * A stretch.
     *
     * @param time when
     * @param by whose doing; {@link Speaker#UNKNOWN} for nobody's
     * @param doubt why it cannot be told whether it is one; null when it can
     */
    record Occurrence(TimeSpan time, Speaker by, @Nullable String doubt) {
        static Occurrence certain(TimeSpan time) {
            return new Occurrence(time, Speaker.UNKNOWN, null);
        }

        static Occurrence doubtful(TimeSpan time, String doubt) {
            return new Occurrence(time, Speaker.UNKNOWN, doubt);
        }
    }

    List<Occurrence> of(Reading reading, Activity activity) {
        return switch (node.kind()) {
            case SILENCE -> silences(activity);
            case HOLD -> holds(reading, activity);
            case OVERTALK ->
                together(
                        Overtalk.find(activity, node.minMs(), (by, span) -> isBackchannel(by, span, reading)),
                        Overtalk.possible(activity, node.minMs()));
            case INTERRUPTION -> {
                Interruptions usual = Interruptions.USUAL;
                var interruptions = new Interruptions(node.minMs(), usual.stopsMs(), usual.goesOnMs());
                yield together(interruptions.find(activity), Overtalk.possible(activity, node.minMs()));
            }
        };
    }

    /** What is long enough without what was lost is one for certain. */
    private List<Occurrence> silences(Activity activity) {
        // a channel of which nobody knows whose it is may be theirs: what is silent with it is silent
        List<TimeSpan> lost = activity.lost(this::mayBeBy);
        var found = new ArrayList<Occurrence>();
        for (TimeSpan silence : activity.silences(this::mayBeBy)) {
            List<TimeSpan> heard = longEnough(Stretches.without(List.of(silence), lost));
            if (!heard.isEmpty()) {
                heard.forEach(span -> found.add(Occurrence.certain(span)));
            } else if (silence.lengthMs() >= node.minMs()) {
                found.add(Occurrence.doubtful(silence, SOUND_LOST));
            }
        }
        return found;
    }

    private List<TimeSpan> longEnough(List<TimeSpan> spans) {
        return spans.stream().filter(span -> span.lengthMs() >= node.minMs()).toList();
    }

    private boolean mayBeBy(Speaker speaker) {
        return node.by().fit(speaker) != Fit.NO;
    }

    private List<Occurrence> holds(Reading reading, Activity activity) {
        List<TimeSpan> sure = holds(reading, activity, false);
        List<TimeSpan> maybe = holds(reading, activity, true);
        List<TimeSpan> lost = activity.lost(speaker -> true);
        var found = new ArrayList<Occurrence>();
        for (TimeSpan hold : maybe) {
            if (Stretches.insideMs(hold, lost) > 0) {
                found.add(Occurrence.doubtful(hold, SOUND_LOST));
            } else {
                found.add(sure.contains(hold) ? Occurrence.certain(hold) : Occurrence.doubtful(hold, DOUBTFUL_REQUEST));
            }
        }
        sure.stream()
                .filter(hold -> !maybe.contains(hold))
                .forEach(hold -> found.add(Occurrence.doubtful(hold, DOUBTFUL_REQUEST)));
        return found;
    }

    private List<TimeSpan> holds(Reading reading, Activity activity, boolean doubtful) {
        var holds = new ArrayList<>(
                Holds.USUAL.find(activity, times(announced, reading, doubtful), times(returned, reading, doubtful)));
        holds.addAll(Music.in(activity, wordless(reading, activity.durationMs())));
        return longEnough(Stretches.union(holds, 0));
    }

    private static List<TimeSpan> times(Finder finder, Reading reading, boolean doubtful) {
        var times = new ArrayList<TimeSpan>();
        for (TurnView turn : Timeline.of(reading).turns()) {
            for (Span span : Span.longest(turn.known().findFromElsewhere(finder, turn, reading))) {
                long startMs = turn.startMs(span);
                long endMs = turn.endMs(span);
                if ((doubtful || span.isCertain()) && startMs != TurnView.NO_TIME && endMs >= startMs) {
                    times.add(new TimeSpan(startMs, endMs));
                }
            }
        }
        times.sort(java.util.Comparator.comparingLong(TimeSpan::startMs));
        return times;
    }

    /** Between the words of all; not before the first, when it may still ring. */
    private static List<TimeSpan> wordless(Reading reading, long durationMs) {
        var turns = Timeline.of(reading).turns().stream()
                .map(turn -> new TimeSpan(Timeline.startMs(turn), Timeline.endMs(turn)))
                .toList();
        List<TimeSpan> words = Stretches.union(turns, 0);
        return words.isEmpty()
                ? List.of()
                : Stretches.without(
                        List.of(new TimeSpan(
                                words.get(0).startMs(),
                                Math.max(durationMs, words.get(0).startMs()))),
                        words);
    }

    private List<Occurrence> together(List<Overtalk> found, List<TimeSpan> possible) {
        var all = new ArrayList<Occurrence>();
        for (Overtalk one : found) {
            Fit fit = node.by() == Side.ANY ? Fit.YES : node.by().fit(one.culprit());
            if (fit != Fit.NO) {
                all.add(new Occurrence(one.at(), one.culprit(), fit == Fit.MAYBE ? NOT_KNOWN_WHOSE : null));
            }
        }
        possible.forEach(span -> all.add(Occurrence.doubtful(span, SOUND_LOST)));
        return all;
    }

    /** Less than a second of nothing but words with which people show that they listen. */
    private boolean isBackchannel(Speaker by, TimeSpan span, Reading reading) {
        if (span.lengthMs() >= BACKCHANNEL_MS) {
            return false;
        }
        boolean some = false;
        for (TurnView turn : Timeline.startedBy(reading, span.endMs())) {
            TimeSpan time = turn.turn.time();
            if (time != null && turn.turn.speaker() == by && time.overlaps(span)) {
                var small = new Placed(turn.known().findFromElsewhere(backchannels, turn, reading));
                // a word that began earlier than its neighbour may last longer, but not so long
                int first = turn.firstFrom(span.startMs() - LONGEST_WORD_MS);
                int end = turn.firstFrom(span.endMs());
                for (int i = first; i < end; i++) {
                    int token = i;
                    boolean during = turn.startMs[i] < span.endMs() && turn.endMs[i] > span.startMs();
                    some |= during;
                    if (during && small.near(i + 1, i).stream().noneMatch(each -> each.to() > token)) {
                        return false;
                    }
                }
            }
        }
        return some;
    }
}
