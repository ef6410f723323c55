package earmark.pipeline.queue;

import earmark.flag.Flag;
import earmark.flag.FlagCase;
import earmark.flag.FlagReason;
import earmark.flag.Flagged;
import earmark.flag.risk.Risk;
import earmark.flag.risk.RiskTerm;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.sampling.work.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the queue remembers of an interaction: little, for there may be many.
 *
 * @param flags why it should be heard; empty when nothing says so
 * @param priority see {@link Flagged}; null without flags
 * @param strengths what was done well; empty when nothing says so
 * @param strong the priority of that; null without
 */
record Known(
        InteractionId id,
        String reference,
        Medium medium,
        @Nullable Instant startedAt,
        @Nullable Long durationMs,
        String agent,
        String team,
        List<QueueReason> flags,
        @Nullable Double priority,
        List<QueueReason> strengths,
        @Nullable Double strong,
        List<String> scoredBy) {
    /** The learned chance alone is a reason from here on: when a bad score is likelier than a good one. */
    private static final double LIKELY = 0.5;

    static Known of(
            Interaction interaction,
            Optional<Flagged> flagged,
            Optional<Flagged> good,
            List<FlagCase.ScoredBy> scores) {
        List<QueueReason> reasons = flagged.map(Known::reasons).orElse(List.of());
        List<QueueReason> strengths = good.map(Known::reasons).orElse(List.of());
        var sound = interaction.sound();
        return new Known(
                interaction.id(),
                interaction.facts().getOrDefault("id", interaction.provenance().source()),
                interaction.medium(),
                interaction.startedAt(),
                sound == null ? null : Long.valueOf(sound.durationMs()),
                interaction.facts().getOrDefault("agent", ""),
                interaction.facts().getOrDefault("team", ""),
                reasons,
                reasons.isEmpty() ? null : flagged.map(Flagged::priority).orElse(null),
                strengths,
                strengths.isEmpty() ? null : good.map(Flagged::priority).orElse(null),
                scores.stream()
                        .map(FlagCase.ScoredBy::assessor)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static List<QueueReason> reasons(Flagged flagged) {
        var reasons = new ArrayList<QueueReason>();
        flagged.flags().forEach(flag -> reasons.add(reason(flag)));
        Risk risk = flagged.risk();
        if (risk != null && risk.probability() >= LIKELY) {
            reasons.add(reason(risk));
        }
        return reasons;
    }

    private static QueueReason reason(Flag flag) {
        return new QueueReason(
                QueueReason.Kind.RULE, flag.rule().id(), flag.rule().title(), flag.reasons());
    }

    private static QueueReason reason(Risk risk) {
        return new QueueReason(
                QueueReason.Kind.RISK,
                QueueReason.RISK,
                "Past scores: likely to be scored badly",
                Stream.concat(
                                Stream.of(new FlagReason(
                                        String.format(
                                                Locale.ROOT,
                                                "of interactions like this one people scored %.0f %% badly",
                                                risk.probability() * 100),
                                        List.of())),
                                risk.terms().stream().map(Known::part))
                        .toList());
    }

    private static FlagReason part(RiskTerm term) {
        String name = term.name().replace('_', ' ');
        return term.logOdds() > 0
                ? new FlagReason("speaks for it: " + name, term.places())
                : new FlagReason("speaks against it: " + name, List.of());
    }

    /** What is to be done about it: nothing, once, or twice. */
    List<QueueItem> items(List<Sampled> samples) {
        var reasons = new ArrayList<>(flags);
        samples.forEach(sample -> reasons.add(sample.reason()));
        if (reasons.isEmpty()) {
            return List.of();
        }
        String first = samples.stream()
                .map(Sampled::assessor)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
        List<String> others = samples.stream()
                .filter(sample -> !sample.second().isEmpty())
                .map(Sampled::second)
                .toList();
        var items = new ArrayList<QueueItem>();
        items.add(item(1, reasons, priority, first));
        if (!others.isEmpty()) {
            items.add(item(
                    2,
                    samples.stream()
                            .filter(sample -> !sample.second().isEmpty())
                            .map(Sampled::reason)
                            .toList(),
                    null,
                    others.get(0)));
        }
        return items;
    }

    /** What others may learn from it; the same task as where it is a risk. */
    Optional<QueueItem> strength() {
        return strengths.isEmpty() ? Optional.empty() : Optional.of(item(1, strengths, strong, ""));
    }

    private QueueItem item(int round, List<QueueReason> reasons, @Nullable Double weight, String drawnFor) {
        return new QueueItem(
                new Task(id, round),
                reference,
                medium,
                startedAt,
                durationMs,
                agent,
                team,
                reasons,
                weight,
                drawnFor,
                scoredBy);
    }
}
