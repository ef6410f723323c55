package earmark.cli;

import earmark.model.EarmarkException;
import earmark.report.ScoredLine;
import earmark.score.EvaluationKind;
import earmark.store.EvaluationFilter;
import earmark.store.Resolved;
import earmark.store.Store;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which evaluations a command is about. */
final class EvaluationsOption {
    @Option(names = "--interaction", paramLabel = "ID", description = "only those of this interaction")
    private @Nullable String interaction;

    @Option(names = "--assessor", paramLabel = "NAME", description = "only those by this assessor")
    private @Nullable String assessor;

    @Option(names = "--agent", paramLabel = "NAME", description = "only those of this agent")
    private @Nullable String agent;

    @Option(names = "--form", paramLabel = "ID", description = "only those on any version of this form")
    private @Nullable String form;

    @Option(names = "--kind", paramLabel = "KIND", description = "only live, calibration, self or audit")
    private @Nullable String kind;

    @Option(names = "--proposals", description = "only what the machine proposed")
    private boolean proposals;

    @Option(names = "--people", description = "only what people scored")
    private boolean people;

    /** Those meant, each with its form. */
    List<ScoredLine> lines(Store store) {
        store.scorecards().match();
        EvaluationFilter filter = EvaluationFilter.ALL
                .by(assessor)
                .about(agent)
                .on(form)
                .ofKind(kind())
                .proposed(proposals == people ? null : Boolean.valueOf(proposals));
        String name = interaction;
        if (name != null) {
            filter = store.resolve(name) instanceof Resolved.One one ? filter.of(one.id()) : filter.called(name);
        }
        return store.scorecards().evaluations(filter).stream()
                .map(evaluation -> new ScoredLine(
                        store.scorecards().form(evaluation.form()).orElseThrow(), evaluation))
                .toList();
    }

    private @Nullable EvaluationKind kind() {
        try {
            return kind == null ? null : EvaluationKind.valueOf(kind.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new EarmarkException("--kind " + kind, "there is no such kind", "live, calibration, self or audit");
        }
    }
}
