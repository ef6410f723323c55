package earmark.markers.lint;

import earmark.markers.OtherNames;
import earmark.model.Problem;
import earmark.syntax.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is written in the manner of other searches, or of a person who guesses, and is read as words. */
final class OtherSearches {
    /** What belongs to a word or a number in other searches; here it parts words, or is taken out. */
    private static final String SIGN = "[$%^+#;\\\\]";

    static final List<Slip> SLIPS = List.of(
            Slip.of(
                    "(?<![\\w:.])(?!(?:say|when|expect|within|where|by|notin|unless|agent|customer|speaker|robot|queue|team"
                            + "|channel|medium|from|to|date|subject|https?|mailto):)[A-Za-z]\\w*:(?![(@/])(?=\\s*[\\w(@{\"])\\S*",
                    "a colon keeps words under a name and touches parentheses or a list: amount:(sorry), amount:@money;"
                            + " who speaks is written agent sorry"),
            Slip.of(
                    ReadAsWords.BEGIN
                            + "(?:first|last)\\s+\\d+\\s*(?:[smwtu%]?:|(?=\\s(?!\\s*(?:days?|weeks?|months?|years?"
                            + "|hours?|pounds?|dollars?|euros?|percent|of)\\b)[\\w(@{\"]))",
                    "a window has its unit as a letter and no colon: first 30s sorry, first 30w sorry"),
            Slip.of(
                    ReadAsWords.BEGIN
                            + "(?:first\\s+(?:minute|second|word)|(?:first|last)\\s+(?:turn|message|sentence))s?(?=\\s+[\\w(@{\"])",
                    "a window has a number: first 1m (sorry), first 1t (sorry), first 1u (sorry)"),
            Slip.of(
                    "(?<![\\w@])(?:WITHIN|THEN|FOLLOWED|PRE|ADJ|ONEAR|XOR|SAME|SENTENCE|PARAGRAPH|PHRASE)\\b(?:\\s*\\d+)?",
                    "one after the other is sorry before<=4w delay, close by sorry near<=8w delay, in one sentence sorry"
                            + " near<=0u delay"),
            Slip.of(
                    "(?<=[A-Za-z*?])\\[|](?=[A-Za-z])",
                    "in [ ] stands a word that may be missing; one of several letters is (apology | apologise) or apolog*"),
            Slip.of(
                    "(?<![^\\s(|&])(?=[^\\s()|&\\[\\]\"]*[A-Za-z])[^\\s()|&\\[\\]\"]*" + SIGN + "[^\\s()|&\\[\\]\"]*",
                    "such a sign only parts words; * is any letters, ? at most one"),
            Slip.of(
                    ReadAsWords.BEGIN
                            + "\\d{1,2}\\s+of\\s+(?!the\\b|them\\b|us\\b|you\\b|these|those|my\\b|our\\b|your\\b)\\w+",
                    "so many of several is 2 of (sorry | delay)"));

    /** A whole pattern, or one of several; beside others in parentheses it is hardly meant so. */
    private static final Pattern ALONE = Pattern.compile("(?:^|[|])\\s*([A-Za-z_-]+(?:\\s[A-Za-z]+)?)\\s*(?=$|[|])");

    private OtherSearches() {}

    /** A measure by its name alone, without the comparison. */
    static Optional<Problem> measure(Value value, String text) {
        Matcher alone = ALONE.matcher(text);
        int from = 0;
        while (text.indexOf('(') < 0 && alone.find(from)) {
            String name = alone.group(1);
            Optional<String> term =
                    name.matches("(?i)hold|like|mute|gap|overlap|pace|silent|length|speed|cut off|on hold")
                            ? Optional.empty()
                            : OtherNames.term(name);
            if (term.isPresent()) {
                return Optional.of(new Problem(
                        value.at(alone.start(1)).toString(),
                        "'" + name + "' is read as words",
                        "what is measured is " + term.get() + "; if words are meant, quote them"));
            }
            from = alone.end();
        }
        return Optional.empty();
    }

    /** Each place once, the first that was said of it. */
    static List<Problem> once(List<Problem> notes) {
        var places = new HashSet<String>();
        var kept = new ArrayList<Problem>();
        for (Problem note : notes) {
            if (places.add(note.where())) {
                kept.add(note);
            }
        }
        return kept;
    }
}
