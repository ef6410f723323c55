package earmark.pipeline;

import earmark.audio.AudioLimits;
import earmark.audio.AudioReader;
import earmark.transcribe.Alternative;
import earmark.transcribe.ChannelListener;
import earmark.transcribe.ModelFolder;
import earmark.transcribe.TimedWord;
import earmark.transcribe.Transcript;
import earmark.transcribe.WideModel;
import earmark.transcribe.vosk.VoskTranscriber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Recordings to transcripts in this process, kept in a text file so that measuring again does not hear again. */
final class HeardSpeech {
    private HeardSpeech() {}

    /**
     * What was heard in files, by name; those that the kept file lacks are recognised and added to it.
     *
     * @param all whether to recognise what is missing; otherwise only what is kept is given
     */
    static Map<String, Transcript> of(
            ModelFolder model, int alternatives, Path folder, List<String> files, Path kept, boolean all)
            throws IOException {
        Map<String, Transcript> heard = new LinkedHashMap<>();
        if (Files.exists(kept)) {
            Files.readAllLines(kept).forEach(line -> read(line, heard));
        }
        List<String> missing =
                files.stream().filter(file -> !heard.containsKey(file)).toList();
        if (missing.isEmpty() || !all) {
            return heard;
        }
        var listener = new ChannelListener(new AudioReader(
                (path, kind) -> {
                    throw new IOException("only WAV here");
                },
                AudioLimits.defaults()));
        ModelFolder used = alternatives > 0 ? WideModel.of(model, folder) : model;
        long startNs = System.nanoTime();
        try (var transcriber = new VoskTranscriber(used, alternatives)) {
            for (String file : missing) {
                Transcript transcript = listener.hear(folder.resolve(file), 0, transcriber, ms -> {});
                // whole lines only, for it may be stopped at any time
                Files.writeString(
                        kept,
                        line(file, transcript) + "\n",
                        java.nio.file.StandardOpenOption.CREATE,
                        java.nio.file.StandardOpenOption.APPEND);
                heard.put(file, transcript);
            }
        }
        System.err.printf("%d files, %.0f s%n", missing.size(), (System.nanoTime() - startNs) / 1e9);
        return heard;
    }

    private static String line(String file, Transcript transcript) {
        var line = new StringBuilder(file);
        for (TimedWord word : transcript.words()) {
            line.append("\tw ").append(word.startMs()).append(' ').append(word.endMs());
            line.append(' ').append(word.confidence()).append(' ').append(word.word());
        }
        for (Alternative each : transcript.alternatives()) {
            line.append("\ta ").append(each.from()).append(' ').append(each.to());
            line.append(' ').append(each.probability()).append(' ').append(String.join(" ", each.words()));
        }
        return line.toString();
    }

    private static void read(String line, Map<String, Transcript> heard) {
        String[] cells = line.split("\t");
        List<TimedWord> words = new ArrayList<>();
        List<Alternative> alternatives = new ArrayList<>();
        for (int i = 1; i < cells.length; i++) {
            String[] parts = cells[i].split(" ", 5);
            if (parts[0].equals("w")) {
                words.add(new TimedWord(
                        parts[4], Long.parseLong(parts[1]), Long.parseLong(parts[2]), Double.parseDouble(parts[3])));
            } else {
                alternatives.add(new Alternative(
                        Integer.parseInt(parts[1]),
                        Integer.parseInt(parts[2]),
                        parts[4].isEmpty() ? List.of() : List.of(parts[4].split(" ")),
                        Double.parseDouble(parts[3])));
            }
        }
        heard.put(cells[0], new Transcript(words, alternatives));
    }
}
