package earmark.markers.match;

import earmark.markers.PatternParser;
import earmark.markers.ShippedWords;
import java.util.List;

/**
 * The shipped word lists that say what negates, what reports and so on, ready to run. Read once, when first needed; they
 * are a book of their own, which is opened only in turns in which something was found that may be negated.
 */
final class ShippedCues {
    static final Assertions ASSERTIONS = assertions(new ShippedWords());

    private ShippedCues() {}

    private static Assertions assertions(ShippedWords words) {
        Finder nothing = (turn, work) -> List.of();
        var none = new Assertions.Cues(nothing, nothing, nothing, nothing, nothing, nothing, nothing);
        var compiler = new PatternCompiler(new Assertions(none, new Echo(nothing)));
        var cues = new Assertions.Cues(
                list(compiler, words, "negation"),
                list(compiler, words, "reporting"),
                list(compiler, words, "persons"),
                compiler.compile(PatternParser.parse("@hypothetical notin @polite_request", words)),
                list(compiler, words, "others"),
                list(compiler, words, "selves"),
                list(compiler, words, "backchannel"));
        return new Assertions(cues, new Echo(list(compiler, words, "small_words")));
    }

    private static Finder list(PatternCompiler compiler, ShippedWords words, String name) {
        return compiler.compile(PatternParser.parse("@" + name, words));
    }
}
