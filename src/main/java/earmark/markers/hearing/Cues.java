package earmark.markers.hearing;

import earmark.markers.Beside;
import earmark.markers.Captured;
import earmark.markers.Estimated;
import earmark.markers.Heard;
import earmark.markers.Inflected;
import earmark.markers.Marker;
import earmark.markers.Pattern;
import earmark.markers.SomeOf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The phrases that markers look for, all of them at once, as a graph without cycles whose edges are words. Known wordings
 * share what they begin with, whichever markers they are of; every marker has an end of its own. What a pattern leaves
 * open (wildcards, distances) parts phrases: the matcher puts them together again.
 */
final class Cues implements Pattern.Visitor<int[]> {
    /** A step that costs nothing and says nothing. */
    static final String NOTHING = "";

    /**
     * A word between two places of a phrase.
     *
     * @param word {@link #NOTHING} where an optional word is left out
     */
    record Edge(int from, int to, String word) {}

    /**
     * A choice of more phrases than this, names for example, is left open like a wildcard: with so many to choose from,
     * something always sounds alike.
     */
    private static final int MOST_CHOICES = 40;

    private final List<Edge> edges = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    /** Where one is after the first words of a known wording. */
    private final Map<List<String>, Integer> places = new HashMap<>();
    /** Markers whose wordings are known. */
    private final Set<String> known = new HashSet<>();

    private int nodes;
    private final int start = node();
    private int end = start;

    /**
     * Those of these markers: their known wordings; of one that has none, what its patterns stand for. What those name of
     * the others is looked for as the others are.
     *
     * @param anyPhrase whether of every marker what its patterns stand for is taken
     */
    static Cues of(List<Marker> markers, boolean anyPhrase) {
        var cues = new Cues();
        for (Marker marker : markers) {
            if (!anyPhrase && !Wordings.of(marker).isEmpty()) {
                cues.known.add(marker.ref().id());
            }
        }
        for (Marker marker : markers) {
            cues.end = cues.node();
            cues.ends.add(cues.end);
            List<List<String>> wordings = Wordings.of(marker);
            if (anyPhrase || wordings.isEmpty()) {
                marker.says().forEach(stage -> cues.phrase(stage.pattern()));
            } else {
                wordings.forEach(cues::wording);
            }
        }
        return cues;
    }

    private void wording(List<String> words) {
        int at = start;
        for (int i = 1; i <= words.size(); i++) {
            int from = at;
            String word = words.get(i - 1);
            at = places.computeIfAbsent(words.subList(0, i), said -> {
                int to = node();
                edges.add(new Edge(from, to, word));
                return to;
            });
        }
        join(at, end);
    }

    List<Edge> edges() {
        return List.copyOf(edges);
    }

    int nodes() {
        return nodes;
    }

    int start() {
        return start;
    }

    /** Where the phrases of each marker end, in the order of the markers. */
    List<Integer> ends() {
        return List.copyOf(ends);
    }

    private int node() {
        return nodes++;
    }

    /** A whole phrase of its own. */
    private int[] phrase(Pattern pattern) {
        int[] reached = pattern.accept(this);
        if (reached.length == 2) {
            join(start, reached[0]);
            join(reached[1], end);
        }
        return new int[0];
    }

    private void join(int from, int to) {
        edges.add(new Edge(from, to, NOTHING));
    }

    /** First and last place of a pattern's words; empty for one that has no fixed words here. */
    @Override
    public int[] word(Pattern.Word node) {
        int from = node();
        int to = node();
        edges.add(new Edge(from, to, node.form()));
        return new int[] {from, to};
    }

    @Override
    public int[] wildcard(Pattern.Wildcard node) {
        return new int[0];
    }

    @Override
    public int[] sequence(Pattern.Sequence node) {
        int from = node();
        int at = from;
        boolean broken = false;
        for (Pattern.Step step : node.steps()) {
            int[] ends = step.pattern().accept(this);
            if (ends.length == 0 && !step.optional()) {
                // what stands before the gap is a phrase of its own
                if (at != from) {
                    join(start, from);
                    join(at, end);
                }
                from = node();
                at = from;
                broken = true;
            } else if (ends.length == 2) {
                int next = node();
                join(at, ends[0]);
                join(ends[1], next);
                if (step.optional()) {
                    join(at, next);
                }
                at = next;
            }
        }
        if (!broken) {
            return new int[] {from, at};
        }
        if (at != from) {
            join(start, from);
            join(at, end);
        }
        return new int[0];
    }

    @Override
    public int[] anyOf(Pattern.AnyOf node) {
        if (node.choices().size() > MOST_CHOICES) {
            return new int[0];
        }
        int from = node();
        int to = node();
        boolean any = false;
        for (Pattern choice : node.choices()) {
            int[] ends = choice.accept(this);
            if (ends.length == 2) {
                join(from, ends[0]);
                join(ends[1], to);
                any = true;
            }
        }
        return any ? new int[] {from, to} : new int[0];
    }

    @Override
    public int[] ordered(Pattern.Ordered node) {
        phrase(node.first());
        return phrase(node.second());
    }

    @Override
    public int[] near(Pattern.Near node) {
        phrase(node.one());
        return phrase(node.other());
    }

    @Override
    public int[] notNear(Pattern.NotNear node) {
        return node.kept().accept(this);
    }

    @Override
    public int[] notIn(Pattern.NotIn node) {
        return node.kept().accept(this);
    }

    @Override
    public int[] where(Pattern.Where node) {
        return node.kept().accept(this);
    }

    @Override
    public int[] said(Pattern.Said node) {
        return node.pattern().accept(this);
    }

    @Override
    public int[] window(Pattern.Window node) {
        return node.pattern().accept(this);
    }

    @Override
    public int[] asserted(Pattern.Asserted node) {
        return node.pattern().accept(this);
    }

    @Override
    public int[] sure(Pattern.Sure node) {
        return node.pattern().accept(this);
    }

    @Override
    public int[] named(Pattern.Named node) {
        return known.contains(node.name()) ? new int[0] : node.meaning().accept(this);
    }

    @Override
    public int[] inflected(Inflected node) {
        return node.meaning().accept(this);
    }

    @Override
    public int[] someOf(SomeOf node) {
        node.choices().forEach(this::phrase);
        return new int[0];
    }

    @Override
    public int[] beside(Beside node) {
        return node.kept().accept(this);
    }

    @Override
    public int[] captured(Captured node) {
        return node.pattern().accept(this);
    }

    @Override
    public int[] heard(Heard node) {
        return new int[0];
    }

    @Override
    public int[] estimated(Estimated node) {
        return new int[0];
    }
}
