package earmark.pipeline;

import earmark.store.Failure;
import earmark.store.Store;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps the list of failures true: what is no longer wrong is no longer in it. Use from one thread. */
final class Failures {
    private final Store store;
    private final Set<String> stillWrong = new HashSet<>();

    Failures(Store store) {
        this.store = store;
    }

    /**
     * Forgets what was wrong with files, or at places inside them, and is not any more. A source that is still to be
     * tried stays until it has worked. To be called before new failures are noted.
     *
     * @param files what was looked at
     * @param failed what was found to be wrong with them
     * @param toBeTried names of sources
     */
    void lookedAt(Set<Path> files, Collection<BatchRow> failed, Stream<String> toBeTried) {
        failed.forEach(row -> stillWrong.add(row.source()));
        Set<String> names = files.stream().map(Path::toString).collect(Collectors.toSet());
        Set<String> trying = toBeTried.collect(Collectors.toSet());
        store.failures()
                .worked(store.failures().all().stream()
                        .map(Failure::path)
                        .filter(path -> names.contains(path) || names.contains(fileOf(path)))
                        .filter(path -> !trying.contains(path) && !stillWrong.contains(path))
                        .toList());
    }

    /**
     * Forgets what was wrong with a source before, when it worked.
     *
     * @param row what became of it
     * @param names all under which it may have failed
     */
    void after(BatchRow row, Set<String> names) {
        if (row.status() != BatchRow.Status.FAILED) {
            var worked = new HashSet<>(names);
            worked.removeAll(stillWrong);
            store.failures().worked(worked);
        }
    }

    /** Of {@code manifest.csv:3}, {@code facts.json:3:14} and {@code inbox.mbox#2} the file. */
    private static String fileOf(String place) {
        return place.replaceFirst("(:\\d+(:\\d+)?|#\\d+)$", "");
    }
}
