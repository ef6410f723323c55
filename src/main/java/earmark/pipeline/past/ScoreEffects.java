package earmark.pipeline.past;

import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.Problem;
import earmark.model.Verdict;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.scores.Proposals;
import earmark.score.Form;
import earmark.store.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What two packs' verdicts come to on scorecards: the answers that rules propose, and their totals. Only interactions count
 * in which a marker comes to something else. Nothing is written. Use from one thread.
 */
public final class ScoreEffects {
    private final Store store;
    private final List<Card> cards = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * On forms.
     *
     * @param forms of each form the newest version counts; drafts do not
     * @param old the pack as it was: conditions of forms ask it too
     * @param now the pack as it is
     */
    public ScoreEffects(Store store, List<Form> forms, MarkerPack old, MarkerPack now, Clock clock) {
        this.store = store;
        Map<String, Form> newest = new LinkedHashMap<>();
        forms.stream()
                .filter(form -> !form.draft())
                .forEach(form -> newest.put(form.ref().id(), form));
        newest.values()
                .forEach(form -> cards.add(new Card(
                        new FormTally(form),
                        new Proposals(store, form, old, clock),
                        new Proposals(store, form, now, clock))));
    }

    private record Card(FormTally tally, Proposals before, Proposals after) {}

    /**
     * Takes one interaction in.
     *
     * @return the answers in it that come out otherwise
     */
    public List<AnswerChange> add(Compared compared) {
        if (compared.changes().isEmpty() || cards.isEmpty()) {
            return List.of();
        }
        List<Verdict> kept = store.verdicts(compared.interaction().id());
        List<Verdict> before = over(kept, compared.before(), compared.after());
        List<Verdict> after = over(kept, compared.after(), compared.before());
        var changes = new ArrayList<AnswerChange>();
        for (Card card : List.copyOf(cards)) {
            try {
                changes.addAll(added(card, compared.interaction(), before, after));
            } catch (EarmarkException e) {
                // a condition that one of the packs has no marker for: no answer of this form can be compared
                cards.remove(card);
                problems.addAll(e.problems());
            }
        }
        return changes;
    }

    private static List<AnswerChange> added(
            Card card, Interaction interaction, List<Verdict> before, List<Verdict> after) {
        return card.tally()
                .add(
                        interaction.id(),
                        card.before().propose(interaction, before),
                        card.after().propose(interaction, after));
    }

    /** What is kept, with a pack's verdicts in the place of those on the same markers; what only the other has is gone. */
    private static List<Verdict> over(List<Verdict> kept, List<Verdict> these, List<Verdict> those) {
        Map<String, Verdict> all = new TreeMap<>();
        kept.forEach(verdict -> all.put(verdict.marker().id(), verdict));
        those.forEach(verdict -> all.remove(verdict.marker().id()));
        these.forEach(verdict -> all.put(verdict.marker().id(), verdict));
        return List.copyOf(all.values());
    }

    /** The forms on which an answer or a total is different, in the order of the forms. */
    public List<FormEffect> effects() {
        return cards.stream()
                .map(card -> card.tally().effect())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Forms that could not be compared, and why. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
