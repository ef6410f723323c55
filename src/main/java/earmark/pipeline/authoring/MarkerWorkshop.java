package earmark.pipeline.authoring;

import earmark.model.EarmarkException;
import earmark.pipeline.MarkerPack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where markers are written. A marker is edited as the text of one file, {@code ID.mark} in the folder of the team's own
 * markers; one that is edited there goes before the shipped one of its name. Thread-safe.
 */
public final class MarkerWorkshop {
    private final OwnFolder folder;
    private final Sources sources;
    private final DraftChecker checker;
    private final Path path;

    /**
     * Over a folder.
     *
     * @param own of the team's own markers; need not be there yet
     * @param clock tells when a former version was replaced
     */
    public MarkerWorkshop(Path own, Clock clock) {
        path = own;
        folder = new OwnFolder(own, clock);
        sources = new Sources(folder);
        checker = new DraftChecker(folder);
    }

    /**
     * The text of a marker.
     *
     * @return empty when there is none of that name, or it has no text of its own
     */
    public Optional<Source> source(String id) throws IOException {
        return sources.of(id);
    }

    /** Names of the markers that stand in the team's own files. */
    public Map<String, String> ownFiles() throws IOException {
        return sources.ownFiles();
    }

    /** A former version of a marker's file. */
    public Optional<String> former(String name) throws IOException {
        return folder.readFormer(name);
    }

    /**
     * Refuses what cannot be the name of a marker file.
     *
     * @throws EarmarkException with what such a name looks like
     */
    public static void requireName(String file) {
        OwnFolder.requireName(file);
    }

    /** Reads a draft with the team's other files around it, and runs its examples. Writes nothing. */
    public CheckedDraft check(String file, String text) throws IOException {
        OwnFolder.requireName(file);
        return checker.check(file, text);
    }

    /**
     * Whether a draft keeps the law of versions: what finds something else has a higher one.
     *
     * @param inForce what it would take the place of
     */
    public List<Fault> versionFaults(CheckedDraft checked, MarkerPack inForce) {
        return DraftChecker.versionFaults(checked, inForce);
    }

    /**
     * What came of saving.
     *
     * @param saved whether it is the file now
     * @param faults why not; empty when it is, or there is a conflict
     * @param conflict the file as somebody else has left it meanwhile; null when nobody did
     * @param state of the file as it is now
     */
    public record Saved(
            boolean saved, List<Fault> faults, @Nullable String conflict, String state) {
        /** Copies the list. */
        public Saved {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Saves a text in the team's own folder. A faulty one changes nothing, and neither does one whose file somebody else
     * has changed since it was read.
     *
     * @param file its file
     * @param expected the state that was read, see {@link Source#state}
     */
    public Saved save(String file, String text, String expected) throws IOException {
        try {
            folder.write(file, text, expected);
            return new Saved(true, List.of(), null, OwnFolder.state(text));
        } catch (OwnFolder.Conflict e) {
            return new Saved(false, List.of(), e.text(), OwnFolder.state(e.text()));
        } catch (EarmarkException e) {
            return new Saved(
                    false,
                    e.problems().stream()
                            .map(problem -> DraftChecker.fault(file, problem))
                            .toList(),
                    null,
                    expected);
        }
    }

    /**
     * Switches a marker on or off: a line of its file, or of an own copy of the shipped one.
     *
     * @throws EarmarkException when there is none of that name
     */
    public Saved switched(String id, boolean on) throws IOException {
        Source source = source(id)
                .orElseThrow(() -> new EarmarkException(
                        id, "it has no file of its own", "switch the marker that it is a part of"));
        List<MarkerForm.Part> parts = MarkerForm.parts(source.text());
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).head().startsWith(id + " ")) {
                int line = parts.get(i).fields().stream()
                        .filter(field -> field.key().equals("use"))
                        .mapToInt(MarkerForm.Field::line)
                        .findFirst()
                        .orElse(0);
                String text = MarkerForm.with(source.text(), new MarkerForm.Change(i, line, "use", on ? "on" : "off"));
                return save(source.file(), text, source.state());
            }
        }
        throw new EarmarkException(id, "it has no file of its own", "switch the marker that it is a part of");
    }

    /** The pack as it would be with a draft. */
    public MarkerPack packWith(String file, String text) throws IOException {
        return folder.tried(file, text);
    }

    /** The folder. */
    public Path folder() {
        return path;
    }
}
