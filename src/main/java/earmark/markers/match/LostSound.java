package earmark.markers.match;

import earmark.markers.Side;
import earmark.markers.Side.Fit;
import earmark.markers.judge.Heard;
import earmark.model.Sound;
import earmark.model.TimeSpan;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether sound of a side was lost where a pattern looks. Words that were lost have no place in the text; the pattern
 * would have looked there when it looks at one of the side's words next to the loss.
 */
final class LostSound {
    private final Reading reading;
    private final Side by;
    private final Reach.Scope scope;

    LostSound(Reading reading, Side by, Reach.Scope scope) {
        this.reading = reading;
        this.by = by;
        this.scope = scope;
    }

    /** Why it may have been said all the same; null when nothing was lost there. */
    @Nullable
    String doubt() {
        Sound sound = reading.interaction.sound();
        if (sound == null) {
            return null;
        }
        List<TimeSpan> lost = sound.voices().stream()
                .filter(voice -> by.fit(voice.speaker()) != Fit.NO)
                .flatMap(voice -> voice.lost().stream())
                .filter(this::looksBeside)
                .toList();
        return Heard.lost(lost);
    }

    private boolean looksBeside(TimeSpan lost) {
        long before = TurnView.NO_TIME;
        long after = TurnView.NO_TIME;
        boolean looksBefore = false;
        boolean looksAfter = false;
        for (TurnView turn : reading.turns) {
            if (turn.size() == 0 || by.fit(turn.turn.speaker()) == Fit.NO) {
                continue;
            }
            Optional<Reach> reach = scope.in(turn, reading);
            for (int i = 0; i < turn.size(); i++) {
                boolean looked = reach.isPresent()
                        && reach.get().from() <= i
                        && i < reach.get().to();
                if (turn.startMs[i] == TurnView.NO_TIME) {
                    continue;
                }
                if (turn.startMs[i] >= lost.endMs()) {
                    if (after == TurnView.NO_TIME || turn.startMs[i] < after) {
                        after = turn.startMs[i];
                        looksAfter = looked;
                    }
                } else if (turn.endMs[i] >= before) {
                    before = turn.endMs[i];
                    looksBefore = looked;
                }
            }
        }
        return looksBefore || looksAfter;
    }
}
