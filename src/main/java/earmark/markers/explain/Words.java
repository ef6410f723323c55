package earmark.markers.explain;

import earmark.markers.Pattern;
import earmark.markers.Pattern.Sequence;
import earmark.markers.Pattern.Step;
import earmark.markers.Pattern.Word;
import earmark.model.TextSpan;
import earmark.model.Token;
import java.util.List;

/** Makes a pattern of words that were said. */
final class Words {
    private Words() {}

    /** The tokens of a stretch, which must hold at least one, as a phrase. */
    static Pattern of(List<Token> tokens, TextSpan at) {
        List<Step> steps = tokens.stream()
                .filter(token -> token.at().overlaps(at))
                .map(token -> new Step(new Word(token.form()), false))
                .toList();
        return steps.size() == 1 ? steps.get(0).pattern() : new Sequence(steps);
    }
}
