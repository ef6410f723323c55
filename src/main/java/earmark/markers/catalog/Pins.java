package earmark.markers.catalog;

import earmark.model.MarkerRef;
import earmark.model.Problem;
import earmark.syntax.Block;
import earmark.syntax.BlockReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version law: a marker's version rises whenever its definition changes, so that {@code apology v3} means one thing for
 * ever. A file {@code PINS} beside the markers remembers for each marker its version and what its definition was.
 * Immutable, thread-safe.
 */
public final class Pins {
    /** Where they are kept, beside the marker files. */
    public static final String FILE = "PINS";

    private static final Pattern LINE =
            Pattern.compile("([a-z][a-z0-9_.]*) v([1-9]\\d{0,5}) ([0-9a-f]{" + Pin.DIGITS + "})");
    private static final String HEAD = "# Written by 'earmark markers check DIR --pin': marker, version, definition.\n";

    private final Map<String, Pin> byId;

    private Pins(Map<String, Pin> byId) {
        this.byId = Map.copyOf(byId);
    }

    /** Of a folder that has none yet. */
    public static Pins none() {
        return new Pins(Map.of());
    }

    /**
     * Reads a file of pins.
     *
     * @param content its text
     * @param problems lines that are none are added here
     */
    public static Pins read(String content, List<Problem> problems) {
        var byId = new TreeMap<String, Pin>();
        List<String> lines = content.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            boolean blank = lines.get(i).isBlank() || lines.get(i).startsWith("#");
            if (line.matches()) {
                var ref = new MarkerRef(line.group(1), Integer.parseInt(line.group(2)));
                byId.put(ref.id(), new Pin(ref, line.group(3)));
            } else if (!blank) {
                problems.add(new Problem(
                        FILE + ":" + (i + 1), "no pin: '" + lines.get(i) + "'", "put the file back as it was"));
            }
        }
        return new Pins(byId);
    }

    /**
     * What breaks the law.
     *
     * @param files the marker files as they are now; faults of theirs are told elsewhere
     */
    public List<Problem> broken(List<MarkerFile> files) {
        var problems = new ArrayList<Problem>();
        for (Block block : blocks(files)) {
            MarkerReader.ref(block, new ArrayList<>()).ifPresent(ref -> check(block, ref, problems));
        }
        return problems;
    }

    private void check(Block block, MarkerRef ref, List<Problem> problems) {
        Pin old = byId.get(ref.id());
        Pin now = Pin.of(ref, block);
        if (old == null || old.equals(now)) {
            return;
        }
        int pinned = old.ref().version();
        if (ref.version() < pinned) {
            problems.add(new Problem(
                    block.at().toString(),
                    ref.id() + " v" + ref.version() + " was v" + pinned + " before",
                    "versions only rise: write " + block.kind() + " " + ref.id() + " v" + (pinned + 1)));
        } else if (ref.version() == pinned) {
            problems.add(new Problem(
                    block.at().toString(),
                    ref.id() + " v" + pinned + " finds something else than before",
                    "write " + block.kind() + " " + ref.id() + " v" + (pinned + 1)
                            + ", or put the lines back as they were"));
        }
    }

    /**
     * Markers whose present version nobody remembers yet: new ones, and those that were changed by the law.
     *
     * @param files the marker files as they are now
     */
    public List<Problem> missing(List<MarkerFile> files) {
        var problems = new ArrayList<Problem>();
        for (Block block : blocks(files)) {
            MarkerReader.ref(block, new ArrayList<>())
                    .filter(ref -> !byId.containsKey(ref.id())
                            || byId.get(ref.id()).ref().version() < ref.version())
                    .ifPresent(ref -> problems.add(new Problem(
                            block.at().toString(),
                            ref.id() + " v" + ref.version() + " is not in " + FILE,
                            "when it is as it should be, run: earmark markers check DIR --pin")));
        }
        return problems;
    }

    /**
     * These pins with the markers as they are now; markers that are gone stay pinned, for one of that name may come
     * again.
     *
     * @param files the marker files, in which nothing breaks the law
     * @return the text of the file
     */
    public String with(List<MarkerFile> files) {
        var pins = new TreeMap<>(byId);
        for (Block block : blocks(files)) {
            MarkerReader.ref(block, new ArrayList<>()).ifPresent(ref -> pins.put(ref.id(), Pin.of(ref, block)));
        }
        var text = new StringBuilder(HEAD);
        pins.values()
                .forEach(pin -> text.append(pin.ref().id() + " v" + pin.ref().version() + " " + pin.digest() + "\n"));
        return text.toString();
    }

    private static List<Block> blocks(List<MarkerFile> files) {
        return files.stream()
                .flatMap(file -> BlockReader.read(file.name(), file.content(), new ArrayList<>()).stream())
                .toList();
    }
}
