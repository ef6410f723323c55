package earmark.markers.phrases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Many wildcards, of which those that a word fits are found letter by letter, from its begin or, for those that begin
 * openly, from its end; so that ten thousand of them cost little more than ten. Filled first, read-only and thread-safe
 * afterwards.
 */
final class GlobTree {
    /** The two roots, to which no link leads. */
    private static final int BEGINS = 0;

    private static final int ENDS = 1;

    private final Links links = new Links();
    /** Those that end at a node, by node. */
    private final List<List<Entry>> entries = new ArrayList<>(List.of(List.of(), List.of()));

    private final List<Entry> anywhere = new ArrayList<>();
    /**
     * A wildcard.
     *
     * @param glob compares; null where the letters that led here tell it all
     * @param number stands for it
     */
    private record Entry(@Nullable Glob glob, int number) {
        boolean fits(String form) {
            return glob == null || glob.matches(form);
        }
    }

    /** Adds a wildcard under a number. */
    void add(String glob, int number) {
        int length = glob.length();
        int begin = 0;
        while (begin < length && !isOpen(glob.charAt(begin))) {
            begin++;
        }
        int end = 0;
        while (end < length && !isOpen(glob.charAt(length - 1 - end))) {
            end++;
        }
        boolean onlyStar = begin + end == length - 1 && glob.indexOf('*') >= 0;
        var entry = new Entry(onlyStar && (begin == 0 || end == 0) ? null : new Glob(glob), number);
        if (begin == 0 && end == 0) {
            anywhere.add(entry);
            return;
        }
        int node = begin > 0 ? BEGINS : ENDS;
        for (int i = 0; i < (begin > 0 ? begin : end); i++) {
            char letter = glob.charAt(begin > 0 ? i : length - 1 - i);
            int next = links.follow(node, letter);
            if (next == Links.NONE) {
                next = entries.size();
                entries.add(List.of());
                links.add(node, letter, next);
            }
            node = next;
        }
        var all = new ArrayList<>(entries.get(node));
        all.add(entry);
        entries.set(node, all);
    }

    private static boolean isOpen(char c) {
        return c == '*' || c == '?';
    }

    /** Gives the number of every wildcard that a word fits. */
    void forEach(String form, IntConsumer fits) {
        give(anywhere, form, fits);
        int length = form.length();
        int node = BEGINS;
        for (int i = 0; i < length; i++) {
            node = links.follow(node, form.charAt(i));
            if (node == Links.NONE) {
                break;
            }
            give(entries.get(node), form, fits);
        }
        node = ENDS;
        for (int i = length - 1; i >= 0; i--) {
            node = links.follow(node, form.charAt(i));
            if (node == Links.NONE) {
                break;
            }
            give(entries.get(node), form, fits);
        }
    }

    private static void give(List<Entry> entries, String form, IntConsumer fits) {
        for (Entry entry : entries) {
            if (entry.fits(form)) {
                fits.accept(entry.number);
            }
        }
    }
}
