package earmark.pipeline.authoring;

import earmark.markers.catalog.MarkerFile;
import earmark.markers.catalog.MarkerFiles;
import earmark.syntax.Block;
import earmark.syntax.BlockReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where the text of a marker stands: in the team's own folder, else among the shipped ones. Thread-safe. */
final class Sources {
    private final OwnFolder folder;

    /** With the team's own markers first. */
    Sources(OwnFolder folder) {
        this.folder = folder;
    }

    /**
     * The text of a marker.
     *
     * @return empty when there is none of that name, or it has no text of its own
     */
    Optional<Source> of(String id) throws IOException {
        String own = ownFile(id).orElse(id + ".mark");
        Optional<String> text = id.matches("[a-z0-9_.]{1,100}") ? folder.read(own) : Optional.empty();
        if (text.isPresent()) {
            return Optional.of(new Source(
                    id, Source.Origin.OWN, own, text.get(), OwnFolder.state(text.get()), folder.former(own)));
        }
        return shipped(id).map(block -> new Source(id, Source.Origin.SHIPPED, own, block, "", List.of()));
    }

    /** Names of the markers that stand in the team's own files. */
    Map<String, String> ownFiles() throws IOException {
        var files = new TreeMap<String, String>();
        for (String file : folder.files()) {
            for (Block block : BlockReader.read(file, folder.read(file).orElse(""), new ArrayList<>())) {
                Head.of(block).ifPresent(head -> files.putIfAbsent(head.id(), file));
            }
        }
        return files;
    }

    private Optional<String> ownFile(String id) throws IOException {
        return Optional.ofNullable(ownFiles().get(id));
    }

    /** The lines of a shipped marker's block, with what is said above it. */
    private static Optional<String> shipped(String id) {
        for (MarkerFile file : MarkerFiles.shipped()) {
            List<Block> blocks = BlockReader.read(file.name(), file.content(), new ArrayList<>());
            List<String> lines = file.content().lines().toList();
            for (int i = 0; i < blocks.size(); i++) {
                if (Head.isOf(blocks.get(i), id)) {
                    int end = i + 1 < blocks.size() ? blocks.get(i + 1).at().line() - 1 : lines.size();
                    int begin = blocks.get(i).at().line() - 1;
                    // comments directly above belong to what comes next
                    while (i + 1 < blocks.size() && end > begin + 1 && isAside(lines.get(end - 1))) {
                        end--;
                    }
                    while (begin > 0 && lines.get(begin - 1).startsWith("#")) {
                        begin--;
                    }
                    return Optional.of(
                            String.join("\n", lines.subList(begin, end)).strip() + "\n");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAside(String line) {
        return line.isBlank() || line.startsWith("#");
    }
}
