package earmark.themes.kept;

import earmark.model.EarmarkException;
import earmark.themes.Labels;
import earmark.themes.SameTexts;
import earmark.themes.cluster.Grouping;
import earmark.themes.cluster.Smoothing;
import earmark.themes.cluster.SphericalMeans;
import earmark.themes.kept.Anchor.Kind;
import earmark.themes.kept.KeptTheme.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What people do to themes. Each change holds at once and is done again in every later run; who and when is kept.
 * Thread-safe.
 */
public final class Curation {
    private static final int LONGEST_LABEL = 120;

    private Curation() {}

    /**
     * Makes several themes one.
     *
     * @param ids two or more; the first keeps its id and name
     * @throws EarmarkException when a theme is named twice, is not there, or is no theme
     */
    public static ThemeBook merge(ThemeBook book, List<String> ids, By by, String note) {
        if (ids.size() < 2 || new LinkedHashSet<>(ids).size() < ids.size()) {
            throw new EarmarkException(
                    "merge " + String.join(" ", ids), "two or more different themes are needed", "th1 th2");
        }
        List<KeptTheme> some = ids.stream().map(id -> active(book, id)).toList();
        String into = ids.get(0);
        List<Member> in = book.members().stream()
                .filter(member -> ids.contains(member.theme()))
                .toList();
        Map<String, Direction> centres = book.centres();
        Direction centre = Direction.mean(
                in.isEmpty()
                        ? ids.stream().map(centres::get).toList()
                        : in.stream().map(Member::direction).toList());
        var anchors = new ArrayList<Anchor>();
        for (Anchor anchor : book.anchors()) {
            boolean concerned = anchor.themes().stream().anyMatch(ids::contains);
            if (!concerned) {
                anchors.add(anchor);
            } else {
                var themes = new LinkedHashSet<String>();
                anchor.themes().forEach(id -> themes.add(ids.contains(id) ? into : id));
                anchors.add(
                        new Anchor(themes.size() > 1 ? Kind.WHOLE : Kind.PART, List.copyOf(themes), anchor.centre()));
            }
        }
        anchors.add(Anchor.own(into, centre));
        List<Member> members = book.members().stream()
                .map(member -> ids.contains(member.theme())
                        ? member.in(into, member.direction().cosine(centre))
                        : member)
                .toList();
        var changed = new TreeMap<String, KeptTheme>();
        some.subList(1, some.size()).forEach(theme -> changed.put(theme.id(), theme.now(State.MERGED, into)));
        ThemeBook merged = book.with(book.themesWith(changed), members, anchors);
        return relabelled(merged, List.of(into)).decided(by, Decision.Kind.MERGE, ids, note.strip());
    }

    /**
     * Divides a theme into what lies apart in it. The largest part keeps the id.
     *
     * @param parts into how many, 2 or more
     * @throws EarmarkException when there are fewer different texts in it, or it is not there
     */
    public static ThemeBook split(ThemeBook book, String id, int parts, By by, String note) {
        active(book, id);
        List<Member> in = book.members().stream()
                .filter(member -> member.theme().equals(id))
                .toList();
        // texts that differ by a comma alone may have one direction
        long different = Math.min(
                in.stream().map(Member::direction).distinct().count(),
                SameTexts.of(in.stream().map(Member::text).toList()).different().size());
        if (parts < 2 || different < parts) {
            throw new EarmarkException(
                    "split " + id + " into " + parts,
                    parts < 2 ? "one part is the theme as it is" : "it has only " + different + " different texts",
                    "from 2 to the number of its texts");
        }
        ThemeBook divided = divided(book, id, parts(in, parts));
        var ids = new ArrayList<String>(List.of(id));
        divided.themes().subList(book.themes().size(), divided.themes().size()).forEach(theme -> ids.add(theme.id()));
        return divided.decided(by, Decision.Kind.SPLIT, ids, note.strip());
    }

    /**
     * With a theme's texts in several themes, now and wherever the whole is found again.
     *
     * @param part for each of its texts, in the order of the members, to which part it belongs; part 0 keeps the id, none is empty
     */
    static ThemeBook divided(ThemeBook book, String id, int[] part) {
        List<Member> in = book.members().stream()
                .filter(member -> member.theme().equals(id))
                .toList();
        int parts = IntStream.of(part).max().orElse(0) + 1;
        var ids = new ArrayList<String>(List.of(id));
        var themes = new ArrayList<>(book.themes());
        for (int p = 1; p < parts; p++) {
            String fresh = "th" + (themes.size() + 1);
            ids.add(fresh);
            int run = book.run() == null ? 0 : book.run().number();
            themes.add(new KeptTheme(fresh, fresh, false, State.ACTIVE, "", List.of(), run, run));
        }
        var anchors = new ArrayList<Anchor>();
        for (Anchor anchor : book.anchors()) {
            if (anchor.themes().contains(id)) {
                var all = new LinkedHashSet<>(anchor.themes());
                all.addAll(ids);
                anchors.add(new Anchor(Kind.WHOLE, List.copyOf(all), anchor.centre()));
            } else {
                anchors.add(anchor);
            }
        }
        var placed = new TreeMap<Integer, Member>();
        for (int p = 0; p < parts; p++) {
            int wanted = p;
            List<Member> some = IntStream.range(0, part.length)
                    .filter(i -> part[i] == wanted)
                    .mapToObj(in::get)
                    .toList();
            Direction centre =
                    Direction.mean(some.stream().map(Member::direction).toList());
            anchors.add(Anchor.own(ids.get(p), centre));
            for (int i = 0; i < part.length; i++) {
                if (part[i] == p) {
                    placed.put(i, in.get(i).in(ids.get(p), in.get(i).direction().cosine(centre)));
                }
            }
        }
        var next = placed.values().iterator();
        List<Member> members = book.members().stream()
                .map(member -> member.theme().equals(id) ? next.next() : member)
                .toList();
        return relabelled(book.with(themes, members, anchors), ids);
    }

    /** Which part each text belongs to, the largest 0; each lies nearest the middle of its own, as the next run will see it. */
    private static int[] parts(List<Member> in, int parts) {
        SameTexts same = SameTexts.of(in.stream().map(Member::text).toList());
        float[][] points =
                same.firsts().stream().map(i -> in.get(i).direction().values()).toArray(float[][]::new);
        int[] rough =
                Grouping.of(points, same.weights(), null, Smoothing.STANDARD).cut(parts);
        int[] part = same.each(SphericalMeans.refine(points, same.weights(), rough, parts));
        int[] size = new int[parts];
        for (int p : part) {
            size[p]++;
        }
        int[] order = IntStream.range(0, parts)
                .boxed()
                .sorted(Comparator.comparingInt(p -> -size[p]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] number = new int[parts];
        for (int i = 0; i < parts; i++) {
            number[order[i]] = i;
        }
        return Arrays.stream(part).map(p -> number[p]).toArray();
    }

    /**
     * Gives a theme a name, which it keeps.
     *
     * @throws EarmarkException when the name is empty, too long, or another theme's
     */
    public static ThemeBook rename(ThemeBook book, String id, String label, By by) {
        KeptTheme theme = active(book, id);
        String name = label.strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL || name.chars().anyMatch(Character::isISOControl)) {
            throw new EarmarkException(
                    "name of " + id, "it is empty, too long or not one line", "up to " + LONGEST_LABEL + " characters");
        }
        book.themes().stream()
                .filter(other -> other.state() == State.ACTIVE && !other.id().equals(id))
                .filter(other -> other.label().equalsIgnoreCase(name))
                .findFirst()
                .ifPresent(other -> {
                    throw new EarmarkException(
                            "name of " + id,
                            "theme " + other.id() + " is called so",
                            "another name, or merge " + other.id() + " and " + id);
                });
        return book.with(book.themesWith(Map.of(id, theme.called(name, true))), book.members(), book.anchors())
                .decided(by, Decision.Kind.RENAME, List.of(id), name);
    }

    /** Says that something is not a theme: its texts are out of theme, now and in later runs. */
    public static ThemeBook dismiss(ThemeBook book, String id, By by, String note) {
        KeptTheme theme = active(book, id);
        return book.with(book.themesWith(Map.of(id, theme.now(State.DISMISSED, ""))), book.members(), book.anchors())
                .decided(by, Decision.Kind.DISMISS, List.of(id), note.strip());
    }

    /** Takes {@link #dismiss} back. */
    public static ThemeBook restore(ThemeBook book, String id, By by, String note) {
        KeptTheme theme = book.theme(id);
        if (theme.state() != State.DISMISSED) {
            throw new EarmarkException("theme " + id, "nobody said that it is no theme", "nothing to restore");
        }
        return book.with(book.themesWith(Map.of(id, theme.now(State.ACTIVE, ""))), book.members(), book.anchors())
                .decided(by, Decision.Kind.RESTORE, List.of(id), note.strip());
    }

    private static KeptTheme active(ThemeBook book, String id) {
        KeptTheme theme = book.theme(id);
        if (theme.state() != State.ACTIVE) {
            throw new EarmarkException("theme " + id, "it was said to be no theme", "earmark themes restore " + id);
        }
        return theme;
    }

    /** With other terms of some themes, and other labels, each of its own, where no person gave one. */
    static ThemeBook relabelled(ThemeBook book, List<String> some) {
        List<String> present =
                book.members().stream().map(Member::theme).distinct().sorted().toList();
        int[] group = book.members().stream()
                .mapToInt(member -> present.indexOf(member.theme()))
                .toArray();
        Labels labels = Labels.of(book.members().stream().map(Member::text).toList(), group, present.size());
        var changed = new TreeMap<String, KeptTheme>();
        var unnamed = new ArrayList<String>();
        for (String id : some) {
            int at = present.indexOf(id);
            if (at >= 0) {
                changed.put(id, book.theme(id).about(labels.terms(at)));
                if (!book.theme(id).named()) {
                    unnamed.add(id);
                }
            }
        }
        List<String> names = labels.names(
                unnamed.stream().map(present::indexOf).toList(), book.names(theme -> !unnamed.contains(theme.id())));
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            changed.computeIfPresent(unnamed.get(i), (id, theme) -> theme.called(name, false));
        }
        return book.with(book.themesWith(changed), book.members(), book.anchors());
    }
}
