package earmark.text;

import earmark.model.Analysis;
import earmark.model.Interaction;
import earmark.model.WordRule;

/**
 * Cuts text by simple rules, without a model: tokens are lower-case words with straight apostrophes whose offsets count
 * in the turn's own text; sentences end at pauses in a call, at punctuation and line breaks in writing. Thread-safe.
 */
public final class PlainAnalyzer implements TextAnalyzer {
    @Override
    public Analysis analyze(Interaction interaction) {
        return new Analysis(
                interaction,
                interaction.turns().stream()
                        .map(turn -> SentenceCutter.cut(turn, WordRule.TEXT.cut(turn.text())))
                        .toList());
    }
}
