package earmark.markers.phrases;

import earmark.markers.Inflected;
import earmark.markers.Pattern;
import earmark.markers.Pattern.AnyOf;
import earmark.markers.Pattern.Named;
import earmark.markers.Pattern.Sequence;
import earmark.markers.Pattern.Step;
import earmark.markers.Pattern.Wildcard;
import earmark.markers.Pattern.Word;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Lists of phrases in one automaton, made of patterns of words, wildcards, phrases, choices and optional words. Every word
 * and every wildcard that occurs has a number; a link from node to node is such a number. Phrases that begin alike share
 * their nodes as in a tree; where many ways lead to the same rest of a phrase they join, so that the automaton grows with
 * what was written and not with all that it stands for. A {@link PhraseReader} walks it. Filled first, read-only and
 * thread-safe afterwards.
 */
public final class PhraseBook {
    static final int ROOT = 0;
    private static final int[] NO_NUMBERS = {};
    /** So many ways go on apart, and share their nodes with phrases of other lists; more of them join. */
    private static final int MOST_APART = 4;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> globs = new HashMap<>();
    private final GlobTree globTree = new GlobTree();
    private int numbers;

    private final Links links = new Links();
    private int nodes = 1;
    /** For each node one bit a link, by the last six bits of its number: most nodes have few, so most words end there. */
    private long[] masks = new long[64];

    private int lists;
    /** For each node the lists of which a phrase ends there. */
    private final Chains ends = new Chains();
    /** For each node those at which one is too when one is there. */
    private final Chains joins = new Chains();

    private final Map<IntBuffer, Integer> joined = new HashMap<>();

    /** Without any list. */
    public PhraseBook() {}

    /** Whether a pattern is nothing but phrases, however many. */
    public static boolean holds(Pattern pattern) {
        if (pattern instanceof Sequence sequence) {
            return sequence.steps().stream().map(Step::pattern).allMatch(PhraseBook::holds);
        }
        if (pattern instanceof AnyOf anyOf) {
            return anyOf.choices().stream().allMatch(PhraseBook::holds);
        }
        if (pattern instanceof Named named) {
            return holds(named.meaning());
        }
        return pattern instanceof Word || pattern instanceof Wildcard || pattern instanceof Inflected;
    }

    /**
     * Adds a list.
     *
     * @param phrases what {@link #holds} is true of
     * @return its number, from 0
     */
    public int add(Pattern phrases) {
        int list = lists++;
        for (int node : after(new int[] {ROOT}, phrases)) {
            if (!ends.has(node, list)) {
                ends.add(node, list);
            }
        }
        return list;
    }

    /** The nodes at which one is after a pattern, ascending; makes them where they are not there. */
    private int[] after(int[] from, Pattern pattern) {
        if (pattern instanceof Sequence sequence) {
            int[] now = from;
            for (Step step : sequence.steps()) {
                int[] next = after(now, step.pattern());
                now = step.optional() ? both(IntStream.concat(Arrays.stream(now), Arrays.stream(next))) : next;
            }
            return now;
        }
        if (pattern instanceof AnyOf anyOf) {
            int[] start = joined(from);
            return both(anyOf.choices().stream().flatMapToInt(choice -> Arrays.stream(after(start, choice))));
        }
        if (pattern instanceof Named named) {
            return after(from, named.meaning());
        }
        if (pattern instanceof Inflected inflected) {
            return after(from, inflected.meaning());
        }
        int number = number(pattern);
        return both(Arrays.stream(joined(from)).map(node -> grow(node, number)));
    }

    private static int[] both(IntStream nodes) {
        return nodes.sorted().distinct().toArray();
    }

    /** One node in the place of many; the same one whenever the same ones join. */
    private int[] joined(int[] from) {
        if (from.length <= MOST_APART) {
            return from;
        }
        if (from[0] == ROOT) {
            // where nothing is read yet all lists begin; only what comes after it joins
            int[] rest = joined(Arrays.copyOfRange(from, 1, from.length));
            return both(IntStream.concat(IntStream.of(ROOT), Arrays.stream(rest)));
        }
        Integer known = joined.get(IntBuffer.wrap(from));
        if (known == null) {
            known = node();
            for (int node : from) {
                joins.add(node, known);
            }
            joined.put(IntBuffer.wrap(from), known);
        }
        return new int[] {known};
    }

    private int number(Pattern step) {
        if (step instanceof Word word) {
            return words.computeIfAbsent(word.form(), form -> numbers++);
        }
        if (!(step instanceof Wildcard wildcard)) {
            throw new IllegalArgumentException("not a phrase: " + step.print());
        }
        Integer known = globs.get(wildcard.glob());
        if (known == null) {
            known = numbers++;
            globs.put(wildcard.glob(), known);
            globTree.add(wildcard.glob(), known);
        }
        return known;
    }

    private int grow(int node, int by) {
        int next = links.follow(node, by);
        if (next == Links.NONE) {
            next = node();
            links.add(node, by, next);
            masks[node] |= 1L << by;
        }
        return next;
    }

    private int node() {
        if (nodes == masks.length) {
            masks = Arrays.copyOf(masks, 2 * nodes);
        }
        return nodes++;
    }

    /** How many lists there are. */
    public int lists() {
        return lists;
    }

    /** How many nodes there are: theirs are the numbers below. */
    int nodes() {
        return nodes;
    }

    /** The numbers of a word and of all wildcards that it fits; of most words none. */
    int[] numbers(String form) {
        var found = IntStream.builder();
        Integer word = words.get(form);
        if (word != null) {
            found.accept(word);
        }
        globTree.forEach(form, found);
        int[] all = found.build().toArray();
        return all.length == 0 ? NO_NUMBERS : all;
    }

    /** Where one gets from a node by a word or wildcard; {@link Links#NONE} when nowhere. */
    int follow(int node, int number) {
        return (masks[node] & (1L << number)) == 0 ? Links.NONE : links.follow(node, number);
    }

    /** Whether one gets anywhere from a node, and not only ends there. */
    boolean goesOn(int node) {
        return masks[node] != 0 || joins.first(node) >= 0;
    }

    /** For each node the lists of which a phrase ends there. */
    Chains ends() {
        return ends;
    }

    /** For each node those at which one is too when one is there. */
    Chains joins() {
        return joins;
    }

    /** The nodes from which, and at which, a phrase of one list ends. */
    BitSet nodesOf(int list) {
        var before = new Chains();
        links.forEach((node, next) -> before.add(next, node));
        for (int node = 0; node < nodes; node++) {
            for (int at = joins.first(node); at >= 0; at = joins.next(at)) {
                before.add(joins.value(at), node);
            }
        }
        var found = new BitSet(nodes);
        var open = new BitSet(nodes);
        IntStream.range(0, nodes).filter(node -> ends.has(node, list)).forEach(open::set);
        for (int node = open.nextSetBit(0); node >= 0; node = open.nextSetBit(0)) {
            open.clear(node);
            found.set(node);
            for (int at = before.first(node); at >= 0; at = before.next(at)) {
                open.set(before.value(at), !found.get(before.value(at)));
            }
        }
        return found;
    }
}
