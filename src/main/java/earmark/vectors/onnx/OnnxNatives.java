package earmark.vectors.onnx;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/**
 * Unpacks ONNX Runtime's libraries once into a folder of ours. Left alone it unpacks them at every start into the
 * temporary folder, where they stay when the process is killed (onnxruntime #8003, #27656), and where a server may forbid
 * running them.
 */
final class OnnxNatives {
    private static final String FOLDER_PROPERTY = "onnxruntime.native.path";

    private OnnxNatives() {}

    /**
     * Makes sure the runtime loads from this folder.
     *
     * @param folder made when it is not there; a property that is set already goes before
     */
    static synchronized void load(Path folder) throws IOException {
        if (System.getProperty(FOLDER_PROPERTY) != null) {
            return;
        }
        String platform = platform();
        Path own = folder.resolve("onnxruntime-" + version() + "-" + platform);
        boolean complete = true;
        for (String name : List.of("onnxruntime", "onnxruntime4j_jni")) {
            complete &= unpack("/ai/onnxruntime/native/" + platform + "/" + System.mapLibraryName(name), own);
        }
        if (complete) {
            System.setProperty(FOLDER_PROPERTY, own.toString());
        }
    }

    static String version() {
        return OrtEnvironment.class.getPackage().getImplementationVersion() == null
                ? "unknown"
                : OrtEnvironment.class.getPackage().getImplementationVersion();
    }

    private static boolean unpack(String resource, Path folder) throws IOException {
        Path target = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
        try (InputStream in = OrtEnvironment.class.getResourceAsStream(resource)) {
            if (in == null) {
                return false;
            }
            if (!Files.exists(target)) {
                Files.createDirectories(folder);
                Path part = Files.createTempFile(folder, "part", ".tmp");
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
                // several processes may do this at once; each puts the same bytes in place
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return true;
        }
    }

    private static String platform() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        boolean arm = arch.contains("aarch64") || arch.contains("arm64");
        String family = os.contains("mac") ? "osx" : os.contains("win") ? "win" : "linux";
        return family + "-" + (arm ? "aarch64" : "x64");
    }
}
