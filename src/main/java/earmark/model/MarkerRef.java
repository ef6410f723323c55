package earmark.model;

import java.util.regex.Pattern;

/**
 * A marker in one version.
 *
 * @param id lower-case words joined by {@code _} or {@code .}, for example {@code hold_request}
 * @param version 1 or more; rises whenever the pattern changes
 */
public record MarkerRef(String id, int version) implements Comparable<MarkerRef> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*([_.][a-z0-9]+)*");

    /** Checks the form. */
    public MarkerRef {
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException("not a marker id: " + id);
        }
        if (version < 1) {
            throw new IllegalArgumentException("not a marker version: " + version + " (1 or more)");
        }
    }

    @Override
    public int compareTo(MarkerRef other) {
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : Integer.compare(version, other.version);
    }

    @Override
    public String toString() {
        return id + "@" + version;
    }
}
