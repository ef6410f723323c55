package earmark.score;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form in one version; what it means never changes.
 *
 * @param id lower-case words joined by {@code _} or {@code .}, for example {@code call_quality}
 * @param version 1 or more; rises whenever anything of the form changes
 */
public record FormRef(String id, int version) implements Comparable<FormRef> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*([_.][a-z0-9]+)*");
    private static final Pattern WRITTEN = Pattern.compile("([a-z0-9_.]+)@([1-9]\\d{0,5})");

    /** Checks the form. */
    public FormRef {
        if (!isId(id)) {
            throw new IllegalArgumentException("not a form id: " + id);
        }
        if (version < 1) {
            throw new IllegalArgumentException("not a form version: " + version);
        }
    }

    /** Whether a form, a section or a question may be called so. */
    public static boolean isId(String id) {
        return FORM.matcher(id).matches();
    }

    /** What {@link #toString} wrote; empty when it is something else. */
    public static Optional<FormRef> parse(String written) {
        Matcher form = WRITTEN.matcher(written);
        return form.matches() && isId(form.group(1))
                ? Optional.of(new FormRef(form.group(1), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(FormRef other) {
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : Integer.compare(version, other.version);
    }

    @Override
    public String toString() {
        return id + "@" + version;
    }
}
