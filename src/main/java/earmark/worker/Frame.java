package earmark.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One message between a worker and us: four bytes of length, one of kind, then the content. */
final class Frame {
    /** Longer ones are junk. Long answers come in several. */
    static final int MOST_BYTES = 1 << 20;

    /** What frames say. */
    enum Kind {
        /** To the worker: measure a recording. */
        PROBE('p'),
        /** To the worker: recognise one channel. */
        TRANSCRIBE('t'),
        /** To the worker: write a stretch of a call. */
        CUT('c'),
        /** To the worker: make a copy of a call to listen to. */
        LISTEN('l'),
        /** From the worker: still at work, with milliseconds of sound done. */
        PROGRESS('P'),
        /** From the worker: a part of the answer. */
        PART('A'),
        /** From the worker: that was the answer. */
        DONE('D'),
        /** From the worker: it could not be done, with problems. The worker itself is well. */
        FAILED('F');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        private static Optional<Kind> of(int letter) {
            return Arrays.stream(values()).filter(kind -> kind.letter == letter).findFirst();
        }
    }

    private final Kind kind;
    private final byte[] content;

    /** With an array that the caller gives away. */
    Frame(Kind kind, byte[] content) {
        this.kind = kind;
        this.content = content;
    }

    Kind kind() {
        return kind;
    }

    /** The content itself, not to be changed. */
    byte[] content() {
        return content;
    }

    void write(DataOutputStream out) throws IOException {
        if (content.length > MOST_BYTES) {
            throw new IllegalArgumentException("a frame of " + content.length + " bytes");
        }
        out.writeInt(content.length);
        out.writeByte(kind.letter);
        out.write(content);
        out.flush();
    }

    /** The next frame; null at the end of the stream. */
    static @Nullable Frame read(DataInputStream in) throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (EOFException e) {
            return null;
        }
        Optional<Kind> kind = Kind.of(in.readUnsignedByte());
        if (length < 0 || length > MOST_BYTES || kind.isEmpty()) {
            throw new IOException("not a frame");
        }
        byte[] content = new byte[length];
        in.readFully(content);
        return new Frame(kind.get(), content);
    }

    @Override
    public String toString() {
        return kind + " of " + content.length + " bytes";
    }
}
