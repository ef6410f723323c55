package earmark.store;

import earmark.model.EarmarkException;
import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.Turn;
import earmark.model.Verdict;
import java.util.List;

/** Refuses what could not be read back as it was given. */
final class Consistency {
    private Consistency() {}

    static void check(Interaction interaction, List<Verdict> verdicts) {
        for (Turn turn : interaction.turns()) {
            int at = loneSurrogate(turn.text());
            if (at >= 0) {
                throw new EarmarkException(
                        interaction.provenance().source() + ", turn " + turn.index(),
                        "half a character at position " + at + " (an unpaired surrogate) cannot be kept",
                        "the file's text encoding is broken; export it again as UTF-8");
            }
        }
        for (Verdict verdict : verdicts) {
            check(interaction.id(), verdict);
        }
    }

    private static void check(InteractionId id, Verdict verdict) {
        if (!verdict.interaction().equals(id)) {
            throw new IllegalArgumentException("a verdict on " + verdict.interaction() + " saved with " + id);
        }
        if (verdict.outcome() instanceof Outcome.Present present) {
            for (Finding finding : present.evidence()) {
                if (!finding.marker().equals(verdict.marker())) {
                    throw new IllegalArgumentException(
                            "a finding of " + finding.marker() + " as evidence of " + verdict.marker());
                }
                check(id, finding.place());
            }
        } else if (verdict.outcome() instanceof Outcome.Absent absent) {
            absent.searched().forEach(place -> check(id, place));
        }
    }

    private static void check(InteractionId id, Place place) {
        if (!place.interaction().equals(id)) {
            throw new IllegalArgumentException("a place in " + place.interaction() + " saved with " + id);
        }
    }

    /** Where UTF-8 would lose a character; -1 when nowhere. */
    private static int loneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                if (!pair) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
