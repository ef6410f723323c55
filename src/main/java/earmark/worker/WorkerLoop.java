package earmark.worker;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The inside of a worker process: takes requests from its standard input, one after another, and answers on its
 * standard output. It ends when its input ends, so it never outlives the process that started it. Use once.
 */
public final class WorkerLoop {
    private final DataInputStream in;
    private final DataOutputStream out;
    private final Work work;
    private final BlockingQueue<Frame> requests = new ArrayBlockingQueue<>(1);

    /**
     * A loop.
     *
     * @param in what the parent writes
     * @param out what the parent reads; nothing else may write there
     */
    public WorkerLoop(InputStream in, OutputStream out, Work work) {
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out));
        this.work = work;
    }

    /** Works until the input ends; then the process is halted, whatever native code is doing in it. */
    public void run() throws IOException, InterruptedException {
        var listener = new Thread(this::listen, "requests");
        listener.setDaemon(true);
        listener.start();
        while (true) {
            answer(requests.take());
        }
    }

    private void listen() {
        try {
            for (Frame frame = Frame.read(in); frame != null; frame = Frame.read(in)) {
                requests.put(frame);
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(2);
        } catch (InterruptedException e) {
            Runtime.getRuntime().halt(3);
        }
        Runtime.getRuntime().halt(0);
    }

    private void answer(Frame request) throws IOException {
        try {
            send(result(request));
            new Frame(Frame.Kind.DONE, new byte[0]).write(out);
        } catch (EarmarkException e) {
            fail(e.problems());
        } catch (IOException e) {
            fail(List.of(new Problem("", "cannot be read: " + e.getMessage(), "check the disk")));
        } catch (StackOverflowError e) {
            fail(List.of(new Problem("", "nested too deep to be read", "export it again")));
        }
    }

    private byte[] result(Frame request) throws IOException {
        return switch (request.kind()) {
            case PROBE -> {
                Path staged = Wire.read(request.content(), in -> Path.of(Wire.text(in)));
                var probe = work.probe(staged, this::progress);
                yield Wire.bytes(to -> Wire.probe(to, probe));
            }
            case TRANSCRIBE -> {
                var asked = Wire.read(request.content(), TranscribeRequest::read);
                var transcript = work.transcribe(
                        asked.staged(), asked.channel(), asked.model(), asked.alternatives(), this::progress);
                yield Wire.bytes(to -> Wire.transcript(to, transcript));
            }
            case CUT -> {
                var asked = Wire.read(request.content(), CutRequest::read);
                work.cut(asked.recordings(), asked.time(), asked.mixed(), asked.target(), this::progress);
                yield new byte[0];
            }
            case LISTEN -> {
                var asked = Wire.read(request.content(), ListenRequest::read);
                boolean asItIs = work.listen(asked.recordings(), asked.wav(), asked.peaks(), this::progress);
                yield Wire.bytes(to -> to.writeBoolean(asItIs));
            }
            default -> throw new IOException("not a request: " + request);
        };
    }

    private void progress(long audioMs) {
        try {
            new Frame(Frame.Kind.PROGRESS, Wire.bytes(to -> to.writeLong(audioMs))).write(out);
        } catch (IOException e) {
            // nobody listens any more
            Runtime.getRuntime().halt(4);
        }
    }

    private void send(byte[] result) throws IOException {
        for (int at = 0; at < result.length; at += Frame.MOST_BYTES) {
            int end = Math.min(result.length, at + Frame.MOST_BYTES);
            new Frame(Frame.Kind.PART, java.util.Arrays.copyOfRange(result, at, end)).write(out);
        }
    }

    private void fail(List<Problem> problems) throws IOException {
        new Frame(Frame.Kind.FAILED, Wire.bytes(to -> Wire.problems(to, problems))).write(out);
    }
}
