package earmark.audio;

/** Finds sound that has no header of its own: frames that each say, or are known, where the next one starts. */
final class FrameChain {
    private static final int GSM_FRAME_BYTES = 33;
    private static final int GSM_SIGNATURE = 0xd;
    private static final int GSM_FRAMES_SEEN = 10;
    private static final int MPEG_FRAMES_SEEN = 3;
    private static final int[] LAYER3_KBPS_V1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] LAYER3_KBPS_V2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] LAYER2_KBPS_V1 = {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384};
    private static final int[] MPEG_RATES = {44_100, 48_000, 32_000};

    private FrameChain() {}

    /** Whether the file is GSM 06.10 frames only: each has 33 bytes and begins with the half-byte 0xD. */
    static boolean ofGsm(byte[] head, long fileBytes) {
        int frames = Math.min(head.length, 100 * GSM_FRAME_BYTES) / GSM_FRAME_BYTES;
        if (frames < GSM_FRAMES_SEEN || fileBytes % GSM_FRAME_BYTES != 0) {
            return false;
        }
        for (int i = 0; i < frames; i++) {
            if ((head[i * GSM_FRAME_BYTES] & 0xf0) >> 4 != GSM_SIGNATURE) {
                return false;
            }
        }
        return true;
    }

    /** Whether three MPEG layer II or III frames follow one another somewhere: recorders put rubbish before them. */
    static boolean ofMpeg(byte[] head) {
        for (int start = 0; start + 4 <= head.length; start++) {
            int at = start;
            int seen = 0;
            int length = mpegFrameBytes(head, at);
            while (length > 0 && seen < MPEG_FRAMES_SEEN) {
                seen++;
                at += length;
                length = mpegFrameBytes(head, at);
            }
            if (seen >= MPEG_FRAMES_SEEN || (seen >= 1 && start == 0 && at >= head.length)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it begins with an ADTS frame of AAC that another one follows, or that ends the file. */
    static boolean ofAdts(byte[] head) {
        int length = adtsFrameBytes(head, 0);
        return length > 0 && (length >= head.length || adtsFrameBytes(head, length) > 0);
    }

    private static int adtsFrameBytes(byte[] head, int at) {
        if (at + 7 > head.length || (head[at] & 0xff) != 0xff || (head[at + 1] & 0xf6) != 0xf0) {
            return 0;
        }
        int length = ((head[at + 3] & 3) << 11) | ((head[at + 4] & 0xff) << 3) | ((head[at + 5] & 0xff) >> 5);
        return length >= 7 ? length : 0;
    }

    /** Length of the MPEG frame whose header stands here, 0 when none does. ISO/IEC 11172-3, 2.4.2.3. */
    private static int mpegFrameBytes(byte[] head, int at) {
        if (at + 4 > head.length || (head[at] & 0xff) != 0xff || (head[at + 1] & 0xe0) != 0xe0) {
            return 0;
        }
        int version = (head[at + 1] >> 3) & 3;
        int layer = (head[at + 1] >> 1) & 3;
        int bitrate = (head[at + 2] & 0xff) >> 4;
        int rate = (head[at + 2] >> 2) & 3;
        if (version == 1 || (layer != 1 && layer != 2) || bitrate == 0 || bitrate == 15 || rate == 3) {
            return 0;
        }
        boolean first = version == 3;
        int hz = MPEG_RATES[rate] >> (first ? 0 : version == 2 ? 1 : 2);
        int[] kbps = first ? layer == 2 ? LAYER2_KBPS_V1 : LAYER3_KBPS_V1 : LAYER3_KBPS_V2;
        int samplesByEight = first || layer == 2 ? 144 : 72;
        return samplesByEight * kbps[bitrate] * 1000 / hz + ((head[at + 2] >> 1) & 1);
    }
}
