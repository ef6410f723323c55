package earmark.pipeline.themes;

import earmark.agree.scores.Ballot;
import earmark.agree.scores.Criterion;
import earmark.agree.scores.Majority;
import earmark.feedback.Movement;
import earmark.model.EarmarkException;
import earmark.model.InteractionId;
import earmark.model.Outcome;
import earmark.model.Verdict;
import earmark.pipeline.scores.CrossChecking;
import earmark.score.Automation;
import earmark.store.EvaluationFilter;
import earmark.store.Store;
import earmark.themes.kept.ThemeBook;
import earmark.themes.kept.ThemeRun;
import earmark.themes.trends.Contact;
import earmark.themes.trends.DetectorError;
import earmark.themes.trends.Recommendation;
import earmark.themes.trends.Recommendation.Closed;
import earmark.themes.trends.ThemeTrends;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the themes of a home come and go, and what should be done about them. Thread-safe. */
public final class TrendDesk {
    private static final String DETECTOR = "complaint";
    private static final int LONGEST_YEARS = 10;

    private final Store store;
    private final ZoneId zone;
    private final Clock clock;

    /**
     * For one home.
     *
     * @param zone in which days are counted
     * @param clock tells when something was written down
     */
    public TrendDesk(Store store, ZoneId zone, Clock clock) {
        this.store = store;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * Weekly counts of all contacts the last run has seen, and what changed within a month.
     *
     * @param fact by which changes are told apart, for example {@code team}
     * @param error how well complaints are detected; empty when not known
     * @throws EarmarkException when there was no run
     */
    public ThemeTrends trends(String fact, Optional<DetectorError> error) {
        return trends(fact, error, any -> true);
    }

    /** The same of some contacts only. */
    public ThemeTrends trends(String fact, Optional<DetectorError> error, Predicate<InteractionId> among) {
        return trends(store.themes().book(), fact, error, among);
    }

    /** The same of the themes of a book as somebody sees it. */
    public ThemeTrends trends(
            ThemeBook book, String fact, Optional<DetectorError> error, Predicate<InteractionId> among) {
        ThemeRun run = book.run();
        if (run == null) {
            throw new EarmarkException("themes", "there are none yet", "earmark themes finds them");
        }
        List<ThemeTrends.Counted> themes = book.views().stream()
                .map(view -> new ThemeTrends.Counted(
                        view.theme().id(),
                        view.theme().label(),
                        book.interactions(view.theme().id()).stream()
                                .filter(among)
                                .collect(Collectors.toSet())))
                .toList();
        List<Contact> contacts = store.themes().contacts(fact, zone, run.at()).stream()
                .filter(contact -> among.test(contact.id()))
                .toList();
        return ThemeTrends.of(contacts, themes, error.orElse(null));
    }

    /** How many contacts came after the last run, which no trend counts. */
    public int keptSinceRun() {
        return keptSinceRun(any -> true);
    }

    /** The same of some contacts only. */
    public int keptSinceRun(Predicate<InteractionId> among) {
        ThemeRun run = store.themes().book().run();
        return run == null
                ? 0
                : (int) store.themes().keptSince(run.at()).stream()
                        .filter(among)
                        .count();
    }

    /**
     * How well complaints are detected, by what people answered to questions that the marker answers too, without having
     * seen its answer.
     *
     * @param checking reads people's answers
     * @return empty when there is not one complaint both agree on
     */
    public Optional<DetectorError> detector(CrossChecking checking) {
        store.scorecards().match();
        int both = 0;
        int missed = 0;
        int falseAlarms = 0;
        for (Map.Entry<Criterion, List<Ballot>> question :
                checking.ballots(EvaluationFilter.ALL).entrySet()) {
            Automation automation = question.getKey().automation();
            if (automation == null || !automation.rule().id().equals(DETECTOR)) {
                continue;
            }
            for (Map.Entry<InteractionId, List<Ballot>> one :
                    people(question.getValue()).entrySet()) {
                Optional<String> said = Majority.of(one.getValue());
                Optional<Boolean> machine = machine(automation, one.getKey());
                if (said.isPresent() && machine.isPresent()) {
                    boolean complaint = said.get().equals(automation.whenPresent());
                    both += complaint && machine.get() ? 1 : 0;
                    missed += complaint && !machine.get() ? 1 : 0;
                    falseAlarms += !complaint && machine.get() ? 1 : 0;
                }
            }
        }
        return both == 0 ? Optional.empty() : Optional.of(new DetectorError(both, missed, falseAlarms));
    }

    private static Map<InteractionId, List<Ballot>> people(List<Ballot> ballots) {
        Map<InteractionId, List<Ballot>> people = new LinkedHashMap<>();
        ballots.stream()
                .filter(ballot -> !ballot.isMachine() && !ballot.assisted())
                .forEach(ballot -> people.computeIfAbsent(ballot.interaction(), any -> new ArrayList<>())
                        .add(ballot));
        return people;
    }

    private Optional<Boolean> machine(Automation automation, InteractionId id) {
        for (Verdict verdict : store.verdicts(id)) {
            if (automation.accepts(verdict.marker())) {
                if (verdict.outcome() instanceof Outcome.Present) {
                    return Optional.of(true);
                }
                return verdict.outcome() instanceof Outcome.Absent ? Optional.of(false) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * Writes down what should be done about a theme.
     *
     * @param due until when: today or later, within ten years
     * @param by who says so
     * @throws EarmarkException when there is no such theme, something is missing, or the day is no such one
     */
    public Recommendation recommend(String theme, String finding, String owner, LocalDate due, String by) {
        store.themes().book().theme(theme);
        LocalDate today = today();
        if (due.isBefore(today)) {
            throw new EarmarkException("due " + due, "that day is over", "a day from " + today + " on");
        }
        if (due.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw new EarmarkException(
                    "due " + due, "that is more than " + LONGEST_YEARS + " years ahead", "look at the year");
        }
        return store.themes()
                .recommend(id -> new Recommendation(
                        id, theme, finding.strip(), owner.strip(), due, by.strip(), clock.instant(), null));
    }

    /** What should be done, in the order in which it was written down. */
    public List<Recommendation> recommendations() {
        return store.themes().recommendations();
    }

    /**
     * Ends a recommendation.
     *
     * @param done whether it was done, not dropped
     * @param on the day from which it held: from the day it was written down to today; null for today
     * @param by who says so
     * @throws EarmarkException when there is none of that id, it ended before, or the day is no such one
     */
    public Recommendation close(String id, boolean done, @Nullable LocalDate on, String by, String note) {
        LocalDate today = today();
        LocalDate day = on == null ? today : on;
        if (day.isAfter(today)) {
            throw new EarmarkException(
                    "on " + day, "that day has not come", "close it then, or name a day up to " + today);
        }
        return store.themes().change(id, one -> {
            LocalDate begun = LocalDate.ofInstant(one.addedAt(), zone);
            if (day.isBefore(begun)) {
                throw new EarmarkException(
                        "on " + day,
                        one.id() + " was written down later, on " + begun,
                        "name a day from " + begun + " to " + today);
            }
            return one.close(new Closed(done, day, by.strip(), clock.instant(), note.strip()));
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /**
     * The share of all contacts with the theme before and after it was done; empty unless it was done. Only contacts the last
     * run has seen count.
     *
     * @param days how long before and after are looked at; 1 or more
     */
    public Optional<Movement> effect(Recommendation one, int days) {
        return effect(one, days, any -> true);
    }

    /** The same of some contacts only. */
    public Optional<Movement> effect(Recommendation one, int days, Predicate<InteractionId> among) {
        ThemeBook book = store.themes().book();
        ThemeRun run = book.run();
        Closed closed = one.closed();
        if (run == null || closed == null || !closed.done()) {
            return Optional.empty();
        }
        String theme = book.current(one.theme());
        Set<InteractionId> in = book.interactions(theme);
        List<Contact> contacts = store.themes().contacts("", zone, run.at()).stream()
                .filter(contact -> among.test(contact.id()))
                .toList();
        return Optional.of(new Movement(
                theme,
                count(contacts, in, closed.on().minusDays(days), closed.on()),
                count(contacts, in, closed.on(), closed.on().plusDays(days))));
    }

    private static Movement.Count count(
            List<Contact> contacts, Set<InteractionId> in, LocalDate from, LocalDate until) {
        int found = 0;
        int n = 0;
        for (Contact contact : contacts) {
            LocalDate day = contact.day();
            if (day != null && !day.isBefore(from) && day.isBefore(until)) {
                n++;
                found += in.contains(contact.id()) ? 1 : 0;
            }
        }
        return new Movement.Count(found, n);
    }
}
