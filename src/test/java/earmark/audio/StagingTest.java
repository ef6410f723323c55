package earmark.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.model.EarmarkException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {
    private static final AudioLimits SMALL = new AudioLimits(100, 1000, 4000, 192_000, 8);

    @TempDir
    private Path folder;

    @Test
    void theCopyHasANameOfOurOwnAndTheDigestOfItsBytes() throws IOException {
        Path input = Files.writeString(folder.resolve("concat:a|b %03d\u202e -y.wav"), "abc");

        try (Staging staging = Staging.in(folder.resolve("runs"), SMALL);
                StagedFile file = staging.take(input)) {
            assertThat(file.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(file.path()).hasContent("abc");
            assertThat(file.path().getFileName().toString()).matches("input-\\d+");
            assertThat(file.shownName()).isEqualTo("concat:a|b %03d\\u202e -y.wav");
            assertThat(file.bytes()).isEqualTo(3);
        }
    }

    @Test
    void whatHappensToTheOriginalLaterChangesNothing() throws IOException {
        Path input = Files.writeString(folder.resolve("a.wav"), "abc");

        try (Staging staging = Staging.in(folder.resolve("runs"), SMALL);
                StagedFile file = staging.take(input)) {
            Files.writeString(input, "else");
            assertThat(file.path()).hasContent("abc");
        }
    }

    @Test
    void foldersMissingAndTooLargeFilesAreRefusedByName() throws IOException {
        Path large = Files.write(folder.resolve("large.wav"), new byte[101]);

        try (Staging staging = Staging.in(folder.resolve("runs"), SMALL)) {
            assertThatThrownBy(() -> staging.take(folder.resolve("none.wav")))
                    .hasMessageContaining("none.wav: no such file");
            assertThatThrownBy(() -> staging.take(folder)).hasMessageContaining("not a regular file");
            assertThatThrownBy(() -> staging.take(large))
                    .isInstanceOf(EarmarkException.class)
                    .hasMessageContaining("large.wav: larger than");
            assertThat(copies()).as("nothing of a refused file stays").isZero();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeIsRefusedAndNotWaitedFor() throws Exception {
        Path pipe = folder.resolve("pipe.wav");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        try (Staging staging = Staging.in(folder.resolve("runs"), SMALL)) {
            assertThatThrownBy(() -> staging.take(pipe)).hasMessageContaining("not a regular file");
        }
    }

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
        Files.writeString(dead.resolve(".lock"), "");
        Path living = Files.createDirectories(runs.resolve("run-living"));
        try (FileChannel lock =
                FileChannel.open(living.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            PrivateFolder.in(runs).close();

            assertThat(dead).doesNotExist();
            assertThat(living).exists();
            assertThat(runs.toFile().list()).containsExactly("run-living");
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

    private long copies() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("runs"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("input-"))
                    .count();
        }
    }
}
