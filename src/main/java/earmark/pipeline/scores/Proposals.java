package earmark.pipeline.scores;

import earmark.classify.LearnedMarker;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Verdict;
import earmark.pipeline.MarkerPack;
import earmark.score.Evaluation;
import earmark.score.Form;
import earmark.score.propose.Proposer;
import earmark.store.KeptAs;
import earmark.store.Store;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Proposes answers for what is kept, out of the verdicts that are kept. Use from one thread. */
public final class Proposals {
    private final Store store;
    private final Form form;
    private final Proposer proposer;

    /** On a form, with the markers of today for its conditions. */
    public Proposals(Store store, Form form, MarkerPack markers, Clock clock) {
        this.store = store;
        this.form = form;
        proposer = new Proposer(
                form,
                new Conditions(markers.catalog()),
                markers.learned().stream()
                        .map(LearnedMarker::ref)
                        .map(ref -> ref.id())
                        .collect(Collectors.toSet()),
                clock);
    }

    /**
     * What the machine would answer about an interaction; empty when none is kept, or the form is not for it.
     *
     * @param anyway also when the form is not for it
     */
    public Optional<Evaluation> propose(InteractionId id, boolean anyway) {
        Optional<Interaction> interaction = store.find(id);
        return interaction
                .filter(found -> anyway || proposer.fits(found))
                .map(found -> proposer.propose(found, store.verdicts(id)));
    }

    /** What the machine would answer by these verdicts; empty when the form is not for the interaction. */
    public Optional<Evaluation> propose(Interaction interaction, List<Verdict> verdicts) {
        return proposer.fits(interaction) ? Optional.of(proposer.propose(interaction, verdicts)) : Optional.empty();
    }

    /** Keeps proposals beside what people scored; one that says what the kept one says changes nothing. */
    public List<KeptAs> keep(List<Evaluation> proposals) {
        store.scorecards().keep(form);
        return proposals.stream().map(this::keep).toList();
    }

    private KeptAs keep(Evaluation proposal) {
        Optional<Evaluation> before = store.scorecards().evaluation(proposal.id());
        boolean same = before.isPresent()
                && before.get().isProposal()
                && before.get().answers().equals(proposal.answers())
                && before.get().agent().equals(proposal.agent());
        return same ? KeptAs.SAME : store.scorecards().keep(proposal);
    }
}
