package earmark.worker;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** How long a process was ready to go on but had no processor, because others had them. */
final class ProcessorWait {
    private ProcessorWait() {}

    /**
     * Milliseconds since the process began, of the thread that waited longest, where the system tells through {@code
     * /proc}; else 0. A thread that sleeps or hangs waits for no processor.
     */
    static long ms(long pid) {
        Path threads = Path.of("/proc", Long.toString(pid), "task");
        if (!Files.isDirectory(threads)) {
            return 0;
        }
        long longest = 0;
        try (DirectoryStream<Path> each = Files.newDirectoryStream(threads)) {
            for (Path thread : each) {
                longest = Math.max(longest, waitedNs(thread.resolve("schedstat")));
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            // it ended in between
            return 0;
        }
        return TimeUnit.NANOSECONDS.toMillis(longest);
    }

    /** The second number of a thread's scheduler statistics; 0 when they are not kept or the thread has ended. */
    private static long waitedNs(Path statistics) {
        try {
            String[] numbers = Files.readString(statistics).strip().split(" ");
            return numbers.length > 1 ? Long.parseLong(numbers[1]) : 0;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}
