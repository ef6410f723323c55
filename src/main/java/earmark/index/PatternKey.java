package earmark.index;

import earmark.markers.Pattern;

/** A pattern to look up by: the hash of a large one is worked out once. Immutable. */
final class PatternKey {
    private final Pattern pattern;
    private final int hash;

    PatternKey(Pattern pattern) {
        this.pattern = pattern;
        hash = pattern.hashCode();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof PatternKey that && hash == that.hash && pattern.equals(that.pattern);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
