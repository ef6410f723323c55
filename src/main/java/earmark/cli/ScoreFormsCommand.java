package earmark.cli;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.pipeline.MarkerPack;
import earmark.pipeline.scores.FormPack;
import earmark.report.FormLine;
import earmark.report.JsonArray;
import earmark.report.Printable;
import earmark.score.Form;
import earmark.score.cards.CardText;
import earmark.score.cards.FormPins;
import earmark.stats.Counted;
import earmark.store.Store;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code earmark score forms}: which forms there are, and whether card files are in order. */
@Command(
        name = "forms",
        description = "Lists, prints and checks forms.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Examples:", "  earmark score forms list", "  earmark score forms check my-forms/ --pin"})
final class ScoreFormsCommand {
    @ParentCommand
    private ScoreCommand score;

    @Command(
            name = "list",
            description = "Lists the kept forms, a folder's, and the shipped ones.",
            mixinStandardHelpOptions = true)
    int list(
            @Mixin ScoringOptions scoring,
            @Option(
                            names = "--format",
                            defaultValue = "text",
                            paramLabel = "FORM",
                            description = "text (default), json, jsonl or csv")
                    OutputFormat format)
            throws IOException {
        List<FormLine> lines = forms(scoring).stream().map(FormLine::new).toList();
        PrintStream out = score.console().out();
        switch (format) {
            case text -> lines.forEach(line -> out.print(line.toText()));
            case jsonl -> lines.forEach(line -> out.println(line.toJson()));
            case json ->
                out.println(JsonArray.of(lines.stream().map(FormLine::toJson).toList()));
            case csv -> out.print(FormLine.csv(lines));
        }
        return 0;
    }

    @Command(
            name = "show",
            description = "Prints a form as a card, as it would be written in a .card file.",
            mixinStandardHelpOptions = true)
    int show(
            @Mixin ScoringOptions scoring,
            @Parameters(paramLabel = "FORM", description = "a form's id, or id@version") String name)
            throws IOException {
        Form form = FormsOption.named(forms(scoring), name);
        score.console().out().print(Printable.of(CardText.of(form)));
        return 0;
    }

    @Command(
            name = "check",
            description = "Reads the card files of a folder and says everything that is wrong in them.",
            mixinStandardHelpOptions = true)
    int check(
            @Mixin HomeOption home,
            @Mixin PackOption pack,
            @Parameters(paramLabel = "DIR", description = "a folder of *.card files") Path folder,
            @Option(names = "--pin", description = "remember what every form is in DIR/PINS, when all is well")
                    boolean pin)
            throws IOException {
        PrintStream out = score.console().out();
        List<Form> forms;
        try {
            forms = FormPack.load(Optional.of(folder), pack.pack(home.path()));
        } catch (EarmarkException e) {
            e.problems().forEach(problem -> out.println(Printable.line(problem.toString())));
            out.println(Counted.of(e.problems().size(), "fault"));
            return 1;
        }
        Path pins = folder.resolve(FormPins.FILE);
        FormPins pinned = Files.isRegularFile(pins)
                ? FormPins.read(Files.readString(pins), new ArrayList<Problem>())
                : FormPins.none();
        if (pin) {
            Files.writeString(pins, pinned.with(forms));
        } else if (!pinned.missing(forms).isEmpty()) {
            out.println("not pinned yet: " + pinned.missing(forms) + "; --pin makes sure a version means one thing");
        }
        forms.stream()
                .filter(Form::draft)
                .forEach(form ->
                        out.println(form.ref() + " is a draft: describe its answers and take 'status draft' out"));
        out.println(Counted.of(forms.size(), "form") + ", no fault");
        return 0;
    }

    private static List<Form> forms(ScoringOptions scoring) throws IOException {
        MarkerPack markers = scoring.markers();
        if (!scoring.hasHome()) {
            return scoring.formsWithoutHome(markers);
        }
        try (Store store = scoring.open()) {
            return scoring.forms(store, markers);
        }
    }
}
