package earmark.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression whose named groups are facts, for example {@code (?<agent>[a-z]+)_(?<start>\d{8}T\d{6})}.
 *
 * <p>It is searched for in the file name without folders and without extension. What it may cost is bounded: the
 * expression and the name are short, and a match that looks at too many characters is given up as no match, for
 * java.util.regex can take time exponential in the length. Thread-safe.
 */
public final class FileNamePattern {
    /** Longest expression, in characters. */
    public static final int LONGEST = 300;

    private static final int LONGEST_NAME = 255;
    private static final int MOST_LOOKS = 200_000;
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");

    private final Pattern pattern;
    private final List<String> groups;

    /**
     * Compiles the expression.
     *
     * @param regex at most {@link #LONGEST} characters, with at least one named group
     * @throws IllegalArgumentException when it is not; a {@link PatternSyntaxException} knows the place
     */
    public FileNamePattern(String regex) {
        if (regex.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "the expression has " + regex.length() + " characters, at most " + LONGEST + " are allowed");
        }
        pattern = Pattern.compile(regex);
        groups = groupsOf(regex);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("the expression has no named group, so it tells nothing");
        }
    }

    /**
     * What a file name tells.
     *
     * @param fileName without folders
     * @return group name to text, in name order; empty when the name does not match or matching costs too much
     */
    public Map<String, String> factsOf(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
        if (stem.length() > LONGEST_NAME) {
            return Map.of();
        }
        var facts = new TreeMap<String, String>();
        try {
            Matcher matcher = pattern.matcher(new CountedText(stem, MOST_LOOKS));
            if (matcher.find()) {
                for (String group : groups) {
                    int from = matcher.start(group);
                    if (from >= 0 && matcher.end(group) > from) {
                        facts.put(group, stem.substring(from, matcher.end(group)));
                    }
                }
            }
        } catch (TooManyLooks | StackOverflowError e) {
            return Map.of();
        }
        return Collections.unmodifiableMap(facts);
    }

    /** The expression. */
    public String regex() {
        return pattern.pattern();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileNamePattern that && that.regex().equals(regex());
    }

    @Override
    public int hashCode() {
        return regex().hashCode();
    }

    @Override
    public String toString() {
        return regex();
    }

    private static List<String> groupsOf(String regex) {
        var names = new ArrayList<String>();
        Matcher matcher = GROUP.matcher(regex);
        while (matcher.find()) {
            String name = matcher.group(1);
            if (isGroup(regex, name)) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    /** What looks like a group may be escaped or in brackets; only a real one can be referred back to. */
    private static boolean isGroup(String regex, String name) {
        try {
            return !Pattern.compile("(?:" + regex + ")\\k<" + name + ">")
                    .pattern()
                    .isEmpty();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    /** Thrown out of a match that costs too much. */
    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManyLooks() {
            super("too many looks", null, false, false);
        }
    }

    /** Counts down with every character the matcher looks at: the only way to stop java.util.regex. */
    private static final class CountedText implements CharSequence {
        private final String text;
        private int looksLeft;

        CountedText(String text, int looksLeft) {
            this.text = text;
            this.looksLeft = looksLeft;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (looksLeft-- <= 0) {
                throw new TooManyLooks();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
