package earmark.cli;

import earmark.model.EarmarkException;
import earmark.pipeline.scores.ScoreIntake;
import earmark.report.ImportText;
import earmark.score.FormRef;
import earmark.score.imports.ImportPlan;
import earmark.score.imports.Mapping;
import earmark.store.KeptAs;
import earmark.store.Store;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code earmark score import}: what people scored, from their spreadsheets. */
@Command(
        name = "import",
        description = {
            "Takes in what people scored: XLSX, CSV or JSON, wide or long, forms on sheets, calibrations.",
            "Importing the same again changes nothing. What was taken for what is kept in the home folder under mappings"
                    + " and used for the next file with the same headers; it may be edited."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  earmark score import qa-log.xlsx --preview",
            "  earmark score import qa-log.xlsx --form call_quality --dates day_first"
        })
final class ScoreImportCommand implements Callable<Integer> {
    @ParentCommand
    private ScoreCommand score;

    @Mixin
    private ScoringOptions scoring;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "what people scored")
    private List<Path> files;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description = "the form of everything in the files: id or id@version")
    private @Nullable String form;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "what to take for what, instead of what headers say")
    private @Nullable Path mapping;

    @Option(
            names = "--dates",
            paramLabel = "ORDER",
            description = "day_first or month_first, where the dates themselves do not tell")
    private @Nullable String dates;

    @Option(names = "--preview", description = "say what would be kept and keep nothing")
    private boolean preview;

    @Option(names = "--skip-hidden", description = "leave hidden sheets, rows and columns out")
    private boolean skipHidden;

    @Option(names = "--all", description = "show long lists whole")
    private boolean all;

    @Override
    public Integer call() throws IOException {
        boolean bad = false;
        try (Store store = scoring.openOrCreate()) {
            for (Path file : files) {
                bad |= run(score.console(), store, file, intake(store));
            }
        }
        return bad ? 1 : 0;
    }

    private ScoreIntake intake(Store store) throws IOException {
        return new ScoreIntake(
                store,
                scoring.forms(store, scoring.markers()),
                scoring.settings().timeZone());
    }

    private boolean run(Console console, Store store, Path file, ScoreIntake intake) throws IOException {
        ImportPlan plan = intake.plan(file, formRef(store), mapping(), Optional.ofNullable(dates), !skipHidden);
        console.out().print(ImportText.of(plan, ScoreIntake.fits(plan), all));
        if (preview) {
            console.out().println("Nothing was kept: this is a preview");
        } else {
            keep(console.out(), intake, plan);
        }
        return !plan.rejected().isEmpty();
    }

    static void keep(PrintStream out, ScoreIntake intake, ImportPlan plan) throws IOException {
        Map<KeptAs, Integer> kept = intake.keep(plan);
        out.println("Kept: " + kept.getOrDefault(KeptAs.NEW, 0) + " new, " + kept.getOrDefault(KeptAs.SAME, 0)
                + " kept before, " + kept.getOrDefault(KeptAs.REVISED, 0) + " revised");
    }

    private Optional<FormRef> formRef(Store store) throws IOException {
        if (form == null) {
            return Optional.empty();
        }
        Optional<FormRef> ref = FormRef.parse(form);
        if (ref.isPresent()) {
            return ref;
        }
        if (!FormRef.isId(form)) {
            throw new EarmarkException("--form " + form, "not a form's id", "lower-case words joined by _");
        }
        return Optional.of(scoring.forms(store, scoring.markers()).stream()
                .filter(one -> one.ref().id().equals(form))
                .map(earmark.score.Form::ref)
                .reduce((one, other) -> other)
                .orElse(new FormRef(form, 1)));
    }

    private Optional<Mapping> mapping() throws IOException {
        return mapping == null
                ? Optional.empty()
                : Optional.of(Mapping.read(mapping.toString(), Files.readString(mapping)));
    }
}
