package earmark.intake;

import earmark.model.Problem;
import earmark.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells what lies in the files and folders a person hands over: calls, mail, chats, and the facts known about them.
 *
 * <p>Folders are gone through in name order; hidden and unfinished files and links are passed over. In a folder a file
 * counts when earmark knows its kind; a file that somebody names counts as a recording when nothing else fits. Opens
 * files only to see what they are. Thread-safe.
 */
public final class Intake {
    private final Settings settings;

    /** With the pattern for file names, and the zone of dates without one. */
    public Intake(Settings settings) {
        this.settings = settings;
    }

    /**
     * Goes through the paths.
     *
     * @param paths files and folders, in any mixture; the same file counts once
     * @return sources in the order in which their first files were found: the same paths give the same list
     */
    public Gathered gather(List<Path> paths) {
        var walk = new Walk();
        paths.forEach(walk::named);
        List<Problem> problems = walk.problems;
        var facts = new Facts(settings, problems);
        facts.readManifests(
                walk.folders,
                walk.files.entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .toList());
        Map<Path, FileKind> kinds = kinds(walk, facts);
        Map<Path, Source> byFirstFile = sources(kinds, facts, problems);
        List<Source> sources = kinds.keySet().stream()
                .filter(byFirstFile::containsKey)
                .map(byFirstFile::get)
                .toList();
        kinds.forEach((file, kind) -> {
            if (!facts.sidecars.contains(file) && !isSource(kind)) {
                if (kind == FileKind.OTHER && walk.files.getOrDefault(file, false)) {
                    problems.add(unreadable(file));
                } else if (kind != FileKind.MANIFEST) {
                    walk.passedOver.add(file);
                }
            }
        });
        paths.forEach(path -> checkNotEmpty(path, sources, problems));
        var lookedAt = new HashSet<Path>(paths);
        lookedAt.addAll(walk.folders);
        lookedAt.addAll(walk.files.keySet());
        lookedAt.addAll(facts.sidecars);
        walk.passedOver.forEach(lookedAt::remove);
        return new Gathered(sources, problems, walk.passedOver, lookedAt);
    }

    private static Map<Path, FileKind> kinds(Walk walk, Facts facts) {
        Map<Path, FileKind> kinds = new LinkedHashMap<>();
        walk.files.forEach((file, named) -> {
            try {
                FileKind kind = named ? FileKind.ofNamed(file) : FileKind.of(file);
                boolean listed = kind == FileKind.OTHER && facts.isListed(file);
                kinds.put(file, listed ? FileKind.RECORDING : kind);
            } catch (IOException e) {
                walk.problems.add(
                        new Problem(file.toString(), "cannot be read: " + e.getMessage(), "check its rights"));
            }
        });
        return kinds;
    }

    private static Map<Path, Source> sources(Map<Path, FileKind> kinds, Facts facts, List<Problem> problems) {
        Map<Path, Source> byFirstFile = new HashMap<>();
        var sides = new ArrayList<Side>();
        kinds.forEach((file, kind) -> {
            if (kind == FileKind.RECORDING) {
                sides.add(new Side(file, facts.about(file), SideName.of(file)));
            } else if (kind == FileKind.MAIL) {
                byFirstFile.put(file, new Source.MailFile(file));
            } else if (kind == FileKind.CHAT) {
                Known known = facts.about(file);
                byFirstFile.put(file, new Source.ChatFile(file, known.facts(), known.start()));
            }
        });
        byFirstFile.putAll(new Pairs(facts, problems).of(sides));
        return byFirstFile;
    }

    private static boolean isSource(FileKind kind) {
        return kind == FileKind.RECORDING || kind == FileKind.MAIL || kind == FileKind.CHAT;
    }

    private static Problem unreadable(Path file) {
        String extension = FileKind.extensionOf(FileKind.nameOf(file));
        String hint = extension.equals("csv") || extension.equals("tsv") || extension.startsWith("json")
                ? "a chat has the columns speaker,text[,time]; a table of turns goes to: earmark tag"
                : "recordings, .eml, .mbox and chats are read";
        return new Problem(file.toString(), "nothing earmark reads", hint);
    }

    private static void checkNotEmpty(Path path, List<Source> sources, List<Problem> problems) {
        Path folder = path.toAbsolutePath().normalize();
        if (Files.isDirectory(folder)
                && sources.stream().flatMap(it -> it.paths().stream()).noneMatch(it -> it.startsWith(folder))
                && problems.stream().noneMatch(it -> it.where().startsWith(folder.toString()))) {
            problems.add(new Problem(
                    path.toString(), "nothing in it that earmark reads", "recordings, .eml, .mbox and chats are read"));
        }
    }
}
