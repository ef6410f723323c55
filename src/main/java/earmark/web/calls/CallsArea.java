package earmark.web.calls;

import earmark.audio.Peaks;
import earmark.model.Interaction;
import earmark.model.Voice;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.listen.Audible;
import earmark.pipeline.listen.Listening;
import earmark.store.TaggerProvenance;
import earmark.web.Area;
import earmark.web.Endpoint;
import earmark.web.FileAnswer;
import earmark.web.Refused;
import earmark.web.Right;
import earmark.web.Services;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One interaction: its words and findings, its sound, its waveform. Thread-safe. */
public final class CallsArea implements Area {
    private static final int BINS = 4000;
    private static final int MOST_BINS = 20_000;

    private final Services services;
    private final Listening listening;
    private volatile @Nullable InForce inForce;

    /** The pack in force and its digest, which takes a while to make. */
    private record InForce(MarkerPack pack, TaggerProvenance provenance) {}

    /** Over what these services keep. */
    public CallsArea(Services services) {
        this.services = services;
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
                Endpoint.get("/interactions/{id}/peaks", Right.LOOK, this::peaks));
    }

    private void show(Context context) {
        Interaction interaction = services.interaction(context);
        InForce now = inForce();
        boolean stale = !services.store().tagger(interaction.id()).equals(Optional.of(now.provenance()));
        context.json(new CallViews(interaction, services.store().verdicts(interaction.id()), now.pack()).view(stale));
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
                    java.util.Arrays.stream(values).boxed().toList()));
        }
        context.json(new PeaksView(peaks.durationMs(), from, to, channels));
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

    private InForce inForce() {
        InForce known = inForce;
        MarkerPack pack = services.pack();
        if (known == null || !known.pack().equals(pack)) {
            known = new InForce(pack, pack.provenance());
            inForce = known;
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    /** Lows and highs in turn, each in [-128, 127], of equal stretches from {@code fromMs} to {@code toMs}. */
    private record PeaksView(long durationMs, long fromMs, long toMs, List<PeaksOfChannel> channels) {}

    private record PeaksOfChannel(int channel, String speaker, List<Integer> peaks) {}
}
