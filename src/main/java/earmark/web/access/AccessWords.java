package earmark.web.access;

import earmark.model.InteractionId;
import earmark.people.AccessEntry;
import earmark.store.Store;
import earmark.themes.kept.KeptTheme;
import earmark.themes.kept.ThemeBook;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what an entry of the log is about as people call it: interactions by their reference, scores by that of theirs, themes by
 * their label, and what was refused as the page it belongs to. For one page of the log; looks up each name once. Not
 * thread-safe.
 */
final class AccessWords {
    private static final Pattern ID =
            Pattern.compile("(?<![\\w-])(?:([0-9a-f]{16})(?:~2)?|(ev[0-9a-f]{8,})|theme (th[\\w-]+))(?![\\w-])");

    private static final Pattern INTERACTION = Pattern.compile("(?<![\\w-])([0-9a-f]{16})(?![\\w-])");

    private static final Pattern REFUSED = Pattern.compile("([A-Z]+) ([a-z-]+)(?:\\.[a-z]+)?(?:/(\\S*))?(?: (.*))?");

    /** What the parts of the API hold, by the first word of their addresses. */
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("people", "accounts"),
            Map.entry("access", "the access log"),
            Map.entry("jobs", "work in the background"),
            Map.entry("ingest", "ingest"),
            Map.entry("appeals", "appeals"),
            Map.entry("evaluations", "a score"),
            Map.entry("sheets", "a scorecard"),
            Map.entry("interactions", "an interaction"),
            Map.entry("queue", "the queue"),
            Map.entry("trends", "trends"),
            Map.entry("themes", "themes"),
            Map.entry("recommendations", "a recommendation"),
            Map.entry("export", "an export"),
            Map.entry("coaching", "coaching"),
            Map.entry("calibrations", "calibration"),
            Map.entry("search", "search"),
            Map.entry("clips", "clips"),
            Map.entry("playlists", "playlists"),
            Map.entry("markers", "markers"));

    private static final Map<String, String> SEARCHES = Map.of(
            "search",
            "by words",
            "search/meaning",
            "by meaning",
            "search/count",
            "by words, to know how many there are");

    private final Store store;
    private final Supplier<ThemeBook> themes;
    private final Map<String, String> known = new HashMap<>();
    private @Nullable ThemeBook book;

    /**
     * Over what is kept.
     *
     * @param themes asked for once, and only when an entry names one
     */
    AccessWords(Store store, Supplier<ThemeBook> themes) {
        this.store = store;
        this.themes = themes;
    }

    /** What it is about, in words; ids of what is not there any more stay. */
    String of(AccessEntry entry) {
        return switch (entry.kind()) {
            case REFUSED -> named(refused(entry.what()));
            case SEARCH -> SEARCHES.getOrDefault(entry.what(), named(entry.what()));
            default -> named(entry.what());
        };
    }

    /** The interaction it is about; none when it is about something else. */
    static Optional<String> interaction(AccessEntry entry) {
        return INTERACTION
                .matcher(entry.what())
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }

    /** {@code POST evaluations/ev1/close} → to change a score: ev1/close. */
    private static String refused(String what) {
        var parts = REFUSED.matcher(what);
        if (!parts.matches() || !PARTS.containsKey(parts.group(2))) {
            return what;
        }
        String below = parts.group(3) == null ? "" : parts.group(3);
        String about = parts.group(4) == null ? "" : parts.group(4);
        String rest = (below + " " + about).strip();
        return (parts.group(1).equals("GET") ? "to see " : "to change ")
                + PARTS.get(parts.group(2))
                + (rest.isEmpty()
                        ? ""
                        : ": " + (parts.group(2).equals("themes") ? "theme " : "") + rest.replace("/", ", "));
    }

    private String named(String what) {
        return ID.matcher(what).replaceAll(found -> Matcher.quoteReplacement(name(found)));
    }

    private String name(MatchResult found) {
        return known.computeIfAbsent(found.group(), whole -> {
            if (found.group(1) != null) {
                return interaction(found.group(1)).orElse(whole);
            }
            return found.group(2) != null
                    ? store.scorecards()
                            .evaluation(found.group(2))
                            .map(score -> "score of " + score.reference())
                            .orElse(whole)
                    : "theme " + label(found.group(3));
        });
    }

    private Optional<String> interaction(String id) {
        return store.find(new InteractionId(id))
                .map(one -> one.facts().getOrDefault("id", one.provenance().source()));
    }

    private String label(String id) {
        ThemeBook all = book;
        if (all == null) {
            all = themes.get();
            book = all;
        }
        return all.themes().stream()
                .filter(theme -> theme.id().equals(id))
                .findFirst()
                .map(KeptTheme::label)
                .orElse(id);
    }
}
