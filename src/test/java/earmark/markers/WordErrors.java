package earmark.markers;

import earmark.corpus.LabelledCorpus;
import earmark.corpus.LabelledInteraction;
import earmark.model.Interaction;
import earmark.model.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Transcribes conversations badly, without sound: of the wrong words 65 % are other words, as often as they come in the
 * whole corpus, 23 % are missing and 12 % added ({@code methods.md} 3.1). A stress: a recogniser errs towards likely
 * words.
 */
final class WordErrors {
    private static final double SUBSTITUTED = 0.65;
    private static final double DELETED = 0.23;
    private static final double INSERTED = 0.12;

    private final double rate;
    private final SplittableRandom random;
    private final List<String> words = new ArrayList<>();

    private WordErrors(double rate, long seed) {
        this.rate = rate;
        this.random = new SplittableRandom(seed);
    }

    /** The same labels on other words. */
    static LabelledCorpus in(LabelledCorpus corpus, double rate, long seed) {
        var errors = new WordErrors(rate, seed);
        corpus.interactions()
                .forEach(one -> one.interaction().turns().forEach(turn -> errors.words.addAll(words(turn))));
        return new LabelledCorpus(
                corpus.form(),
                corpus.interactions().stream()
                        .map(one -> new LabelledInteraction(one.label(), errors.in(one.interaction()), one.turns()))
                        .toList());
    }

    private Interaction in(Interaction one) {
        List<Turn> turns = one.turns().stream()
                .map(turn -> new Turn(turn.index(), turn.speaker(), heard(turn), List.of(), turn.time()))
                .toList();
        return new Interaction(
                one.id(), one.medium(), one.startedAt(), turns, one.facts(), one.provenance(), one.sound(), List.of());
    }

    private String heard(Turn turn) {
        var heard = new ArrayList<String>();
        for (String word : words(turn)) {
            double chance = random.nextDouble();
            if (chance < rate * SUBSTITUTED) {
                heard.add(words.get(random.nextInt(words.size())));
            } else if (chance >= rate * (SUBSTITUTED + DELETED)) {
                heard.add(word);
            }
            if (random.nextDouble() < rate * INSERTED) {
                heard.add(words.get(random.nextInt(words.size())));
            }
        }
        return String.join(" ", heard);
    }

    private static List<String> words(Turn turn) {
        return turn.text().isBlank() ? List.of() : List.of(turn.text().strip().split("\\s+"));
    }
}
