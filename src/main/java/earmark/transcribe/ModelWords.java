package earmark.transcribe;

import earmark.model.EarmarkException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words a model can write at all; what is not among them it never hears. Read out of the model's own files, without
 * native code: {@code words.txt} where there is one, else the symbol table in the head of the grammar, as OpenFst writes
 * it (<a href="https://www.openfst.org">fst.h, symbol-table.cc</a>): magic numbers, texts after their length, numbers
 * little-endian. Thread-safe.
 */
public final class ModelWords {
    private static final int FST_MAGIC = 0x7EB2FDD6;
    private static final int TABLE_MAGIC = 0x7EB2FB74;
    private static final int HAS_INPUT_TABLE = 1;
    private static final int HAS_OUTPUT_TABLE = 2;
    private static final int LONGEST_TEXT = 10_000;
    private static final long MOST_WORDS = 5_000_000;

    private static final List<String> TEXTS = List.of("graph/words.txt", "words.txt");
    private static final List<String> GRAPHS = List.of("graph/Gr.fst", "graph/HCLG.fst", "Gr.fst", "HCLG.fst");

    private ModelWords() {}

    /**
     * The words of a model.
     *
     * @param model where it lies
     * @return lower-case words; empty when the model does not say them
     * @throws EarmarkException when its files are damaged
     */
    public static Optional<Set<String>> of(ModelFolder model) {
        for (String name : TEXTS) {
            Path file = model.path().resolve(name);
            if (Files.isRegularFile(file)) {
                return Optional.of(fromText(file));
            }
        }
        for (String name : GRAPHS) {
            Path file = model.path().resolve(name);
            if (Files.isRegularFile(file)) {
                return fromGraph(file);
            }
        }
        return Optional.empty();
    }

    /** One line a word: the word, a blank, its number. */
    private static Set<String> fromText(Path file) {
        try {
            var words = new HashSet<String>();
            for (String line : Files.readAllLines(file)) {
                int blank = line.indexOf(' ');
                add(words, blank < 0 ? line : line.substring(0, blank));
            }
            return words;
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    private static Optional<Set<String>> fromGraph(Path file) {
        try (InputStream in = Files.newInputStream(file);
                var data = new DataInputStream(new BufferedInputStream(in, 1 << 16))) {
            if (integer(data) != FST_MAGIC) {
                return Optional.empty();
            }
            text(data); // kind of graph
            text(data); // kind of arc
            integer(data); // version
            int flags = integer(data);
            data.skipNBytes(4L * Long.BYTES); // properties, start, states, arcs
            boolean any = (flags & (HAS_INPUT_TABLE | HAS_OUTPUT_TABLE)) != 0;
            return any ? Optional.of(table(data)) : Optional.empty();
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    private static Set<String> table(DataInputStream data) throws IOException {
        if (integer(data) != TABLE_MAGIC) {
            throw new IOException("no symbol table where one must be");
        }
        text(data); // the name it had
        number(data); // the next free number
        long size = number(data);
        if (size < 0 || size > MOST_WORDS) {
            throw new IOException(size + " words");
        }
        var words = new HashSet<String>();
        for (long i = 0; i < size; i++) {
            add(words, text(data));
            number(data);
        }
        return words;
    }

    /** Marks such as {@code <eps>}, {@code #0}, {@code !SIL} and {@code [unk]} are no words. */
    private static void add(Set<String> words, String word) {
        if (!word.isEmpty() && "<#![".indexOf(word.charAt(0)) < 0) {
            words.add(word);
        }
    }

    private static int integer(DataInputStream data) throws IOException {
        return Integer.reverseBytes(data.readInt());
    }

    private static long number(DataInputStream data) throws IOException {
        return Long.reverseBytes(data.readLong());
    }

    private static String text(DataInputStream data) throws IOException {
        int length = integer(data);
        if (length < 0 || length > LONGEST_TEXT) {
            throw new IOException("a text of " + length + " bytes");
        }
        byte[] bytes = data.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("it ends within a word");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static EarmarkException damaged(Path file, IOException cause) {
        return new EarmarkException(
                file.toString(), "its words cannot be read: " + cause.getMessage(), "unpack the model again");
    }
}
