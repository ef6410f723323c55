package earmark.web;

import java.io.IOException;
import java.util.List;

/** One part of the API. Thread-safe: handlers run side by side. */
public interface Area extends AutoCloseable {
    /** Its name: what it answers is described in {@code earmark/web/openapi/NAME.json}. */
    String name();

    /** All it answers. */
    List<Endpoint> endpoints();

    /** Gives back what it holds, once the server has stopped. */
    @Override
    default void close() throws IOException {}
}
