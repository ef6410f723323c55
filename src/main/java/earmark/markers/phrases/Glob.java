package earmark.markers.phrases;

/**
 * A wildcard made ready to compare: {@code *} is any characters, {@code ?} at most one. Linear in the word for the
 * common forms, else in word times wildcard; never exponential. Immutable.
 */
public final class Glob {
    private final String glob;
    private final int stars;

    /** Of a word with {@code *} and {@code ?} in it. */
    public Glob(String glob) {
        this.glob = glob;
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
        var open = new boolean[glob.length() + 1];
        open[0] = true;
        close(open);
        for (int w = 0; w < word.length(); w++) {
            var next = new boolean[open.length];
            for (int g = 0; g < glob.length(); g++) {
                char c = glob.charAt(g);
                if (open[g] && c == '*') {
                    next[g] = true;
                } else if (open[g] && (c == '?' || c == word.charAt(w))) {
                    next[g + 1] = true;
                }
            }
            close(next);
            open = next;
        }
        return open[glob.length()];
    }

    private void close(boolean[] open) {
        for (int g = 0; g < glob.length(); g++) {
            char c = glob.charAt(g);
            open[g + 1] |= open[g] && (c == '*' || c == '?');
        }
    }
}
