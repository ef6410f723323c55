package earmark.markers.match;

import earmark.markers.Side;
import earmark.markers.Side.Fit;
import earmark.markers.judge.Heard;
import earmark.model.Sound;
import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.Comparator;
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
                .toList();
        if (lost.isEmpty()) {
            return null;
        }
        List<Near> words = words();
        return Heard.lost(lost.stream().filter(span -> looksBeside(words, span)).toList());
    }

    /**
     * A word of the side.
     *
     * @param startMs when it begins
     * @param endMs when the one of this and all earlier words ends that ends last
     * @param looked whether the pattern looks at this one
     * @param lookedAtLast whether it looks at the one that ends last
     */
    private record Near(long startMs, long endMs, boolean looked, boolean lookedAtLast) {}

    /** The words of the side that have a time, by their begin. */
    private List<Near> words() {
        List<Near> words = new ArrayList<>();
        for (TurnView turn : reading.turns) {
            if (turn.size() == 0 || by.fit(turn.turn.speaker()) == Fit.NO) {
                continue;
            }
            Optional<Reach> reach = scope.in(turn, reading);
            for (int i = 0; i < turn.size(); i++) {
                if (turn.startMs[i] != TurnView.NO_TIME) {
                    boolean looked = reach.isPresent()
                            && reach.get().from() <= i
                            && i < reach.get().to();
                    words.add(new Near(turn.startMs[i], turn.endMs[i], looked, looked));
                }
            }
        }
        words.sort(Comparator.comparingLong(Near::startMs));
        for (int i = 1; i < words.size(); i++) {
            Near before = words.get(i - 1);
            Near word = words.get(i);
            if (before.endMs() > word.endMs()) {
                words.set(i, new Near(word.startMs(), before.endMs(), word.looked(), before.lookedAtLast()));
            }
        }
        return words;
    }

    /** Of the words that begin before the end of a loss the one that ends last, and the first that begins after it. */
    private static boolean looksBeside(List<Near> words, TimeSpan lost) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).startMs() < lost.endMs()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (low > 0 && words.get(low - 1).lookedAtLast())
                || (low < words.size() && words.get(low).looked());
    }
}
