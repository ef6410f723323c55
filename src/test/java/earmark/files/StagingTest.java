package earmark.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.model.EarmarkException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {
    private static final long SMALL_BYTES = 100;

    @TempDir
    private Path folder;

    @Test
    void theCopyHasANameOfOurOwnAndTheDigestOfItsBytes() throws IOException {
        Path input = Files.writeString(folder.resolve("concat:a|b %03d\u202e -y.wav"), "abc");

        try (Staging staging = Staging.in(folder.resolve("runs")).limitedTo(SMALL_BYTES);
                StagedFile file = staging.take(input)) {
            assertThat(file.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(file.path()).hasContent("abc");
            assertThat(file.path().getFileName().toString()).matches("input-\\d+");
            assertThat(file.shownName()).isEqualTo("concat:a|b %03d\\u202e -y.wav");
            assertThat(file.sizeBytes()).isEqualTo(3);
        }
    }

    @Test
    void whatHappensToTheOriginalLaterChangesNothing() throws IOException {
        Path input = Files.writeString(folder.resolve("a.wav"), "abc");

        try (Staging staging = Staging.in(folder.resolve("runs")).limitedTo(SMALL_BYTES);
                StagedFile file = staging.take(input)) {
            Files.writeString(input, "else");
            assertThat(file.path()).hasContent("abc");
        }
    }

    @Test
    void foldersMissingAndTooLargeFilesAreRefusedByName() throws IOException {
        Path large = Files.write(folder.resolve("large.wav"), new byte[101]);

        try (Staging staging = Staging.in(folder.resolve("runs")).limitedTo(SMALL_BYTES)) {
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

        try (Staging staging = Staging.in(folder.resolve("runs")).limitedTo(SMALL_BYTES)) {
            assertThatThrownBy(() -> staging.take(pipe)).hasMessageContaining("not a regular file");
        }
    }

    @Test
    void bytesThatAreNoFileAreCountedWhileTheyCome() throws IOException {
        try (Staging staging = Staging.in(folder.resolve("runs"))) {
            Staging small = staging.limitedTo(SMALL_BYTES);
            assertThatThrownBy(() -> small.take(new ByteArrayInputStream(new byte[101]), "box.mbox#3\u0007"))
                    .isInstanceOf(EarmarkException.class)
                    .hasMessageContaining("box.mbox#3\\u0007: larger than");
            assertThat(copies()).as("nothing of what was refused stays").isZero();

            try (StagedFile whole = staging.take(new ByteArrayInputStream(new byte[101]), "box.mbox#3");
                    StagedFile other = small.take(new ByteArrayInputStream(new byte[100]), "box.mbox#4")) {
                assertThat(whole.sizeBytes()).isEqualTo(101);
                assertThat(whole.shownName()).isEqualTo("box.mbox#3");
                assertThat(other.path()).hasParent(staging.folder()).isNotEqualTo(whole.path());
            }
            assertThat(copies()).isZero();
        }
    }

    @Test
    void theDigestIsThatOfTheCopyAndTheCopyIsWhole() throws IOException {
        byte[] bytes = new byte[100_000];
        Arrays.fill(bytes, (byte) 7);
        Path original = Files.write(folder.resolve("a.wav"), bytes);
        try (Staging staging = Staging.in(folder.resolve("runs"))) {
            StagedFile copy = staging.take(original);
            assertThat(copy.path()).hasBinaryContent(bytes);
            assertThat(copy.sha256()).isEqualTo(Sha256.of(original));
            assertThat(copy.sizeBytes()).isEqualTo(bytes.length);
            copy.close();
            assertThat(copy.path()).doesNotExist();
        }
    }

    @Test
    void aCopyThatWasMovedAwayIsKept() throws IOException {
        Path kept = folder.resolve("kept");
        try (Staging staging = Staging.in(folder.resolve("runs"));
                StagedFile copy = staging.take(new ByteArrayInputStream(new byte[] {1, 2}), "a.eml")) {
            Files.move(copy.path(), kept);
        }
        assertThat(kept).hasBinaryContent(new byte[] {1, 2});
    }

    @Test
    void whatADeadProcessLeftInStagingIsSwept() throws IOException {
        Path left = Files.createDirectories(folder.resolve("staging/run-left"));
        Files.writeString(left.resolve("input-1"), "half a recording");
        Files.createFile(folder.resolve("staging/run-left.lock"));
        Staging.in(folder.resolve("staging")).close();
        try (Stream<Path> entries = Files.list(folder.resolve("staging"))) {
            assertThat(entries).isEmpty();
        }
    }

    private long copies() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("runs"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("input-"))
                    .count();
        }
    }
}
