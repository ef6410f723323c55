package earmark.web;

import java.util.List;

/** One part of the API. Thread-safe: handlers run side by side. */
public interface Area {
    /** Its name: what it answers is described in {@code earmark/web/openapi/NAME.json}. */
    String name();

    /** All it answers. */
    List<Endpoint> endpoints();
}
