package earmark.pipeline;

import earmark.model.Analysis;
import earmark.model.Speaker;
import earmark.transcribe.Alternative;
import earmark.transcribe.TimedWord;
import earmark.transcribe.Transcript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Spoken turns of one call, one after another, each side on its channel. */
record SpokenCall(String condition, List<SpokenPhrase> turns) {
    private static final long PAUSE_MS = 1_000;

    /** The calls among phrases; calls whose line changes while they speak are of the condition "changing". */
    static List<SpokenCall> of(List<SpokenPhrase> phrases) {
        Map<String, List<SpokenPhrase>> calls = new TreeMap<>();
        for (SpokenPhrase phrase : phrases) {
            if (!phrase.call().isEmpty()) {
                calls.computeIfAbsent(phrase.group() + " " + phrase.call(), name -> new ArrayList<>())
                        .add(phrase);
            }
        }
        return calls.values().stream().map(SpokenCall::inOrder).toList();
    }

    private static SpokenCall inOrder(List<SpokenPhrase> turns) {
        turns.sort(Comparator.comparing(SpokenPhrase::number));
        List<String> lines =
                turns.stream().map(SpokenPhrase::condition).distinct().toList();
        return new SpokenCall(
                turns.get(0).group() + " " + (lines.size() == 1 ? lines.get(0) : "changing"), List.copyOf(turns));
    }

    /** As it would be with every word understood. */
    Analysis asSaid() {
        return with(SpokenPhrase::said);
    }

    /** As it was recognised. */
    Analysis asHeard(Map<String, Transcript> heard) {
        return with(turn -> heard.getOrDefault(turn.file(), new Transcript(List.of())));
    }

    private Analysis with(Function<SpokenPhrase, Transcript> words) {
        Map<Speaker, List<TimedWord>> said = new EnumMap<>(Speaker.class);
        Map<Speaker, List<Alternative>> otherwise = new EnumMap<>(Speaker.class);
        long atMs = 0;
        for (SpokenPhrase turn : turns) {
            Transcript transcript = words.apply(turn);
            List<TimedWord> own = said.computeIfAbsent(turn.speaker(), by -> new ArrayList<>());
            List<Alternative> others = otherwise.computeIfAbsent(turn.speaker(), by -> new ArrayList<>());
            for (Alternative each : transcript.alternatives()) {
                others.add(new Alternative(
                        each.from() + own.size(), each.to() + own.size(), each.words(), each.probability()));
            }
            long endMs = 0;
            for (TimedWord word : transcript.words()) {
                own.add(new TimedWord(word.word(), word.startMs() + atMs, word.endMs() + atMs, word.confidence()));
                endMs = Math.max(endMs, word.endMs());
            }
            atMs += endMs + PAUSE_MS;
        }
        Map<Speaker, Transcript> channels = new EnumMap<>(Speaker.class);
        said.forEach((by, own) -> channels.put(by, new Transcript(own, otherwise.getOrDefault(by, List.of()))));
        return SpokenPhrase.analysis(channels, atMs);
    }
}
