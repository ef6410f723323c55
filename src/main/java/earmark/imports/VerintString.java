package earmark.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A search string of Verint Speech Analytics. Terms beside each other are alternatives; {@code AND} and {@code NOT} look at
 * the whole interaction, {@code NEAR} allows three words between, {@code NEAR:n} n; {@code A: C: R: U:} say whose words a
 * term is looked for in. Use once, from one thread.
 */
final class VerintString {
    private static final Pattern PIECE =
            Pattern.compile("\\s*(\"[^\"]*\"|[()]|[ACRU]:|NEAR:\\d+|[-+]?[^\\s()\"]+|\"|[-+](?=\"))");
    private static final Pattern NEAR = Pattern.compile("NEAR(?::(\\d{1,3}))?");
    private static final int USUAL_WORDS = 3;

    private final List<String> pieces = new ArrayList<>();
    private final List<String> excluded = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String letter = "";
    /** Whether it asks for words of several sides: then it is no example of itself. */
    private boolean mixed;

    private int next;

    /**
     * A part of a string.
     *
     * @param pattern in the marker language, able to stand beside an operator
     * @param hits runs of words that it finds
     */
    private record Part(String pattern, List<String> hits) {}

    private VerintString(String text) {
        Matcher piece = PIECE.matcher(text);
        int end = 0;
        while (piece.find() && piece.start() == end) {
            pieces.add(piece.group(1));
            end = piece.end();
        }
    }

    static SearchString read(String text) {
        var string = new VerintString(text.replace('“', '"').replace('”', '"'));
        Optional<Part> part = string.choice();
        if (string.next < string.pieces.size()) {
            throw new SearchString.Unreadable("'" + string.pieces.get(string.next) + "' where a term was expected");
        }
        String say = part.map(Part::pattern).orElse("");
        String none = string.excluded.size() == 1
                ? string.excluded.get(0)
                : string.excluded.isEmpty() ? "" : "(" + String.join(" | ", string.excluded) + ")";
        boolean plain = none.isEmpty() && !string.mixed;
        return new SearchString(
                say,
                none,
                plain ? part.map(Part::hits).orElse(List.of()) : List.of(),
                string.letter.isEmpty() ? "A" : string.letter,
                string.notes);
    }

    /** Terms beside each other, with or without {@code OR}; empty when all of them exclude. */
    private Optional<Part> choice() {
        var parts = new ArrayList<Part>();
        while (next < pieces.size() && !pieces.get(next).equals(")")) {
            if (pieces.get(next).equals("OR")) {
                next++;
            }
            both().ifPresent(parts::add);
        }
        if (parts.size() <= 1) {
            return parts.stream().findFirst();
        }
        var hits = new ArrayList<String>();
        parts.forEach(part -> hits.addAll(part.hits()));
        return Optional.of(new Part(
                "(" + String.join(" | ", parts.stream().map(Part::pattern).toList()) + ")", hits));
    }

    private Optional<Part> both() {
        if (next < pieces.size() && pieces.get(next).startsWith("-")) {
            exclude();
            return Optional.empty();
        }
        Part left = distance();
        while (next < pieces.size() && (is("AND") || is("NOT"))) {
            String operator = pieces.get(next++);
            if (operator.equals("AND") && next < pieces.size() && is("NOT")) {
                operator = pieces.get(next++);
            }
            String not = operator.equals("NOT") ? "not " : "";
            left = new Part(
                    "(" + left.pattern() + " " + not + SearchString.ANYWHERE + " "
                            + distance().pattern() + ")",
                    List.of());
        }
        return Optional.of(left);
    }

    private void exclude() {
        String piece = pieces.get(next);
        pieces.set(next, piece.substring(1));
        if (piece.length() == 1) {
            next++;
        }
        excluded.add(distance().pattern());
    }

    private Part distance() {
        Part left = term();
        while (next < pieces.size()) {
            Matcher near = NEAR.matcher(pieces.get(next));
            if (near.matches()) {
                next++;
                int words = near.group(1) == null ? USUAL_WORDS : Integer.parseInt(near.group(1));
                Part right = term();
                left = new Part(
                        "(" + left.pattern() + " near<=" + words + "w " + right.pattern() + ")", pairs(left, right));
            } else if (is("NOTIN")) {
                next++;
                left = new Part("(" + left.pattern() + " notin " + term().pattern() + ")", left.hits());
            } else {
                break;
            }
        }
        return left;
    }

    private static List<String> pairs(Part left, Part right) {
        return left.hits().isEmpty() || right.hits().isEmpty()
                ? List.of()
                : List.of(left.hits().get(0) + " " + right.hits().get(0));
    }

    private Part term() {
        if (next >= pieces.size()) {
            throw new SearchString.Unreadable("a term is missing at the end");
        }
        String piece = pieces.get(next++);
        if (piece.equals("(")) {
            Part inside = choice().orElseThrow(() -> new SearchString.Unreadable("nothing to find in parentheses"));
            if (next >= pieces.size() || !pieces.get(next).equals(")")) {
                throw new SearchString.Unreadable("'(' is not closed");
            }
            next++;
            return inside;
        }
        if (piece.matches("[ACRU]:")) {
            return said(piece);
        }
        if (piece.startsWith("+")) {
            notes.add("'+' (a higher rank) is not carried over");
            piece = piece.length() == 1 && next < pieces.size() ? pieces.get(next++) : piece.substring(1);
        }
        if (piece.equals("\"") || piece.matches("AND|OR|NOT|NOTIN|NEAR(:\\d+)?|\\)")) {
            throw new SearchString.Unreadable("'" + piece + "' where a term was expected");
        }
        if (piece.indexOf('?') >= 0) {
            notes.add("'?' stands for one character or none here");
        }
        String pattern = SearchWord.pattern(piece);
        String signs = SearchWord.leftOut(piece);
        if (!signs.isEmpty()) {
            notes.add("'" + signs + "' in '" + piece + "' is not carried over: the words follow each other");
        }
        return new Part(pattern, SearchWord.isOpen(pattern) ? List.of() : List.of(SearchWord.plain(piece)));
    }

    /** Whose words: of the term that follows, distances included. */
    private Part said(String prefix) {
        String side = switch (prefix) {
            case "A:" -> "agent";
            case "C:" -> "customer";
            case "R:" -> "robot";
            default -> "unknown";
        };
        String own = prefix.equals("U:") ? "?" : prefix.substring(0, 1);
        mixed |= !letter.isEmpty() && !letter.equals(own);
        letter = own;
        Part inside = distance();
        return new Part("(" + side + " " + inside.pattern() + ")", inside.hits());
    }

    private boolean is(String operator) {
        return pieces.get(next).equals(operator);
    }
}
