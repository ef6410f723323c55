package earmark.cli;

import earmark.model.Finding;
import earmark.model.Interaction;
import earmark.model.Problem;
import earmark.pipeline.past.AnswerChange;
import earmark.pipeline.past.Compared;
import earmark.pipeline.past.FormEffect;
import earmark.pipeline.past.HitChange;
import earmark.pipeline.past.MarkerDelta;
import earmark.pipeline.past.PastListener;
import earmark.pipeline.past.ScoreEffects;
import earmark.pipeline.past.Share;
import earmark.pipeline.past.VerdictChange;
import earmark.report.AnswerRow;
import earmark.report.ChangeRow;
import earmark.report.DeltaLine;
import earmark.report.FormEffectLine;
import earmark.report.Printable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prints what a run over the past changes: as data every change when it is found, for reading some examples a marker at
 * the end. Use from one thread.
 */
final class PastPrinter implements PastListener, AutoCloseable {
    private final Console console;
    private final OutputFormat format;
    private final int examples;
    private final Progress progress;
    private @Nullable ScoreEffects scores;
    private final Map<String, Examples> shown = new HashMap<>();
    private long planned;
    private long done;
    private int failures;

    /**
     * Nothing is printed yet.
     *
     * @param task what the progress bar calls the work
     * @param examples so many changes of a kind are shown of each marker, for reading
     */
    PastPrinter(Console console, OutputFormat format, int examples, String task) {
        this.console = console;
        this.format = format;
        this.examples = examples;
        progress = new Progress(console, task);
    }

    @Override
    public void planned(long interactions) {
        planned = interactions;
        progress.planned((int) Math.min(Integer.MAX_VALUE, interactions));
        if (format == OutputFormat.csv) {
            console.out().print(ChangeRow.csvHeader());
        }
    }

    @Override
    public void done(Compared compared) {
        done++;
        progress.tick(done, planned);
        for (VerdictChange change : compared.changes()) {
            rows(compared.interaction(), change).forEach(this::print);
        }
        if (scores != null) {
            scores.add(compared).forEach(answer -> print(compared.interaction(), answer));
        }
    }

    @Override
    public void failed(Problem problem) {
        failures++;
        console.err().println(Printable.line(problem.toString()));
    }

    /** How many interactions were looked at. */
    long done() {
        return done;
    }

    int failures() {
        return failures;
    }

    /**
     * The figures, with their examples for reading, and what it does to scorecards; markers of which nothing changed are left out. For reading those come first
     * of which most hits came or went.
     */
    void summary(List<MarkerDelta> deltas) {
        List<MarkerDelta> ordered = format == OutputFormat.text
                ? deltas.stream()
                        .sorted(Comparator.comparingLong(PastPrinter::cameOrWent)
                                .reversed()
                                .thenComparing(MarkerDelta::marker))
                        .toList()
                : deltas;
        for (MarkerDelta delta : ordered) {
            DeltaLine line = line(delta);
            boolean changed = line.added() + line.removed() + line.changed() > 0
                    || !line.outcomes().isEmpty();
            if (changed && format == OutputFormat.text) {
                console.out().print("\n" + line.toText());
                Examples some = shown.get(delta.marker());
                if (some != null) {
                    some.lines().forEach(console.out()::println);
                }
            } else if (changed && format != OutputFormat.csv) {
                console.out().println(line.toJson());
            }
        }
        if (scores != null) {
            scorecards(scores);
        }
    }

    /** Scorecards are looked at too from now on. */
    void scoring(ScoreEffects effects) {
        scores = effects;
    }

    /** What it does to scorecards; as a table its rows were printed already. */
    private void scorecards(ScoreEffects scores) {
        for (FormEffect effect : scores.effects()) {
            if (format == OutputFormat.text) {
                console.out().print("\n" + line(effect).toText());
            } else if (format != OutputFormat.csv) {
                console.out().println(line(effect).toJson());
            }
        }
        for (Problem problem : scores.problems()) {
            failed(problem);
        }
    }

    @Override
    public void close() {
        progress.close();
    }

    private void print(ChangeRow row) {
        switch (format) {
            case csv -> console.out().print(row.toCsv());
            case text ->
                shown.computeIfAbsent(row.marker(), marker -> new Examples(examples))
                        .add(row);
            default -> console.out().println(row.toJson());
        }
    }

    /** For reading, answers are counted and not listed. */
    private void print(Interaction interaction, AnswerChange answer) {
        var row = new AnswerRow(
                answer.form().toString(),
                answer.question(),
                answer.marker(),
                answer.interaction().value(),
                interaction.provenance().source(),
                answer.before(),
                answer.after());
        switch (format) {
            case csv -> console.out().print(row.toCsv());
            case text -> {}
            default -> console.out().println(row.toJson());
        }
    }

    private static FormEffectLine line(FormEffect effect) {
        boolean known = effect.interval().isKnown();
        return new FormEffectLine(
                effect.form().toString(),
                effect.title(),
                effect.n(),
                effect.answers().stream()
                        .map(times -> new FormEffectLine.Answer(
                                times.question(), times.before(), times.after(), times.times()))
                        .toList(),
                effect.higher(),
                effect.lower(),
                effect.moved(),
                known ? effect.interval().low() : null,
                known ? effect.interval().high() : null);
    }

    private static long cameOrWent(MarkerDelta delta) {
        return delta.hits(HitChange.Kind.ADDED) + delta.hits(HitChange.Kind.REMOVED);
    }

    private static List<ChangeRow> rows(Interaction interaction, VerdictChange change) {
        var rows = new ArrayList<ChangeRow>();
        for (HitChange hit : change.hits()) {
            Finding before = hit.before();
            boolean both = before != null && hit.after() != null;
            rows.add(row(
                    interaction,
                    change,
                    hit.kind().name().toLowerCase(Locale.ROOT),
                    hit.finding(),
                    text(interaction, hit.finding()),
                    both && before != null ? text(interaction, before) : ""));
        }
        if (change.hits().isEmpty()) {
            rows.add(row(interaction, change, "outcome", null, "", ""));
        }
        return rows;
    }

    private static String text(Interaction interaction, Finding finding) {
        return finding.place()
                .at()
                .of(interaction.turns().get(finding.place().turn()).text());
    }

    private static ChangeRow row(
            Interaction interaction,
            VerdictChange change,
            String kind,
            @Nullable Finding finding,
            String text,
            String was) {
        return new ChangeRow(
                kind,
                change.marker(),
                interaction.id().value(),
                interaction.provenance().source(),
                change.before().words(),
                change.after().words(),
                finding,
                text,
                was);
    }

    private static DeltaLine line(MarkerDelta delta) {
        return new DeltaLine(
                delta.marker(),
                delta.hits(HitChange.Kind.ADDED),
                delta.hits(HitChange.Kind.REMOVED),
                delta.hits(HitChange.Kind.CHANGED),
                delta.outcomeChanges(),
                rate(delta.shareBefore()),
                rate(delta.shareAfter()));
    }

    private static DeltaLine.Rate rate(Share share) {
        return new DeltaLine.Rate(
                share.hits(),
                share.n(),
                share.rate(),
                share.interval().low(),
                share.interval().high());
    }
}
