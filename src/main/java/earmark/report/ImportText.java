package earmark.report;

import earmark.model.Problem;
import earmark.score.Evaluation;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.cards.PolicyText;
import earmark.score.imports.ColumnPlan;
import earmark.score.imports.ImportPlan;
import earmark.score.imports.SheetPlan;
import earmark.score.totals.PolicyFit;
import earmark.score.totals.Totals;
import earmark.stats.Counted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What an import took for what, for reading before anything is kept. Thread-safe. */
public final class ImportText {
    private static final int SHOWN = 20;

    private ImportText() {}

    /**
     * The whole of it.
     *
     * @param plan what was read
     * @param fits how the claimed totals fit the policies
     * @param all whether long lists are shown whole
     */
    public static String of(ImportPlan plan, Map<FormRef, List<PolicyFit>> fits, boolean all) {
        var text = new StringBuilder();
        plan.sheets().forEach(sheet -> sheet(text, plan, sheet, all));
        matches(text, plan, all);
        fits.forEach((ref, some) -> fit(text, plan, ref, some, all));
        rejected(text, plan.rejected(), all);
        return text.toString();
    }

    private static void sheet(StringBuilder text, ImportPlan plan, SheetPlan sheet, boolean all) {
        String name = sheet.sheet().isEmpty() ? plan.file() : plan.file() + ", sheet " + sheet.sheet();
        text.append(Printable.line(name) + ": ");
        if (sheet.layout().isEmpty()) {
            text.append(String.join("; ", sheet.notes()) + "\n");
            return;
        }
        text.append(sheet.layout() + (sheet.headerRow() > 0 ? ", headers in row " + sheet.headerRow() : "") + "; "
                + Counted.of(sheet.evaluations(), "evaluation") + " on " + String.join(", ", sheet.forms()) + "\n");
        Map<String, List<String>> byRole = new LinkedHashMap<>();
        for (ColumnPlan column : sheet.columns()) {
            byRole.computeIfAbsent(column.takenAs(), none -> new java.util.ArrayList<>())
                    .add(column.column() + " " + Printable.line(column.header()));
        }
        byRole.forEach((role, columns) ->
                text.append(String.format(Locale.ROOT, "  %-18s %s\n", role, String.join(", ", columns))));
        some(text, "  note: ", sheet.notes(), all);
    }

    private static void matches(StringBuilder text, ImportPlan plan, boolean all) {
        List<String> unmatched = plan.evaluations().stream()
                .filter(evaluation -> evaluation.interaction() == null)
                .map(Evaluation::reference)
                .distinct()
                .toList();
        long references = plan.evaluations().stream()
                .map(Evaluation::reference)
                .distinct()
                .count();
        text.append("Interactions: " + (references - unmatched.size()) + " of " + references + " are kept here\n");
        if (!unmatched.isEmpty()) {
            String list = unmatched.stream().limit(all ? Long.MAX_VALUE : SHOWN).collect(Collectors.joining(", "));
            text.append("  not kept here (yet): " + Printable.line(list)
                    + (!all && unmatched.size() > SHOWN ? " …" : "") + "\n");
        }
    }

    private static void fit(StringBuilder text, ImportPlan plan, FormRef ref, List<PolicyFit> fits, boolean all) {
        PolicyFit best = fits.get(0);
        PolicyFit own = fits.stream()
                .filter(fit -> fit.name().equals(PolicyFit.OWN))
                .findFirst()
                .orElse(best);
        text.append("Totals claimed on " + ref + ": " + own.matching() + " of " + own.of()
                + " are what its policy gives (" + PolicyText.of(own.policy()) + ")\n");
        List<String> ties = fits.stream()
                .filter(fit -> fit.matching() == best.matching() && !fit.name().equals(PolicyFit.OWN))
                .map(PolicyFit::name)
                .toList();
        if (best.matching() > own.matching()) {
            text.append("  " + String.join(" and ", ties) + (ties.size() > 1 ? " fit" : " fits") + " more: "
                    + best.matching() + " of " + best.of()
                    + "; write it in the form as its policy, in a new version\n");
        }
        plan.forms().stream()
                .filter(form -> form.ref().equals(ref))
                .findFirst()
                .ifPresent(form -> some(
                        text,
                        "  does not match: ",
                        plan.evaluations().stream()
                                .filter(evaluation -> evaluation.form().equals(ref))
                                .filter(evaluation -> !PolicyFit.matches(form, evaluation, best.policy()))
                                .map(evaluation -> mismatch(form, evaluation, best))
                                .toList(),
                        all));
    }

    private static String mismatch(Form form, Evaluation evaluation, PolicyFit fit) {
        String claimed =
                evaluation.claimed() == null ? "" : evaluation.claimed().written();
        return evaluation.origin() + " claims " + claimed + ", the answers give "
                + Totals.of(form, evaluation.answers(), fit.policy()).arithmetic();
    }

    private static void rejected(StringBuilder text, List<Problem> problems, boolean all) {
        if (!problems.isEmpty()) {
            text.append("Rejected: " + problems.size() + "\n");
            some(text, "  ", problems.stream().map(Problem::toString).toList(), all);
        }
    }

    private static void some(StringBuilder text, String begin, List<String> lines, boolean all) {
        long most = all ? Long.MAX_VALUE : SHOWN;
        lines.stream().limit(most).forEach(line -> text.append(begin + Printable.line(line) + "\n"));
        if (lines.size() > most) {
            text.append(begin + "and " + (lines.size() - most) + " more; --all shows them\n");
        }
    }
}
