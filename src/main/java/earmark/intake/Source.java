package earmark.intake;

import earmark.model.Speaker;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Something that was handed over and can be read. */
public sealed interface Source {
    /** What a person calls it: its file name without folders; two are joined with {@code " + "}. */
    String name();

    /** The files it is made of, in order. */
    List<Path> paths();

    /**
     * A call: one file, or the agent's and the customer's side as a mono file each, agent first.
     *
     * @param files one or two
     * @param channels who is on which channel of this file, when that is known for it alone; otherwise null
     * @param facts what is known about the call, in name order
     * @param startedAt when it began; null when nothing says so
     */
    record Recording(
            List<RecordingFile> files,
            @Nullable List<Speaker> channels,
            Map<String, String> facts,
            @Nullable Instant startedAt)
            implements Source {
        /** Copies what can change. */
        public Recording {
            files = List.copyOf(files);
            channels = channels == null ? null : List.copyOf(channels);
            facts = Collections.unmodifiableMap(new TreeMap<>(facts));
            if (files.isEmpty() || files.size() > 2) {
                throw new IllegalArgumentException("a recording of " + files.size() + " files");
            }
        }

        @Override
        public String name() {
            return String.join(
                    " + ", files.stream().map(file -> nameOf(file.path())).toList());
        }

        @Override
        public List<Path> paths() {
            return files.stream().map(RecordingFile::path).toList();
        }
    }

    /**
     * A mail or a mailbox.
     *
     * @param path where it lies
     */
    record MailFile(Path path) implements Source {
        @Override
        public String name() {
            return nameOf(path);
        }

        @Override
        public List<Path> paths() {
            return List.of(path);
        }
    }

    /**
     * A chat.
     *
     * @param path where it lies
     * @param facts what is known about it beside its lines, in name order
     * @param startedAt when it began, when that is known from outside the chat; otherwise null
     */
    record ChatFile(
            Path path, Map<String, String> facts, @Nullable Instant startedAt) implements Source {
        /** Copies the facts. */
        public ChatFile {
            facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        }

        @Override
        public String name() {
            return nameOf(path);
        }

        @Override
        public List<Path> paths() {
            return List.of(path);
        }
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }
}
