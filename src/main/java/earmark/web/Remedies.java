package earmark.web;

import earmark.model.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody on a page can do, where what is below speaks to somebody at a terminal: a remedy that names a command, or an
 * option of one, becomes the page that does the same. What no page does is asked of whoever runs the workbench. Thread-safe.
 */
public final class Remedies {
    /** A part of a hint, with what ends it. */
    private static final Pattern CLAUSE = Pattern.compile("(?:[^;.]|[;.](?! |$))+[;.]? *");

    private static final Pattern COMMAND =
            Pattern.compile("\\bearmark ([a-z]+(?: (?!and |earmark )[a-z]+)*)|(?<![\\w-])(--[a-z]+(?:-[a-z]+)*)");

    private static final String NEEDS_SOMEBODY = "whoever runs the workbench can do it: ";

    /** Commands and options, and what a page has for it; of several that fit, the longest. */
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("list", "Interactions shows what is kept"),
            Map.entry("show", "open it under Interactions"),
            Map.entry("ingest", "Ingest reads recordings, mail and chats"),
            Map.entry("markers list", "Markers shows which there are"),
            Map.entry("markers check", "Markers shows what is wrong with one when it is opened"),
            Map.entry("retag", "Markers tags everything anew with the markers of today"),
            Map.entry("markers diff", "Markers shows what a change would do before it is switched on"),
            Map.entry("score list", "Scores shows what was handed in"),
            Map.entry("score show", "open the score under Scores"),
            Map.entry("score forms", "where an interaction is scored, the forms for it are offered"),
            Map.entry("score import", "Ingest brings scores in"),
            Map.entry("appeal", "a score under Scores shows its appeals and how they stand"),
            Map.entry("coach", "Coaching shows what was agreed"),
            Map.entry("calibrate", "Calibration shows the sessions and who scores what"),
            Map.entry("clips", "Playlists shows them; Search adds others"),
            Map.entry("search", "Search does that"),
            Map.entry("themes", "Themes looks for them, and shows which there are"),
            Map.entry("themes list", "Themes shows which there are"),
            Map.entry("themes recommendations", "a theme under Themes shows what is to be done"),
            Map.entry("themes restore", "open it under Themes, where it can be made a theme again"),
            Map.entry("people", "an administrator sees to accounts under People"),
            Map.entry("--dates", "choose it at Dates and look again"),
            Map.entry("--form", "name it at Form and look again"),
            Map.entry("--like", "say in words what is meant"));

    private Remedies() {}

    /** The same problem for somebody on a page. */
    static Problem onPage(Problem problem) {
        String where = problem.where().startsWith("--") ? problem.where().substring(2) : problem.where();
        return new Problem(where, problem.what(), onPage(problem.hint()));
    }

    /**
     * The same remedy for somebody on a page.
     *
     * @param hint as a terminal would show it; may be empty
     */
    public static String onPage(String hint) {
        if (!COMMAND.matcher(hint).find()) {
            return hint;
        }
        return CLAUSE.matcher(hint)
                .results()
                .map(found -> clause(found.group()))
                .collect(Collectors.joining());
    }

    private static String clause(String clause) {
        List<String> named = COMMAND.matcher(clause)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
        if (named.isEmpty()) {
            return clause;
        }
        String words = clause.strip();
        String end = words.endsWith(";") || words.endsWith(".") ? words.substring(words.length() - 1) : "";
        String said = named.stream()
                .map(Remedies::page)
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(", and "));
        String instead = said.isEmpty() ? NEEDS_SOMEBODY + words.substring(0, words.length() - end.length()) : said;
        String shown = Character.isUpperCase(words.charAt(0))
                ? instead.substring(0, 1).toUpperCase(Locale.ROOT) + instead.substring(1)
                : instead;
        return shown + end + clause.substring(clause.stripTrailing().length());
    }

    private static Optional<String> page(String named) {
        return Stream.of(named)
                .flatMap(one -> PAGES.keySet().stream().filter(key -> one.equals(key) || one.startsWith(key + " ")))
                .max(Comparator.comparingInt(String::length))
                .map(PAGES::get);
    }
}
