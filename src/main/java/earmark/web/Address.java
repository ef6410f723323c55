package earmark.web;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the workbench listens.
 *
 * @param host the interface's address, for example {@code 127.0.0.1}
 * @param port 0 for any that is free
 * @param names further host names that people reach it by, in lower case, for example behind a proxy
 * @param keys keys and certificate with which it enciphers; null for plain HTTP
 * @param proxied whether a proxy stands before it, whose word on addresses and enciphering counts
 */
public record Address(
        String host, int port, Set<String> names, @Nullable KeyFile keys, boolean proxied) {
    /** This machine alone. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final Set<String> ONLY_HERE = Set.of(LOOPBACK, "localhost", "::1");

    /** Plain HTTP without a proxy. */
    public Address(String host, int port, Set<String> names) {
        this(host, port, names, null, false);
    }

    /** Copies the names in lower case; the host is always one of them. */
    public Address {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether no other machine reaches it. */
    public boolean isLoopback() {
        return ONLY_HERE.contains(host);
    }
}
