package earmark.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phrase of an application of Medallia's Voci V-Spark. Words beside each other follow each other; {@code ~4} lets so many
 * words lie between, {@code ~t} any within the turn; {@code ^} is the begin of the turn, {@code ~s<30} and {@code ~e<30}
 * are seconds from the start and the end; {@code -} in front excludes. Use once, from one thread.
 */
final class VSparkString {
    private static final Pattern MODIFIER = Pattern.compile("~(\\d{1,3}|t|[se]<\\d{1,5}|\\S*)");

    private final List<String> notes = new ArrayList<>();
    private String distance = "";
    private String window = "";
    private boolean startOfTurn;

    private VSparkString() {}

    static SearchString read(String text) {
        return new VSparkString().of(text.strip());
    }

    private SearchString of(String text) {
        boolean excludes = text.startsWith("-");
        String rest = modifiers(excludes ? text.substring(1) : text);
        if (rest.startsWith("^")) {
            startOfTurn = true;
            rest = rest.substring(1);
        }
        if (rest.indexOf('?') >= 0) {
            notes.add("'?' stands for one character or none here");
        }
        var hits = new ArrayList<String>();
        var choices = new ArrayList<String>();
        for (String choice : rest.split("\\|", -1)) {
            String[] parts = choice.split("&", -1);
            var all = new ArrayList<String>();
            for (String part : parts) {
                all.add(words(part, parts.length == 1 ? hits : new ArrayList<>()));
            }
            choices.add(all.size() == 1 ? all.get(0) : "(" + String.join(" & ", all) + ")");
        }
        String pattern = choices.size() == 1 ? choices.get(0) : "(" + String.join(" | ", choices) + ")";
        String bounded = window + (startOfTurn ? "first 1w of turn " : "") + pattern;
        if (rest.indexOf('&') >= 0) {
            notes.add("'&' asks for both in one turn here");
        }
        String whole = bounded.equals(pattern) ? pattern : "(" + bounded + ")";
        return excludes
                ? new SearchString("", whole, List.of(), "A", notes)
                : new SearchString(whole, "", hits, "A", notes);
    }

    /** Takes what begins with a tilde out of the text. */
    private String modifiers(String text) {
        Matcher modifier = MODIFIER.matcher(text);
        while (modifier.find()) {
            String what = modifier.group(1);
            if (what.matches("\\d+")) {
                distance = "near<=" + what + "w";
            } else if (what.equals("t")) {
                distance = "&";
            } else if (what.matches("[se]<0+")) {
                throw new SearchString.Unreadable("'~" + what + "' leaves no time to look in");
            } else if (what.matches("[se]<\\d+")) {
                window += (what.startsWith("s") ? "first " : "last ") + what.substring(2) + "s ";
            } else {
                throw new SearchString.Unreadable("'~" + what + "' is not known");
            }
        }
        return modifier.replaceAll(" ").strip();
    }

    private String words(String text, List<String> hits) {
        String plain = SearchWord.plain(text);
        if (plain.isEmpty()) {
            throw new SearchString.Unreadable("no word in it");
        }
        String signs = SearchWord.leftOut(text);
        if (!signs.isEmpty()) {
            notes.add("'" + signs + "' in '" + text.strip() + "' is not carried over");
        }
        var words = new ArrayList<String>();
        for (String word : plain.split(" ")) {
            words.add(SearchWord.pattern(word));
        }
        if (!SearchWord.isOpen(plain)) {
            hits.add(plain);
        }
        if (words.size() == 1 || distance.isEmpty()) {
            return SearchWord.isOpen(plain) ? "(" + String.join(" ", words) + ")" : "\"" + plain + "\"";
        }
        if (distance.equals("&")) {
            // what is found is the first word, not the whole
            hits.clear();
        }
        return "(" + String.join(" " + distance + " ", words) + ")";
    }
}
