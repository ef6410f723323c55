package earmark.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T10:15:00Z",
                "2026-03-01T10:15Z",
                "2026-03-01T12:15:00.000+02:00",
                "2026-03-01T12:15:00+0200",
                "2026-03-01 10:15:00 Z",
                "2026-03-01T11:15:00",
                "2026-03-01 11:15:00",
                "2026-03-01 11:15",
                "2026-03-01T11:15:00+01:00[Europe/Berlin]",
                "20260301T111500",
                "20260301T101500Z",
                "20260301111500",
                "20260301_111500",
                "20260301-111500",
                "2026-03-01T11-15-00",
                "2026-03-01_11-15-00"
            })
    void theSameMomentIsWrittenInManyForms(String text) {
        assertThat(Moment.parse(text, BERLIN)).contains(Instant.parse("2026-03-01T10:15:00Z"));
    }

    @Test
    void aDateIsItsFirstMoment() {
        assertThat(Moment.parse("2026-03-01", BERLIN)).contains(Instant.parse("2026-02-28T23:00:00Z"));
        assertThat(Moment.parse("20260301", BERLIN)).contains(Instant.parse("2026-02-28T23:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-02-30", "2026-03-01T25:00", "12:30", "1026-03-01", "03/01/2026"})
    void whatIsUnclearIsNoMoment(String text) {
        assertThat(Moment.parse(text, BERLIN)).isEmpty();
    }
}
