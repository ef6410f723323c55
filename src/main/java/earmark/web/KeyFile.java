package earmark.web;

import java.nio.file.Path;

/**
 * Keys and certificate for HTTPS, in a PKCS #12 file.
 *
 * @param file where
 * @param password that opens it
 */
public record KeyFile(Path file, String password) {
    /** Without the password. */
    @Override
    public String toString() {
        return String.valueOf(file);
    }
}
