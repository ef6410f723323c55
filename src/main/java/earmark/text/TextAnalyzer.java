package earmark.text;

import earmark.model.Analysis;
import earmark.model.Interaction;

/** Cuts an interaction into sentences and tokens. Implementations are thread-safe. */
public interface TextAnalyzer {
    /**
     * Analyses every turn.
     *
     * @param interaction what to analyse
     * @return the same interaction with sentences and tokens
     */
    Analysis analyze(Interaction interaction);
}
