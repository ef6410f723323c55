package earmark.themes.kept;

import earmark.model.EarmarkException;
import earmark.model.InteractionId;
import earmark.stats.Wilson;
import earmark.themes.Names;
import earmark.themes.Quotations;
import earmark.themes.kept.KeptTheme.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of themes in a home.
 *
 * @param run the last run; null when there was none
 * @param themes every theme there ever was, in the order of their numbers
 * @param members the texts of the last run, in the order in which they were looked at
 * @param anchors by what themes are known again
 * @param decisions what people decided, oldest first
 */
public record ThemeBook(
        @Nullable ThemeRun run,
        List<KeptTheme> themes,
        List<Member> members,
        List<Anchor> anchors,
        List<Decision> decisions) {
    /** Before the first run. */
    public static final ThemeBook EMPTY = new ThemeBook(null, List.of(), List.of(), List.of(), List.of());

    private static final int NEAREST = 3;

    /** Copies. */
    public ThemeBook {
        themes = List.copyOf(themes);
        members = List.copyOf(members);
        anchors = List.copyOf(anchors);
        decisions = List.copyOf(decisions);
    }

    /**
     * A theme that can be looked at and changed: not one that went into another.
     *
     * @throws EarmarkException when there is none of that id
     */
    public KeptTheme theme(String id) {
        KeptTheme found = find(id).orElseThrow(() -> EarmarkException.unknown(
                "theme " + id,
                "there is no such theme",
                run == null ? "earmark themes finds them" : "earmark themes list shows what there is"));
        if (found.state() == State.MERGED) {
            throw new EarmarkException(
                    "theme " + id, "it was merged into " + found.into(), "use " + current(id) + " instead");
        }
        return found;
    }

    private Optional<KeptTheme> find(String id) {
        return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    /** What a theme is part of now: itself, or what it was merged into. */
    public String current(String id) {
        String at = id;
        for (Optional<KeptTheme> theme = find(at);
                theme.isPresent() && theme.get().state() == State.MERGED;
                theme = find(at)) {
            at = theme.get().into();
        }
        return at;
    }

    /** The next free id. */
    String nextId() {
        return "th" + (themes.size() + 1);
    }

    /** The texts of a theme, nearest its middle first; of the empty id those that are like no theme. */
    public List<Member> members(String id) {
        return members.stream()
                .filter(member -> member.theme().equals(id))
                .sorted(Comparator.comparingDouble(Member::similarity).reversed())
                .toList();
    }

    /** The interactions that hold a text of a theme. */
    public Set<InteractionId> interactions(String id) {
        return members(id).stream().map(member -> member.place().interaction()).collect(Collectors.toSet());
    }

    /**
     * As it looks to who may see some interactions only: their texts, themes that have one of them, of the phrases that a
     * theme and the name it was not given by a person are made of those that stand in one of them, and what the run counted
     * counted of them. To be looked at, not to be changed and kept.
     */
    public ThemeBook among(Predicate<InteractionId> some) {
        List<Member> in = members.stream()
                .filter(member -> some.test(member.place().interaction()))
                .toList();
        ThemeRun of = run == null ? null : run.counting(in.size(), distinct(in));
        Map<String, String> texts =
                in.stream().collect(Collectors.toMap(Member::theme, Member::text, (one, other) -> one + " . " + other));
        List<KeptTheme> shown = themes.stream()
                .filter(theme -> theme.state() == State.MERGED || texts.containsKey(theme.id()))
                .map(theme -> theme.saying(texts.getOrDefault(theme.id(), "")))
                .toList();
        return new ThemeBook(of, apart(shown), in, anchors, decisions);
    }

    /** What is left of two names may be alike. */
    private static List<KeptTheme> apart(List<KeptTheme> shown) {
        Predicate<KeptTheme> made = theme -> !theme.named() && theme.state() != State.MERGED;
        List<List<String>> phrases =
                shown.stream().filter(made).map(KeptTheme::phrases).toList();
        Iterator<String> names = Names.of(phrases, names(shown, made.negate())).iterator();
        return shown.stream()
                .map(theme -> made.test(theme) ? theme.called(names.next(), false) : theme)
                .toList();
    }

    /** Names of some themes, also of those that may be restored. */
    List<String> names(Predicate<KeptTheme> some) {
        return names(themes, some);
    }

    private static List<String> names(List<KeptTheme> themes, Predicate<KeptTheme> some) {
        return themes.stream()
                .filter(theme -> theme.state() != State.MERGED)
                .filter(some)
                .map(KeptTheme::label)
                .toList();
    }

    /** How many texts belong to no theme: like none, or to something that people say is none. */
    public long outOfTheme() {
        var active = themes.stream()
                .filter(theme -> theme.state() == State.ACTIVE)
                .map(KeptTheme::id)
                .collect(Collectors.toSet());
        return members.stream()
                .filter(member -> !active.contains(member.theme()))
                .count();
    }

    /** A theme as people look at it. */
    public ThemeView view(KeptTheme theme) {
        List<Member> in = members(theme.id());
        int size = distinct(in);
        int counted = distinct(members);
        return new ThemeView(theme, in.size(), size, counted, Wilson.of(size, Math.max(1, counted)), quotations(in));
    }

    /** Texts that stand for these, which are nearest first: of different interactions where possible, none twice. */
    public static List<Member> quotations(List<Member> nearest) {
        return Quotations.of(
                nearest, Member::text, member -> member.place().interaction().value(), NEAREST);
    }

    private static int distinct(List<Member> some) {
        return (int) some.stream()
                .map(member -> member.place().interaction())
                .distinct()
                .count();
    }

    /** The themes of the last run, the largest first. */
    public List<ThemeView> views() {
        return views(State.ACTIVE).stream().filter(view -> view.texts() > 0).toList();
    }

    /** All themes of that state, also those the last run did not find, the largest first. */
    public List<ThemeView> views(State state) {
        return themes.stream()
                .filter(theme -> theme.state() == state)
                .map(this::view)
                .sorted(Comparator.comparingInt(ThemeView::size)
                        .reversed()
                        .thenComparing(view -> themes.indexOf(view.theme())))
                .toList();
    }

    /** What people decided about a theme, oldest first. */
    public List<Decision> decisions(String id) {
        return decisions.stream()
                .filter(decision -> decision.themes().contains(id))
                .toList();
    }

    ThemeBook with(List<KeptTheme> others, List<Member> texts, List<Anchor> places) {
        return new ThemeBook(run, others, texts, places, decisions);
    }

    ThemeBook decided(By by, Decision.Kind kind, List<String> about, String text) {
        var all = new ArrayList<>(decisions);
        all.add(new Decision(all.size() + 1, by.at(), by.who(), kind, about, text));
        return new ThemeBook(run, themes, members, anchors, all);
    }

    /** Themes with some of them changed. */
    List<KeptTheme> themesWith(Map<String, KeptTheme> changed) {
        return themes.stream()
                .map(theme -> changed.getOrDefault(theme.id(), theme))
                .toList();
    }

    /** The middle of each theme as last seen. */
    Map<String, Direction> centres() {
        var centres = new TreeMap<String, Direction>();
        anchors.stream()
                .filter(anchor -> anchor.kind() == Anchor.Kind.OWN)
                .forEach(anchor -> centres.put(anchor.themes().get(0), anchor.centre()));
        return centres;
    }
}
