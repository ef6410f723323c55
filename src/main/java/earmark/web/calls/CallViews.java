package earmark.web.calls;

import earmark.markers.Family;
import earmark.markers.Marker;
import earmark.markers.Rule;
import earmark.markers.catalog.Families;
import earmark.model.Correction;
import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.Sound;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Verdict;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.correct.TurnHistory;
import earmark.pipeline.listen.Airtime;
import earmark.turns.TalkTimes;
import earmark.web.calls.CallView.ChannelView;
import earmark.web.calls.CallView.FindingView;
import earmark.web.calls.CallView.MarkerView;
import earmark.web.calls.CallView.PlaceView;
import earmark.web.calls.CallView.SoundView;
import earmark.web.calls.CallView.TurnView;
import earmark.web.calls.CallView.WordView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes an interaction down as its page shows it. Use once. */
final class CallViews {
    /** Some patterns go on for pages; the file has all of it. */
    private static final int LONGEST_RULE = 300;

    private final Interaction interaction;
    private final List<Verdict> verdicts;
    private final MarkerPack pack;
    private final List<Correction> corrections;
    private final Map<Integer, TurnHistory> histories;
    private final Map<List<Place>, Integer> searches = new HashMap<>();
    private final List<List<PlaceView>> searched = new ArrayList<>();

    CallViews(
            Interaction interaction,
            List<Verdict> verdicts,
            MarkerPack pack,
            List<Correction> corrections,
            Map<Integer, TurnHistory> histories) {
        this.corrections = corrections;
        this.histories = histories;
        this.interaction = interaction;
        this.verdicts = verdicts;
        this.pack = pack;
    }

    CallView view(boolean stale) {
        String source = interaction.provenance().source();
        List<MarkerView> markers = verdicts.stream().map(this::marker).toList();
        return new CallView(
                interaction.id().value(),
                interaction.facts().getOrDefault("id", source),
                interaction.medium().name().toLowerCase(Locale.ROOT),
                source,
                interaction.startedAt(),
                interaction.facts(),
                interaction.provenance().versions(),
                interaction.problems(),
                stale,
                interaction.turns().stream().map(this::turn).toList(),
                markers,
                searched,
                new ModelViews(interaction, verdicts, pack).all(),
                sound(),
                CorrectionView.all(corrections, histories));
    }

    private TurnView turn(Turn turn) {
        TimeSpan time = turn.time();
        Optional<TurnHistory> history = Optional.ofNullable(histories.get(turn.index()));
        Optional<Turn> heard = history.map(TurnHistory::heard);
        return new TurnView(
                turn.index(),
                turn.speaker().name(),
                time == null ? null : time.startMs(),
                time == null ? null : time.endMs(),
                turn.text(),
                turn.words().stream()
                        .map(word -> new WordView(
                                word.at().start(),
                                word.at().end(),
                                word.time() == null ? null : word.time().startMs(),
                                word.time() == null ? null : word.time().endMs(),
                                Math.round(word.confidence() * 1000) / 1000.0))
                        .toList(),
                heard.map(Turn::text).filter(text -> !text.equals(turn.text())).orElse(null),
                heard.map(one -> one.speaker().name())
                        .filter(speaker -> !speaker.equals(turn.speaker().name()))
                        .orElse(null),
                history.map(TurnHistory::corrected).orElse(List.of()).stream()
                        .map(span -> List.of(span.start(), span.end()))
                        .toList());
    }

    private MarkerView marker(Verdict verdict) {
        Optional<Marker> known = pack.explainable(verdict.marker().id());
        boolean current = known.isPresent() && known.get().ref().equals(verdict.marker());
        Outcome outcome = verdict.outcome();
        return new MarkerView(
                verdict.marker().id(),
                verdict.marker().version(),
                known.map(Marker::title).orElse(verdict.marker().id()),
                known.map(Marker::source).orElse(""),
                known.map(this::kind).orElse("unknown"),
                known.map(Families::of).orElse(Family.OTHER).keyword(),
                current,
                outcome(outcome),
                because(outcome),
                outcome instanceof Outcome.Absent absent ? search(absent.searched()) : null,
                outcome instanceof Outcome.Present present
                        ? present.evidence().stream()
                                .map(finding -> finding(finding, current ? known : Optional.empty()))
                                .toList()
                        : List.of());
    }

    private FindingView finding(Finding finding, Optional<Marker> marker) {
        return new FindingView(
                place(finding.place()),
                finding.speaker().name(),
                finding.place()
                        .at()
                        .of(interaction.turns().get(finding.place().turn()).text()),
                finding.confidence(),
                finding.origin(),
                marker.flatMap(known -> rule(known, finding)).orElse(null),
                finding.fields());
    }

    private static Optional<String> rule(Marker marker, Finding finding) {
        return marker.says().stream()
                .filter(stage -> stage.origin().equals(finding.origin()))
                .map(stage -> cut(stage.pattern().print()))
                .findFirst();
    }

    private static String cut(String rule) {
        return rule.length() <= LONGEST_RULE ? rule : rule.substring(0, LONGEST_RULE) + " …";
    }

    private String kind(Marker marker) {
        if (pack.catalog().marker(marker.ref().id()).isEmpty()) {
            return "learned";
        }
        if (marker.rule() instanceof Rule.Modelled modelled) {
            return modelled.step().isEmpty() ? "model" : "step";
        }
        if (marker.rule() instanceof Rule.Plain) {
            return "words";
        }
        return marker.rule() instanceof Rule.Measured ? "measure" : "rule";
    }

    /** Many markers are looked for in the same places: each set is written down once. */
    private int search(List<Place> places) {
        return searches.computeIfAbsent(places, fresh -> {
            searched.add(fresh.stream().map(CallViews::place).toList());
            return searched.size() - 1;
        });
    }

    private @Nullable SoundView sound() {
        Sound sound = interaction.sound();
        if (sound == null) {
            return null;
        }
        Airtime air = Airtime.of(sound, verdicts);
        TalkTimes times = TalkTimes.of(sound);
        var talk = new TreeMap<String, Long>();
        times.talkMs().forEach((speaker, ms) -> talk.put(speaker.name(), ms));
        return new SoundView(
                air.durationMs(),
                air.voices().stream()
                        .map(voice -> new ChannelView(
                                voice.channel(), voice.speaker().name(), spans(voice.active()), spans(voice.lost())))
                        .toList(),
                spans(air.silence()),
                spans(air.hold()),
                air.overtalk().map(CallViews::spans).orElse(null),
                talk,
                times.silenceMs(),
                times.longestSilenceMs(),
                times.overtalkMs().isPresent() ? times.overtalkMs().getAsLong() : null);
    }

    private static List<List<Long>> spans(List<TimeSpan> spans) {
        return spans.stream().map(span -> List.of(span.startMs(), span.endMs())).toList();
    }

    static PlaceView place(Place place) {
        TimeSpan time = place.time();
        return new PlaceView(
                place.turn(),
                place.at().start(),
                place.at().end(),
                time == null ? null : time.startMs(),
                time == null ? null : time.endMs());
    }

    static String outcome(Outcome outcome) {
        if (outcome instanceof Outcome.Present) {
            return "present";
        }
        if (outcome instanceof Outcome.Absent) {
            return "absent";
        }
        return outcome instanceof Outcome.NoOpportunity ? "no_opportunity" : "undetermined";
    }

    static @Nullable String because(Outcome outcome) {
        if (outcome instanceof Outcome.NoOpportunity none) {
            return none.because();
        }
        return outcome instanceof Outcome.Undetermined unknown ? unknown.because() : null;
    }
}
