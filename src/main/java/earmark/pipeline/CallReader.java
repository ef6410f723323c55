package earmark.pipeline;

import earmark.audio.Probe;
import earmark.audio.Spans;
import earmark.audio.VoiceActivity;
import earmark.audio.VoiceTrack;
import earmark.files.Sha256;
import earmark.files.StagedFile;
import earmark.intake.Source;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Problem;
import earmark.model.Provenance;
import earmark.model.Sound;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Voice;
import earmark.settings.Settings;
import earmark.transcribe.Transcript;
import earmark.transcribe.WordCheck;
import earmark.turns.ChannelWords;
import earmark.turns.Drowned;
import earmark.turns.TurnBuilder;
import earmark.turns.WordedVoice;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * From recordings to a call: measures every file, decides who is on which channel, has each channel recognised, and
 * builds turns. Thread-safe; several calls may be read at once.
 */
public final class CallReader {
    private final Recogniser recogniser;
    private final Settings settings;
    private final Executor channelThreads;

    /**
     * A reader.
     *
     * @param recogniser the workers that decode and recognise
     * @param settings who is usually on which channel, and how long a recording may be
     * @param channelThreads wait for the channels of a call at the same time
     */
    public CallReader(Recogniser recogniser, Settings settings, Executor channelThreads) {
        this.recogniser = recogniser;
        this.settings = settings;
        this.channelThreads = channelThreads;
    }

    /**
     * Reads one call.
     *
     * @param recording what is known about it
     * @param staged our copies of its files, in the same order
     * @return the call
     * @throws EarmarkException when nothing can be made of it; says where, what, and what to do
     */
    public HeardCall read(Source.Recording recording, List<StagedFile> staged) {
        List<Probe> probes = inParallel(staged, recogniser::probe);
        probes.forEach(probe -> refuseTooLong(recording.name(), probe));
        List<Side> sides = Sides.of(recording, probes, settings.channels());
        List<VoiceTrack> tracks =
                sides.stream().map(side -> side.probe().track()).toList();
        List<List<TimeSpan>> voices = VoiceActivity.of(tracks);
        List<Transcript> transcripts = inParallel(
                sides,
                side -> side.probe().silent()
                        ? new Transcript(List.of())
                        : recogniser.transcribe(staged.get(side.file()), side.channel()));

        var problems = new ArrayList<Problem>();
        probes.forEach(probe -> problems.addAll(probe.problems()));
        problems.addAll(Sides.problems(recording, probes, settings.channels()));
        List<Problem> wordless = wordless(recording.name(), voices, transcripts);

        List<List<TimeSpan>> talk = talk(voices, transcripts);
        List<ChannelWords> channels = channels(sides, transcripts, talk);
        List<Turn> turns = TurnBuilder.build(channels);
        if (turns.isEmpty()) {
            throw new EarmarkException(nothingSaid(recording.name(), wordless, problems));
        }
        problems.addAll(wordless);
        List<List<TimeSpan>> drowned = Drowned.of(tracks, channels);
        for (int i = 0; i < sides.size(); i++) {
            String channel = channel(recording.name(), i, sides.size());
            if (wordless.stream().noneMatch(problem -> problem.where().equals(channel))) {
                Drowned.problem(channel, drowned.get(i)).ifPresent(problems::add);
            }
        }
        int channelCount =
                probes.stream().mapToInt(probe -> probe.format().channels()).sum();
        return new HeardCall(
                interaction(recording, staged, probes, sides, talk, drowned, turns, problems), channelCount);
    }

    private void refuseTooLong(String where, Probe probe) {
        long mostMs = settings.limits().maxDurationMs();
        if (probe.durationMs() > mostMs) {
            throw new EarmarkException(
                    where,
                    "longer than " + mostMs / 60_000 + " minutes",
                    "raise limits.max_duration_minutes in earmark.yaml, or cut it");
        }
    }

    /** First why there are no words, then what else is wrong with the recording. */
    private static List<Problem> nothingSaid(String where, List<Problem> wordless, List<Problem> others) {
        var all = new ArrayList<>(wordless);
        if (wordless.isEmpty()) {
            all.add(new Problem(
                    where, "no speech was heard in it", "listen to it: it may be empty, or hold only tones or music"));
        }
        all.addAll(others);
        return all;
    }

    private Interaction interaction(
            Source.Recording recording,
            List<StagedFile> staged,
            List<Probe> probes,
            List<Side> sides,
            List<List<TimeSpan>> talk,
            List<List<TimeSpan>> drowned,
            List<Turn> turns,
            List<Problem> problems) {
        String sha256 = Sha256.ofAll(staged.stream().map(StagedFile::sha256).toList());
        long durationMs = probes.stream().mapToLong(Probe::durationMs).max().orElse(0);
        var heard = new ArrayList<Voice>();
        for (int i = 0; i < sides.size(); i++) {
            var lost = new ArrayList<>(lost(sides.get(i), probes, durationMs));
            lost.addAll(drowned.get(i));
            heard.add(new Voice(i, sides.get(i).speaker(), talk.get(i), Spans.union(lost)));
        }
        return new Interaction(
                InteractionId.ofDigest(sha256),
                Medium.CALL,
                recording.startedAt(),
                turns,
                recording.facts(),
                new Provenance(recording.name(), sha256, recogniser.versions()),
                new Sound(durationMs, heard),
                problems);
    }

    /** A channel that holds nothing at all was not recorded: whatever that side said is lost. */
    private static List<TimeSpan> lost(Side side, List<Probe> probes, long durationMs) {
        return side.probe().silent()
                ? List.of(new TimeSpan(0, durationMs))
                : probes.get(side.file()).lost();
    }

    private static List<List<TimeSpan>> talk(List<List<TimeSpan>> voices, List<Transcript> transcripts) {
        var talk = new ArrayList<List<TimeSpan>>();
        for (int i = 0; i < voices.size(); i++) {
            talk.add(WordedVoice.of(voices.get(i), transcripts.get(i).words()));
        }
        return talk;
    }

    private static List<ChannelWords> channels(
            List<Side> sides, List<Transcript> transcripts, List<List<TimeSpan>> talk) {
        var channels = new ArrayList<ChannelWords>();
        for (int i = 0; i < sides.size(); i++) {
            channels.add(new ChannelWords(sides.get(i).speaker(), transcripts.get(i), talk.get(i)));
        }
        return channels;
    }

    private static List<Problem> wordless(String where, List<List<TimeSpan>> voices, List<Transcript> transcripts) {
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < voices.size(); i++) {
            long voicedMs = voices.get(i).stream().mapToLong(TimeSpan::lengthMs).sum();
            WordCheck.failure(
                            channel(where, i, voices.size()),
                            voicedMs,
                            transcripts.get(i).words().size())
                    .ifPresent(problems::add);
        }
        return problems;
    }

    private static String channel(String where, int channel, int of) {
        return of == 1 ? where : where + " channel " + (channel + 1);
    }

    private <A, B> List<B> inParallel(List<A> items, Function<A, B> work) {
        List<CompletableFuture<B>> running = items.stream()
                .map(item -> CompletableFuture.supplyAsync(() -> work.apply(item), channelThreads))
                .toList();
        var results = new ArrayList<B>();
        @Nullable RuntimeException failed = null;
        for (CompletableFuture<B> each : running) {
            try {
                results.add(each.join());
            } catch (CompletionException e) {
                // all are waited for, so that nobody still reads a staged file that is about to be removed
                RuntimeException cause = e.getCause() instanceof RuntimeException runtime ? runtime : e;
                failed = failed == null ? cause : failed;
            }
        }
        if (failed != null) {
            throw failed;
        }
        return results;
    }
}
