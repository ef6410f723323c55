package earmark.web;

import earmark.web.ByteRange.Asked;
import io.javalin.http.Context;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Answers with a file, or with the part of it that was asked for, without holding it in memory. */
public final class FileAnswer {
    private static final int BLOCK = 1 << 16;

    private FileAnswer() {}

    /**
     * Sends it.
     *
     * @param tag changes when the bytes do
     * @param type its content type
     */
    public static void send(Context context, Path file, String tag, String type) throws IOException {
        String quoted = '"' + tag + '"';
        context.header("Accept-Ranges", "bytes");
        context.header("ETag", quoted);
        context.header("Cache-Control", "private, no-cache");
        if (quoted.equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            String condition = context.header("If-Range");
            boolean same = condition == null || condition.equals(quoted);
            Asked asked = ByteRange.read(same ? context.header("Range") : null, size);
            if (asked instanceof Asked.Nowhere) {
                context.status(416).header("Content-Range", "bytes */" + size);
                return;
            }
            var range = asked instanceof Asked.Part part ? part.range() : new ByteRange(0, size - 1);
            if (asked instanceof Asked.Part) {
                context.status(206).header("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + size);
            }
            // a sound has no character set, and Javalin gives everything one
            context.res().setCharacterEncoding((String) null);
            context.contentType(type);
            // past Javalin's own stream, which would collect or compress it
            context.res().setContentLengthLong(range.length());
            copy(channel, range, context.res().getOutputStream());
        }
    }

    private static void copy(FileChannel file, ByteRange range, OutputStream out) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        long at = range.first();
        while (at <= range.last()) {
            block.clear().limit((int) Math.min(BLOCK, range.last() - at + 1));
            int count = file.read(block, at);
            if (count < 0) {
                throw new EOFException("the file became shorter while it was sent");
            }
            try {
                out.write(block.array(), 0, count);
            } catch (IOException e) {
                // a player that seeks lets go of what it had asked for: nobody is there to be told
                return;
            }
            at += count;
        }
    }
}
