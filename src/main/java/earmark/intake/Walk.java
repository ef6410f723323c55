package earmark.intake;

import earmark.model.Problem;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the files under the paths handed over, folders before their names' order. Links inside folders are not followed
 * and nothing but regular files is ever opened. Use once, from one thread.
 */
final class Walk {
    private static final int DEEPEST = 64;

    /** Regular files with whether somebody named them, in order; absolute. */
    final Map<Path, Boolean> files = new LinkedHashMap<>();

    /** Folders that were gone through; absolute. */
    final Set<Path> folders = new LinkedHashSet<>();

    final List<Path> passedOver = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    /** Adds a file or a folder that somebody named. A link that was named is followed. */
    void named(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        if (Files.isDirectory(absolute)) {
            folder(absolute, 0);
        } else if (Files.isRegularFile(absolute)) {
            files.put(absolute, true);
        } else if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(new Problem(path.toString(), "not a regular file", "name a file or a folder"));
        } else {
            problems.add(new Problem(path.toString(), "no such file or folder", "check the name"));
        }
    }

    private void folder(Path folder, int depth) {
        if (depth > DEEPEST) {
            problems.add(new Problem(folder.toString(), "more than " + DEEPEST + " folders deep", "name it by itself"));
            return;
        }
        folders.add(folder);
        for (Path entry : entriesOf(folder)) {
            try {
                var attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                boolean hidden = FileKind.nameOf(entry).startsWith(".");
                if (attributes.isDirectory() && !hidden) {
                    folder(entry, depth + 1);
                } else if (attributes.isRegularFile()) {
                    files.putIfAbsent(entry, false);
                } else {
                    passedOver.add(entry);
                }
            } catch (IOException e) {
                problems.add(new Problem(entry.toString(), "cannot be looked at: " + e.getMessage(), ""));
            }
        }
    }

    private List<Path> entriesOf(Path folder) {
        var entries = new ArrayList<Path>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (IOException | DirectoryIteratorException e) {
            problems.add(
                    new Problem(folder.toString(), "folder cannot be read: " + e.getMessage(), "check its rights"));
        }
        entries.sort(Comparator.comparing(FileKind::nameOf));
        return entries;
    }
}
