package earmark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.audio.Probe;
import earmark.audio.WavBytes;
import earmark.model.EarmarkException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that try to make the decoder read another file or reach the network: a canary lies beside, one listens. */
class HostileMediaTest {
    /** No other recording here is nearly as long. */
    private static final int CANARY_MS = 7000;

    @TempDir
    private Path folder;

    private final List<String> callers = Collections.synchronizedList(new ArrayList<>());
    private ServerSocket canary;
    private Path recording;
    private RealWorkers workers;

    @BeforeEach
    void setUp() throws IOException {
        workers = new RealWorkers(1);
        recording = Files.write(folder.resolve("canary.wav"), WavBytes.mono16(8000, noise(8 * CANARY_MS)));
        canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var listener = new Thread(this::listen);
        listener.setDaemon(true);
        listener.start();
    }

    @AfterEach
    void nothingWasReached() throws IOException {
        workers.close();
        canary.close();
        assertThat(callers).isEmpty();
    }

    @Test
    void theCanaryItselfCanBeRead() throws IOException {
        assertThat(workers.probe(recording).durationMs()).isEqualTo(CANARY_MS);
    }

    @Test
    void playlistsAndManifestsReadNothing() throws IOException {
        String url = "http://127.0.0.1:" + canary.getLocalPort() + "/a.wav";
        for (String target : List.of(recording.toString(), "file:" + recording, "canary.wav", url)) {
            refused("call.wav", "#EXTM3U\n#EXT-X-TARGETDURATION:7\n#EXTINF:7,\n" + target + "\n#EXT-X-ENDLIST\n");
            refused("master.mp3", "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n" + target + "\n");
            refused(
                    "call.mp4",
                    "<?xml version=\"1.0\"?><MPD type=\"static\"><Period><AdaptationSet mimeType=\"audio/wav\">"
                            + "<Representation id=\"1\"><BaseURL>" + target
                            + "</BaseURL></Representation></AdaptationSet></Period></MPD>");
            refused("call.ogg", "ffconcat version 1.0\nfile '" + target + "'\n");
            refused(
                    "call.sdp",
                    "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=audio " + canary.getLocalPort()
                            + " RTP/AVP 0\n");
            refused("tagged.mp3", "ID3\4\0\0\0\0\0\12##########" + "#EXTM3U\n#EXTINF:7,\n" + target + "\n");
        }
    }

    @Test
    void namesThatAreProtocolsAreOnlyNames() throws IOException {
        byte[] own = WavBytes.mono16(8000, noise(8000));
        for (String name : List.of(
                "concat:canary.wav|canary.wav",
                "subfile,,start,0,end,0,,:canary.wav",
                "-i canary.wav",
                "%03d.wav",
                "line\nbreak.wav",
                "http:127.0.0.1")) {
            assertThat(workers.probe(Files.write(folder.resolve(name), own)).durationMs())
                    .as(name)
                    .isEqualTo(1000);
        }
    }

    @Test
    void aMovieThatRefersToAnotherFileReadsNothing() throws IOException {
        byte[] movie = referringMovie(recording.toString(), 8 * CANARY_MS);
        Path file = Files.write(folder.resolve("movie.mp4"), movie);

        try {
            Probe probe = workers.probe(file);
            assertThat(probe.channels().get(0).peakDb())
                    .as("the canary is loud, its absence is not")
                    .isLessThan(-60);
        } catch (EarmarkException e) {
            assertThat(e.problems().get(0).where()).isEqualTo("movie.mp4");
        }
    }

    @Test
    void mutantsOfEveryFormatEndInAResultOrAReason() throws IOException {
        SplittableRandom random = new SplittableRandom(20_261_121);
        List<Path> formats;
        try (var files = Files.list(Path.of("src/test/resources/earmark/audio/formats"))) {
            formats = files.sorted().toList();
        }
        int results = 0;
        int reasons = 0;
        for (int round = 0; round < 8; round++) {
            for (Path format : formats) {
                byte[] bytes = Files.readAllBytes(format);
                String what = mutate(bytes, random);
                int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
                Path mutant = Files.write(
                        folder.resolve("mutant-" + format.getFileName()), java.util.Arrays.copyOf(bytes, length));
                try {
                    workers.probe(mutant);
                    results++;
                } catch (EarmarkException e) {
                    reasons++;
                    assertThat(e.getMessage())
                            .as("%s, round %d, %s, cut to %d", format, round, what, length)
                            .doesNotContain("crashed")
                            .doesNotContain("no progress")
                            .doesNotContain("rubbish")
                            .doesNotContain("took too long");
                }
            }
        }
        assertThat(results).isGreaterThan(50);
        assertThat(reasons).isGreaterThan(20);
    }

    /** Flips bits, swaps blocks, or sets four bytes that may be a length to an extreme; near the header more often. */
    private static String mutate(byte[] bytes, SplittableRandom random) {
        int reach = random.nextBoolean() ? Math.min(200, bytes.length) : bytes.length;
        int at = random.nextInt(Math.max(1, reach - 8));
        switch (random.nextInt(3)) {
            case 0 -> {
                for (int i = 0; i < 10; i++) {
                    bytes[random.nextInt(reach)] ^= (byte) (1 << random.nextInt(8));
                }
                return "bits";
            }
            case 1 -> {
                ByteBuffer.wrap(bytes).putInt(at, new int[] {0, 1, -1, Integer.MAX_VALUE}[random.nextInt(4)]);
                return "length at " + at;
            }
            default -> {
                int size = Math.min(64, bytes.length / 4);
                System.arraycopy(
                        bytes, random.nextInt(bytes.length - size), bytes, random.nextInt(bytes.length - size), size);
                return "blocks";
            }
        }
    }

    private void refused(String name, String content) throws IOException {
        Path file = Files.write(folder.resolve(name), content.getBytes(StandardCharsets.ISO_8859_1));
        try {
            Probe probe = workers.probe(file);
            throw new AssertionError(name + " was decoded: " + probe.durationMs() + " ms");
        } catch (EarmarkException e) {
            assertThat(e.problems().get(0).where()).isEqualTo(name);
        }
    }

    private void listen() {
        try {
            while (true) {
                callers.add(canary.accept().toString());
            }
        } catch (IOException e) {
            return;
        }
    }

    /** Loud enough to be noticed anywhere. */
    private static int[] noise(int samples) {
        SplittableRandom random = new SplittableRandom(1);
        return random.ints(samples, -20_000, 20_000).toArray();
    }

    /** A QuickTime movie whose one sound track lies in another file, by alias and by address. */
    private static byte[] referringMovie(String path, int samples) {
        byte[] alias = alias(path);
        byte[] entries = join(
                atom("alis", join(new byte[4], alias)),
                atom("url ", join(new byte[4], (path + "\0").getBytes(StandardCharsets.UTF_8))));
        byte[] dref = atom("dref", join(ints(0, 2), entries));
        byte[] entry = join(ints(0), shorts(0, 1), ints(0, 0), shorts(1, 16), ints(0, 8000 << 16));
        byte[] table = join(
                atom("stsd", join(ints(0, 1), atom("sowt", entry))),
                atom("stts", ints(0, 1, samples, 1)),
                atom("stsc", ints(0, 1, 1, samples, 1)),
                atom("stsz", ints(0, 2, samples)),
                atom("stco", ints(0, 1, 44)));
        byte[] media = join(
                atom("mdhd", join(ints(0, 0, 0, 8000, samples), shorts(0, 0))),
                atom("hdlr", join(ints(0), "mhlrsoun".getBytes(StandardCharsets.US_ASCII), ints(0, 0, 0, 0))),
                atom("minf", join(atom("smhd", ints(0, 0)), atom("dinf", dref), atom("stbl", table))));
        byte[] head = join(
                ints(0, 0, 0, 8000, samples, 0x10000),
                shorts(0x100, 0),
                ints(0, 0),
                new byte[36],
                ints(0, 0, 0, 0, 0, 0, 2));
        byte[] trackHead = join(ints(7, 0, 0, 1, 0, samples, 0, 0), shorts(0, 0, 0x100, 0), new byte[36], ints(0, 0));
        return join(
                atom("ftyp", "qt  \0\0\0\0qt  ".getBytes(StandardCharsets.US_ASCII)),
                atom(
                        "moov",
                        join(atom("mvhd", head), atom("trak", join(atom("tkhd", trackHead), atom("mdia", media))))),
                atom("mdat", new byte[64]));
    }

    /** An alias record as far as FFmpeg reads it: volume, file name, and the whole path as attribute 2. */
    private static byte[] alias(String path) {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        byte[] record = new byte[150];
        record[10] = 4;
        System.arraycopy("disk".getBytes(StandardCharsets.US_ASCII), 0, record, 11, 4);
        byte[] file = "canary.wav".getBytes(StandardCharsets.US_ASCII);
        record[50] = (byte) file.length;
        System.arraycopy(file, 0, record, 51, file.length);
        return join(
                record, shorts(2, name.length), name, name.length % 2 == 0 ? new byte[0] : new byte[1], shorts(-1, 0));
    }

    private static byte[] atom(String type, byte[] content) {
        return join(ints(8 + content.length), type.getBytes(StandardCharsets.US_ASCII), content);
    }

    private static byte[] ints(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length);
        for (int value : values) {
            buffer.putInt(value);
        }
        return buffer.array();
    }

    private static byte[] shorts(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(2 * values.length);
        for (int value : values) {
            buffer.putShort((short) value);
        }
        return buffer.array();
    }

    private static byte[] join(byte[]... parts) {
        var joined = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
