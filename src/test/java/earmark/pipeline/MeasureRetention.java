package earmark.pipeline;

import earmark.audio.CacheFolder;
import earmark.markers.Marker;
import earmark.markers.Rule;
import earmark.markers.Side;
import earmark.markers.Tagger;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.hearing.Calibration;
import earmark.markers.hearing.Confusions;
import earmark.markers.hearing.Hearing;
import earmark.markers.hearing.SoundsLike;
import earmark.markers.match.RuleTagger;
import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Outcome;
import earmark.model.Provenance;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Verdict;
import earmark.text.PlainAnalyzer;
import earmark.transcribe.ModelCache;
import earmark.transcribe.ModelFolder;
import earmark.transcribe.TimedWord;
import earmark.transcribe.Transcript;
import earmark.transcribe.WordErrorRate;
import earmark.turns.ChannelWords;
import earmark.turns.TurnBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** How many marker hits survive recognition errors. Started by {@code scripts/measure-retention}. */
@SuppressWarnings("StringConcatToTextBlock") // the check itself fails on this file
public final class MeasureRetention {
    private MeasureRetention() {}

    /** A spoken phrase. */
    record Spoken(String group, String condition, String file, String voice, Speaker speaker, String text) {
        static Spoken of(String line) {
            String[] c = line.split("\t");
            return new Spoken(c[0], c[1], c[2], c[3], c[5].equals("customer") ? Speaker.CUSTOMER : Speaker.AGENT, c[6]);
        }
    }

    /** Expected calibration error in ten bins, of the findings of many interactions. */
    static final class CalibrationError {
        private final double[][] bins = new double[10][3];

        void add(Map<String, Outcome> truth, Map<String, Outcome> told) {
            told.forEach((id, outcome) -> {
                if (outcome instanceof Outcome.Present present) {
                    for (Finding finding : present.evidence()) {
                        double[] bin = bins[(int) Math.min(9, finding.confidence() * 10)];
                        bin[0]++;
                        bin[1] += finding.confidence();
                        bin[2] += truth.get(id) instanceof Outcome.Present ? 1 : 0;
                    }
                }
            });
        }

        @Override
        public String toString() {
            double all =
                    java.util.Arrays.stream(bins).mapToDouble(bin -> bin[0]).sum();
            double error = java.util.Arrays.stream(bins)
                    .mapToDouble(bin -> Math.abs(bin[1] - bin[2]) / Math.max(1, all))
                    .sum();
            return String.format(java.util.Locale.ROOT, "expected calibration error %.3f, %.0f findings", error, all);
        }
    }

    /** What a way of tagging did over some phrases. */
    static final class Tally {
        int hits;
        int kept;
        int unclear;
        int chances;
        int falseAlarms;
        final Map<String, int[]> byMarker = new TreeMap<>();
        final List<String> lost = new ArrayList<>();
        final List<String> alarms = new ArrayList<>();
    }

    /** Arguments: the folder of spoken phrases, and optionally "fit" or "show". */
    public static void main(String[] arguments) throws Exception {
        Path speech = Path.of(arguments[0]);
        String mode = arguments.length > 1 ? arguments[1] : "";
        boolean show = mode.equals("show");
        ModelFolder model = new ModelCache(
                        CacheFolder.standard(), Path.of(System.getProperty("earmark.lib", "target/lib")))
                .standard();
        List<Spoken> all = Files.readAllLines(speech.resolve("spoken.tsv")).stream()
                .map(Spoken::of)
                .toList();
        List<String> files = all.stream().map(Spoken::file).toList();
        Map<String, Transcript> heard =
                HeardSpeech.of(model, Recogniser.ALTERNATIVES, speech, files, speech.resolve("heard-alternatives.txt"));
        // rules over other markers and measured ones do not rest on words of their own
        List<Marker> markers = MarkerCatalog.shipped().markers().stream()
                .filter(marker -> marker.rule() instanceof Rule.Plain
                        && !marker.says().isEmpty()
                        && marker.says().stream().noneMatch(say -> say.pattern() instanceof earmark.markers.Heard))
                .toList();
        if (mode.equals("fit")) {
            fit(all, heard, markers);
            return;
        }
        Calibration calibration = Calibration.shipped();
        Confusions none = Confusions.read("");
        Map<String, Tagger> ways = new LinkedHashMap<>();
        ways.put("best path", new RuleTagger(markers, new Hearing(none, SoundsLike.NONE, calibration)));
        ways.put("alternatives", new RuleTagger(markers, new Hearing(none, SoundsLike.NONE, calibration)));
        ways.put(
                "+ confusions",
                new RuleTagger(markers, new Hearing(Confusions.shipped(), SoundsLike.NONE, calibration)));
        ways.put("+ sounds like", new RuleTagger(markers));
        Map<String, Map<String, Tally>> results = new TreeMap<>();
        Map<String, WordErrorRate> rates = new TreeMap<>();
        var raw = new CalibrationError();
        var calibrated = new CalibrationError();
        var byConfidence = new TreeMap<Double, int[]>();
        long[] ns = new long[ways.size()];
        int seen = 0;
        Tagger uncalibrated = new RuleTagger(markers, new Hearing(none, SoundsLike.NONE, Calibration.read("")));
        for (Spoken spoken : all) {
            Transcript transcript = heard.get(spoken.file());
            if (transcript == null) {
                continue;
            }
            seen++;
            String condition = spoken.group() + " " + spoken.condition();
            rates.computeIfAbsent(condition, name -> new WordErrorRate()).add(spoken.text(), text(transcript));
            Map<String, Outcome> truth = outcomes(ways.get("best path"), call(spoken, reference(spoken.text())));
            int number = 0;
            for (var each : ways.entrySet()) {
                long startNs = System.nanoTime();
                boolean best = each.getKey().equals("best path");
                Transcript given = best ? new Transcript(transcript.words()) : transcript;
                Map<String, Outcome> told = outcomes(each.getValue(), call(spoken, given));
                ns[number++] += System.nanoTime() - startNs;
                if (number == ways.size()) {
                    double mean = transcript.words().stream()
                            .mapToDouble(TimedWord::confidence)
                            .average()
                            .orElse(0);
                    int[] bin = byConfidence.computeIfAbsent(Math.floor(mean * 20) / 20, from -> new int[2]);
                    truth.forEach((id, outcome) -> {
                        if (outcome instanceof Outcome.Present) {
                            bin[1]++;
                            bin[0] += told.get(id) instanceof Outcome.Present ? 1 : 0;
                        }
                    });
                    if (spoken.group().equals("test")) {
                        calibrated.add(truth, told);
                        raw.add(truth, outcomes(uncalibrated, call(spoken, transcript)));
                    }
                }
                Tally tally = results.computeIfAbsent(condition, name -> new LinkedHashMap<>())
                        .computeIfAbsent(each.getKey(), name -> new Tally());
                add(tally, markers, spoken, truth, told, text(transcript));
            }
        }
        results.forEach((condition, tallies) -> {
            System.out.println(condition + ": " + rates.get(condition));
            tallies.forEach((way, tally) -> System.out.printf(
                    "  %-16s retention %s, %d more cannot be told; false alarms per 1000: %s%n",
                    way,
                    share(tally.kept, tally.hits, 1),
                    tally.unclear,
                    share(tally.falseAlarms, tally.chances, 1000)));
        });
        System.out.println("test voices, findings with their confidence:");
        System.out.printf("  as recognised   %s%n", raw);
        System.out.printf("  calibrated      %s%n", calibrated);
        System.out.println("retention (all means) by mean confidence of the utterance's words, all voices:");
        byConfidence.forEach((from, tally) -> System.out.printf(
                "  %.2f and above: %s; alone at %.2f to %.2f: %s%n",
                from,
                share(
                        byConfidence.tailMap(from, true).values().stream()
                                .mapToInt(t -> t[0])
                                .sum(),
                        byConfidence.tailMap(from, true).values().stream()
                                .mapToInt(t -> t[1])
                                .sum(),
                        1),
                from,
                from + 0.05,
                share(tally[0], tally[1], 1)));
        System.out.printf(
                "tagging an utterance: %.1f ms by the best path, %.1f with alternatives, %.1f with all means%n",
                ns[0] / 1e6 / seen, ns[1] / 1e6 / seen, ns[3] / 1e6 / seen);
        if (show) {
            results.forEach((condition, tallies) -> {
                Tally last = tallies.getOrDefault("+ sounds like", new Tally());
                System.out.println("== " + condition);
                last.lost.forEach(line -> System.out.println("  lost  " + line));
                last.alarms.forEach(line -> System.out.println("  alarm " + line));
            });
        }
    }

    /** Fits the calibration table on the voices for tuning. */
    private static void fit(List<Spoken> all, Map<String, Transcript> heard, List<Marker> markers) {
        var fitted = new FittedCalibration();
        SoundsLike soundsLike = new SoundsLike(markers.stream()
                .map(marker -> marker.says().stream().map(Marker.Stage::pattern).toList())
                .toList());
        // lines that can be read back: every guess becomes a finding whose confidence tells its score
        var best = new RuleTagger(
                markers,
                new Hearing(Confusions.read(""), SoundsLike.NONE, Calibration.read(line(Calibration.HEARD, 0.5, 1))));
        var lines = new StringBuilder(line(Calibration.HEARD, 1, 1));
        for (String kind : List.of("alternative", "confusion", "sounds_like")) {
            lines.append(line(kind, 0.5, 1));
        }
        var guessing = new RuleTagger(
                markers, new Hearing(Confusions.shipped(), soundsLike, Calibration.read(lines.toString())));
        for (Spoken spoken : all) {
            Transcript transcript = heard.get(spoken.file());
            if (transcript == null || !spoken.group().equals("tune")) {
                continue;
            }
            Map<String, Outcome> truth = outcomes(best, call(spoken, reference(spoken.text())));
            sample(fitted, truth, outcomes(best, call(spoken, new Transcript(transcript.words()))), "heard");
            sample(fitted, truth, outcomes(guessing, call(spoken, transcript)), "");
        }
        System.out.print(fitted.table());
    }

    /** A line of the calibration table from one figure to another. */
    private static String line(String kind, double from, double to) {
        return String.format(java.util.Locale.ROOT, "%s\t0\t%s%n%s\t1\t%s%n", kind, from, kind, to);
    }

    private static void sample(
            FittedCalibration fitted, Map<String, Outcome> truth, Map<String, Outcome> told, String kind) {
        told.forEach((id, outcome) -> {
            if (outcome instanceof Outcome.Present present) {
                for (Finding finding : present.evidence()) {
                    String evidence = finding.fields().getOrDefault("evidence", "heard");
                    boolean wanted = kind.isEmpty() != evidence.equals("heard");
                    if (wanted) {
                        double score = Math.max(0, finding.confidence() * 2 - 1);
                        fitted.add(evidence, score, truth.get(id) instanceof Outcome.Present);
                    }
                }
            }
        });
    }

    /** A share with its 95 % interval by Wilson, times something. */
    private static String share(int some, int all, int times) {
        double z = 1.96;
        double p = some / (double) Math.max(1, all);
        double middle = (p + z * z / (2 * all)) / (1 + z * z / all);
        double half = z / (1 + z * z / all) * Math.sqrt(p * (1 - p) / all + z * z / (4.0 * all * all));
        String form = times == 1 ? "%.3f (%.3f to %.3f; %d of %d)" : "%.2f (%.2f to %.2f; %d of %d)";
        return String.format(
                java.util.Locale.ROOT,
                form,
                times * p,
                times * Math.max(0, middle - half),
                times * (middle + half),
                some,
                all);
    }

    private static void add(
            Tally tally,
            List<Marker> markers,
            Spoken spoken,
            Map<String, Outcome> truth,
            Map<String, Outcome> told,
            String heard) {
        for (Marker marker : markers) {
            String id = marker.ref().id();
            if (marker.by() == Side.CUSTOMER && spoken.speaker() != Speaker.CUSTOMER) {
                // still a chance for a false alarm in principle, but not in fact
                continue;
            }
            boolean should = truth.get(id) instanceof Outcome.Present;
            Outcome outcome = told.getOrDefault(id, new Outcome.NoOpportunity(""));
            boolean does = outcome instanceof Outcome.Present;
            if (should) {
                tally.hits++;
                tally.kept += does ? 1 : 0;
                tally.unclear += outcome instanceof Outcome.Undetermined ? 1 : 0;
                if (!does) {
                    tally.lost.add(id + " / " + spoken.text() + " / " + heard + " / "
                            + (outcome instanceof Outcome.Undetermined u ? u.because() : ""));
                }
            } else {
                tally.chances++;
                tally.falseAlarms += does ? 1 : 0;
                if (does) {
                    tally.alarms.add(id + " / " + spoken.text() + " / " + heard + " / " + evidence(outcome));
                }
            }
        }
    }

    private static String evidence(Outcome outcome) {
        if (!(outcome instanceof Outcome.Present present)) {
            return "";
        }
        var shown = new TreeSet<String>();
        for (Finding finding : present.evidence()) {
            shown.add(finding.confidence() + " " + finding.fields());
        }
        return shown.toString();
    }

    private static Map<String, Outcome> outcomes(Tagger tagger, Interaction interaction) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        for (Verdict verdict : tagger.tag(new PlainAnalyzer().analyze(interaction))) {
            outcomes.put(verdict.marker().id(), verdict.outcome());
        }
        return outcomes;
    }

    private static Interaction call(Spoken spoken, Transcript transcript) {
        List<Turn> turns = TurnBuilder.build(
                List.of(new ChannelWords(spoken.speaker(), transcript, List.of(new TimeSpan(0, 60_000)))));
        return new Interaction(
                new InteractionId("0123456789abcdef"),
                Medium.CALL,
                null,
                turns,
                Map.of(),
                new Provenance("x", "0".repeat(64), Map.of()),
                null,
                List.of());
    }

    private static Transcript reference(String text) {
        List<TimedWord> words = new ArrayList<>();
        for (String word : text.split(" ")) {
            long startMs = 300L * words.size();
            words.add(new TimedWord(word, startMs, startMs + 280, 1));
        }
        return new Transcript(words);
    }

    private static String text(Transcript transcript) {
        return String.join(" ", transcript.words().stream().map(TimedWord::word).toList());
    }
}
