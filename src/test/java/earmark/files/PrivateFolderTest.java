package earmark.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {
    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseMayLookIntoTheFolder() throws IOException {
        try (PrivateFolder mine = PrivateFolder.in(folder.resolve("runs"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(mine.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void closingLeavesNothingAndTheDeadAreSweptButNotTheLiving() throws IOException {
        Path runs = Files.createDirectories(folder.resolve("runs"));
        Path dead = runs.resolve("run-dead");
        Files.createDirectories(dead.resolve("deep"));
        Files.writeString(dead.resolve("deep/left.wav"), "x");
        Files.writeString(runs.resolve("run-dead.lock"), "");
        Path living = Files.createDirectories(runs.resolve("run-living"));
        try (FileChannel lock = FileChannel.open(
                runs.resolve("run-living.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            PrivateFolder.in(runs).close();

            assertThat(dead).doesNotExist();
            assertThat(runs.resolve("run-dead.lock")).doesNotExist();
            assertThat(living).exists();
            assertThat(runs.toFile().list()).containsExactlyInAnyOrder("run-living", "run-living.lock");
        }
    }

    /** A POSIX lock is lost when the process closes any channel on its file: opening a second folder must not do that. */
    @Test
    void aLivingProcessWithSeveralFoldersKeepsThemAll() throws Exception {
        Path runs = folder.resolve("runs");
        try (PrivateFolder first = PrivateFolder.in(runs);
                PrivateFolder second = PrivateFolder.in(runs)) {
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            FolderOpener.class.getName(),
                            runs.toString())
                    .start();
            assertThat(other.waitFor()).isZero();

            assertThat(first.path()).exists();
            assertThat(second.path()).exists();
        }
        assertThat(runs.toFile().list()).isEmpty();
    }

    @Test
    void closingTwiceIsClosingOnce() throws IOException {
        PrivateFolder mine = PrivateFolder.in(folder.resolve("runs"));
        mine.close();
        mine.close();
        assertThat(folder.resolve("runs")).isEmptyDirectory();
    }
}
