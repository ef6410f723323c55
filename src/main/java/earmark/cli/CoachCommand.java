package earmark.cli;

import earmark.feedback.CoachingItem;
import earmark.feedback.CoachingState;
import earmark.feedback.CoachingStep;
import earmark.feedback.Movement;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.Place;
import earmark.model.TextSpan;
import earmark.pipeline.feedback.Coaching;
import earmark.report.CoachingText;
import earmark.report.Printable;
import earmark.store.Filter;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code earmark coach}: what was agreed with agents, and whether it moved anything. */
@Command(
        name = "coach",
        description = "What was agreed with agents, and whether it moved anything.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  earmark coach add --agent \"David Stone\" --marker empathy --about \"says it back before solving\""
                    + " --owner \"Priya Nair\" --due 2026-12-10 --place nt-1010:7",
            "  earmark coach done co1 --by \"Priya Nair\"",
            "  earmark coach effect co1"
        })
final class CoachCommand implements Runnable {
    @ParentCommand
    private EarmarkCommand earmark;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "add, list, done, drop or effect?");
    }

    @Command(name = "add", description = "Agrees on something.", mixinStandardHelpOptions = true)
    int add(
            @Mixin HomeOption home,
            @Option(names = "--agent", required = true, paramLabel = "NAME", description = "who") String agent,
            @Option(
                            names = "--marker",
                            defaultValue = "",
                            paramLabel = "ID",
                            description = "the behaviour that should be seen more often, or less")
                    String marker,
            @Option(names = "--about", required = true, paramLabel = "TEXT", description = "what it is") String about,
            @Option(names = "--owner", required = true, paramLabel = "NAME", description = "who sees to it")
                    String owner,
            @Option(names = "--due", required = true, paramLabel = "DATE", description = "until when") LocalDate due,
            @Option(
                            names = "--place",
                            paramLabel = "ID:TURN",
                            description = "where it was seen; may be repeated; turns count from 0")
                    @Nullable
                    List<String> places)
            throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            List<Place> where = places == null
                    ? List.of()
                    : places.stream().map(place -> place(store, place)).toList();
            var begun = new CoachingStep(Clock.systemUTC().instant(), CoachingState.OPEN, owner, "");
            print(store.feedback()
                    .add(id -> new CoachingItem(id, agent, marker, about, owner, due, where, List.of(begun))));
            return 0;
        }
    }

    @Command(name = "list", description = "Lists what was agreed, by due date.", mixinStandardHelpOptions = true)
    int list(
            @Mixin HomeOption home,
            @Option(names = "--agent", paramLabel = "NAME", description = "only with this agent") @Nullable
                    String agent,
            @Option(
                            names = "--format",
                            defaultValue = "text",
                            paramLabel = "FORM",
                            description = "text (default) or jsonl")
                    OutputFormat format)
            throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            for (CoachingItem item : store.feedback().coaching(agent)) {
                earmark.console()
                        .out()
                        .println(format == OutputFormat.text ? CoachingText.line(item) : CoachingText.toJson(item));
            }
            return 0;
        }
    }

    @Command(name = "done", description = "Says that it took place.", mixinStandardHelpOptions = true)
    int done(@Mixin HomeOption home, @Parameters(paramLabel = "ITEM") String id, @Mixin ByOption by)
            throws IOException {
        return step(home, id, CoachingState.DONE, by);
    }

    @Command(name = "drop", description = "Says that it will not take place.", mixinStandardHelpOptions = true)
    int drop(@Mixin HomeOption home, @Parameters(paramLabel = "ITEM") String id, @Mixin ByOption by)
            throws IOException {
        return step(home, id, CoachingState.DROPPED, by);
    }

    @Command(
            name = "effect",
            description = "Whether the marker moved: the agent's interactions before and after it took place.",
            mixinStandardHelpOptions = true)
    int effect(
            @Mixin HomeOption home,
            @Parameters(arity = "0..1", paramLabel = "ITEM", description = "default: all that took place") @Nullable
                    String id,
            @Option(
                            names = "--days",
                            defaultValue = "60",
                            paramLabel = "N",
                            converter = AtLeastOne.class,
                            description = "how long before and after (default: 60)")
                    int days)
            throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            var coaching = new Coaching(store, Filter.ALL, days);
            for (CoachingItem item : store.feedback().coaching(null)) {
                if (id == null || item.id().equals(id)) {
                    Optional<Movement> moved = coaching.effect(item);
                    earmark.console()
                            .out()
                            .println(Printable.line(item.id() + "  " + item.agent() + "  " + item.marker() + "  "
                                    + moved.map(Movement::words)
                                            .orElse(
                                                    item.marker().isEmpty()
                                                            ? "no marker stands for it"
                                                            : "it has not taken place yet")));
                }
            }
            return 0;
        }
    }

    private int step(HomeOption home, String id, CoachingState state, ByOption by) throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            var step = new CoachingStep(Clock.systemUTC().instant(), state, by.name, by.why);
            print(store.feedback().change(id, item -> item.then(step)));
            return 0;
        }
    }

    private void print(CoachingItem item) {
        earmark.console().out().println(CoachingText.line(item));
    }

    private static Place place(Store store, String written) {
        int colon = written.lastIndexOf(':');
        if (colon < 1 || !written.substring(colon + 1).matches("\\d{1,6}")) {
            throw new EarmarkException(written, "not a place", "write an interaction and a turn: nt-1010:7");
        }
        Interaction interaction = store.find(Kept.id(store, written.substring(0, colon)))
                .orElseThrow(() -> Kept.unknown(written.substring(0, colon)));
        int turn = Integer.parseInt(written.substring(colon + 1));
        if (turn >= interaction.turns().size()) {
            throw new EarmarkException(
                    written, "it has " + interaction.turns().size() + " turns", "turns count from 0");
        }
        var words = interaction.turns().get(turn);
        return new Place(interaction.id(), turn, new TextSpan(0, words.text().length()), words.time());
    }
}
