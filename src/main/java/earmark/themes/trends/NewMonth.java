package earmark.themes.trends;

import earmark.model.InteractionId;
import earmark.stats.agreement.MultiTest;
import earmark.stats.change.RateChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What the last 28 days brought of a theme, against up to twelve weeks before them. A subject that has been there for three
 * weeks no longer stands out in the last one, and a last week of two days says little.
 *
 * @param rates before and in the last 28 days
 * @param isFresh whether it is seen in them and was on no day before, ever
 * @param p chance of such a rise if nothing changed, corrected for looking at all themes (Benjamini and Hochberg)
 */
public record NewMonth(RateChange rates, boolean isFresh, double p) {
    private static final double LEVEL = 0.01;
    private static final double LEAST_RATIO = 3;
    private static final int LEAST = 5;
    private static final int DAYS_BEFORE = 84;

    /**
     * Of each theme.
     *
     * @param dated all contacts; each has a day
     * @param themes the contacts of each theme
     * @param until the last day
     * @return in their order; empty with fewer than 28 days before the last 28
     */
    static List<NewMonth> of(List<Contact> dated, List<Set<InteractionId>> themes, LocalDate until) {
        LocalDate since = until.minusDays(ThemeTrends.MONTH_DAYS - 1L);
        List<Contact> after =
                dated.stream().filter(one -> !day(one).isBefore(since)).toList();
        List<Contact> before = dated.stream()
                .filter(one -> day(one).isBefore(since) && !day(one).isBefore(since.minusDays(DAYS_BEFORE)))
                .toList();
        LocalDate longEnough = since.minusDays(ThemeTrends.MONTH_DAYS - 1L);
        if (dated.stream().noneMatch(one -> day(one).isBefore(longEnough)) || before.isEmpty()) {
            return List.of();
        }
        List<RateChange> rates = themes.stream()
                .map(in -> new RateChange(counted(before, in), before.size(), counted(after, in), after.size()))
                .toList();
        double[] p = MultiTest.benjaminiHochberg(
                rates.stream().mapToDouble(RateChange::risesExactly).toArray());
        var months = new ArrayList<NewMonth>();
        for (int i = 0; i < p.length; i++) {
            Set<InteractionId> in = themes.get(i);
            boolean ever = dated.stream().anyMatch(one -> day(one).isBefore(since) && in.contains(one.id()));
            months.add(new NewMonth(rates.get(i), !ever && rates.get(i).after() > 0, p[i]));
        }
        return List.copyOf(months);
    }

    /** Whether it is worth saying: new and seen more than once; or surely three times as often or more, five contacts or more. */
    public boolean alarm() {
        return (isFresh && rates.after() > 1) || (p < LEVEL && rates.ratio() >= LEAST_RATIO && rates.after() >= LEAST);
    }

    private static int counted(List<Contact> some, Set<InteractionId> in) {
        return (int) some.stream().filter(one -> in.contains(one.id())).count();
    }

    private static LocalDate day(Contact contact) {
        return Objects.requireNonNull(contact.day());
    }
}
