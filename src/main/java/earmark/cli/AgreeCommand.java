package earmark.cli;

import earmark.agree.ratings.Question;
import earmark.agree.ratings.RatingTable;
import earmark.agree.ratings.ScaleChoice;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.report.AgreementReport;
import earmark.report.Printable;
import earmark.stats.agreement.Agreement;
import earmark.stats.agreement.Estimate;
import earmark.stats.agreement.Machine;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code earmark agree}: how far machine and people, or any raters, agree, question by question. */
@Command(
        name = "agree",
        description = {
            "How far machine and people agree on what is kept, question by question, how sure that is, which figure to"
                    + " believe, and why they differ. With --ratings: how far any raters agree.",
            "The table is CSV or TSV with a header: unit,rater,value[,question,scale] with a row a rating, or a row a"
                    + " unit and a column a rater. An empty value is a missing rating."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  earmark agree",
            "  earmark agree --question apologised --format json",
            "  earmark agree --ratings scores.csv",
            "  earmark agree --ratings scores.csv --machine auto --format json"
        })
final class AgreeCommand implements Callable<Integer> {
    private static final Pattern WORKBOOK = Pattern.compile("(?i).*\\.(xlsx|xlsm|xls|ods)");

    @ParentCommand
    private EarmarkCommand earmark;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--ratings",
            paramLabel = "FILE|-",
            description = "a table instead of what is kept; - is standard input; needs no home folder")
    private @Nullable String ratings;

    @Mixin
    private AgreeHome kept;

    @Option(
            names = "--scale",
            defaultValue = "auto",
            paramLabel = "SCALE",
            description = "nominal, ordinal, interval, ratio, or auto (default: by the table and the values)")
    private String scale;

    @Option(
            names = "--categories",
            split = ",",
            paramLabel = "VALUE",
            description = "all values, lowest first, also those nobody used: no,partly,yes")
    private List<String> categories = List.of();

    @Option(names = "--machine", paramLabel = "RATER", description = "hold this rater against all others")
    private @Nullable String machine;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORM",
            description = "text (default), json or jsonl (one object a question, each on its line), or csv")
    private OutputFormat format;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "of the random numbers (default: 1)")
    private long seed;

    @Option(
            names = "--resamples",
            defaultValue = "2000",
            paramLabel = "N",
            description = "draws for each interval (default: 2000)")
    private int resamples;

    private int badRows;

    @Override
    public Integer call() throws IOException {
        if (resamples < 1) {
            throw wrong("--resamples " + resamples + ": 1 or more");
        }
        String table = ratings;
        return table == null ? kept.run(earmark.console(), format, resamples, seed) : table(table);
    }

    private int table(String table) throws IOException {
        List<Question> questions;
        String where = table.equals("-") ? "standard input" : table;
        try (InputStream in = open(table)) {
            var reader = new RatingTable(choice(), this::report);
            questions = reader.read(in, where);
            tellRaters(where, questions, reader.leftOut());
        }
        PrintStream out = earmark.console().out();
        out.print(format == OutputFormat.csv ? AgreementReport.CSV_HEADER : "");
        for (Question question : questions) {
            print(out, reported(question));
        }
        return badRows == 0 ? 0 : 1;
    }

    private void tellRaters(String where, List<Question> questions, List<String> leftOut) {
        if (!leftOut.isEmpty() && !questions.isEmpty()) {
            earmark.console()
                    .err()
                    .println(Printable.line(where + ":1: the raters are "
                            + String.join(", ", questions.get(0).ratings().raters()) + "; not taken for raters: "
                            + String.join(", ", leftOut)
                            + " (if one of them is a rater, give the column another name)"));
        }
    }

    private AgreementReport reported(Question question) {
        Agreement agreement = Agreement.of(question.ratings(), resamples, seed);
        List<Estimate> beside = List.of();
        String rater = machine;
        if (rater != null) {
            if (question.ratings().raters().contains(rater)) {
                beside = Machine.of(question.ratings(), rater, resamples, seed);
            } else {
                report(new Problem(
                        question.name(),
                        "no rater '" + rater + "'",
                        "raters: " + question.ratings().raters()));
            }
        }
        return new AgreementReport(question, agreement, beside);
    }

    private void print(PrintStream out, AgreementReport report) {
        switch (format) {
            case csv -> out.print(report.toCsv());
            case text -> out.print(report.toText());
            case json, jsonl -> out.print(report.toJson() + "\n");
        }
    }

    private ScaleChoice choice() {
        if (!scale.equalsIgnoreCase("auto") && ScaleChoice.named(scale).isEmpty()) {
            throw wrong("--scale '" + scale + "': nominal, ordinal, interval, ratio or auto");
        }
        if (categories.stream().distinct().count() != categories.size()) {
            throw wrong("--categories " + categories + ": a value stands twice");
        }
        return new ScaleChoice(ScaleChoice.named(scale), categories);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void report(Problem problem) {
        badRows++;
        earmark.console().err().println(Printable.line(problem.toString()));
    }

    private InputStream open(String table) throws IOException {
        if (table.equals("-")) {
            return earmark.console().in();
        }
        Path file = Path.of(table);
        // opening a folder succeeds; reading it fails without saying which
        if (Files.isDirectory(file)) {
            throw new EarmarkException(List.of(Faults.folder(table)));
        }
        if (WORKBOOK.matcher(table).matches()) {
            throw new EarmarkException(
                    table,
                    "a workbook, where a table of text is read",
                    "save the sheet as CSV; scorecards in a workbook are read by earmark score import");
        }
        return Files.newInputStream(file);
    }
}
