package earmark.themes.kept;

import earmark.stats.change.RateChange;
import earmark.themes.cluster.Grouping;
import earmark.themes.cluster.Smoothing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Subjects that came up in the last four weeks: with a dozen texts among hundreds they are not found as themes of their own,
 * but lie together inside an older one. Each theme is cut finely, and a piece that is surely newer than the rest becomes a
 * theme, as if somebody had divided it. Thread-safe.
 */
final class NewSubjects {
    /** What is new is not older than this. */
    static final int DAYS = 28;

    private static final int LEAST = 5;
    private static final int MOST_PIECES = 12;
    private static final double LEAST_RATIO = 5;
    /** Corrected for all pieces that are looked at (Bonferroni). */
    private static final double LEVEL = 0.01;

    private NewSubjects() {}

    /** The book with them; the same where there is nothing new or too little is dated. */
    static ThemeBook apart(ThemeBook book) {
        List<Member> dated =
                book.members().stream().filter(member -> member.day() != null).toList();
        LocalDate last = dated.stream()
                .map(NewSubjects::day)
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (last == null || dated.stream().noneMatch(one -> day(one).isBefore(last.minusDays(2L * DAYS - 1)))) {
            return book;
        }
        LocalDate since = last.minusDays(DAYS - 1L);
        List<String> ids = dated.stream()
                .map(Member::theme)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        int ofBefore = contacts(dated, since, false);
        int ofAfter = contacts(dated, since, true);
        if (ofBefore == 0) {
            return book;
        }
        ThemeBook with = book;
        for (String id : ids) {
            List<Member> its = book.members().stream()
                    .filter(member -> member.theme().equals(id))
                    .toList();
            int[] part = newest(its, since, ofBefore, ofAfter, ids.size());
            if (part != null && book.theme(id).state() == KeptTheme.State.ACTIVE) {
                with = Curation.divided(with, id, part);
            }
        }
        return with;
    }

    /** 1 for the texts of the surest new piece, 0 for the rest; null when there is none. */
    private static int @Nullable [] newest(List<Member> its, LocalDate since, int ofBefore, int ofAfter, int themes) {
        int most = Math.min(MOST_PIECES, its.size() / LEAST);
        var whole = new RateChange(contacts(its, since, false), ofBefore, contacts(its, since, true), ofAfter);
        // a theme that is new itself is not to be divided
        if (most < 2 || !(whole.ratio() < LEAST_RATIO)) {
            return null;
        }
        Grouping grouping = Grouping.of(
                its.stream().map(one -> one.direction().values()).toArray(float[][]::new), null, Smoothing.STANDARD);
        int looked = themes * (most * (most + 1) / 2 - 1);
        double surest = LEVEL;
        int[] found = null;
        for (int pieces = 2; pieces <= most; pieces++) {
            int[] cut = grouping.cutRoughly(pieces);
            for (int piece = 0; piece < pieces; piece++) {
                int wanted = piece;
                int[] in = IntStream.of(cut).map(one -> one == wanted ? 1 : 0).toArray();
                List<Member> some = IntStream.range(0, in.length)
                        .filter(i -> in[i] == 1)
                        .mapToObj(its::get)
                        .toList();
                var rate = new RateChange(contacts(some, since, false), ofBefore, contacts(some, since, true), ofAfter);
                double p = Math.min(1, looked * rate.risesExactly());
                if (some.size() < its.size() && rate.after() >= LEAST && rate.ratio() >= LEAST_RATIO && p < surest) {
                    surest = p;
                    found = in;
                }
            }
        }
        return found;
    }

    private static int contacts(List<Member> some, LocalDate since, boolean after) {
        Set<String> contacts = new HashSet<>();
        some.stream()
                .filter(one -> one.day() != null && day(one).isBefore(since) != after)
                .forEach(one -> contacts.add(one.place().interaction().value()));
        return contacts.size();
    }

    private static LocalDate day(Member member) {
        return Objects.requireNonNull(member.day());
    }
}
