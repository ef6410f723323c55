package earmark.markers;

import earmark.markers.Lexeme.Kind;
import earmark.model.EarmarkException;
import earmark.syntax.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts pattern text into pieces. Use from one thread. */
final class PatternLexer {
    /** Also as word processors write them. */
    private static final String QUOTES = "\"\u201C\u201D\u201E";

    private static final String SYMBOLS = "()[]|&!@" + QUOTES;

    private static final Pattern COMPARES = Pattern.compile("[<>=]|!=");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]{1,20}");
    private static final Pattern OPEN_COMPARISON = Pattern.compile("[A-Za-z_]{0,20}(?:[<>=]{1,2}|!=)");

    private final Value source;
    private final String text;
    private final List<Lexeme> lexemes = new ArrayList<>();

    private PatternLexer(Value source) {
        this.source = source;
        this.text = source.text();
    }

    /** All pieces, with {@link Kind#END} as the last. */
    static List<Lexeme> cut(Value source) {
        return new PatternLexer(source).cut();
    }

    private List<Lexeme> cut() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isBlank(c)) {
                at++;
            } else if (QUOTES.indexOf(c) >= 0) {
                at = quoted(at);
            } else if (c == '@') {
                at = name(at);
            } else if (SYMBOLS.indexOf(c) >= 0 && !text.startsWith("!=", at)) {
                lexemes.add(new Lexeme(symbol(c), String.valueOf(c), at, at + 1));
                at++;
            } else {
                int end = chunkEnd(at);
                chunk(text.substring(at, end), at, end);
                at = end;
            }
        }
        lexemes.add(new Lexeme(Kind.END, "", text.length(), text.length()));
        return lexemes;
    }

    /** {@code silence >= 5s} is {@code silence>=5s}: a sign of comparison is no word, and blanks around it do not matter. */
    private void chunk(String piece, int start, int end) {
        Lexeme before = lexemes.isEmpty() ? new Lexeme(Kind.END, "", 0, 0) : lexemes.get(lexemes.size() - 1);
        boolean compares = COMPARES.matcher(piece).lookingAt();
        boolean goesOn = compares
                ? NAME.matcher(before.text()).matches()
                : OPEN_COMPARISON.matcher(before.text()).matches();
        if (before.is(Kind.CHUNK) && goesOn) {
            lexemes.set(lexemes.size() - 1, new Lexeme(Kind.CHUNK, before.text() + piece, before.start(), end));
        } else {
            lexemes.add(new Lexeme(Kind.CHUNK, piece, start, end));
        }
    }

    private int quoted(int start) {
        int close = start + 1;
        while (close < text.length() && QUOTES.indexOf(text.charAt(close)) < 0) {
            close++;
        }
        if (close == text.length()) {
            throw new EarmarkException(source.at(start).toString(), "a quote that is not closed", "add \" at its end");
        }
        lexemes.add(new Lexeme(Kind.QUOTED, text.substring(start + 1, close), start, close + 1));
        return close + 1;
    }

    private int name(int start) {
        int end = start + 1;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        int written = end;
        while (written < text.length() && isWrittenInNames(text.charAt(written))) {
            written++;
        }
        String whole = text.substring(start + 1, written);
        if (!whole.equals(whole.toLowerCase(Locale.ROOT))) {
            throw new EarmarkException(
                    source.at(start).toString(),
                    "'@" + whole + "' with capitals",
                    "names are written small: @" + whole.toLowerCase(Locale.ROOT));
        }
        if (end == start + 1) {
            throw new EarmarkException(
                    source.at(start).toString(), "'@' without a name", "for example @apology, without a blank");
        }
        lexemes.add(new Lexeme(Kind.NAME, text.substring(start + 1, end), start, end));
        return end;
    }

    private int chunkEnd(int start) {
        int end = text.startsWith("!=", start) ? start + 2 : start;
        while (end < text.length() && !isBlank(text.charAt(end)) && SYMBOLS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    }

    private static boolean isWrittenInNames(char c) {
        return isNamePart(c) || (c >= 'A' && c <= 'Z');
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static Kind symbol(char c) {
        return switch (c) {
            case '(' -> Kind.OPEN;
            case ')' -> Kind.CLOSE;
            case '[' -> Kind.OPEN_OPTION;
            case ']' -> Kind.CLOSE_OPTION;
            case '|' -> Kind.OR;
            case '&' -> Kind.AND;
            default -> Kind.NOT;
        };
    }
}
