package earmark.agree.ratings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names of columns that hold no ratings: agents, dates, comments, totals. They are those of the scorecard import's header
 * words. Thread-safe.
 */
final class OtherColumns {
    private static final String FILE = "/earmark/scorecards/headers.txt";

    /** What such a column holds, as the file calls it. */
    private static final Set<String> MEANINGS = Set.of(
            "interaction",
            "evaluation_id",
            "agent",
            "interaction_date",
            "started",
            "submitted",
            "channel",
            "form",
            "form_version",
            "kind",
            "sampling",
            "max",
            "weight",
            "total",
            "critical_score",
            "comment",
            "reason",
            "fact");

    private static final Set<String> NAMES = names();

    private OtherColumns() {}

    static boolean isOther(String column) {
        return NAMES.contains(key(column));
    }

    private static Set<String> names() {
        try (InputStream in = OtherColumns.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> MEANINGS.contains(line.split(":", 2)[0]))
                    .flatMap(line -> Arrays.stream(line.split(":", 2)[1].split(",", -1)))
                    .map(OtherColumns::key)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}%]", "");
    }
}
