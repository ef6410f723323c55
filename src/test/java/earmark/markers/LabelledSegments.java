package earmark.markers;

import earmark.model.Speaker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Conversations cut into segments that people labelled.
 *
 * @param dialogues the segments of each, by its id, in the order of the file
 */
record LabelledSegments(Map<String, List<Segment>> dialogues) {
    /** Of the wrong words of a bad transcript so many are other words, are missing, are added ({@code methods.md} 3.1). */
    private static final double SUBSTITUTED = 0.65;

    private static final double DELETED = 0.23;
    private static final double INSERTED = 0.12;

    /**
     * A segment: a stretch of words with one function.
     *
     * @param speaker who says it
     * @param text what is said
     * @param labels what people call it; none where they had no opinion
     */
    record Segment(Speaker speaker, String text, Set<String> labels) {}

    /** The same conversations, badly transcribed: wrong words come as often as they do in the text. Needs no audio. */
    LabelledSegments withWordErrors(double rate, long seed) {
        var random = new SplittableRandom(seed);
        var words = new ArrayList<String>();
        dialogues.values().forEach(segments -> segments.forEach(segment -> words.addAll(words(segment))));
        var noisy = new LinkedHashMap<String, List<Segment>>();
        dialogues.forEach((id, segments) -> noisy.put(
                id,
                segments.stream()
                        .map(segment ->
                                new Segment(segment.speaker(), noisy(segment, words, rate, random), segment.labels()))
                        .toList()));
        return new LabelledSegments(noisy);
    }

    private static String noisy(Segment segment, List<String> words, double rate, SplittableRandom random) {
        var heard = new ArrayList<String>();
        for (String word : words(segment)) {
            double chance = random.nextDouble();
            if (chance < rate * SUBSTITUTED) {
                heard.add(words.get(random.nextInt(words.size())));
            } else if (chance >= rate * (SUBSTITUTED + DELETED)) {
                heard.add(word);
            }
            if (random.nextDouble() < rate * INSERTED) {
                heard.add(words.get(random.nextInt(words.size())));
            }
        }
        return String.join(" ", heard);
    }

    private static List<String> words(Segment segment) {
        return segment.text().isBlank()
                ? List.of()
                : List.of(segment.text().strip().split("\\s+"));
    }
}
