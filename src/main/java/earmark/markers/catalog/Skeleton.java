package earmark.markers.catalog;

import earmark.markers.Pattern;
import earmark.markers.Side;
import earmark.markers.match.PlainPhrases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The draft of a marker, with a place for everything a marker needs. Thread-safe. */
public final class Skeleton {
    private static final int WIDEST = 90;

    private static final java.util.regex.Pattern FACT = java.util.regex.Pattern.compile("\\bfact\\(");
    private static final java.util.regex.Pattern SOUND =
            java.util.regex.Pattern.compile("\\b(?:silence|overtalk|interruption|hold)>=");

    private Skeleton() {}

    /**
     * The text of a marker file.
     *
     * @param id the marker's name
     * @param title what it is; empty: to be filled in
     * @param by whose words
     * @param pattern what to look for
     */
    public static String of(String id, String title, Side by, Pattern pattern) {
        return of(id, title, by, pattern, List.of());
    }

    /**
     * The text of a marker file with examples.
     *
     * @param id the marker's name
     * @param title what it is; empty: to be filled in
     * @param by whose words
     * @param pattern what to look for
     * @param examples lines such as {@code hit      A: <<sorry>>}, in order; none: a first one is made up
     */
    public static String of(String id, String title, Side by, Pattern pattern, List<String> examples) {
        String speaker = by == Side.CUSTOMER ? "C" : by == Side.ROBOT ? "R" : by == Side.THIRD_PARTY ? "T" : "A";
        return String.format(
                Locale.ROOT,
                """
                # A draft. Give it a title, a source, two hits and two misses; then take the status line out.
                marker %s v1
                  title    "%s"
                  source   "own work"
                  by       %s
                  status   draft
                  say      %s
                  # notin    a longer phrase that means something else
                  # within   first 60s/40w
                  # min_conf 0.60

                %s  # hit      A: words with <<the match>> in them
                  # miss     A: words that look like it and are not
                %s""",
                id,
                title.isEmpty() ? id : title.replace('"', '\''),
                by.keyword(),
                wrapped(pattern.print()),
                examples.isEmpty()
                        ? example(pattern, speaker)
                        : examples.stream().map(line -> "  " + line + "\n").collect(Collectors.joining()),
                beyondWords(pattern.print()));
    }

    /** How an example shows what the pattern looks for beyond words. */
    private static String beyondWords(String pattern) {
        String fact =
                FACT.matcher(pattern).find() ? "  # what is known stands in front: hit [queue=billing] A: …\n" : "";
        String sound = SOUND.matcher(pattern).find()
                ? "  # +9s is a silence, -1.5s goes back so that both speak; a silence is found at the <<>> after a word\n"
                : "";
        return fact + sound;
    }

    /** The first phrase of a plain pattern, said by whoever it looks at. */
    private static String example(Pattern pattern, String speaker) {
        Optional<List<List<Pattern>>> phrases = PlainPhrases.of(pattern);
        return phrases.stream()
                .flatMap(List::stream)
                .filter(phrase -> phrase.stream().allMatch(Pattern.Word.class::isInstance))
                .findFirst()
                .map(phrase -> phrase.stream()
                        .map(word -> ((Pattern.Word) word).form())
                        .collect(Collectors.joining(" ", "  hit      " + speaker + ": <<", ">>\n")))
                .orElse("");
    }

    /** A long pattern goes on in lines that are indented deeper. */
    private static String wrapped(String pattern) {
        var lines = new StringBuilder();
        int width = 0;
        for (String word : pattern.split(" ", -1)) {
            if (width > 0 && width + word.length() > WIDEST) {
                lines.append("\n             ");
                width = 0;
            } else if (width > 0) {
                lines.append(' ');
            }
            lines.append(word);
            width += word.length() + 1;
        }
        return lines.toString();
    }
}
