package earmark.themes.kept;

import earmark.stats.clusters.Pairing;
import earmark.themes.Grouped;
import earmark.themes.Labels;
import earmark.themes.Unit;
import earmark.themes.cluster.Points;
import earmark.themes.kept.KeptTheme.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a run found into a book. Groups and anchors are paired so that the sum of their likeness is greatest. Where most of
 * the texts of a theme are together again, that tells: {@link TextsAgain}. Else likeness is the cosine seen from the middle of
 * all texts of the run, without which everything in one domain is alike, and a pair is believed from {@value #SAME} on. After the model changed, what is known is first seen through its texts: {@link OtherModel}.
 * Thread-safe.
 */
public final class Tracking {
    /** From here on a group is the theme that was there before (methods of measurement, 4.1). */
    static final double SAME = 0.85;

    private Tracking() {}

    /**
     * The book after a run. Themes that are found again keep id and name; what people decided is done again.
     *
     * @param before what was known
     * @param found what was grouped; each text has a place
     * @param at when
     * @param wanted how many themes were asked for; 0 when the number was found
     * @param leastSimilar texts less like the middle of their theme are out of theme; -1 for none
     */
    public static ThemeBook after(ThemeBook before, Grouped found, Instant at, int wanted, double leastSimilar) {
        ThemeRun last = before.run();
        boolean comparable = last == null || last.representation().equals(found.representation());
        var run = new ThemeRun(
                last == null ? 1 : last.number() + 1,
                at,
                found.representation(),
                found.units().size(),
                found.counted(),
                found.stability(),
                wanted,
                leastSimilar);
        List<Direction> directions =
                Arrays.stream(found.points()).map(Direction::of).toList();
        var seen = new Seen(directions, found.groups());
        List<Anchor> anchors =
                comparable ? before.anchors() : OtherModel.anchors(before, found.units(), directions, seen.group);
        double[][] shared = comparable
                ? TextsAgain.shared(before, found.units(), seen.group, seen.groups)
                : new double[seen.groups][anchors.size()];
        int[] anchorOf = seen.pair(anchors, shared);
        var moved = new ArrayList<>(anchors);
        String[] theme = new String[directions.size()];
        var themes = new ArrayList<>(before.themes());
        for (int g = 0; g < seen.groups; g++) {
            if (anchorOf[g] < 0) {
                String id = "th" + (themes.size() + 1);
                themes.add(new KeptTheme(id, id, false, State.ACTIVE, "", List.of(), run.number(), run.number()));
                seen.put(g, theme, id);
            } else {
                Anchor anchor = anchors.get(anchorOf[g]);
                // what it is known by goes where it is now, so that slow change is followed
                moved.set(anchorOf[g], anchor.at(seen.centres.get(g)));
                if (anchor.kind() == Anchor.Kind.WHOLE) {
                    divide(before.with(before.themes(), List.of(), anchors), anchor, seen, g, theme);
                } else {
                    seen.put(g, theme, before.current(anchor.themes().get(0)));
                }
            }
        }
        ThemeBook after =
                write(new ThemeBook(run, themes, List.of(), moved, before.decisions()), found, directions, theme);
        return wanted > 0 ? after : NewSubjects.apart(after);
    }

    private static void divide(ThemeBook before, Anchor whole, Seen seen, int group, String[] theme) {
        Map<String, Direction> centres = before.centres();
        List<String> parts = whole.themes().stream()
                .map(before::current)
                .distinct()
                .filter(centres::containsKey)
                .toList();
        for (int i = 0; i < theme.length; i++) {
            if (seen.group[i] == group) {
                Direction direction = seen.directions.get(i);
                theme[i] = parts.stream()
                        .max(Comparator.comparingDouble(
                                part -> direction.cosine(Objects.requireNonNull(centres.get(part)))))
                        .orElseThrow();
            }
        }
    }

    /** The book with its texts, the middles of its themes where they are now, and names for new ones. */
    private static ThemeBook write(ThemeBook book, Grouped found, List<Direction> directions, String[] theme) {
        var centres = new LinkedHashMap<String, Direction>();
        for (String id : IntStream.range(0, theme.length)
                .mapToObj(i -> theme[i])
                .distinct()
                .toList()) {
            centres.put(
                    id,
                    Direction.mean(IntStream.range(0, theme.length)
                            .filter(i -> theme[i].equals(id))
                            .mapToObj(directions::get)
                            .toList()));
        }
        ThemeRun run = Objects.requireNonNull(book.run());
        var members = new ArrayList<Member>();
        for (int i = 0; i < theme.length; i++) {
            Unit unit = found.units().get(i);
            double similarity = directions.get(i).cosine(Objects.requireNonNull(centres.get(theme[i])));
            members.add(new Member(
                    Objects.requireNonNull(unit.place(), "a text without a place"),
                    unit.text(),
                    unit.day(),
                    similarity < run.leastSimilar() ? "" : theme[i],
                    similarity,
                    directions.get(i)));
        }
        var anchors = new ArrayList<Anchor>();
        for (Anchor anchor : book.anchors()) {
            boolean again = anchor.kind() == Anchor.Kind.OWN
                    && centres.containsKey(anchor.themes().get(0));
            if (!again) {
                anchors.add(anchor);
            }
        }
        centres.forEach((id, centre) -> anchors.add(Anchor.own(id, centre)));
        return named(book.with(book.themes(), members, anchors), List.copyOf(centres.keySet()), theme);
    }

    /** With the terms of the themes that were found, and names for those that have none of their own yet. */
    private static ThemeBook named(ThemeBook book, List<String> found, String[] theme) {
        Labels labels = Labels.of(
                book.members().stream().map(Member::text).toList(),
                Arrays.stream(theme).mapToInt(found::indexOf).toArray(),
                found.size());
        int run = Objects.requireNonNull(book.run()).number();
        var taken = new HashSet<>(book.names(KeptTheme::named));
        var changed = new TreeMap<String, KeptTheme>();
        var fresh = new ArrayList<String>();
        for (KeptTheme one : book.themes()) {
            boolean own = one.named() || one.state() == State.MERGED;
            // earlier versions may have given a name twice
            boolean nameless = !own && (one.label().equals(one.id()) || !taken.add(one.label()));
            if (found.contains(one.id())) {
                changed.put(
                        one.id(),
                        one.about(labels.terms(found.indexOf(one.id()))).seenIn(run));
                if (nameless) {
                    fresh.add(one.id());
                }
            }
        }
        List<String> names = labels.names(fresh.stream().map(found::indexOf).toList(), taken);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            changed.computeIfPresent(fresh.get(i), (id, one) -> one.called(name, false));
        }
        return book.with(book.themesWith(changed), book.members(), book.anchors());
    }

    /** What was grouped, and how it is held against what is known. */
    private static final class Seen {
        private final List<Direction> directions;
        private final int[] group;
        private final int groups;
        private final List<Direction> centres = new ArrayList<>();

        Seen(List<Direction> directions, int[] group) {
            this.directions = directions;
            this.group = group;
            groups = Arrays.stream(group).max().orElse(-1) + 1;
            var in = new HashMap<Integer, List<Direction>>();
            for (int i = 0; i < group.length; i++) {
                in.computeIfAbsent(group[i], any -> new ArrayList<>()).add(directions.get(i));
            }
            for (int g = 0; g < groups; g++) {
                centres.add(Direction.mean(Objects.requireNonNull(in.get(g))));
            }
        }

        void put(int wanted, String[] theme, String id) {
            for (int i = 0; i < group.length; i++) {
                if (group[i] == wanted) {
                    theme[i] = id;
                }
            }
        }

        /**
         * For each group the anchor it lies at, or -1.
         *
         * @param shared how far a group is an anchor's texts; 0 where they do not tell
         */
        int[] pair(List<Anchor> anchors, double[][] shared) {
            int[] pairs = new int[groups];
            Arrays.fill(pairs, -1);
            if (groups == 0 || anchors.isEmpty()) {
                return pairs;
            }
            float @Nullable [] middle = groups < 3 ? null : middle();
            float[][] here = seenFrom(middle, centres);
            float[][] known =
                    seenFrom(middle, anchors.stream().map(Anchor::centre).toList());
            double[][] likeness = new double[groups][anchors.size()];
            for (int g = 0; g < groups; g++) {
                for (int a = 0; a < anchors.size(); a++) {
                    double alike = Points.dot(here[g], known[a]);
                    // the very texts say more than where their middle lies
                    likeness[g][a] = shared[g][a] > 0 ? 1 + shared[g][a] : alike >= SAME ? alike : 0;
                }
            }
            int[] best = Pairing.best(likeness);
            for (int g = 0; g < groups; g++) {
                pairs[g] = best[g] >= 0 && likeness[g][best[g]] > 0 ? best[g] : -1;
            }
            return pairs;
        }

        // fewer than three groups lie opposite each other as seen from their middle, whatever they are
        private float[] middle() {
            float[] middle = new float[directions.get(0).dimensions()];
            for (Direction direction : directions) {
                float[] values = direction.values();
                for (int i = 0; i < middle.length; i++) {
                    middle[i] += values[i] / directions.size();
                }
            }
            return middle;
        }

        private static float[][] seenFrom(float @Nullable [] middle, List<Direction> some) {
            return some.stream()
                    .map(direction -> {
                        float[] values = direction.values();
                        for (int i = 0; middle != null && i < values.length; i++) {
                            values[i] -= middle[i];
                        }
                        return Points.unit(values);
                    })
                    .toArray(float[][]::new);
        }
    }
}
