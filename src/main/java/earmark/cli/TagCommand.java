package earmark.cli;

import earmark.corpus.TurnTable;
import earmark.markers.Tagger;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.model.Verdict;
import earmark.pipeline.MarkerPack;
import earmark.report.FindingRow;
import earmark.report.Printable;
import earmark.report.VerdictRow;
import earmark.text.TextAnalyzer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code earmark tag}: a table of turns in, findings out; no home folder. What comes out is for programs, CSV included:
 * cells are left as they are, also where a spreadsheet would take them for a formula.
 */
@Command(
        name = "tag",
        description = {
            "Finds markers in a table of turns. Needs no home folder.",
            "The table is TSV or CSV with a header (interaction,turn,speaker,text[,startMs,endMs], only text required)"
                    + " or JSON, lines or an array, with the same names, a conversation's turns under messages or turns. One"
                    + " line a finding comes out."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  earmark tag conversations.tsv > findings.jsonl",
            "  earmark tag conversations.tsv --outcomes --format csv > outcomes.csv",
            "  earmark transcribe call.wav --format csv | earmark tag - --format text"
        })
final class TagCommand implements Callable<Integer> {
    private static final int SHOWN = 5;

    @ParentCommand
    private EarmarkCommand earmark;

    @Parameters(paramLabel = "FILE|-", description = "the table; - reads standard input")
    private String input;

    @Option(
            names = "--markers",
            paramLabel = "DIR",
            description = "your own markers instead of the shipped ones (explain, diff and retag look at both)")
    private @Nullable Path markers;

    @Option(
            names = "--format",
            defaultValue = "jsonl",
            paramLabel = "FORM",
            description = "jsonl (default), json, csv or text")
    private OutputFormat format;

    @Option(
            names = "--outcomes",
            description = "what each marker came to instead of findings: present, absent, no_opportunity or"
                    + " undetermined, with the places it rests on or that were searched, or why")
    private boolean outcomes;

    private boolean first = true;
    private int badRows;

    @Override
    public Integer call() throws IOException {
        TextAnalyzer analyzer = MarkerPack.analyzer();
        Tagger tagger = MarkerPack.load(Optional.ofNullable(markers)).tagger();
        PrintStream out = earmark.console().out();
        String header = outcomes ? VerdictRow.CSV_HEADER : FindingRow.CSV_HEADER;
        out.print(format == OutputFormat.json ? "[" : format == OutputFormat.csv ? header : "");
        try (InputStream in = open()) {
            var turns = new TurnTable(this::report);
            turns.read(in, input.equals("-") ? "standard input" : input, table -> {
                List<Verdict> verdicts = tagger.tag(analyzer.analyze(table.interaction()));
                if (outcomes) {
                    verdicts.forEach(verdict -> print(out, new VerdictRow(table.label(), table.turnLabels(), verdict)));
                } else {
                    FindingRow.of(table.label(), table.turnLabels(), table.interaction(), verdicts)
                            .forEach(row -> print(out, row));
                }
                // what reads the other end of a pipe need not wait for the whole table
                out.flush();
            });
            turns.notes().forEach(this::note);
            tell(turns.strangers());
        }
        out.print(format == OutputFormat.json ? "]\n" : "");
        return badRows == 0 ? 0 : 1;
    }

    private void print(PrintStream out, FindingRow row) {
        print(out, row::toCsv, row::toText, row::toJson);
    }

    private void print(PrintStream out, VerdictRow row) {
        print(out, row::toCsv, row::toText, row::toJson);
    }

    private void print(PrintStream out, Supplier<String> csv, Supplier<String> text, Supplier<String> json) {
        switch (format) {
            case csv -> out.print(csv.get());
            case text -> out.print(text.get());
            case json -> out.print((first ? "\n" : ",\n") + json.get());
            case jsonl -> out.print(json.get() + "\n");
        }
        first = false;
    }

    /** What an unknown speaker says is only found where nobody's side is asked for. */
    private void tell(Set<String> strangers) {
        if (!strangers.isEmpty()) {
            String names = strangers.stream().limit(SHOWN).collect(Collectors.joining(", "));
            note("whether agent or customer is not known of " + names
                    + (strangers.size() > SHOWN ? ", …" : "")
                    + " (write agent or customer, or 'Sue (agent)', or add a column 'role')");
        }
    }

    private void note(String note) {
        earmark.console().err().println(Printable.line("note: " + note));
    }

    private void report(Problem problem) {
        badRows++;
        earmark.console().err().println(Printable.line(problem.toString()));
    }

    private InputStream open() throws IOException {
        if (input.equals("-")) {
            return earmark.console().in();
        }
        Path file = Path.of(input);
        // opening a folder succeeds; reading it fails without saying which
        if (Files.isDirectory(file)) {
            throw new EarmarkException(List.of(Faults.folder(input)));
        }
        return Files.newInputStream(file);
    }
}
