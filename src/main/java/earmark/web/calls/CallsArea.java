package earmark.web.calls;

import earmark.audio.Peaks;
import earmark.model.Correction;
import earmark.model.Interaction;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.Voice;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.correct.CorrectionDesk;
import earmark.pipeline.listen.Audible;
import earmark.pipeline.listen.Listening;
import earmark.web.Area;
import earmark.web.Body;
import earmark.web.Endpoint;
import earmark.web.FileAnswer;
import earmark.web.Refused;
import earmark.web.Right;
import earmark.web.Services;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One interaction: its words and findings, its sound, its waveform, and what people correct in it. Thread-safe. */
public final class CallsArea implements Area {
    private static final int BINS = 4000;
    private static final int MOST_BINS = 20_000;
    private static final int MOST_WORDINGS = 8;

    private final Services services;
    private final Listening listening;
    private final CorrectionDesk desk;

    /** Over what these services keep. */
    public CallsArea(Services services) {
        this.services = services;
        desk = new CorrectionDesk(services.store(), services::pack, services.clock());
        try {
            listening = new Listening(services.store(), services.settings(), services.clock());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "calls";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/interactions/{id}", Right.LOOK, this::show),
                Endpoint.get("/interactions/{id}/audio", Right.LOOK, this::audio),
                Endpoint.get("/interactions/{id}/peaks", Right.LOOK, this::peaks),
                Endpoint.get("/interactions/{id}/turns/{turn}/wordings", Right.LOOK, this::wordings),
                Endpoint.post("/interactions/{id}/corrections", Right.SCORE, this::correct),
                Endpoint.post("/interactions/{id}/corrections/{number}/undo", Right.SCORE, this::undo));
    }

    private void show(Context context) {
        Interaction interaction = services.interaction(context);
        MarkerPack now = services.pack();
        boolean stale = !services.store().tagger(interaction.id()).equals(Optional.of(now.provenance()));
        context.json(new CallViews(
                        interaction,
                        services.store().verdicts(interaction.id()),
                        now,
                        services.store().corrections().of(interaction.id()),
                        desk.histories(interaction))
                .view(stale));
    }

    private void audio(Context context) throws IOException {
        Audible audible = audible(context, services.interaction(context));
        FileAnswer.send(context, audible.sound(), audible.tag(), "audio/wav");
    }

    private void peaks(Context context) throws IOException {
        Interaction interaction = services.interaction(context);
        Peaks peaks = audible(context, interaction).peaks();
        long end = Math.max(1, peaks.durationMs());
        long from = number(context, "from", 0, 0, end - 1);
        long to = number(context, "to", end, from + 1, end);
        int bins = (int) number(context, "bins", BINS, 1, MOST_BINS);
        var channels = new ArrayList<PeaksOfChannel>();
        for (int channel = 0; channel < peaks.channels(); channel++) {
            int[] values = peaks.of(channel, from, to, bins);
            channels.add(new PeaksOfChannel(
                    channel,
                    speaker(interaction, channel),
                    Arrays.stream(values).boxed().toList()));
        }
        context.json(new PeaksView(peaks.durationMs(), from, to, channels));
    }

    private void wordings(Context context) {
        Interaction interaction = services.interaction(context);
        int turn = context.pathParamAsClass("turn", Integer.class).get();
        if (turn < 0 || turn >= interaction.turns().size()) {
            throw Refused.unknown("turn", String.valueOf(turn));
        }
        int start = (int) number(context, "start", 0, 0, Integer.MAX_VALUE);
        int end = (int) number(context, "end", Integer.MAX_VALUE, start, Integer.MAX_VALUE);
        context.json(new WordingsView(interaction.turns().get(turn).wordings().stream()
                .filter(wording -> wording.at().start() >= start && wording.at().end() <= end)
                .map(wording -> new WordingView(
                        wording.at().start(), wording.at().end(), wording.text(), wording.probability()))
                .limit(MOST_WORDINGS)
                .toList()));
    }

    private void correct(Context context) throws IOException {
        Interaction interaction = services.interaction(context);
        Wanted wanted = Body.of(context, Wanted.class);
        String by = Services.viewer(context).name();
        Services.did(
                context,
                wanted.kind().equals("speaker")
                        ? "speaker of turn " + (wanted.turn() + 1) + " changed, "
                                + speaker(wanted.before()).name().toLowerCase(Locale.ROOT) + " to "
                                + speaker(wanted.after()).name().toLowerCase(Locale.ROOT)
                        : "words of turn " + (wanted.turn() + 1) + " corrected");
        Correction made = switch (wanted.kind()) {
            case "words" ->
                desk.words(interaction.id(), wanted.turn(), span(wanted), wanted.before(), wanted.after(), by);
            case "speaker" ->
                desk.speaker(interaction.id(), wanted.turn(), speaker(wanted.before()), speaker(wanted.after()), by);
            default -> throw Refused.bad("kind", "not words or speaker", "say which is to be corrected");
        };
        context.status(201).json(CorrectionView.fresh(made));
    }

    private void undo(Context context) throws IOException {
        Interaction interaction = services.interaction(context);
        int number = context.pathParamAsClass("number", Integer.class).get();
        String by = Services.viewer(context).name();
        context.status(201).json(CorrectionView.fresh(desk.undo(interaction.id(), number, by)));
    }

    private static TextSpan span(Wanted wanted) {
        Integer start = wanted.start();
        Integer end = wanted.end();
        if (start == null || end == null || start < 0 || end <= start) {
            throw Refused.bad("start and end", "no characters", "say which characters of the turn are wrong");
        }
        return new TextSpan(start, end);
    }

    private static Speaker speaker(String name) {
        try {
            return Speaker.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refused.bad(
                    "speaker " + name,
                    "there is none of that name",
                    Arrays.stream(Speaker.values())
                            .map(one -> one.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ", "one of: ", "")));
        }
    }

    private Audible audible(Context context, Interaction interaction) throws IOException {
        return listening.of(interaction).orElseThrow(() -> Refused.unknown("recording of", context.pathParam("id")));
    }

    private static long number(Context context, String name, long usual, long least, long most) {
        long value = context.queryParamAsClass(name, Long.class).getOrDefault(usual);
        if (value < least || value > most) {
            throw Refused.bad(name, value + " is not between " + least + " and " + most, "leave it out for all");
        }
        return value;
    }

    private static String speaker(Interaction interaction, int channel) {
        return interaction.sound() == null
                ? "UNKNOWN"
                : interaction.sound().voices().stream()
                        .filter(voice -> voice.channel() == channel)
                        .map((Voice voice) -> voice.speaker().name())
                        .findFirst()
                        .orElse("UNKNOWN");
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    /** What is to be corrected; start and end are of words. */
    private record Wanted(
            String kind,
            int turn,
            @Nullable Integer start,
            @Nullable Integer end,
            String before,
            String after) {}

    /** What else may have been said, likelier ones first at each place. */
    private record WordingsView(List<WordingView> wordings) {}

    private record WordingView(int start, int end, String text, double probability) {}

    /** Lows and highs in turn, each in [-128, 127], of equal stretches from {@code fromMs} to {@code toMs}. */
    private record PeaksView(long durationMs, long fromMs, long toMs, List<PeaksOfChannel> channels) {}

    private record PeaksOfChannel(int channel, String speaker, List<Integer> peaks) {}
}
