package earmark.markers.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Many wildcards, of which those that a word fits are found by its first or last letters, so that ten thousand of them
 * cost little more than ten. Filled first, read-only and thread-safe afterwards.
 *
 * @param <T> what belongs to a wildcard
 */
final class GlobIndex<T> {
    /** Up to so many it is quicker to try each. */
    private static final int FEW = 8;
    /** So many letters are looked at. */
    private static final int LETTERS = 4;

    private final List<Entry<T>> all = new ArrayList<>();
    private final Map<String, List<Entry<T>>> byBegin = new HashMap<>();
    private final Map<String, List<Entry<T>>> byEnd = new HashMap<>();
    private final List<Entry<T>> anywhere = new ArrayList<>();

    private record Entry<T>(Glob glob, T value) {}

    /** Adds a wildcard; the same one twice is two. */
    void add(String glob, T value) {
        var entry = new Entry<>(new Glob(glob), value);
        all.add(entry);
        int begin = 0;
        while (begin < glob.length() && begin < LETTERS && !isOpen(glob.charAt(begin))) {
            begin++;
        }
        int end = 0;
        while (end < glob.length() && end < LETTERS && !isOpen(glob.charAt(glob.length() - 1 - end))) {
            end++;
        }
        if (begin > 0) {
            byBegin.computeIfAbsent(glob.substring(0, begin), letters -> new ArrayList<>())
                    .add(entry);
        } else if (end > 0) {
            byEnd.computeIfAbsent(glob.substring(glob.length() - end), letters -> new ArrayList<>())
                    .add(entry);
        } else {
            anywhere.add(entry);
        }
    }

    private static boolean isOpen(char c) {
        return c == '*' || c == '?';
    }

    /**
     * Gives what belongs to every wildcard that a word fits.
     *
     * @return how many wildcards were tried
     */
    int forEach(String form, Consumer<T> fits) {
        if (all.size() <= FEW) {
            return tried(all, form, fits);
        }
        int tried = tried(anywhere, form, fits);
        for (int letters = 1; letters <= Math.min(LETTERS, form.length()); letters++) {
            tried += tried(byBegin.getOrDefault(form.substring(0, letters), List.of()), form, fits);
            tried += tried(byEnd.getOrDefault(form.substring(form.length() - letters), List.of()), form, fits);
        }
        return tried;
    }

    private int tried(List<Entry<T>> entries, String form, Consumer<T> fits) {
        for (Entry<T> entry : entries) {
            if (entry.glob.matches(form)) {
                fits.accept(entry.value);
            }
        }
        return entries.size();
    }
}
