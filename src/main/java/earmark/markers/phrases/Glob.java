package earmark.markers.phrases;

/**
 * A wildcard made ready to compare: {@code *} is any characters, {@code ?} at most one. Linear in the word for the
 * common forms, else in word times wildcard; never exponential. Immutable.
 */
public final class Glob {
    private final String glob;
    /** As a reader counts them: a letter beyond the first 65536 is one. */
    private final int[] characters;

    private final int stars;

    /** Of a word with {@code *} and {@code ?} in it. */
    public Glob(String glob) {
        this.glob = glob;
        this.characters = glob.codePoints().toArray();
        this.stars = (int) glob.chars().filter(c -> c == '*').count();
    }

    /** Whether a word fits it. */
    public boolean matches(String word) {
        boolean onlyStars = glob.indexOf('?') < 0;
        if (onlyStars && stars == 1 && glob.endsWith("*")) {
            return word.startsWith(glob.substring(0, glob.length() - 1));
        }
        if (onlyStars && stars == 1 && glob.startsWith("*")) {
            return word.endsWith(glob.substring(1));
        }
        return matchesAnywhere(word);
    }

    /** Runs the wildcard as an automaton: {@code open[i]} says that its first i characters can match so far. */
    private boolean matchesAnywhere(String word) {
        var open = new boolean[characters.length + 1];
        open[0] = true;
        close(open);
        for (int at = 0; at < word.length(); at = word.offsetByCodePoints(at, 1)) {
            int said = word.codePointAt(at);
            var next = new boolean[open.length];
            for (int g = 0; g < characters.length; g++) {
                int c = characters[g];
                if (open[g] && c == '*') {
                    next[g] = true;
                } else if (open[g] && (c == '?' || c == said)) {
                    next[g + 1] = true;
                }
            }
            close(next);
            open = next;
        }
        return open[characters.length];
    }

    private void close(boolean[] open) {
        for (int g = 0; g < characters.length; g++) {
            int c = characters[g];
            open[g + 1] |= open[g] && (c == '*' || c == '?');
        }
    }
}
