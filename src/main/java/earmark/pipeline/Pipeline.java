package earmark.pipeline;

import earmark.kpi.UnusableScores;
import earmark.markers.Tagger;
import earmark.model.Analysis;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Outcome;
import earmark.model.Problem;
import earmark.model.Verdict;
import earmark.store.KeptSource;
import earmark.store.Saved;
import earmark.store.Store;
import earmark.store.TaggerProvenance;
import earmark.store.Told;
import earmark.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /**
     * Takes in what is told about an interaction that is kept. Its words stay, corrected ones too.
     *
     * @param id which
     * @param told facts and start; what is not told stays as it is
     * @return what became of it
     * @throws EarmarkException when it is changed by somebody else meanwhile
     */
    public BatchRow tell(InteractionId id, Told told) {
        Optional<String> state = store.state(id);
        Optional<Interaction> kept = store.find(id);
        if (state.isPresent() && kept.isPresent()) {
            Interaction interaction = with(kept.get(), told);
            List<Verdict> verdicts = verdicts(interaction);
            if (store.facts().keep(interaction, state.get(), verdicts, provenance)) {
                return row(BatchRow.Status.RENEWED, interaction, verdicts);
            }
        }
        throw new EarmarkException(id.value(), "it changed while its facts were read", "ingest it once more");
    }

    private static Interaction with(Interaction kept, Told told) {
        Told all = told.over(new Told(kept.facts(), kept.startedAt()));
        return new Interaction(
                kept.id(),
                kept.medium(),
                all.startedAt(),
                kept.turns(),
                all.facts(),
                kept.provenance(),
                kept.sound(),
                kept.problems());
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
        String source = interaction.provenance().source();
        List<Problem> problems = Stream.concat(
                        interaction.problems().stream(), UnusableScores.in(source, interaction.facts()).stream())
                .toList();
        return new BatchRow(
                source, status, interaction.id(), interaction.turns().size(), findings, problems);
    }
}
