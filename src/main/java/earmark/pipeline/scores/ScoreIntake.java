package earmark.pipeline.scores;

import earmark.model.EarmarkException;
import earmark.score.Evaluation;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.imports.ImportOptions;
import earmark.score.imports.ImportPlan;
import earmark.score.imports.Mapping;
import earmark.score.imports.ScorecardImport;
import earmark.score.totals.PolicyFit;
import earmark.store.KeptAs;
import earmark.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes what people scored into a home: first a plan, then, if wanted, keeping it. Use from one thread. */
public final class ScoreIntake {
    private static final long MOST_BYTES = 200_000_000;
    private static final List<String> ORDERS = List.of("day_first", "month_first");

    private final Store store;
    private final List<Form> forms;
    private final ZoneId zone;

    /**
     * Into a home.
     *
     * @param forms the forms there are, of one id the newest last
     * @param zone where dates without a zone were written down
     */
    public ScoreIntake(Store store, List<Form> forms, ZoneId zone) {
        this.store = store;
        this.forms = List.copyOf(forms);
        this.zone = zone;
    }

    /**
     * Reads a file and keeps nothing.
     *
     * @param form the form of everything in it; empty: what the file or a mapping says
     * @param mapping what to take for what; empty: what was kept for the same headers, else what they say
     * @param dates {@code day_first} or {@code month_first}; empty: what a mapping or the dates themselves say
     * @param hidden whether hidden rows and sheets are read
     * @throws EarmarkException when it is no such file, or there is no such order of dates
     * @throws IOException when it cannot be read
     */
    public ImportPlan plan(
            Path file, Optional<FormRef> form, Optional<Mapping> mapping, Optional<String> dates, boolean hidden)
            throws IOException {
        if (dates.filter(order -> !ORDERS.contains(order)).isPresent()) {
            throw new EarmarkException(
                    "dates " + dates.get(), "there is no such order of day and month", String.join(" or ", ORDERS));
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new EarmarkException(file.toString(), "larger than 200 MB", "split it");
        }
        var options = new ImportOptions(form, forms, mapping, this::keptMapping, dates, zone, hidden);
        String name = String.valueOf(file.getFileName());
        return ScorecardImport.read(name, Files.readAllBytes(file), options, HomeInteractions.of(store));
    }

    /**
     * Keeps what a plan says: its forms, its evaluations, all of them or none, and its mappings.
     *
     * @return how many evaluations came to what
     */
    public Map<KeptAs, Integer> keep(ImportPlan plan) throws IOException {
        var counts = new EnumMap<KeptAs, Integer>(KeptAs.class);
        plan.forms().forEach(store.scorecards()::keep);
        store.scorecards().keep(plan.evaluations()).forEach(kept -> counts.merge(kept, 1, Integer::sum));
        for (Mapping mapping : plan.mappings()) {
            Path file = mappingFile(mapping.name());
            Files.createDirectories(file.getParent());
            // a person may have edited it
            if (!Files.exists(file)) {
                Files.writeString(file, mapping.text());
            }
        }
        return counts;
    }

    /** How the claimed totals of a plan fit the policies, for each form with any, the best policy first. */
    public static Map<FormRef, List<PolicyFit>> fits(ImportPlan plan) {
        Map<FormRef, List<PolicyFit>> fits = new java.util.TreeMap<>();
        for (Form form : plan.forms()) {
            List<Evaluation> claiming = plan.evaluations().stream()
                    .filter(evaluation -> evaluation.form().equals(form.ref()) && evaluation.claimed() != null)
                    .toList();
            if (!claiming.isEmpty()) {
                fits.put(form.ref(), PolicyFit.of(form, claiming));
            }
        }
        return fits;
    }

    private Optional<Mapping> keptMapping(String name) {
        Path file = mappingFile(name);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Mapping.read(file.toString(), Files.readString(file)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Where the mapping for a set of headers is kept. */
    public Path mappingFile(String name) {
        return store.home().folder().resolve("mappings").resolve(name + ".mapping");
    }
}
