package earmark.pipeline;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import earmark.transcribe.WordErrorRate;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;
import org.vosk.Recognizer;

/**
 * Word error rates of our path, beside the same model driven directly on the same samples resampled by sox. Started by
 * {@code scripts/measure-wer}.
 */
public final class MeasureWer {
    private static final Pattern TEXT = Pattern.compile("\"text\" : \"([^\"]*)\"");

    private MeasureWer() {}

    interface CLibrary extends Library {
        void srand(int seed);
    }

    /** Arguments: the data folder, and of every how many utterances one is taken. */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0], "speech");
        int every = Integer.parseInt(arguments[1]);
        LibVosk.setLogLevel(LogLevel.WARNINGS);
        try (RealWorkers workers = new RealWorkers(1);
                Model model = new Model(workers.model().path().toString())) {
            measure(workers, model, data.resolve("speechocean762"), "", "", every);
            measure(workers, model, data.resolve("an4"), "", "", every);
            measure(workers, model, data.resolve("asterisk-prompts-en"), "kind", "speech", every);
        }
    }

    private static void measure(RealWorkers workers, Model model, Path corpus, String column, String wanted, int every)
            throws Exception {
        List<String> lines = Files.readAllLines(corpus.resolve("manifest.tsv"));
        List<String> header = Arrays.asList(lines.get(0).split("\t"));
        var ours = new WordErrorRate();
        var direct = new WordErrorRate();
        int at = 0;
        long oursNs = 0;
        long directNs = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split("\t", -1);
            if ((!column.isEmpty() && !row[header.indexOf(column)].equals(wanted)) || at++ % every != 0) {
                continue;
            }
            Path file = corpus.resolve(row[header.indexOf("file")]);
            String reference = row[header.indexOf("reference")];
            long start = System.nanoTime();
            ours.add(reference, workers.text(file, 0));
            long middle = System.nanoTime();
            direct.add(reference, heardDirectly(model, file));
            oursNs += middle - start;
            directNs += System.nanoTime() - middle;
        }
        System.out.printf(
                "%s%n  ours   %s, %.0f s%n  direct %s, %.0f s%n",
                corpus.getFileName(), ours, oursNs / 1e9, direct, directNs / 1e9);
    }

    private static String heardDirectly(Model model, Path file) throws IOException, InterruptedException {
        Process sox = new ProcessBuilder(
                        "sox",
                        "-V1",
                        "-R",
                        file.toString(),
                        "-t",
                        "raw",
                        "-r",
                        "16000",
                        "-b",
                        "16",
                        "-e",
                        "signed",
                        "-c",
                        "1",
                        "-")
                .start();
        byte[] bytes = sox.getInputStream().readAllBytes();
        sox.waitFor();
        short[] samples = new short[bytes.length / 2];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        Native.load(Platform.C_LIBRARY_NAME, CLibrary.class).srand(1);
        var text = new StringBuilder();
        try (Recognizer recognizer = new Recognizer(model, 16_000)) {
            for (int from = 0; from < samples.length; from += 4000) {
                short[] chunk = Arrays.copyOfRange(samples, from, Math.min(samples.length, from + 4000));
                if (recognizer.acceptWaveForm(chunk, chunk.length)) {
                    text.append(' ').append(textOf(recognizer.getResult()));
                }
            }
            text.append(' ').append(textOf(recognizer.getFinalResult()));
        }
        return text.toString();
    }

    private static String textOf(String json) {
        Matcher text = TEXT.matcher(json);
        return text.find() ? text.group(1) : "";
    }
}
