package earmark.files;

import java.io.IOException;
import java.nio.file.Path;

/** Another process that opens a private folder, and so sweeps what it takes for dead. */
final class FolderOpener {
    private FolderOpener() {}

    public static void main(String[] arguments) throws IOException {
        PrivateFolder.in(Path.of(arguments[0])).close();
    }
}
