package earmark.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where an interaction came from and what made it: without this no result can be repeated.
 *
 * @param source the name it was first read under, without folders; several are joined with {@code " + "}
 * @param sha256 digest of the source bytes, 64 lower-case hexadecimal digits; of several sources, of their digests
 * @param versions what took part, by name, for example {@code recogniser → vosk 0.3.45}; iterates in name order
 */
public record Provenance(String source, String sha256, Map<String, String> versions) {
    /** Copies the versions in name order. */
    public Provenance {
        versions = Collections.unmodifiableMap(new TreeMap<>(versions));
    }
}
