package earmark.cli;

import earmark.model.InteractionId;
import earmark.pipeline.scores.ScoreRange;
import earmark.pipeline.scores.ScoredInteractions;
import earmark.store.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Interactions of a theme, or with such a score: what the database alone cannot tell. */
final class SubsetOptions {
    @Option(
            names = "--theme",
            paramLabel = "ID",
            description = "only what belongs to this theme, see earmark themes list")
    private @Nullable String theme;

    @Option(
            names = "--score",
            paramLabel = "'FORM < N'",
            description = "only what people scored so by this form, in percent; also <= >= >; may be repeated")
    private List<String> scores = List.of();

    /** Which interactions these are; empty for all. */
    Optional<Set<InteractionId>> among(Store store) {
        if (theme == null && scores.isEmpty()) {
            return Optional.empty();
        }
        var sets = new ArrayList<Set<InteractionId>>();
        if (theme != null) {
            var book = store.themes().book();
            sets.add(book.interactions(book.theme(theme).id()));
        }
        if (!scores.isEmpty()) {
            store.scorecards().match();
            var scored = new ScoredInteractions(store);
            scores.forEach(score -> sets.add(scored.in(ScoreRange.parse(score))));
        }
        var all = new HashSet<>(sets.get(0));
        sets.forEach(all::retainAll);
        return Optional.of(all);
    }

    /** What was asked for, in words. */
    List<String> words() {
        var words = new ArrayList<String>();
        if (theme != null) {
            words.add("theme " + theme);
        }
        scores.forEach(score -> words.add("score " + score));
        return words;
    }
}
