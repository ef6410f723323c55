package earmark.cli;

import earmark.corpus.TableInteraction;
import earmark.corpus.TurnTable;
import earmark.markers.Marker;
import earmark.markers.catalog.ExampleRunner;
import earmark.markers.catalog.TypedTalk;
import earmark.markers.explain.Explained;
import earmark.markers.explain.Explainer;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Outcome;
import earmark.pipeline.MarkerPack;
import earmark.report.ExplainedJson;
import earmark.report.ExplainedText;
import earmark.report.Printable;
import earmark.stats.Counted;
import earmark.store.Home;
import earmark.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

/** {@code earmark explain}: why a marker was found, or what came nearest. */
@Command(
        name = "explain",
        description = "Says why a marker was found in an interaction; or why not, and what came nearest.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  earmark explain nt-1003 apology",
            "  earmark explain --text 'A: sorry to hear about the delay / C: well' apology",
            "  earmark explain --table conversations.tsv call-7 empathy --format json"
        })
final class ExplainCommand implements Callable<Integer> {
    @ParentCommand
    private EarmarkCommand earmark;

    @Spec
    private CommandSpec command;

    @Mixin
    private HomeOption home;

    @Mixin
    private PackOption pack;

    @Parameters(
            arity = "1..2",
            paramLabel = "[ID] MARKER",
            hideParamSyntax = true,
            description =
                    "the interaction (its id or the first digits of it, 4 or more, its fact 'id', a file name; not with"
                            + " --text) and one marker")
    private List<String> names = List.of();

    @Option(names = "--text", paramLabel = "TALK", description = "a small conversation, as in an example of a marker")
    private @Nullable String text;

    @Option(
            names = "--table",
            paramLabel = "FILE",
            description = "a table of turns, as for earmark tag; ID is then the interaction's name in it")
    private @Nullable Path table;

    @Option(names = "--format", defaultValue = "text", paramLabel = "FORM", description = "text (default) or json")
    private OutputFormat format;

    @Override
    public Integer call() throws IOException {
        if (text != null && names.size() != 1) {
            throw new ParameterException(command.commandLine(), "with --text only the marker is named");
        }
        if (text == null && table == null && names.size() != 2) {
            throw new ParameterException(command.commandLine(), "which interaction, and which marker?");
        }
        Optional<Path> folder = folder();
        MarkerPack all = MarkerPack.unproven(folder);
        Marker marker = marker(all, folder, names.get(names.size() - 1));
        Explainer explainer = all.explainer(marker);
        if (text != null) {
            print("text", TypedTalk.read(text), marker, explainer, null);
        } else if (table != null) {
            for (TableInteraction each : rows(table)) {
                print(each.label(), each.interaction(), marker, explainer, null);
            }
        } else {
            kept(names.get(0), marker, explainer);
        }
        return 0;
    }

    private Optional<Path> folder() throws IOException {
        Optional<Path> named = pack.folder(home.path());
        return named.isPresent() ? MarkersPlace.of(named.get()).asked() : Optional.empty();
    }

    private Marker marker(MarkerPack all, Optional<Path> folder, String id) {
        Marker marker = all.explainable(id).orElseThrow(() -> all.unknown(id));
        if (folder.isPresent() && all.catalog().marker(id).isPresent()) {
            failing(marker, folder.get());
        }
        return marker;
    }

    /** A marker is explained although its examples fail, for that is when somebody asks. */
    private void failing(Marker marker, Path folder) {
        int failing = new ExampleRunner(MarkerPack.analyzer()::analyze)
                .run(List.of(marker))
                .size();
        if (failing > 0) {
            earmark.console()
                    .err()
                    .println("note: " + Counted.of(failing, "example") + " of "
                            + marker.ref().id() + (failing == 1 ? " fails" : " fail") + "; earmark markers check "
                            + folder + " tells which");
        }
    }

    private void kept(String name, Marker marker, Explainer explainer) throws IOException {
        try (Store store = Store.open(Home.open(home.path()), Clock.systemUTC())) {
            InteractionId id = Kept.id(store, name);
            Interaction interaction = store.find(id).orElseThrow(() -> Kept.unknown(name));
            Outcome kept = store.verdicts(id).stream()
                    .filter(verdict -> verdict.marker().id().equals(marker.ref().id()))
                    .map(verdict -> verdict.outcome())
                    .findFirst()
                    .orElse(null);
            print(id.value(), interaction, marker, explainer, kept);
        }
    }

    /** The interaction of that name, or the only one, or all where none is named. */
    private List<TableInteraction> rows(Path file) throws IOException {
        var found = new ArrayList<TableInteraction>();
        String wanted = names.size() == 2 ? names.get(0) : "";
        try (InputStream in = Files.newInputStream(file)) {
            var turns = new TurnTable(problem -> earmark.console().err().println(Printable.line(problem.toString())));
            turns.read(in, file.toString(), each -> {
                if (wanted.isEmpty() || each.label().equals(wanted)) {
                    found.add(each);
                }
            });
            turns.notes().forEach(note -> earmark.console().err().println(Printable.line("note: " + note)));
        }
        if (found.isEmpty()) {
            throw new EarmarkException(file.toString(), "no interaction " + wanted + " in it", "check the name");
        }
        return found;
    }

    private void print(
            String name, Interaction interaction, Marker marker, Explainer explainer, @Nullable Outcome kept) {
        PrintStream out = earmark.console().out();
        Explained explained = explainer.explain(MarkerPack.analyzer().analyze(interaction));
        if (format == OutputFormat.text) {
            out.println(Printable.line(name + "  " + interaction.provenance().source()));
            out.print(ExplainedText.of(explained, marker.title()));
            if (kept != null && !sameKind(kept, explained.outcome())) {
                out.println("\nkept is another outcome (" + ExplainedText.outcome(kept)
                        + "): it was tagged by another pack; earmark retag");
            }
        } else {
            out.println(ExplainedJson.of(name, explained));
        }
    }

    private static boolean sameKind(Outcome one, Outcome other) {
        return Objects.equals(one.getClass(), other.getClass());
    }
}
