package earmark.pipeline.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import earmark.model.Finding;
import earmark.model.InteractionId;
import earmark.model.MarkerRef;
import earmark.model.Outcome;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictChangeTest {
    private static final InteractionId ID = new InteractionId("00000000000000aa");
    private static final MarkerRef APOLOGY = new MarkerRef("apology", 1);

    @Test
    void theSameWordsAreNoChange() {
        var change = only(present(finding(0, 0, 5)), present(finding(0, 0, 5)));

        assertThat(change.isNone()).isTrue();
    }

    @Test
    void overlappingWordsAreOneChangeAndNotTwo() {
        var change = only(present(finding(0, 0, 5)), present(finding(0, 0, 9)));

        assertThat(change.hits()).extracting(HitChange::kind).containsExactly(HitChange.Kind.CHANGED);
    }

    @Test
    void theSameWordsInAnotherTurnAreOneRemovedAndOneAdded() {
        var change = only(present(finding(0, 0, 5)), present(finding(1, 0, 5)));

        assertThat(change.hits())
                .extracting(HitChange::kind)
                .containsExactlyInAnyOrder(HitChange.Kind.ADDED, HitChange.Kind.REMOVED);
    }

    @Test
    void aMarkerThatOnePackDoesNotHaveWasNotAsked() {
        List<VerdictChange> changes = VerdictChange.between(List.of(), List.of(present(finding(0, 0, 5))));

        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).before()).isEqualTo(OutcomeKind.NOT_ASKED);
        assertThat(changes.get(0).after()).isEqualTo(OutcomeKind.PRESENT);
    }

    @Test
    void whatCannotBeToldIsInNoShare() {
        var delta = new MarkerDelta("apology");
        delta.add(only(present(finding(0, 0, 5)), verdict(new Outcome.Undetermined("hardly heard"))));
        delta.add(only(present(finding(0, 0, 5)), verdict(new Outcome.Absent(List.of()))));

        assertThat(delta.shareBefore()).isEqualTo(new Share(2, 2));
        assertThat(delta.shareAfter()).isEqualTo(new Share(0, 1));
        assertThat(delta.outcomeChanges()).isEqualTo(Map.of("present → undetermined", 1L, "present → absent", 1L));
    }

    @Test
    void aShareOfNothingSaysNothing() {
        assertThat(new Share(0, 0).interval().low()).isZero();
        assertThat(new Share(0, 0).interval().high()).isEqualTo(1);
        assertThat(new Share(8, 10).interval().low()).isCloseTo(0.4902, within(0.0001));
    }

    private static VerdictChange only(Verdict before, Verdict after) {
        List<VerdictChange> changes = VerdictChange.between(List.of(before), List.of(after));
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private static Verdict present(Finding finding) {
        return verdict(new Outcome.Present(List.of(finding)));
    }

    private static Verdict verdict(Outcome outcome) {
        return new Verdict(APOLOGY, ID, outcome);
    }

    private static Finding finding(int turn, int start, int end) {
        return new Finding(APOLOGY, Speaker.AGENT, new Place(ID, turn, new TextSpan(start, end), null), 1, "a:1");
    }
}
