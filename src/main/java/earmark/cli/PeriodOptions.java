package earmark.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From when until when. */
final class PeriodOptions {
    @Option(names = "--from", paramLabel = "DATE", description = "from this day on, for example 2026-10-01 (UTC)")
    private @Nullable LocalDate from;

    @Option(names = "--until", paramLabel = "DATE", description = "up to this day, the day itself included (UTC)")
    private @Nullable LocalDate until;

    @Nullable
    Instant from() {
        return from == null ? null : from.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Nullable
    Instant until() {
        return until == null
                ? null
                : until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
