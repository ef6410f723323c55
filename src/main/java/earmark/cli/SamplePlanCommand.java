package earmark.cli;

import earmark.report.SampleLines;
import earmark.sampling.Design;
import earmark.sampling.Every;
import earmark.sampling.Plan;
import earmark.store.Home;
import earmark.store.KeptAs;
import earmark.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code earmark sample plan}: says what is drawn how often; plans never change. */
@Command(
        name = "plan",
        description = "Makes a plan, or lists the plans. A plan never changes: another one has another name.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  earmark sample plan weekly --per agent --take 4 --every week --assessors ann,bob --twice 0.15",
            "  earmark sample plan rates --by team,medium --margin 0.05",
            "  earmark sample plan misses --audit apology --take 60 --unflagged 0.5"
        })
final class SamplePlanCommand implements Callable<Integer> {
    @ParentCommand
    private SampleCommand parent;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "of the plan; without one, all plans are listed")
    private @Nullable String name;

    @Option(names = "--per", paramLabel = "FACT", description = "so many of each value of this fact: agent")
    private @Nullable String per;

    @Option(names = "--by", split = ",", paramLabel = "FACT", description = "strata by these facts, each its share")
    private @Nullable List<String> by;

    @Option(names = "--audit", paramLabel = "MARKER", description = "of what this marker found and did not find")
    private @Nullable String audit;

    @Option(names = "--take", paramLabel = "N", converter = AtLeastOne.class, description = "how many")
    private @Nullable Integer take;

    @Option(
            names = "--margin",
            paramLabel = "SHARE",
            description = "instead of --take: as many as it takes to know a share to this margin, such as 0.05")
    private @Nullable Double margin;

    @Option(
            names = "--guess",
            defaultValue = "0.5",
            paramLabel = "SHARE",
            description = "with --margin: about how large the share is (default: 0.5, which is safe)")
    private double guess;

    @Option(
            names = "--unflagged",
            defaultValue = "0.5",
            paramLabel = "SHARE",
            description =
                    "with --audit: the share spent on what was not found, half of it on near misses (default: 0.5)")
    private double unflagged;

    @Option(
            names = "--every",
            defaultValue = "once",
            paramLabel = "PERIOD",
            description = "once (default), day, week or month")
    private String every;

    @Option(names = "--assessors", split = ",", paramLabel = "NAME", description = "shared out among these, evenly")
    private List<String> assessors = List.of();

    @Option(
            names = "--twice",
            defaultValue = "0",
            paramLabel = "SHARE",
            description = "this share is scored by a second assessor too; 0.15 and more lets severity be told")
    private double twice;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "of the random numbers (default: 1)")
    private long seed;

    @Override
    public Integer call() throws IOException {
        String wanted = name;
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            if (wanted == null) {
                store.sampling().plans().forEach(plan -> parent.console().out().print(SampleLines.plan(plan)));
                return 0;
            }
            Plan plan = plan(wanted);
            KeptAs kept = store.sampling().keep(plan);
            parent.console().out().print((kept == KeptAs.NEW ? "kept: " : "kept before: ") + SampleLines.plan(plan));
            return 0;
        }
    }

    private Plan plan(String wanted) {
        try {
            return new Plan(
                    wanted,
                    Every.valueOf(every.toUpperCase(Locale.ROOT)),
                    design(),
                    assessors,
                    twice,
                    seed,
                    Clock.systemUTC().instant());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private Design design() {
        List<String> facts = by == null ? List.of() : by;
        Double wide = margin;
        if (wide != null && per == null && audit == null && take == null) {
            return new Design.Margin(facts, wide, guess);
        }
        Integer many = take;
        if (many == null || wide != null || (per != null && audit != null)) {
            throw new IllegalArgumentException(
                    "one of: --per FACT --take N, --audit MARKER --take N, [--by FACT] --take N,"
                            + " [--by FACT] --margin SHARE");
        }
        if (audit != null) {
            return new Design.Audit(audit, many, unflagged);
        }
        return per == null ? new Design.Strata(facts, many) : new Design.Quota(per, many);
    }
}
