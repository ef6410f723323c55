package earmark.cli;

import earmark.model.EarmarkException;
import earmark.model.InteractionId;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.scores.Proposals;
import earmark.report.ScoredJson;
import earmark.report.ScoredLine;
import earmark.report.ScoredText;
import earmark.score.Evaluation;
import earmark.score.Form;
import earmark.stats.Counted;
import earmark.store.Filter;
import earmark.store.KeptAs;
import earmark.store.Store;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code earmark score propose}: what the machine would answer, with its evidence. */
@Command(
        name = "propose",
        description = {
            "Answers what the markers can answer on a form, each answer with the places it rests on.",
            "A proposal is kept beside the scores of people and is nobody's score: only a person can make one of it."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  earmark score propose nt-1003 --form complaint_handling",
            "  earmark score propose --all --form call_quality"
        })
final class ScoreProposeCommand implements Callable<Integer> {
    @ParentCommand
    private ScoreCommand score;

    @Mixin
    private ScoringOptions scoring;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "interactions")
    private List<String> names = List.of();

    @Option(names = "--all", description = "everything kept that the form is for")
    private boolean all;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description = "the form: id or id@version (default: the first that is for the interaction)")
    private @Nullable String form;

    @Option(names = "--dry-run", description = "keep nothing")
    private boolean dry;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORM",
            description = "text (default), json, jsonl or csv")
    private OutputFormat format;

    @Override
    public Integer call() throws IOException {
        if (names.isEmpty() == !all) {
            throw new EarmarkException("score propose", "for which interactions?", "name them, or give --all");
        }
        MarkerPack markers = scoring.markers();
        try (Store store = scoring.open()) {
            List<Form> known = scoring.forms(store, markers).stream()
                    .filter(one -> !one.draft())
                    .toList();
            List<Form> wanted = form == null ? known : List.of(FormsOption.named(known, form));
            var lines = new ArrayList<ScoredLine>();
            int kept = 0;
            for (InteractionId id : ids(store)) {
                for (Form one : wanted) {
                    var proposals = new Proposals(store, one, markers, Clock.systemUTC());
                    Optional<Evaluation> proposal = proposals.propose(id, form != null && !all);
                    if (proposal.isPresent()) {
                        kept += dry || proposals.keep(List.of(proposal.get())).contains(KeptAs.SAME) ? 0 : 1;
                        lines.add(new ScoredLine(one, proposal.get()));
                        break;
                    }
                }
            }
            print(lines);
            score.console().err().println(Counted.of(lines.size(), "proposal") + ", " + kept + " new or changed");
            return lines.isEmpty() ? 1 : 0;
        }
    }

    private List<InteractionId> ids(Store store) {
        return all
                ? List.copyOf(store.ids(Filter.ALL))
                : names.stream().map(name -> Kept.id(store, name)).toList();
    }

    private void print(List<ScoredLine> lines) {
        PrintStream out = score.console().out();
        switch (format) {
            case csv -> out.print(ScoredLine.csv(lines));
            case json, jsonl -> lines.forEach(line -> out.println(ScoredJson.of(line.form(), line.evaluation())));
            case text -> {
                if (lines.size() == 1) {
                    out.print(ScoredText.of(lines.get(0).form(), lines.get(0).evaluation(), 1, List.of()));
                } else {
                    lines.forEach(line -> out.print(line.toText()));
                }
            }
        }
    }
}
