package earmark.intake;

import earmark.corpus.Table;
import earmark.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code manifest.csv} of a folder: one row a file, with what is known about it.
 *
 * @param rows by file, in manifest order
 * @param problems of the manifest as a whole
 */
record Manifest(Map<Path, Row> rows, List<Problem> problems) {
    private static final String FILE = "file";
    private static final Manifest NONE = new Manifest(Map.of(), List.of());

    /**
     * One row.
     *
     * @param where manifest and line, for problems
     * @param known what it tells; null when the file is missing
     * @param problems what is wrong with it
     */
    record Row(String where, @Nullable Known known, List<Problem> problems) {}

    /** Reads the manifest of a folder; without one there are no rows. */
    static Manifest of(Path folder, ZoneId zone) {
        for (String name : List.of("manifest.csv", "manifest.tsv")) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                try {
                    return read(file, zone);
                } catch (IOException e) {
                    return new Manifest(
                            Map.of(), List.of(new Problem(file.toString(), "cannot be read: " + e.getMessage(), "")));
                }
            }
        }
        return NONE;
    }

    private static Manifest read(Path file, ZoneId zone) throws IOException {
        var problems = new ArrayList<Problem>();
        var rows = new LinkedHashMap<Path, Row>();
        try (Table table = Table.open(Files.newInputStream(file), file.toString(), problems::add)) {
            if (!table.columns().contains(FILE)) {
                problems.add(new Problem(
                        file + ":1", "no column named file in the header", "such as: file,id,role,start,agent,team"));
                return new Manifest(rows, problems);
            }
            for (Table.Row row = table.next(); row != null; row = table.next()) {
                add(row, file, zone, rows, problems);
            }
        }
        return new Manifest(rows, problems);
    }

    private static void add(Table.Row row, Path manifest, ZoneId zone, Map<Path, Row> rows, List<Problem> problems) {
        // spreadsheets leave rows of empty cells behind
        if (row.values().values().stream().allMatch(String::isBlank)) {
            return;
        }
        String where = manifest + ":" + row.line();
        Path file = resolve(manifest, row.get(FILE));
        if (file == null) {
            problems.add(new Problem(
                    where,
                    "not a file below this folder: '" + row.get(FILE) + "'",
                    "name it as seen from the manifest"));
            return;
        }
        if (rows.containsKey(file)) {
            problems.add(new Problem(where, "a second row for " + file.getFileName(), "the first one counts"));
            return;
        }
        var wrong = new ArrayList<Problem>();
        if (!Files.isRegularFile(file)) {
            wrong.add(new Problem(where, "no such file: " + row.get(FILE), "correct the row, or bring the file"));
            rows.put(file, new Row(where, null, wrong));
            return;
        }
        var values = new LinkedHashMap<>(row.values());
        values.remove(FILE);
        Known known = Known.of(values, where, zone, wrong::add);
        rows.put(file, new Row(where, known, wrong));
    }

    /** The file a row names; null when it lies outside the manifest's folder. */
    private static @Nullable Path resolve(Path manifest, String name) {
        try {
            Path folder = manifest.toAbsolutePath().normalize().resolveSibling("");
            Path file = folder.resolve(name.replace('\\', '/')).normalize();
            return name.isEmpty() || file.equals(folder) || !file.startsWith(folder) ? null : file;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
