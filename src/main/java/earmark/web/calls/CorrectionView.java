package earmark.web.calls;

import earmark.model.Correction;
import earmark.pipeline.correct.CorrectionDesk;
import earmark.pipeline.correct.TurnHistory;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A correction, and what became of it.
 *
 * @param state {@code holds}, {@code undone} where it was taken back, {@code gone} where the call was read anew since, {@code
 *     undo} where it takes another back
 * @param start where its words begin now; where they began, when it does not hold
 * @param undoable whether it can be taken back
 */
record CorrectionView(
        int number,
        Instant madeAt,
        String by,
        String kind,
        int turn,
        int start,
        String before,
        String after,
        @Nullable Integer undoes,
        String state,
        boolean undoable) {
    static List<CorrectionView> all(List<Correction> all, Map<Integer, TurnHistory> histories) {
        List<Correction> holding = CorrectionDesk.holding(all);
        return all.stream()
                .map(one -> of(one, all, holding, Optional.ofNullable(histories.get(one.turn()))))
                .toList();
    }

    /** One that was just made. */
    static CorrectionView fresh(Correction correction) {
        return of(correction, List.of(correction), List.of(correction), Optional.empty());
    }

    private static CorrectionView of(
            Correction one, List<Correction> all, List<Correction> holding, Optional<TurnHistory> history) {
        boolean inForce = holding.contains(one);
        int start = history.filter(known -> inForce)
                .flatMap(known -> known.now(one.number()))
                .map(span -> span.start())
                .orElse(one.at().start());
        return new CorrectionView(
                one.number(),
                one.madeAt(),
                one.by(),
                one.kind().name(),
                one.turn(),
                start,
                one.before(),
                one.after(),
                one.undoes(),
                state(one, all, inForce),
                inForce && history.isPresent() && history.get().canUndo(one.number()));
    }

    private static String state(Correction one, List<Correction> all, boolean inForce) {
        if (one.kind() == Correction.Kind.REREAD) {
            return Correction.Kind.REREAD.name().toLowerCase(Locale.ROOT);
        }
        if (!inForce) {
            return "gone";
        }
        if (one.undoes() != null) {
            return "undo";
        }
        boolean undone = all.stream().anyMatch(other -> Objects.equals(other.undoes(), one.number()));
        return undone ? "undone" : "holds";
    }
}
