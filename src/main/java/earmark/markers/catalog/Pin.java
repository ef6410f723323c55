package earmark.markers.catalog;

import earmark.model.MarkerRef;
import earmark.syntax.Block;
import earmark.syntax.Entry;
import earmark.syntax.Position;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a marker's definition was in a version.
 *
 * @param ref the marker and its version
 * @param digest of its lines: the first 16 hexadecimal digits of a SHA-256
 */
record Pin(MarkerRef ref, String digest) {
    static final int DIGITS = 16;

    /** Keys that change nothing of what is found: what it is called, why it is there, when and whether it is judged. */
    private static final Set<String> APART = Set.of(
            "title",
            "source",
            "clause",
            "owner",
            "reason",
            "status",
            "active",
            "use",
            "hit",
            "miss",
            "known-wrong",
            "undetermined",
            "no-opportunity");

    /** The definition as it is now. Lists and markers it names count by their names: they have versions of their own. */
    static Pin of(MarkerRef ref, Block block) {
        String lines = block.entries().stream()
                .filter(entry -> !APART.contains(entry.key()))
                .map(entry -> entry.key() + " " + text(block, entry))
                .collect(Collectors.joining("\n"));
        return new Pin(ref, digest(block.kind() + "\n" + lines));
    }

    /** Blanks and line breaks mean nothing but in a tree, whose shape they are. */
    private static String text(Block block, Entry entry) {
        String[] lines = entry.value().text().split("\n", -1);
        var text = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            Position start = entry.value().lineStarts().get(i);
            boolean node = block.kind().equals("tree") && i > 0;
            text.append(node ? "\n" + (start.column() - entry.at().column()) + " " : " ")
                    .append(lines[i].strip().replaceAll("\\s+", " "));
        }
        return text.toString().strip();
    }

    private static String digest(String text) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
