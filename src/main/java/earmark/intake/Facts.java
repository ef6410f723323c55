package earmark.intake;

import earmark.model.Problem;
import earmark.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known about files, from their names, the manifests of their folders and the sidecars beside them; the later
 * of these counts more. Use from one thread.
 */
final class Facts {
    private final Settings settings;
    private final List<Problem> problems;
    private final Map<Path, Manifest.Row> rows = new HashMap<>();
    private final Map<Path, Path> manifestFolders = new HashMap<>();

    /** Sidecars that were read: no inputs of their own. */
    final Set<Path> sidecars = new HashSet<>();

    Facts(Settings settings, List<Problem> problems) {
        this.settings = settings;
        this.problems = problems;
    }

    /**
     * Reads manifests. Problems with rows are reported when their folder was gone through, or their file named.
     *
     * @param walked folders that were gone through
     * @param named files that were named
     */
    void readManifests(Set<Path> walked, Collection<Path> named) {
        var folders = new HashSet<>(walked);
        named.forEach(file -> folders.add(file.resolveSibling("")));
        List<Path> ordered = folders.stream()
                .sorted(Comparator.comparing(Path::getNameCount).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        for (Path folder : ordered) {
            Manifest manifest = Manifest.of(folder, settings.timeZone());
            problems.addAll(manifest.problems());
            manifest.rows().forEach((file, row) -> {
                // the manifest nearest to a file counts
                if (rows.putIfAbsent(file, row) == null) {
                    manifestFolders.put(file, folder);
                    if (walked.contains(folder) || named.contains(file)) {
                        problems.addAll(row.problems());
                    }
                }
            });
        }
    }

    /** Whether a manifest has a row for the file, whatever its extension. */
    boolean isListed(Path file) {
        return rows.containsKey(file);
    }

    /** In which folder ids mean the same call as this file's id does. */
    Path idFolder(Path file) {
        return manifestFolders.getOrDefault(file, file.resolveSibling(""));
    }

    /** All that is known about one file. */
    Known about(Path file) {
        Known fromName = settings.fileNamePattern()
                .map(pattern -> Known.of(
                        pattern.factsOf(FileKind.nameOf(file)), file.toString(), settings.timeZone(), problems::add))
                .orElse(Known.NOTHING);
        Manifest.Row row = rows.get(file);
        Known known =
                row == null || row.known() == null ? fromName : row.known().over(fromName);
        var nearest = new ArrayList<>(Sidecar.of(file));
        Collections.reverse(nearest);
        for (Path sidecar : nearest) {
            known = sidecar(sidecar).over(known);
        }
        return known;
    }

    /** What one sidecar tells. */
    Known sidecar(Path file) {
        // read twice for two recordings, reported once
        boolean first = sidecars.add(file);
        return Sidecar.read(file, settings.timeZone(), problem -> {
            if (first) {
                problems.add(problem);
            }
        });
    }
}
