package earmark.audio;

import earmark.model.EarmarkException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says what a file is by its first bytes, whatever it is called. This decides which demuxer may touch it: a playlist
 * named {@code call.wav} would otherwise make FFmpeg read other files, and a whitelist of protocols does not stop that.
 * Thread-safe.
 */
public final class MediaSniffer {
    /** How much of a file's beginning is looked at, in bytes. */
    public static final int HEAD_BYTES = 1 << 16;

    private static final List<String> PLAYLISTS = List.of(
            "#extm3u",
            "<?xml",
            "<mpd",
            "<smil",
            "<smoothstreamingmedia",
            "ffconcat",
            "v=0",
            "[playlist]",
            "[reference]",
            "webvtt",
            "[script info]",
            "file '",
            "file:",
            "rtsp://",
            "http://",
            "https://");
    private static final String SUPPORTED =
            "WAV, MP3, Ogg, FLAC, M4A, AMR, AIFF, AU, WebM and WMA recordings can be read";

    private MediaSniffer() {}

    /**
     * The kind of a file.
     *
     * @param where the file's name for a message
     * @param head its first bytes, {@link #HEAD_BYTES} of them unless it is shorter
     * @param fileBytes how long the whole file is
     * @throws EarmarkException when it is a playlist, text, empty or nothing known
     */
    public static MediaKind sniff(String where, byte[] head, long fileBytes) {
        if (fileBytes == 0) {
            throw new EarmarkException(where, "an empty file", "record it again, or leave it out");
        }
        Optional<MediaKind> kind = new Magic(head).kind();
        if (kind.isEmpty() && isPlaylist(head)) {
            throw new EarmarkException(
                    where, "a playlist or a manifest, not a recording", "give the recording itself that it points to");
        }
        return kind.or(() -> byFrames(head, fileBytes)).orElseThrow(() -> unknown(where, head));
    }

    private static Optional<MediaKind> byFrames(byte[] head, long fileBytes) {
        if (FrameChain.ofGsm(head, fileBytes)) {
            return Optional.of(MediaKind.GSM);
        }
        return FrameChain.ofMpeg(head) ? Optional.of(MediaKind.MP3) : Optional.empty();
    }

    private static EarmarkException unknown(String where, byte[] head) {
        if (allZero(head)) {
            return new EarmarkException(
                    where, "nothing but zero bytes at its beginning", "copy it again from the recorder");
        }
        return new EarmarkException(
                where, isText(head) ? "text, not a recording" : "not a recording in a known format", SUPPORTED);
    }

    private static boolean isPlaylist(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, 4096), StandardCharsets.ISO_8859_1)
                .replace("\u00ef\u00bb\u00bf", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        return PLAYLISTS.stream().anyMatch(text::startsWith)
                || text.lines().limit(3).anyMatch(line -> line.contains(" --> "));
    }

    private static boolean isText(byte[] head) {
        int odd = 0;
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                odd++;
            }
        }
        return odd * 200 < head.length;
    }

    private static boolean allZero(byte[] head) {
        for (byte b : head) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }
}
