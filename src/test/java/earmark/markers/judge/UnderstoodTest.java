package earmark.markers.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnderstoodTest {
    @Test
    void nothingSearchedIsNoDoubtAndNeitherIsWhatWasUnderstood() {
        var understood = new Understood();
        assertThat(understood.doubt()).isNull();
        understood.add(40, 40 * 0.96);
        assertThat(understood.doubt()).isNull();
    }

    @Test
    void aTurnHardlyUnderstoodIsNotMadeUpForByOthers() {
        var evenly = new Understood();
        evenly.add(36, 36 * 0.93);
        evenly.add(52, 52 * 0.93);
        assertThat(evenly.doubt()).isNull();

        var unevenly = new Understood();
        unevenly.add(36, 36 * 0.81);
        unevenly.add(52, 52 * 0.99);
        assertThat(unevenly.doubt())
                .isEqualTo(
                        "not heard, but the 88 words searched were recognised with a mean confidence of 0.92: of what"
                                + " is said so, an estimated 0.89 is found, and 0.90 is needed");
    }
}
