package earmark.markers.judge;

import earmark.markers.Marker;
import earmark.markers.MeasureKind;
import earmark.markers.Rule.Measured;
import earmark.markers.Rule.Threshold;
import earmark.markers.Side;
import earmark.markers.Side.Fit;
import earmark.markers.judge.WordLine.Spoken;
import earmark.markers.measure.Activity;
import earmark.markers.measure.DeadAir;
import earmark.markers.measure.Holds;
import earmark.markers.measure.Interruptions;
import earmark.markers.measure.Monologue;
import earmark.markers.measure.Overtalk;
import earmark.markers.measure.Stretches;
import earmark.model.Finding;
import earmark.model.MarkerRef;
import earmark.model.Medium;
import earmark.model.Outcome;
import earmark.model.Outcome.Absent;
import earmark.model.Outcome.NoOpportunity;
import earmark.model.Outcome.Present;
import earmark.model.Outcome.Undetermined;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was measured: each occurrence, or the one value, with its place and its figures. */
final class MeasuredJudge {
    /** What the other side does belongs to them: a pause in which it speaks unrecorded is no silence. */
    private static final Set<MeasureKind> TAKES_TWO = EnumSet.of(
            MeasureKind.SILENCE,
            MeasureKind.OVERTALK,
            MeasureKind.INTERRUPTION,
            MeasureKind.TALK_SHARE,
            MeasureKind.MONOLOGUE);

    private final Measured rule;
    private final MarkerRef marker;
    private final Scene scene;

    MeasuredJudge(Measured rule, MarkerRef marker, Scene scene) {
        this.rule = rule;
        this.marker = marker;
        this.scene = scene;
    }

    Outcome outcome() {
        if (scene.words().words().isEmpty()) {
            return new NoOpportunity("there are no words");
        }
        Medium medium = scene.interaction().medium();
        if (medium == Medium.EMAIL || medium == Medium.CHAT) {
            return new NoOpportunity("there are no times in writing");
        }
        Optional<Activity> activity = Activity.of(scene.interaction());
        if (activity.isEmpty()) {
            return new Undetermined("needs times, and there are none");
        }
        Optional<Speaker> alone = activity.get().onlySide();
        if (alone.isPresent() && TAKES_TWO.contains(rule.kind())) {
            return new Undetermined("only the side of the " + alone.get().name().toLowerCase(Locale.ROOT)
                    + " was recorded, so what the other did meanwhile cannot be told");
        }
        return switch (rule.kind()) {
            case SILENCE -> quiet(activity.get(), requests -> DeadAir.find(activity.get(), requests, leastMs()));
            case HOLD -> quiet(activity.get(), requests -> requests);
            case OVERTALK ->
                together(
                        activity.get(),
                        () -> Overtalk.find(activity.get(), leastMs(), new Backchannels(rule, scene)::test));
            case INTERRUPTION -> together(activity.get(), () -> interruptions().find(activity.get()));
            case TALK_SHARE -> share(activity.get());
            case MONOLOGUE -> monologue(activity.get());
            case SPEAKING_RATE -> rate(activity.get());
            case DELAY -> new DelayJudge(rule, marker, scene).outcome(this::absent);
        };
    }

    /** Silences or holds; those that hang on a doubtful request are doubtful themselves. */
    private Outcome quiet(Activity activity, Function<List<TimeSpan>, List<TimeSpan>> find) {
        List<TimeSpan> sure = find.apply(holds(activity, false));
        List<TimeSpan> maybe = find.apply(holds(activity, true));
        List<TimeSpan> certain = sure.stream()
                .filter(maybe::contains)
                .filter(this::longEnough)
                .filter(span -> lost(span.startMs(), span.endMs()) == null)
                .toList();
        if (!certain.isEmpty()) {
            return occurrences(
                    certain.stream()
                            .map(span -> new Overtalk(span, Speaker.UNKNOWN, Speaker.UNKNOWN))
                            .toList(),
                    activity);
        }
        String lost = lost(0, Long.MAX_VALUE);
        if (lost != null) {
            return new Undetermined(lost);
        }
        boolean doubtful =
                sure.stream().anyMatch(this::longEnough) || maybe.stream().anyMatch(this::longEnough);
        return doubtful
                ? new Undetermined("it hangs on a request to hold of which it cannot be told whether it is one")
                : absent();
    }

    private boolean longEnough(TimeSpan span) {
        return span.lengthMs() >= leastMs();
    }

    private List<TimeSpan> holds(Activity activity, boolean doubtful) {
        var holds = new Holds(
                ms("silence", Holds.USUAL.silenceMs()),
                ms("soon", Holds.USUAL.soonMs()),
                ms("longest", Holds.USUAL.longestMs()));
        return holds.find(activity, times("hold", doubtful), times("return", doubtful));
    }

    private List<TimeSpan> times(String part, boolean doubtful) {
        Marker operand = rule.parts().get(part);
        var times = new ArrayList<TimeSpan>();
        if (operand != null) {
            Sighted sighted = scene.sighted(operand);
            var findings = new ArrayList<>(sighted.certain());
            if (doubtful) {
                sighted.doubtful().forEach(maybe -> findings.add(maybe.finding()));
            }
            for (Finding finding : findings) {
                TimeSpan time = finding.place().time();
                if (time != null) {
                    times.add(time);
                }
            }
        }
        times.sort(Comparator.comparingLong(TimeSpan::startMs));
        return times;
    }

    private interface Search {
        List<Overtalk> find();
    }

    private Outcome together(Activity activity, Search search) {
        if (activity.channels() < 2) {
            return new Undetermined("both sides are on one channel, so who speaks at once cannot be told");
        }
        List<Overtalk> all = search.find();
        List<Overtalk> found = all.stream()
                .filter(one -> rule.side().fit(one.culprit()) == Fit.YES)
                .toList();
        if (isEnough(found.size())) {
            return occurrences(found, activity);
        }
        long maybe = all.stream()
                .filter(one -> rule.side().fit(one.culprit()) != Fit.NO)
                .count();
        return isEnough(maybe)
                ? new Undetermined("both speak at once, but it is not known who began while the other was speaking")
                : absent();
    }

    private boolean isEnough(long found) {
        return rule.kind() == MeasureKind.INTERRUPTION ? found >= least() : found > 0;
    }

    private Interruptions interruptions() {
        return new Interruptions(
                ms("overlap", Interruptions.USUAL.overlapMs()),
                ms("stops", Interruptions.USUAL.stopsMs()),
                ms("goes_on", Interruptions.USUAL.goesOnMs()));
    }

    private Outcome occurrences(List<Overtalk> found, Activity activity) {
        List<TimeSpan> times = found.stream().map(Overtalk::at).toList();
        long longestMs = times.stream().mapToLong(TimeSpan::lengthMs).max().orElse(0);
        Double serious = rule.constants().get("serious");
        // overlaps are compared with speech, silences with the call
        long ofMs = rule.kind() == MeasureKind.OVERTALK ? Stretches.lengthMs(activity.all()) : activity.durationMs();
        double share = ofMs == 0 ? 0 : (double) Stretches.lengthMs(Stretches.union(times, 0)) / ofMs;
        var evidence = new ArrayList<Finding>();
        for (Overtalk one : found) {
            var fields = new java.util.TreeMap<>(Map.of(
                    "seconds", Evidence.seconds(one.at().lengthMs()),
                    "count", String.valueOf(found.size()),
                    "longest", Evidence.seconds(longestMs),
                    "share", Evidence.decimal(share, 3)));
            if (serious != null) {
                fields.put("serious", one.at().lengthMs() >= serious * 1000 ? "yes" : "no");
            }
            evidence.add(finding(one.at(), one.culprit(), activity, fields));
        }
        return new Present(evidence);
    }

    private Outcome share(Activity activity) {
        long sideMs = Stretches.lengthMs(activity.of(this::isSide));
        long allMs = activity.tracks().stream()
                .mapToLong(track -> Stretches.lengthMs(track.active()))
                .sum();
        if (allMs < ms("speech", 5_000)) {
            return new NoOpportunity("less than " + Evidence.seconds(ms("speech", 5_000)) + " s of speech");
        }
        if (activity.hasUnknownSpeaker()) {
            return new Undetermined("it is not known who speaks");
        }
        double share = (double) sideMs / allMs;
        Optional<TimeSpan> longest = Monologue.longest(activity, this::isSide, (speaker, span) -> false);
        return longest.isEmpty()
                ? new NoOpportunity("nothing by " + rule.side().keyword())
                : value(share, shares(activity, sideMs, allMs), Evidence.decimal(share, 3), longest.get(), activity);
    }

    /** What the share may be: of what was lost nobody knows whether somebody spoke. */
    private Range shares(Activity activity, long sideMs, long allMs) {
        long own = Stretches.lengthMs(activity.lost(this::isSide));
        long others = Stretches.lengthMs(activity.lost(speaker -> !isSide(speaker)));
        return new Range((double) sideMs / (allMs + others), (double) (sideMs + own) / (allMs + own));
    }

    private record Range(double low, double high) {}

    private Outcome monologue(Activity activity) {
        if (activity.hasUnknownSpeaker()) {
            return new Undetermined("it is not known who speaks");
        }
        var backchannels = new Backchannels(rule, scene);
        return Monologue.longest(activity, this::isSide, backchannels::test)
                .map(span -> value(
                        span.lengthMs() / 1000.0,
                        monologues(activity, span),
                        Evidence.seconds(span.lengthMs()),
                        span,
                        activity))
                .orElseGet(() -> new NoOpportunity("nothing by " + rule.side().keyword()));
    }

    /** How long it may be: who spoke in what was lost may have gone on, or another may have come between. */
    private Range monologues(Activity activity, TimeSpan longest) {
        long own = Stretches.lengthMs(activity.lost(this::isSide));
        long others = Stretches.insideMs(longest, activity.lost(speaker -> !isSide(speaker)));
        return new Range((longest.lengthMs() - others) / 1000.0, (longest.lengthMs() + own) / 1000.0);
    }

    /** Words that were understood, in the time of speech without the time of words that were not. */
    private Outcome rate(Activity activity) {
        double conf = rule.constants().getOrDefault("conf", 0.5);
        double needed = rule.constants().getOrDefault("words", 20.0);
        int words = 0;
        int unclear = 0;
        long unclearMs = 0;
        for (Spoken word : scene.words().words()) {
            if (!isSide(word.speaker()) && rule.side().fit(word.speaker()) == Fit.MAYBE) {
                return new Undetermined("it is not known who speaks");
            }
            if (isSide(word.speaker()) && word.confidence() >= conf) {
                words++;
            } else if (isSide(word.speaker())) {
                unclear++;
                unclearMs += word.time() == null ? 0 : word.time().lengthMs();
            }
        }
        long speechMs = Stretches.lengthMs(activity.of(this::isSide)) - unclearMs;
        if (words < needed || speechMs <= 0) {
            String few = "only " + words + " words by " + rule.side().keyword() + " were understood";
            boolean more = words + unclear >= needed || unheard(words + unclear) != null;
            return more ? new Undetermined(few) : new NoOpportunity(few);
        }
        double wpm = words * 60_000.0 / speechMs;
        TimeSpan longest = Monologue.longest(activity, this::isSide, (speaker, span) -> false)
                .orElseThrow();
        return value(wpm, new Range(wpm, wpm), Evidence.decimal(wpm, 0), longest, activity);
    }

    /** Why there may have been more words of the side; null when there were not. */
    private @Nullable String unheard(int words) {
        return words == 0
                ? Heard.wordless(scene.interaction(), rule.side())
                : Heard.lost(scene.interaction(), rule.side(), 0, Long.MAX_VALUE);
    }

    private Outcome value(double value, Range range, String printed, TimeSpan at, Activity activity) {
        Speaker speaker = activity.tracks().stream()
                .map(Activity.Track::speaker)
                .filter(this::isSide)
                .findFirst()
                .orElse(Speaker.UNKNOWN);
        String lost = lost(0, Long.MAX_VALUE);
        if (lost != null && rule.holds(range.low()) != rule.holds(range.high())) {
            return new Undetermined(lost);
        }
        Finding finding = finding(at, speaker, activity, Map.of(rule.kind().field(), printed));
        return rule.holds(value) ? new Present(List.of(finding)) : new Absent(List.of(finding.place()));
    }

    private Finding finding(TimeSpan at, Speaker speaker, Activity activity, Map<String, String> fields) {
        var all = new java.util.TreeMap<>(fields);
        if (!activity.measured()) {
            all.put("from", "words");
        }
        Place place = new TimePlace(scene).of(at, speaker);
        return new Finding(marker, speaker, place, 1, marker.id() + " measured", all);
    }

    private @Nullable String lost(long fromMs, long toMs) {
        // a share, and who speaks at once, hang on the other side's sound too
        boolean both = rule.kind() != MeasureKind.SPEAKING_RATE && rule.kind() != MeasureKind.DELAY;
        return Heard.lost(scene.interaction(), both ? Side.ANY : rule.side(), fromMs, toMs);
    }

    private Outcome absent() {
        String lost = lost(0, Long.MAX_VALUE);
        if (lost != null) {
            return new Undetermined(lost);
        }
        return new Absent(Stretch.places(
                scene.words().words().stream()
                        .filter(word -> rule.side().fit(word.speaker()) != Fit.NO)
                        .toList(),
                scene.interaction()));
    }

    private boolean isSide(Speaker speaker) {
        return rule.side() == Side.ANY || rule.side().fit(speaker) == Fit.YES;
    }

    private double least() {
        return rule.threshold().map(Threshold::value).orElse(rule.kind().least());
    }

    private long leastMs() {
        return Math.round(least() * 1000);
    }

    private long ms(String constant, long usual) {
        Double seconds = rule.constants().get(constant);
        return seconds == null ? usual : Math.round(seconds * 1000);
    }
}
