package earmark.pipeline.jobs;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.pipeline.Afresh;
import earmark.pipeline.Batch;
import earmark.pipeline.BatchListener;
import earmark.pipeline.BatchRow;
import earmark.settings.Settings;
import earmark.store.Failure;
import earmark.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes in a drop, or tries again what failed before. The payload is {@code upload:ID}, or a path a line. What is kept is
 * searchable at once; what failed stays where it is until it works or is given up. Thread-safe.
 */
public final class IngestWorker implements JobWorker {
    private static final String UPLOAD = "upload:";
    private static final String READ = "recordings, .eml, .mbox and chats are read";

    private final Store store;
    private final Supplier<Settings> settings;
    private final Clock clock;
    private final Uploads uploads;

    /**
     * Into a home.
     *
     * @param settings how things are read, as they are when a job begins
     */
    public IngestWorker(Store store, Supplier<Settings> settings, Clock clock, Uploads uploads) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.uploads = uploads;
    }

    /** What takes in a drop. */
    public static String ofUpload(String id) {
        return UPLOAD + id;
    }

    /** What tries paths again. */
    public static String ofPaths(List<String> paths) {
        return String.join("\n", paths);
    }

    @Override
    public Object work(String payload, JobRun run) throws IOException, InterruptedException {
        boolean upload = payload.startsWith(UPLOAD);
        String id = upload ? payload.substring(UPLOAD.length()) : "";
        List<Path> paths =
                upload ? uploads.chosen(id) : payload.lines().map(Path::of).toList();
        Map<BatchRow.Status, Integer> counts = new EnumMap<>(BatchRow.Status.class);
        try (Batch batch = Batch.open(store.home().folder(), settings.get(), clock)) {
            run.onStop(batch::stop);
            batch.run(paths, Afresh.NOTHING, new BatchListener() {
                @Override
                public void planned(int sources) {
                    run.planned(sources);
                }

                @Override
                public void done(BatchRow row) {
                    counts.merge(row.status(), 1, Integer::sum);
                    run.step(row(row));
                }

                @Override
                public void passedOver(Path file) {
                    if (Files.isRegularFile(file)) {
                        run.note(new JobRow(
                                shown(file.toString()), "passed over", false, "nothing earmark reads", READ, null));
                    }
                }
            });
        }
        run.says(count(counts, BatchRow.Status.KEPT) + " new, " + count(counts, BatchRow.Status.RENEWED) + " renewed, "
                + count(counts, BatchRow.Status.KEPT_BEFORE) + " kept before, "
                + count(counts, BatchRow.Status.FAILED) + " failed");
        if (upload && !run.isStopped()) {
            uploads.removeAllBut(id, failing());
        } else if (!upload) {
            List<Path> failing = failing();
            for (Path path : paths) {
                if (!failing.contains(path)) {
                    uploads.remove(path);
                }
            }
        }
        return Map.of();
    }

    /** The files that are kept for another try. */
    private List<Path> failing() {
        return store.failures().all().stream()
                .flatMap(failure -> files(failure).stream())
                .toList();
    }

    /**
     * The files on the disk that a failure is of: several for two sides in two files, that of the message for one of a
     * mailbox. None when they are gone.
     */
    public static List<Path> files(Failure failure) {
        return Stream.of(failure.path().split(" \\+ "))
                .map(path -> path.replaceFirst("(:\\d+(:\\d+)?|#\\d+)$", ""))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .toList();
    }

    private static int count(Map<BatchRow.Status, Integer> counts, BatchRow.Status status) {
        return counts.getOrDefault(status, 0);
    }

    private JobRow row(BatchRow row) {
        return new JobRow(
                shown(row.source()),
                row.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                row.status() == BatchRow.Status.FAILED,
                each(row, Problem::what),
                each(row, Problem::hint),
                row.id() == null ? null : row.id().value());
    }

    private static String each(BatchRow row, Function<Problem, String> part) {
        return row.problems().stream()
                .map(part)
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** A path as it was dropped. */
    public String shown(String source) {
        Path home = store.home().folder().toAbsolutePath();
        return source.replace(home.resolve("uploads") + "/", "")
                .replaceAll("(^| \\+ )[0-9a-f]{8}-[0-9a-f-]{27}/", "$1");
    }

    /**
     * What is to be tried again.
     *
     * @param wanted paths of failures; empty: all of which files are there
     * @throws EarmarkException when nothing of it is there any more
     */
    public static List<String> again(Store store, List<String> wanted) {
        List<String> paths = store.failures().all().stream()
                .filter(failure -> wanted.isEmpty() || wanted.contains(failure.path()))
                .flatMap(failure -> files(failure).stream())
                .map(Path::toString)
                .distinct()
                .toList();
        if (paths.isEmpty()) {
            throw new EarmarkException(
                    "try again", "none of these files is there any more", "drop them again, or take them off the list");
        }
        return paths;
    }
}
