package earmark.markers.hearing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that a recogniser often writes for others: {@code words/confusions.tsv}, one a line, as heard, as meant, and how
 * often it is so ({@code methods.md} 3.3, item 4). Immutable, thread-safe.
 */
public final class Confusions {
    private static final String FILE = "/earmark/words/confusions.tsv";

    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

    private record Entry(List<String> heard, List<String> meant, double share) {}

    private Confusions(List<Entry> entries) {
        entries.forEach(entry -> byFirstWord
                .computeIfAbsent(entry.heard.get(0), first -> new ArrayList<>())
                .add(entry));
    }

    private static final class Shipped {
        private static final Confusions TABLE = read();

        private static Confusions read() {
            try (InputStream in = Confusions.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException("this build has no " + FILE);
                }
                return Confusions.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Those that come with earmark; read once. */
    public static Confusions shipped() {
        return Shipped.TABLE;
    }

    /**
     * Of lines of heard, meant and share, apart by tabs.
     *
     * @param table lines with # are for people; an empty text knows no confusion
     */
    public static Confusions read(String table) {
        List<Entry> entries = new ArrayList<>();
        table.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] cells = line.split("\t");
            entries.add(new Entry(
                    List.of(cells[0].split(" ")), List.of(cells[1].split(" ")), Double.parseDouble(cells[2])));
        });
        return new Confusions(entries);
    }

    /** Where words of the table stand, unless the recogniser was sure of all of them. */
    public List<Rewording> in(HeardTurn turn) {
        List<Rewording> found = new ArrayList<>();
        for (int i = 0; i < turn.forms().size(); i++) {
            for (Entry entry : byFirstWord.getOrDefault(turn.forms().get(i), List.of())) {
                int to = i + entry.heard.size();
                if (to <= turn.forms().size()
                        && turn.forms().subList(i, to).equals(entry.heard)
                        && turn.unsure(i, to)) {
                    found.add(new Rewording(i, to, entry.meant, entry.share, Rewording.Kind.CONFUSION));
                }
            }
        }
        return found;
    }
}
