package earmark.flag;

import earmark.flag.risk.Risk;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interaction a person should hear, and why.
 *
 * @param of the interaction and what is known about it
 * @param queue in which queue
 * @param flags the rules that hold, the heaviest first
 * @param risk what past scores say; null in the strengths queue and where there are too few scores to learn from
 * @param priority in [0, 1]; see {@link #of(FlagCase, FlagQueue, List, Risk)}
 */
public record Flagged(
        FlagCase of,
        FlagQueue queue,
        List<Flag> flags,
        @Nullable Risk risk,
        double priority) {
    /** What is heard first: by priority, equal ones by id, so that the order is the same every time. */
    public static final Comparator<Flagged> FIRST = Comparator.comparingDouble(Flagged::priority)
            .reversed()
            .thenComparing(flagged -> flagged.of().interaction().value());

    /** Copies the flags. */
    public Flagged {
        flags = List.copyOf(flags);
    }

    /**
     * Weighs the reasons. The priority is {@code 1 - (1 - w1)(1 - w2)…} over the weights of the rules and the learned
     * probability: the chance that at least one of them is right if they were independent (noisy or; Pearl 1988, 4.3). They
     * are not, so it orders calls and is no probability.
     */
    public static Flagged of(FlagCase of, FlagQueue queue, List<Flag> flags, @Nullable Risk risk) {
        List<Flag> heaviest = flags.stream()
                .sorted(Comparator.comparingDouble((Flag flag) -> flag.rule().weight())
                        .reversed()
                        .thenComparing(flag -> flag.rule().id()))
                .toList();
        double none = risk == null ? 1 : 1 - risk.probability();
        for (Flag flag : heaviest) {
            none *= 1 - flag.rule().weight();
        }
        return new Flagged(of, queue, heaviest, risk, 1 - none);
    }
}
