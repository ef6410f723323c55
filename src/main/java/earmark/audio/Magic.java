package earmark.audio;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The fixed bytes by which file kinds announce themselves. Use from one thread. */
final class Magic {
    private static final int ID3_HEADER_BYTES = 10;

    private final byte[] head;
    private final int from;

    Magic(byte[] head) {
        this(head, id3Bytes(head));
    }

    private Magic(byte[] head, int from) {
        this.head = head;
        this.from = Math.min(from, head.length);
    }

    /** What the bytes announce; MPEG sound behind an ID3 tag counts as announced by it. */
    Optional<MediaKind> kind() {
        if (from > 0) {
            return Optional.of(behindId3());
        }
        return plain();
    }

    private MediaKind behindId3() {
        // a tag longer than what we look at stands before MP3 nearly always; its demuxer skips tags by itself
        return new Magic(Arrays.copyOfRange(head, from, head.length), 0).plain().orElse(MediaKind.MP3);
    }

    private Optional<MediaKind> plain() {
        if (is(0, "RIFF") || is(0, "RIFX") || is(0, "RF64") || is(0, "BW64")) {
            return is(8, "WAVE")
                    ? Optional.of(MediaKind.WAV)
                    : is(8, "QLCM") ? Optional.of(MediaKind.QCP) : Optional.empty();
        }
        if (is(0, "FORM") || is(0, "FRM8")) {
            return form();
        }
        for (Mark mark : Mark.values()) {
            if (is(mark.at, mark.text)) {
                return Optional.of(mark.kind);
            }
        }
        return frames();
    }

    private Optional<MediaKind> form() {
        if (is(8, "AIFF") || is(8, "AIFC")) {
            return Optional.of(MediaKind.AIFF);
        }
        boolean sampled = is(8, "8SVX") || is(8, "16SV") || is(12, "DSD ");
        return sampled ? Optional.of(MediaKind.IFF) : Optional.empty();
    }

    private Optional<MediaKind> frames() {
        if (FrameChain.ofAdts(head)) {
            return Optional.of(MediaKind.AAC);
        }
        if (head.length > 5 && (head[0] & 0xff) == 0x0b && (head[1] & 0xff) == 0x77) {
            return Optional.of(((head[5] & 0xff) >> 3) > 10 ? MediaKind.EAC3 : MediaKind.AC3);
        }
        return Optional.empty();
    }

    private boolean is(int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        int end = at + bytes.length;
        return end <= head.length && Arrays.equals(head, at, end, bytes, 0, bytes.length);
    }

    /** Length of a leading ID3v2 tag, whose size is four times seven bits. */
    private static int id3Bytes(byte[] head) {
        if (head.length < ID3_HEADER_BYTES || head[0] != 'I' || head[1] != 'D' || head[2] != '3') {
            return 0;
        }
        int size = 0;
        for (int i = 6; i < ID3_HEADER_BYTES; i++) {
            size = (size << 7) | (head[i] & 0x7f);
        }
        return ID3_HEADER_BYTES + size;
    }

    private enum Mark {
        FLAC(MediaKind.FLAC, 0, "fLaC"),
        OGG(MediaKind.OGG, 0, "OggS"),
        FTYP(MediaKind.MP4, 4, "ftyp"),
        MOOV(MediaKind.MP4, 4, "moov"),
        MDAT(MediaKind.MP4, 4, "mdat"),
        WIDE(MediaKind.MP4, 4, "wide"),
        EBML(MediaKind.MATROSKA, "1a45dfa3"),
        ASF(MediaKind.ASF, "3026b2758e66cf11a6d900aa0062ce6c"),
        W64(MediaKind.W64, "726966662e91cf11a5d628db04c10000"),
        AMR(MediaKind.AMR, 0, "#!AMR"),
        SUN_AU(MediaKind.AU, 0, ".snd"),
        CAF(MediaKind.CAF, 0, "caff"),
        VOC(MediaKind.VOC, 0, "Creative Voice File"),
        SPHERE(MediaKind.SPHERE, 0, "NIST_1A"),
        WAVPACK(MediaKind.WAVPACK, 0, "wvpk"),
        APE(MediaKind.APE, 0, "MAC "),
        TTA(MediaKind.TTA, 0, "TTA1"),
        TAK(MediaKind.TAK, 0, "tBaK"),
        MUSEPACK7(MediaKind.MUSEPACK7, 0, "MP+"),
        MUSEPACK8(MediaKind.MUSEPACK8, 0, "MPCK"),
        DSF(MediaKind.DSF, 0, "DSD "),
        SHORTEN(MediaKind.SHORTEN, 0, "ajkg");

        private final MediaKind kind;
        private final int at;
        private final String text;

        Mark(MediaKind kind, int at, String text) {
            this.kind = kind;
            this.at = at;
            this.text = text;
        }

        Mark(MediaKind kind, String hex) {
            this(kind, 0, new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1));
        }
    }
}
