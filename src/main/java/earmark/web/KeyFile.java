package earmark.web;

import earmark.model.EarmarkException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Collections;

/**
 * Keys and certificate for HTTPS, in a PKCS #12 file.
 *
 * @param file where
 * @param password that opens it
 */
public record KeyFile(Path file, String password) {
    /** What the JDK, and Jetty with it, call the format. */
    private static final String FORMAT = "PKCS12";

    private static final String MAKE =
            "make one:  openssl pkcs12 -export -inkey key.pem -in certificate.pem -out workbench.p12";

    /**
     * Its contents, read before anything listens: Jetty would only find out in the middle of starting, and say less.
     *
     * @throws EarmarkException when it cannot be read, is something else or damaged, the password is not right, or there is
     *     no private key with its certificate in it
     */
    KeyStore open() {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance(FORMAT);
            keys.load(in, password.toCharArray());
            if (Collections.list(keys.aliases()).stream().noneMatch(alias -> hasKey(keys, alias))) {
                throw refused("holds no private key with its certificate", MAKE);
            }
            return keys;
        } catch (IOException e) {
            throw refusal(e);
        } catch (GeneralSecurityException e) {
            throw refused("cannot be used as keys of HTTPS", MAKE);
        }
    }

    private static boolean hasKey(KeyStore keys, String alias) {
        try {
            return keys.isKeyEntry(alias) && keys.getCertificate(alias) != null;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private EarmarkException refusal(IOException why) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            return refused(
                    "cannot be read",
                    "see that the file is there, and that whoever runs earmark may read it; to " + MAKE);
        }
        // this cause is how KeyStore.load promises to tell of a wrong password
        return why.getCause() instanceof UnrecoverableKeyException
                ? refused("the password does not open it", "give the one that it was made with")
                : refused("is no PKCS #12 file, or a damaged one", "fetch it anew, or " + MAKE);
    }

    private EarmarkException refused(String what, String hint) {
        return new EarmarkException(file.toString(), what, hint);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return String.valueOf(file);
    }
}
