package earmark.score.imports;

import earmark.files.Sha256;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.score.Evaluation;
import earmark.score.Form;
import earmark.score.FormRef;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a file of scores: XLSX, CSV, TSV or JSON. Nothing is kept; the plan says what would be. The same bytes, options
 * and interactions give the same plan. Use from one thread.
 */
public final class ScorecardImport {
    private static final int NAME_DIGITS = 12;

    private final ImportOptions options;
    private final SheetParts parts = new SheetParts();
    private final References references;
    private final People agents = new People();
    private final People assessors = new People();
    private final List<SheetPlan> sheets = new ArrayList<>();
    private final List<Problem> rejected = new ArrayList<>();
    private final Map<FormRef, Form> forms = new LinkedHashMap<>();
    private final Map<String, Evaluation> evaluations = new LinkedHashMap<>();
    private final Map<String, Mapping> mappings = new LinkedHashMap<>();

    private ScorecardImport(ImportOptions options, KnownInteractions known) {
        this.options = options;
        references = new References(known);
        known.agents().forEach(agents::know);
        options.mapping().ifPresent(this::persons);
    }

    /**
     * Reads a file.
     *
     * @param file its name, for places
     * @param bytes all of it
     * @param options what to go by
     * @param known the interactions the scores may be about
     * @throws EarmarkException when it is no such file
     */
    public static ImportPlan read(String file, byte[] bytes, ImportOptions options, KnownInteractions known) {
        return new ScorecardImport(options, known).read(file, bytes);
    }

    private ImportPlan read(String file, byte[] bytes) {
        if (ExcelFile.isOld(bytes)) {
            throw new EarmarkException(
                    file,
                    "a workbook in the format before 2007, or one with a password",
                    "save it as XLSX without a password");
        }
        if (ExcelFile.isOne(bytes)) {
            sheets(file, ExcelFile.read(file, bytes));
        } else if (EvaluationJson.isOne(bytes)) {
            json(file, EvaluationJson.parse(file, TextSheet.decode(bytes)));
        } else {
            sheets(file, List.of(TextSheet.read(file, bytes)));
        }
        return new ImportPlan(
                file,
                sheets,
                List.copyOf(forms.values()),
                List.copyOf(evaluations.values()),
                rejected,
                List.copyOf(mappings.values()));
    }

    private void json(String file, EvaluationJson json) {
        if (json.isConnect()) {
            unfolded(file, "Amazon Connect's evaluation output", json.connect());
        } else if (json.isQualityAi()) {
            unfolded(file, "Google's scorecard results", QualityAiJson.unfold(file, json.objects()));
        } else if (json.isOurs()) {
            int before = evaluations.size();
            var notes = new ArrayList<String>();
            for (int i = 0; i < json.objects().size(); i++) {
                ours(file + ":" + (i + 1), OwnJson.evaluation(json.objects().get(i), file + ":" + (i + 1)), notes);
            }
            sheets.add(new SheetPlan(
                    "",
                    "earmark's own export",
                    0,
                    List.of(),
                    names(List.copyOf(forms.values())),
                    evaluations.size() - before,
                    notes));
        } else {
            sheets(file, List.of(json.flat()));
        }
    }

    private void unfolded(String file, String layout, Unfolded raw) {
        var prepared = new Prepared("", layout, 0, raw, Mapping.NONE, "");
        var forms = new ImportedForms(options, file);
        seen(prepared, forms);
        evaluations(prepared, forms);
    }

    private void ours(String where, Optional<Evaluation> evaluation, List<String> notes) {
        if (evaluation.isEmpty()) {
            rejected.add(new Problem(where, "not an evaluation as earmark writes it", "export it again"));
            return;
        }
        Optional<Form> form =
                new FormChoice(options.forms()).named(evaluation.get().form().toString());
        if (form.isEmpty()) {
            rejected.add(new Problem(
                    where,
                    "form " + evaluation.get().form() + " is not known here",
                    "give the folder of its card with --forms"));
            return;
        }
        forms.putIfAbsent(form.get().ref(), form.get());
        add(
                evaluation
                        .get()
                        .of(references
                                .find(evaluation.get().reference())
                                .interaction()
                                .orElse(null)),
                notes);
    }

    private void sheets(String file, List<Sheet> all) {
        var forms = new ImportedForms(options, file);
        all.forEach(sheet -> rejected.addAll(sheet.problems()));
        List<Prepared> prepared = all.stream()
                .flatMap(sheet -> parts.of(sheet).stream())
                .map(sheet -> prepare(file, sheet, forms))
                .toList();
        prepared.forEach(one -> evaluations(one, forms));
        if (sheets.stream().allMatch(sheet -> sheet.evaluations() == 0)
                && evaluations.isEmpty()
                && rejected.isEmpty()) {
            rejected.add(
                    new Problem(
                            file,
                            "no table of scores was found in it",
                            "name the columns in a row, with one for the interaction's id; or say what they are with --mapping"));
        }
    }

    /**
     * A sheet before its evaluations are made: people and forms are told from all sheets together.
     *
     * @param layout in words; empty when no evaluations are in it
     * @param mappingName of its headers; empty when none is kept for them
     */
    private record Prepared(
            String sheet, String layout, int headerRow, Unfolded raw, Mapping mapping, String mappingName) {}

    private Prepared prepare(String file, Sheet given, ImportedForms forms) {
        if (given.hidden() && !options.hidden()) {
            return none(file, given, "hidden, left out");
        }
        Sheet sheet = visible(given);
        Optional<SheetTable> found = new TableFinder(options.mapping().orElse(Mapping.NONE)).find(sheet);
        if (found.isEmpty()) {
            return none(file, given, "no table of scores in it, passed over");
        }
        if (isOwnTable(found.get())) {
            rejected.add(new Problem(
                    file,
                    "earmark's own table of scores, in which forms and revisions are not whole",
                    "export it with --format jsonl, which can be read back"));
            return none(file, given, "earmark's own table, passed over");
        }
        String name = fingerprint(found.get());
        Optional<Mapping> kept =
                options.mapping().or(() -> options.keptMapping().apply(name));
        Mapping mapping = kept.orElse(Mapping.NONE);
        if (options.mapping().isEmpty() && kept.isPresent()) {
            persons(mapping);
            found = new TableFinder(mapping).find(sheet).or(() -> new TableFinder(Mapping.NONE).find(sheet));
        }
        SheetTable table = found.orElseThrow();
        var raw = new Unfolded(file, table.sheet());
        unfold(table, mapping, raw);
        hidden(given, raw);
        var prepared = new Prepared(
                given.name(),
                table.layout().words(),
                table.sheet().turned() ? 0 : table.headerRow(),
                raw,
                mapping,
                name);
        seen(prepared, forms);
        return prepared;
    }

    private static boolean isOwnTable(SheetTable table) {
        List<String> names = table.headers().stream().map(Header::text).toList();
        return names.containsAll(List.of("evaluation", "question_text", "claimed_total"));
    }

    private void seen(Prepared prepared, ImportedForms forms) {
        prepared.raw().evaluations().forEach(evaluation -> {
            agents.seen(evaluation.text(Role.AGENT));
            assessors.seen(evaluation.text(Role.ASSESSOR));
        });
        forms.seen(prepared.raw(), prepared.sheet(), prepared.mapping());
    }

    private void evaluations(Prepared from, ImportedForms known) {
        Unfolded raw = from.raw();
        var reader = new SheetReader(raw, from.sheet(), from.mapping(), options, references, agents, assessors);
        Map<Form, List<Evaluation>> read = reader.read(known);
        int before = evaluations.size();
        read.forEach((form, some) -> {
            forms.putIfAbsent(form.ref(), form);
            some.forEach(evaluation -> add(evaluation, raw.notes()));
        });
        if (!raw.evaluations().isEmpty()) {
            agents.notes().forEach(note -> note(raw, "agents: " + note));
            assessors.notes().forEach(note -> note(raw, "assessors: " + note));
        }
        rejected.addAll(raw.rejected());
        List<Form> used = List.copyOf(read.keySet());
        sheets.add(new SheetPlan(
                from.sheet(),
                from.layout(),
                from.headerRow(),
                raw.columns(),
                names(used),
                evaluations.size() - before,
                raw.notes()));
        if (!from.mappingName().isEmpty()) {
            mappings.put(
                    from.mappingName(),
                    mapping(from.mappingName(), raw.file(), from.mapping(), raw, new Read(reader.dates(), used)));
        }
    }

    /** What a sheet told beside its evaluations. */
    private record Read(Optional<String> dates, List<Form> forms) {}

    private void note(Unfolded raw, String note) {
        boolean told = sheets.stream().anyMatch(sheet -> sheet.notes().contains(note));
        if (!told) {
            raw.note(note);
        }
    }

    private void unfold(SheetTable table, Mapping mapping, Unfolded raw) {
        switch (table.layout()) {
            case WIDE, TURNED -> new WideSheet(table, mapping, options.forms(), references::isKnown, raw).unfold();
            case CALIBRATION -> new CalibrationSheet(table, raw).unfold();
            case LONG, FORM -> new LongSheet(table, raw).unfold();
        }
    }

    private Sheet visible(Sheet sheet) {
        return options.hidden() ? sheet : sheet.visible();
    }

    private void hidden(Sheet sheet, Unfolded raw) {
        List<String> rows = sheet.rows().stream()
                .filter(row -> row.hidden() && !row.isBlank())
                .map(row -> String.valueOf(row.number()))
                .toList();
        List<String> columns = sheet.hiddenColumns().stream()
                .filter(column -> column < sheet.width()
                        && sheet.rows().stream()
                                .anyMatch(row -> !row.cell(column).isBlank()))
                .map(Cell::letters)
                .toList();
        told(raw, "rows", rows);
        told(raw, "columns", columns);
        if (sheet.hidden()) {
            raw.note("the sheet is hidden and was read like the others; --skip-hidden leaves it out");
        }
    }

    private void told(Unfolded raw, String what, List<String> hidden) {
        if (!hidden.isEmpty()) {
            raw.note("hidden " + what + " " + String.join(", ", hidden)
                    + (options.hidden()
                            ? " were read like the others; --skip-hidden leaves them out"
                            : " were left out"));
        }
    }

    private void add(Evaluation evaluation, List<String> notes) {
        Evaluation before = evaluations.putIfAbsent(evaluation.id(), evaluation);
        if (before == null) {
            return;
        }
        if (before.saysTheSameAs(evaluation)) {
            notes.add(evaluation.origin() + ": the same evaluation as " + before.origin() + ", passed over");
        } else {
            rejected.add(new Problem(
                    evaluation.origin(),
                    "an evaluation of the same interaction by the same assessor on the same day stands at "
                            + before.origin() + " and says something else",
                    "remove one, or give each a time or an evaluation id of its own"));
        }
    }

    private void persons(Mapping mapping) {
        mapping.persons().forEach((spelling, person) -> {
            agents.same(spelling, person);
            assessors.same(spelling, person);
        });
    }

    private static Prepared none(String file, Sheet sheet, String note) {
        var raw = new Unfolded(file, sheet);
        raw.note(note);
        return new Prepared(sheet.name(), "", 0, raw, Mapping.NONE, "");
    }

    private static List<String> names(List<Form> forms) {
        return forms.stream().map(form -> form.ref().toString()).toList();
    }

    /** Tables with the same headers are the same source, whatever the file is called. */
    private static String fingerprint(SheetTable table) {
        String headers = table.layout() == Layout.FORM
                ? "form"
                : String.join(
                        "|",
                        table.headers().stream()
                                .map(header -> Lexicon.key(header.text()))
                                .toList());
        return "m" + Sha256.of(headers.getBytes(StandardCharsets.UTF_8)).substring(0, NAME_DIGITS);
    }

    private static Mapping mapping(String name, String file, Mapping before, Unfolded raw, Read read) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (ColumnPlan column : raw.columns()) {
            boolean role =
                    Role.of(column.takenAs()).isPresent() && !column.takenAs().equals("answer");
            if (role && !column.header().contains("\"")) {
                columns.put(column.header(), column.takenAs());
            }
        }
        columns.putAll(before.columns());
        return new Mapping(
                name,
                before.source().isEmpty() ? file : before.source(),
                read.forms().size() == 1 ? Optional.of(read.forms().get(0).ref()) : before.form(),
                columns,
                before.values(),
                before.persons(),
                read.dates());
    }
}
