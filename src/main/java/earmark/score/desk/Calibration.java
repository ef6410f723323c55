package earmark.score.desk;

import earmark.model.InteractionId;
import earmark.score.FormRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A calibration session: several people score the same interactions by one form, each blind.
 *
 * @param name what it is called
 * @param form by which form
 * @param expert the assessor whose answers are the baseline; empty for none
 * @param openedAt when it was opened
 * @param openedBy by whom
 * @param interactions what is scored, in order
 * @param assessors who scores, the expert among them
 * @param shownAt since when all may see all answers; null as long as they are held back
 * @param shownBy who closed it; empty when the last scorecard was handed in; null as long as they are held back
 * @param agreed what was agreed, in time order; of one question of an interaction the last counts
 */
public record Calibration(
        String name,
        FormRef form,
        String expert,
        Instant openedAt,
        String openedBy,
        List<InteractionId> interactions,
        List<String> assessors,
        @Nullable Instant shownAt,
        @Nullable String shownBy,
        List<Agreed> agreed) {
    /** What a new session may be called: it stands in addresses, and in the names of files. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} ._@'+-]{0,78}[\\p{L}\\p{N}])?");

    /** Copies the lists. */
    public Calibration {
        interactions = List.copyOf(interactions);
        assessors = List.copyOf(assessors);
        agreed = List.copyOf(agreed);
    }

    /** Whether a new session may be called so; of former times there may be others. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether all may see all answers. */
    public boolean isShown() {
        return shownAt != null;
    }

    /** How many scorecards there will be when all are in. */
    public int wanted() {
        return interactions.size() * assessors.size();
    }

    /** What counts as agreed of a question. */
    public Optional<Agreed> agreed(InteractionId interaction, String question) {
        return agreed.stream()
                .filter(each -> each.interaction().equals(interaction)
                        && each.question().equals(question))
                .reduce((first, second) -> second);
    }

    /** The same, to be seen by all. */
    public Calibration shown(Instant now, String by) {
        return new Calibration(name, form, expert, openedAt, openedBy, interactions, assessors, now, by, agreed);
    }

    /** The same, with something more agreed. */
    public Calibration with(Agreed more) {
        var all = new ArrayList<>(agreed);
        all.add(more);
        return new Calibration(name, form, expert, openedAt, openedBy, interactions, assessors, shownAt, shownBy, all);
    }
}
