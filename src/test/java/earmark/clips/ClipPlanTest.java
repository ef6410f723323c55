package earmark.clips;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.Interaction;
import earmark.model.Place;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.store.Samples;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClipPlanTest {
    private static final ClipPlan PLAN = new ClipPlan(2000, 3000, 60_000);

    private final Interaction call = Samples.call(4, 10);

    @Test
    void someSecondsAroundTheMatchAndWhatBearsItOutAreCut() {
        Clip clip = only(List.of(found(1, 5)));
        assertThat(clip.time()).isEqualTo(new TimeSpan(start(1) - 2000 < 0 ? 0 : start(1) - 2000, end(5) + 3000));
        assertThat(clip.turns()).extracting(Turn::index).contains(1, 2, 3, 4, 5);
    }

    @Test
    void clipsThatWouldMeetBecomeOne() {
        Clip clip = only(List.of(found(1), found(2)));
        assertThat(clip.matches()).extracting(Place::turn).containsExactly(1, 2);
    }

    @Test
    void noClipIsLongerThanItMayBeAndTheMatchIsInIt() {
        Clip clip =
                new ClipPlan(500, 500, 4000).clips(call, List.of(found(1, 9))).get(0);
        assertThat(clip.time()).isNotNull();
        assertThat(known(clip.time()).lengthMs()).isLessThanOrEqualTo(5000);
        assertThat(known(clip.time()).startMs()).isLessThanOrEqualTo(start(1));
        assertThat(known(clip.time()).endMs())
                .isGreaterThanOrEqualTo(known(place(1).time()).endMs());
    }

    @Test
    void captionsCountFromTheBeginOfTheClip() {
        Clip clip = only(List.of(found(4)));
        assertThat(clip.fromItsBegin()).isNotEmpty().allSatisfy(turn -> {
            assertThat(turn.time()).isNotNull();
            assertThat(known(turn.time()).endMs())
                    .isLessThanOrEqualTo(known(clip.time()).lengthMs());
            assertThat(call.turns())
                    .anySatisfy(whole -> assertThat(whole.text()).contains(turn.text()));
        });
    }

    @Test
    void theSamePlaceHasTheSameName() {
        assertThat(only(List.of(found(3))).id())
                .hasSize(8)
                .isEqualTo(only(List.of(found(3, 4))).id());
        assertThat(only(List.of(found(3))).id())
                .isNotEqualTo(only(List.of(found(4))).id());
    }

    @Test
    void anExampleIsAScriptWithTheMatchBetweenAngles() {
        String first = call.turns().get(1).text().split(" ", 2)[0];
        assertThat(ExampleText.of(only(List.of(found(1, 2)))))
                .startsWith("C: <<" + first + ">>")
                .contains(" / A: ");
    }

    @Test
    void anExampleMarksAllThatWasFoundInItsTurns() {
        Turn turn = call.turns().get(1);
        List<ClipPlan.Found> found = turn.words().stream()
                .limit(2)
                .map(word -> new ClipPlan.Found(new Place(call.id(), 1, word.at(), word.time()), List.of()))
                .toList();
        assertThat(ExampleText.of(only(found)).split("<<", -1)).hasSize(3);
    }

    private Clip only(List<ClipPlan.Found> found) {
        List<Clip> clips = PLAN.clips(call, found);
        assertThat(clips).hasSize(1);
        return clips.get(0);
    }

    private ClipPlan.Found found(int turn, int... witnesses) {
        return new ClipPlan.Found(
                place(turn),
                java.util.Arrays.stream(witnesses).mapToObj(this::place).toList());
    }

    /** The first word of a turn. */
    private Place place(int turn) {
        Turn at = call.turns().get(turn);
        return new Place(
                call.id(),
                turn,
                new TextSpan(0, at.text().split(" ", 2)[0].length()),
                at.words().get(0).time());
    }

    private static TimeSpan known(@Nullable TimeSpan time) {
        return Objects.requireNonNull(time);
    }

    private long start(int turn) {
        return known(place(turn).time()).startMs();
    }

    private long end(int turn) {
        return known(place(turn).time()).endMs();
    }
}
