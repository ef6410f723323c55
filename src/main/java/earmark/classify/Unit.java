package earmark.classify;

import earmark.model.Analysis;
import earmark.model.Sentence;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.Token;
import earmark.model.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a classifier judges at one go: a turn or a sentence of it.
 *
 * @param turn in which turn
 * @param speaker whose words
 * @param at from its first to its last word
 * @param text those characters
 * @param words as rules see them
 */
record Unit(int turn, Speaker speaker, TextSpan at, String text, List<String> words) {
    Unit {
        words = List.copyOf(words);
    }

    /** The units of an interaction in order; turns without words have none. */
    static List<Unit> of(Analysis analysis, boolean bySentence) {
        var units = new ArrayList<Unit>();
        for (Turn turn : analysis.interaction().turns()) {
            List<Sentence> sentences = analysis.sentences().get(turn.index());
            if (bySentence) {
                sentences.forEach(sentence -> units.add(unit(turn, sentence.tokens())));
            } else {
                whole(turn, sentences).ifPresent(units::add);
            }
        }
        return units;
    }

    private static Optional<Unit> whole(Turn turn, List<Sentence> sentences) {
        List<Token> tokens = sentences.stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .toList();
        return tokens.isEmpty() ? Optional.empty() : Optional.of(unit(turn, tokens));
    }

    private static Unit unit(Turn turn, List<Token> tokens) {
        var at = new TextSpan(
                tokens.get(0).at().start(), tokens.get(tokens.size() - 1).at().end());
        return new Unit(
                turn.index(),
                turn.speaker(),
                at,
                at.of(turn.text()),
                tokens.stream().map(Token::form).toList());
    }
}
