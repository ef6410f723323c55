package earmark.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** From when until when. */
final class PeriodOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--from", paramLabel = "DATE", description = "from this day on, for example 2026-10-01 (UTC)")
    private @Nullable LocalDate from;

    @Option(names = "--until", paramLabel = "DATE", description = "up to this day, the day itself included (UTC)")
    private @Nullable LocalDate until;

    @Nullable
    Instant from() {
        Day.inOrder(command, from, "--until", until);
        return from == null ? null : from.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Nullable
    Instant until() {
        return until == null
                ? null
                : until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
