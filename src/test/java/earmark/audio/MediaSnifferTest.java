package earmark.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.model.EarmarkException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaSnifferTest {
    /** MPEG 2 layer III, 24 kbit/s, 16 kHz: 108 bytes a frame. */
    private static final byte[] MP3_FRAME = frame(108, 0xff, 0xf3, 0x38, 0xc4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#EXTM3U\n#EXTINF:5,\nother.wav\n",
                "\n  #extm3u\nother.wav",
                "<?xml version=\"1.0\"?>\n<MPD/>",
                "<MPD><BaseURL>other.wav</BaseURL></MPD>",
                "ffconcat version 1.0\nfile other.wav\n",
                "file 'other.wav'\n",
                "v=0\no=- 0 0 IN IP4 127.0.0.1\n",
                "[playlist]\nFile1=other.wav\n",
                "WEBVTT\n\n00:00.000 --> 00:01.000\nhello\n",
                "1\n00:00:00,000 --> 00:00:01,000\nhello\n",
                "http://127.0.0.1/other.wav\n"
            })
    void playlistsAreRefusedWhateverTheyAreCalled(String text) {
        assertThatThrownBy(() -> sniffed(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("a playlist or a manifest");
    }

    @Test
    void textIsNamedAsText() {
        assertThatThrownBy(() -> sniffed("Dear all, minutes of the meeting".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("text, not a recording");
    }

    @Test
    void anEmptyFileIsNamedAsEmpty() {
        assertThatThrownBy(() -> sniffed(new byte[0])).hasMessageContaining("an empty file");
    }

    @Test
    void aFileOfZeroesIsNamedAsThat() {
        assertThatThrownBy(() -> sniffed(new byte[4000])).hasMessageContaining("nothing but zero bytes");
    }

    @Test
    void noiseIsNoRecording() {
        byte[] noise = new byte[60_000];
        new SplittableRandom(7).nextBytes(noise);
        noise[0] = 'x';

        assertThatThrownBy(() -> sniffed(noise)).hasMessageContaining("not a recording in a known format");
    }

    @Test
    void mp3IsFoundBehindRubbishAndBehindATag() {
        byte[] frames = join(MP3_FRAME, MP3_FRAME, MP3_FRAME, MP3_FRAME);

        assertThat(sniffed(frames)).isEqualTo(MediaKind.MP3);
        assertThat(sniffed(join(new byte[] {1, 2, 3, (byte) 0xff, 0, 5}, frames)))
                .isEqualTo(MediaKind.MP3);
        assertThat(sniffed(join(id3(20), frames))).isEqualTo(MediaKind.MP3);
    }

    @Test
    void whatATagStandsBeforeDecides() {
        assertThat(sniffed(join(id3(20), "fLaC".getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo(MediaKind.FLAC);
    }

    @Test
    void aPlaylistBehindATagIsStillNoPlaylistForFfmpeg() {
        assertThat(sniffed(join(id3(20), "#EXTM3U\nother.wav".getBytes(StandardCharsets.UTF_8))))
                .as("read as MP3 and nothing else, in which nothing can be found")
                .isEqualTo(MediaKind.MP3);
    }

    @Test
    void rawGsmIsFoundByItsFramesAndNotByOneByte() {
        byte[] frame = frame(33, 0xd4);
        byte[] frames = new byte[0];
        for (int i = 0; i < 20; i++) {
            frames = join(frames, frame);
        }
        byte[] oneOff = frames.clone();
        oneOff[33 * 9] = 0x14;

        assertThat(sniffed(frames)).isEqualTo(MediaKind.GSM);
        byte[] broken = oneOff;
        assertThatThrownBy(() -> sniffed(broken)).isInstanceOf(EarmarkException.class);
    }

    private static MediaKind sniffed(byte[] file) {
        return MediaSniffer.sniff("call.wav", file, file.length);
    }

    private static byte[] frame(int length, int... head) {
        byte[] frame = new byte[length];
        Arrays.fill(frame, (byte) 0x55);
        for (int i = 0; i < head.length; i++) {
            frame[i] = (byte) head[i];
        }
        return frame;
    }

    private static byte[] id3(int size) {
        byte[] tag = new byte[10 + size];
        tag[0] = 'I';
        tag[1] = 'D';
        tag[2] = '3';
        tag[3] = 4;
        tag[9] = (byte) size;
        return tag;
    }

    private static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
