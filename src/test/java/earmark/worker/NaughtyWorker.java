package earmark.worker;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import earmark.audio.AudioFormat;
import earmark.audio.Probe;
import earmark.model.EarmarkException;
import earmark.model.TimeSpan;
import earmark.transcribe.TimedWord;
import earmark.transcribe.Transcript;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/** A worker that does what the file it is given says, and none of it is good. Its own id comes as the duration. */
final class NaughtyWorker implements Work {
    private final FileOutputStream answers;

    private NaughtyWorker(FileOutputStream answers) {
        this.answers = answers;
    }

    interface CLibrary extends Library {
        void abort();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var answers = new FileOutputStream(FileDescriptor.out);
        new WorkerLoop(System.in, answers, new NaughtyWorker(answers)).run();
    }

    @Override
    public Probe probe(Path staged, LongConsumer progressMs) throws IOException {
        String[] order = Files.readString(staged).strip().split(" ", -1);
        switch (order[0]) {
            case "segv" -> Pointer.createConstant(8).getInt(0);
            case "segv-once" -> {
                Path mark = Path.of(order[1]);
                if (!Files.exists(mark)) {
                    Files.writeString(mark, "");
                    Pointer.createConstant(8).getInt(0);
                }
            }
            case "abort" -> Native.load(Platform.C_LIBRARY_NAME, CLibrary.class).abort();
            case "exit" -> Runtime.getRuntime().halt(0);
            case "hang" -> sleepFor(Long.MAX_VALUE);
            case "slow" -> {
                while (true) {
                    progressMs.accept(1);
                    sleepFor(20);
                }
            }
            case "junk" -> {
                answers.write("Segmentation fault, or what else a library prints"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                answers.flush();
                sleepFor(Long.MAX_VALUE);
            }
            case "huge" -> {
                answers.write(new byte[] {0x40, 0, 0, 0, 'A'});
                byte[] much = new byte[1 << 16];
                for (int i = 0; i < 1 << 14; i++) {
                    answers.write(much);
                }
            }
            case "endless" -> {
                for (int i = 0; i < 1000; i++) {
                    new Frame(Frame.Kind.PART, new byte[Frame.MOST_BYTES]).write(new java.io.DataOutputStream(answers));
                }
            }
            case "wrong" -> {
                new Frame(Frame.Kind.DONE, new byte[0]).write(new java.io.DataOutputStream(answers));
                sleepFor(Long.MAX_VALUE);
            }
            case "memory" -> {
                List<byte[]> kept = new ArrayList<>();
                while (true) {
                    kept.add(new byte[1 << 26]);
                    Arrays.fill(kept.get(kept.size() - 1), (byte) 1);
                }
            }
            case "deep" -> deeper(0);
            case "chatter" -> System.err.println("x".repeat(5_000_000));
            case "mismatch" -> {
                System.err.println("Sampling frequency mismatch, expected 16000, got 8000");
                sleepFor(200);
            }
            case "refuse" -> throw new EarmarkException(staged.getFileName() + "", "is not to my taste", "try another");
            default -> sleepFor(0);
        }
        return new Probe(
                new AudioFormat("test", "test", 8000, 0),
                ProcessHandle.current().pid(),
                OptionalLong.empty(),
                List.of(),
                List.of());
    }

    @Override
    public Transcript transcribe(Path staged, int channel, Path model, int alternatives, LongConsumer progressMs) {
        List<TimedWord> words = new ArrayList<>();
        for (int i = 0; i < 150_000; i++) {
            words.add(new TimedWord("wörd" + channel, i, i + 1, 0.5));
            if (i % 10_000 == 0) {
                progressMs.accept(i);
            }
        }
        return new Transcript(words);
    }

    private static int deeper(int depth) {
        return depth < 0 ? depth : deeper(depth + 1) + 1;
    }

    private static void sleepFor(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void cut(List<Path> recordings, TimeSpan time, boolean mixed, Path target, LongConsumer progressMs) {
        throw new UnsupportedOperationException("cuts nothing");
    }

    @Override
    public boolean listen(List<Path> recordings, Path wav, Path peaks, LongConsumer progressMs) {
        throw new UnsupportedOperationException("makes no copies");
    }
}
