package earmark.pipeline;

import earmark.markers.Tagger;
import earmark.model.Analysis;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Outcome;
import earmark.model.Problem;
import earmark.model.Verdict;
import earmark.store.KeptSource;
import earmark.store.Saved;
import earmark.store.Store;
import earmark.store.TaggerProvenance;
import earmark.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How an interaction becomes findings that are kept. Calls come here from {@link CallReader}, mail and chats from their
 * own readers; from here on there is one path, and no step asks what kind of interaction it has. Thread-safe.
 */
public final class Pipeline {
    private final TextAnalyzer analyzer;
    private final List<Tagger> taggers;
    private final TaggerProvenance provenance;
    private final Store store;

    /**
     * A pipeline.
     *
     * @param analyzer cuts text into sentences and tokens
     * @param taggers rules and classifiers, none treated differently
     * @param provenance what the taggers are, to be kept with what they said
     * @param store where everything ends
     */
    public Pipeline(TextAnalyzer analyzer, List<Tagger> taggers, TaggerProvenance provenance, Store store) {
        this.analyzer = analyzer;
        this.taggers = List.copyOf(taggers);
        this.provenance = provenance;
        this.store = store;
    }

    /**
     * Keeps a new interaction; one that is kept already stays as it is.
     *
     * @param interaction what was read
     * @param originals the files it was read from, staged
     * @return what became of it
     */
    public BatchRow keep(Interaction interaction, List<KeptSource> originals) {
        List<Verdict> verdicts = verdicts(interaction);
        Saved saved = store.save(interaction, verdicts, originals, provenance);
        return row(saved.fresh() ? BatchRow.Status.KEPT : BatchRow.Status.KEPT_BEFORE, interaction, verdicts);
    }

    /**
     * Puts an interaction in the place of what was kept before of the same source.
     *
     * @param old what it replaces
     * @param interaction what was read
     * @param originals the files it was read from
     * @return what became of it
     */
    public BatchRow renew(Collection<InteractionId> old, Interaction interaction, List<KeptSource> originals) {
        List<Verdict> verdicts = verdicts(interaction);
        store.replace(old, interaction, verdicts, originals, provenance);
        return row(BatchRow.Status.RENEWED, interaction, verdicts);
    }

    private List<Verdict> verdicts(Interaction interaction) {
        Analysis analysis = analyzer.analyze(interaction);
        var verdicts = new ArrayList<Verdict>();
        taggers.forEach(tagger -> verdicts.addAll(tagger.tag(analysis)));
        return verdicts;
    }

    private static BatchRow row(BatchRow.Status status, Interaction interaction, List<Verdict> verdicts) {
        int findings = verdicts.stream()
                .map(Verdict::outcome)
                .mapToInt(outcome -> outcome instanceof Outcome.Present present
                        ? present.evidence().size()
                        : 0)
                .sum();
        List<Problem> problems = interaction.problems();
        return new BatchRow(
                interaction.provenance().source(),
                status,
                interaction.id(),
                interaction.turns().size(),
                findings,
                problems);
    }
}
