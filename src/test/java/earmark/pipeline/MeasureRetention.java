package earmark.pipeline;

import earmark.audio.CacheFolder;
import earmark.markers.Marker;
import earmark.markers.Side;
import earmark.markers.Tagger;
import earmark.markers.hearing.Calibration;
import earmark.markers.hearing.Confusions;
import earmark.markers.hearing.Hearing;
import earmark.markers.hearing.LearnedPhones;
import earmark.markers.hearing.SoundsLike;
import earmark.markers.hearing.Wordings;
import earmark.markers.match.HeardSamples;
import earmark.markers.match.HeardSamples.Sample;
import earmark.markers.match.RuleTagger;
import earmark.model.Analysis;
import earmark.model.Finding;
import earmark.model.Outcome;
import earmark.model.Speaker;
import earmark.model.Verdict;
import earmark.pipeline.Retention.Told;
import earmark.transcribe.ModelCache;
import earmark.transcribe.ModelFolder;
import earmark.transcribe.TimedWord;
import earmark.transcribe.Transcript;
import earmark.transcribe.WordErrorRate;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** How many marker hits survive recognition errors. Started by {@code scripts/measure-retention}. */
public final class MeasureRetention {
    private static final double[] LEVELS = {0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
    private static final String HEARD_BEST = "words heard best";
    private static final String SHIPPED = "+ sounds like";

    private final List<Marker> markers = SpokenPhrase.markers();
    private final Map<String, Tagger> ways = new LinkedHashMap<>();
    private final Tagger best;
    private final Hearing all = Hearing.of(markers);
    private final HeardSamples samples = new HeardSamples(markers, all);

    private final Map<String, Map<String, Retention>> results = new TreeMap<>();
    private final Map<String, Retention> calls = new TreeMap<>();
    private final Map<String, Map<Double, Retention>> levels = new TreeMap<>();
    private final Map<String, WordErrorRate> rates = new TreeMap<>();
    private final Map<String, int[]> otherwise = new TreeMap<>();
    private final Map<String, Reliability> reliability = new LinkedHashMap<>();
    private final TreeMap<Double, Retention> byConfidence = new TreeMap<>();
    private final Map<String, Long> ns = new LinkedHashMap<>();
    private int seen;

    private MeasureRetention() {
        Confusions none = Confusions.read("");
        var wordings = new Wordings(markers);
        Calibration calibration = Calibration.shipped();
        best = new RuleTagger(markers, new Hearing(none, wordings, SoundsLike.NONE, calibration));
        ways.put(HEARD_BEST, best);
        ways.put("+ alternatives", new RuleTagger(markers, new Hearing(none, wordings, SoundsLike.NONE, calibration)));
        ways.put(
                "+ confusions",
                new RuleTagger(markers, new Hearing(Confusions.shipped(), wordings, SoundsLike.NONE, calibration)));
        ways.put(SHIPPED, new RuleTagger(markers, all));
    }

    /**
     * Arguments: the folder of spoken phrases, and any of "phones", "fit", "show", and "kept": recognise
     * nothing more.
     */
    public static void main(String[] arguments) throws Exception {
        Path speech = Path.of(arguments[0]);
        List<String> modes = List.of(arguments).subList(1, arguments.length);
        List<SpokenPhrase> spoken = SpokenPhrase.all(speech);
        ModelFolder model = new ModelCache(
                        CacheFolder.standard(), Path.of(System.getProperty("earmark.lib", "target/lib")))
                .standard();
        Map<String, Transcript> heard = HeardSpeech.of(
                model,
                Recogniser.ALTERNATIVES,
                speech,
                spoken.stream().map(SpokenPhrase::file).toList(),
                speech.resolve("heard-alternatives.txt"),
                !modes.contains("kept"));
        if (modes.contains("phones")) {
            System.out.print(phones(spoken, heard));
            return;
        }
        var measure = new MeasureRetention();
        if (modes.contains("fit")) {
            measure.fit(spoken, heard);
            return;
        }
        for (SpokenPhrase phrase : spoken) {
            Transcript transcript = heard.get(phrase.file());
            if (transcript != null) {
                measure.add(phrase, transcript);
            }
        }
        SpokenCall.of(spoken).forEach(call -> measure.add(call, heard));
        measure.print(modes.contains("show"));
    }

    /** Whole calls: an absence is concluded from all that a side said in one. */
    private void add(SpokenCall call, Map<String, Transcript> heard) {
        if (call.turns().stream().noneMatch(turn -> heard.containsKey(turn.file()))) {
            return;
        }
        Map<String, Outcome> truth = outcomes(best, call.asSaid());
        Map<String, Outcome> told = outcomes(Objects.requireNonNull(ways.get(SHIPPED)), call.asHeard(heard));
        Retention retention = calls.computeIfAbsent(call.condition(), name -> new Retention());
        for (Marker marker : markers) {
            String id = marker.ref().id();
            Outcome outcome = Objects.requireNonNull(told.get(id), id);
            retention.add(
                    truth.get(id) instanceof Outcome.Present,
                    told(outcome),
                    id + " / " + call.turns().get(0).file() + " / " + evidence(outcome));
        }
    }

    private static Told told(Outcome outcome) {
        if (outcome instanceof Outcome.Present) {
            return Told.PRESENT;
        }
        if (outcome instanceof Outcome.NoOpportunity) {
            return Told.NO_OPPORTUNITY;
        }
        return outcome instanceof Outcome.Undetermined ? Told.CANNOT_TELL : Told.ABSENT;
    }

    private void add(SpokenPhrase phrase, Transcript transcript) {
        seen++;
        String condition = phrase.group() + " " + phrase.condition();
        rates.computeIfAbsent(condition, name -> new WordErrorRate()).add(phrase.text(), text(transcript));
        Map<String, Outcome> truth = outcomes(best, phrase.asSaid());
        double mean = mean(transcript);
        ways.forEach((way, tagger) -> {
            Analysis given = phrase.asHeard(way.equals(HEARD_BEST) ? new Transcript(transcript.words()) : transcript);
            long startNs = cpuNs();
            Map<String, Outcome> told = outcomes(tagger, given);
            ns.merge(way, cpuNs() - startNs, Long::sum);
            Retention retention = results.computeIfAbsent(condition, name -> new LinkedHashMap<>())
                    .computeIfAbsent(way, name -> new Retention());
            add(retention, phrase, truth, told, text(transcript));
            if (way.equals(SHIPPED)) {
                countOtherwise(condition, truth, told);
                add(
                        byConfidence.computeIfAbsent(Math.floor(mean * 20) / 20, from -> new Retention()),
                        phrase,
                        truth,
                        told,
                        "");
            }
        });
        addSamples(condition, phrase, samples.in(phrase.asSaid()), samples.in(phrase.asHeard(transcript)));
    }

    /**
     * What is judged by levels and by calibration: each marker once, at its surest place. Words are held against words,
     * for what is heard says nothing of whether a marker was due.
     */
    private void addSamples(
            String condition, SpokenPhrase phrase, Map<String, List<Sample>> truth, Map<String, List<Sample>> found) {
        for (Marker marker : markers) {
            if (!mayBeFound(marker, phrase)) {
                continue;
            }
            String id = marker.ref().id();
            boolean said = isSaid(truth, id);
            List<Sample> own = found.getOrDefault(id, List.of());
            double most = own.stream().mapToDouble(Sample::probability).max().orElse(0);
            for (double level : LEVELS) {
                levels.computeIfAbsent(condition, name -> new TreeMap<>())
                        .computeIfAbsent(level, name -> new Retention())
                        .add(said, most >= level ? Told.PRESENT : Told.ABSENT, id);
            }
            if (!phrase.isForTuning()) {
                for (Sample sample : own) {
                    boolean heardBest = sample.evidence() == null;
                    reliability("all that is found, likely or not").add(phrase.file(), sample.probability(), said);
                    reliability(heardBest ? "in the words heard best" : "heard otherwise")
                            .add(phrase.file(), sample.probability(), said);
                    if (heardBest) {
                        reliability("in the words heard best, by the recogniser's own figure")
                                .add(phrase.file(), sample.confidence(), said);
                    }
                }
            }
        }
    }

    private static boolean isSaid(Map<String, List<Sample>> truth, String id) {
        return !truth.getOrDefault(id, List.of()).isEmpty();
    }

    private Reliability reliability(String of) {
        return reliability.computeIfAbsent(of, name -> new Reliability());
    }

    private void countOtherwise(String condition, Map<String, Outcome> truth, Map<String, Outcome> told) {
        told.forEach((id, outcome) -> {
            if (outcome instanceof Outcome.Present present) {
                for (Finding finding : present.evidence()) {
                    if (finding.fields().containsKey("evidence")) {
                        int[] counts = otherwise.computeIfAbsent(condition, name -> new int[2]);
                        counts[0] += truth.get(id) instanceof Outcome.Present ? 1 : 0;
                        counts[1]++;
                    }
                }
            }
        });
    }

    private void print(boolean show) {
        results.forEach((condition, byWay) -> {
            System.out.println(condition + ": " + rates.get(condition));
            byWay.forEach((way, retention) -> System.out.printf("  %-18s %s%n", way, retention));
            System.out.println("  told absent of what was not said: "
                    + byWay.getOrDefault(SHIPPED, new Retention()).absences());
            int[] counts = otherwise.getOrDefault(condition, new int[2]);
            System.out.println(
                    "  findings that were heard otherwise and were said: " + Retention.share(counts[0], counts[1], 1));
            levels.getOrDefault(condition, Map.of())
                    .forEach((level, retention) -> System.out.printf(
                            Locale.ROOT,
                            "    present from %.1f on: retention %s; false alarms per 1000: %s%n",
                            level,
                            retention.kept(),
                            retention.alarms()));
        });
        System.out.println("whole calls, told absent of what was not said:");
        calls.forEach((condition, retention) -> System.out.println("  " + condition + ": " + retention.absences()));
        System.out.println("phrases for the test, how likely it was stated to be that a marker was said:");
        reliability.forEach((of, each) -> System.out.println("  " + of + ": " + each));
        System.out.println("retention by mean confidence of the phrase's words, all phrases:");
        byConfidence.forEach((from, retention) ->
                System.out.printf(Locale.ROOT, "  %.2f to %.2f: %s%n", from, from + 0.05, retention.kept()));
        ns.forEach((way, spent) -> System.out.printf(
                Locale.ROOT, "tagging a phrase, processor time: %s %.1f ms%n", way, spent / 1e6 / Math.max(1, seen)));
        if (show) {
            calls.forEach((condition, retention) ->
                    retention.lost.forEach(line -> System.out.println("  " + condition + " call lost " + line)));
            results.forEach((condition, byWay) -> {
                System.out.println("== " + condition);
                Retention shipped = byWay.getOrDefault(SHIPPED, new Retention());
                shipped.lost.forEach(line -> System.out.println("  lost  " + line));
                shipped.alarms.forEach(line -> System.out.println("  alarm " + line));
            });
        }
    }

    /** The table of what is heard for what, learned on what is for tuning. */
    private static String phones(List<SpokenPhrase> spoken, Map<String, Transcript> heard) {
        var learned = new LearnedPhones();
        for (SpokenPhrase phrase : spoken) {
            Transcript transcript = heard.get(phrase.file());
            if (transcript != null && phrase.isForTuning()) {
                learned.add(
                        List.of(phrase.text().split(" ")),
                        transcript.words().stream().map(TimedWord::word).toList());
            }
        }
        return learned.table();
    }

    /** Fits the calibration table on what is for tuning. */
    private void fit(List<SpokenPhrase> spoken, Map<String, Transcript> heard) {
        var fitted = new FittedCalibration();
        for (SpokenPhrase phrase : spoken) {
            Transcript transcript = heard.get(phrase.file());
            if (transcript == null || !phrase.isForTuning()) {
                continue;
            }
            addRetained(fitted, phrase, transcript);
            Map<String, List<Sample>> truth = samples.in(phrase.asSaid());
            samples.in(phrase.asHeard(transcript))
                    .forEach((id, found) -> found.stream()
                            .filter(sample -> sample.evidence() == null)
                            .forEach(sample -> fitted.addHeard(sample.confidence(), isSaid(truth, id))));
            samples.evidence(phrase.asHeard(transcript))
                    .forEach((id, evidence) -> fitted.addOtherwise(
                            id, evidence, isSaid(truth, id), phrase.call().isEmpty()));
        }
        System.out.print(fitted.table());
    }

    private void addRetained(FittedCalibration fitted, SpokenPhrase phrase, Transcript transcript) {
        if (transcript.words().isEmpty()) {
            return;
        }
        Map<String, Outcome> told = outcomes(Objects.requireNonNull(ways.get(SHIPPED)), phrase.asHeard(transcript));
        outcomes(best, phrase.asSaid()).forEach((id, outcome) -> {
            if (outcome instanceof Outcome.Present) {
                fitted.addRetained(mean(transcript), told.get(id) instanceof Outcome.Present);
            }
        });
    }

    private static double mean(Transcript transcript) {
        return transcript.words().stream()
                .mapToDouble(TimedWord::confidence)
                .average()
                .orElse(0);
    }

    private static boolean mayBeFound(Marker marker, SpokenPhrase phrase) {
        // otherwise still a chance for a false alarm in principle, but not in fact
        return marker.by() != Side.CUSTOMER || phrase.speaker() == Speaker.CUSTOMER;
    }

    private void add(
            Retention retention,
            SpokenPhrase phrase,
            Map<String, Outcome> truth,
            Map<String, Outcome> told,
            String heard) {
        for (Marker marker : markers) {
            if (mayBeFound(marker, phrase)) {
                String id = marker.ref().id();
                Outcome outcome = Objects.requireNonNull(told.get(id), id);
                retention.add(
                        truth.get(id) instanceof Outcome.Present,
                        told(outcome),
                        id + " / " + phrase.text() + " / " + heard + " / " + evidence(outcome));
            }
        }
    }

    private static String evidence(Outcome outcome) {
        if (outcome instanceof Outcome.Present present) {
            return String.join(
                    "; ",
                    present.evidence().stream()
                            .map(finding -> finding.confidence() + " " + finding.fields())
                            .toList());
        }
        return outcome instanceof Outcome.Undetermined undetermined ? undetermined.because() : "";
    }

    private static Map<String, Outcome> outcomes(Tagger tagger, Analysis analysis) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        for (Verdict verdict : tagger.tag(analysis)) {
            outcomes.put(verdict.marker().id(), verdict.outcome());
        }
        return outcomes;
    }

    private static String text(Transcript transcript) {
        return String.join(" ", transcript.words().stream().map(TimedWord::word).toList());
    }

    private static long cpuNs() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
