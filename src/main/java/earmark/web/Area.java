package earmark.web;

import java.io.IOException;
import java.util.List;

/** One part of the API. Thread-safe: handlers run side by side. */
public interface Area extends AutoCloseable {
    /** Its name: what it answers is described in {@code earmark/web/openapi/NAME.json}. */
    String name();

    /** All it answers. */
    List<Endpoint> endpoints();

    /**
     * Does once what its first request would otherwise wait for. Called in the background, after the port is open; whoever
     * asks meanwhile is answered all the same.
     *
     * @throws RuntimeException when that cannot be done: who asks will be told why
     */
    default void warmUp() throws IOException {}

    /** Gives back what it holds, once the server has stopped. */
    @Override
    default void close() throws IOException {}
}
