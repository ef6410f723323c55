package earmark.transcribe;

import earmark.audio.CacheFolder;
import earmark.model.EarmarkException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The model that comes with earmark, unpacked once from its archive and checked against its digests every time it is
 * asked for. Several processes may ask at once: one unpacks, the others wait. Nothing is fetched from a network.
 * Thread-safe.
 */
public final class ModelCache {
    private static final String NAME = "vosk-model-en";
    private static final String SUMS = "/earmark/models/" + NAME + "/SHA256SUMS";
    private static final String INSIDE = "assets/model-en-us/";
    private static final String HINT =
            "build earmark again (mvn package puts the archive there), or name another model with --model";
    /** File locks are the process's: threads of one process need this one. */
    private static final Object THIS_PROCESS = new Object();

    private final CacheFolder cache;
    private final Path lib;

    /**
     * A cache.
     *
     * @param cache where models are unpacked to
     * @param lib the folder that holds the archive, {@code vosk-model-en-*.aar}
     */
    public ModelCache(CacheFolder cache, Path lib) {
        this.cache = cache;
        this.lib = lib;
    }

    /**
     * The model, ready for use: 0.2 s when it is there, 1 s when it must be unpacked.
     *
     * @throws EarmarkException when neither the unpacked model nor its archive is there
     */
    public ModelFolder standard() {
        String text = sums();
        Sha256Sums sums = Sha256Sums.parse(text);
        // another archive has other digests and so another folder: versions never mix
        Path folder = cache.models().resolve(NAME + "-" + Integer.toHexString(text.hashCode()));
        try {
            if (!sums.hold(folder)) {
                unpack(sums, folder);
            }
            return ModelFolder.of(folder);
        } catch (IOException e) {
            throw new EarmarkException(
                    folder.toString(),
                    "the model cannot be unpacked: " + e,
                    "set EARMARK_CACHE to a folder with 100 MB free");
        }
    }

    private void unpack(Sha256Sums sums, Path folder) throws IOException {
        Path archive = archive();
        Files.createDirectories(cache.models());
        synchronized (THIS_PROCESS) {
            try (FileChannel lockFile = FileChannel.open(
                            cache.models().resolve(NAME + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock lock = lockFile.lock()) {
                if (lock.isValid() && !sums.hold(folder)) {
                    replace(archive, sums, folder);
                }
            }
        }
    }

    /** Only whole and checked folders ever get the final name. */
    private void replace(Path archive, Sha256Sums sums, Path folder) throws IOException {
        Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
        remove(fresh);
        try (ZipFile zip = new ZipFile(archive.toString())) {
            for (String file : sums.digests().keySet()) {
                ZipEntry entry = zip.getEntry(INSIDE + file);
                if (entry == null) {
                    throw damaged(archive);
                }
                write(zip, entry, fresh.resolve(file));
            }
        }
        if (!sums.hold(fresh)) {
            remove(fresh);
            throw damaged(archive);
        }
        remove(folder);
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, target);
        }
        try (FileChannel written = FileChannel.open(target, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    private Path archive() throws IOException {
        if (Files.isDirectory(lib)) {
            try (Stream<Path> files = Files.list(lib)) {
                List<Path> archives = files.filter(file -> {
                            String name = file.getFileName().toString();
                            return name.startsWith(NAME + "-") && name.endsWith(".aar");
                        })
                        .sorted()
                        .toList();
                if (!archives.isEmpty()) {
                    return archives.get(archives.size() - 1);
                }
            }
        }
        throw new EarmarkException(lib.toString(), "no model archive (" + NAME + "-*.aar) in it", HINT);
    }

    private static EarmarkException damaged(Path archive) {
        return new EarmarkException(archive.toString(), "a damaged model archive", HINT);
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static String sums() {
        try (InputStream in = ModelCache.class.getResourceAsStream(SUMS)) {
            if (in == null) {
                throw new IllegalStateException("this build has no " + SUMS);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + SUMS, e);
        }
    }
}
