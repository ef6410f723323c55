package earmark.score.imports;

import earmark.model.InteractionId;
import earmark.model.Problem;
import earmark.score.Answer;
import earmark.score.AnswerValue;
import earmark.score.Evaluation;
import earmark.score.Form;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;

/** Files as others make them, read. */
final class Imported {
    /** Two evaluations as most people keep them: a row each, a column a question. */
    static final String WIDE = """
            Call ID,Agent,Evaluator,Evaluation Date,Greeting,Empathy,Closing,Total,Comments
            c-1,Ann Lee,Joe,2026-03-01,Yes,No,N/A,50%,fine
            c-2,Bob Ray,Joe,2026-03-02,yes,y,Y,100%,
            """;

    /** What a sheet claims. */
    static double share(Evaluation evaluation) {
        return Objects.requireNonNull(evaluation.claimed()).share();
    }

    private Imported() {}

    static ImportPlan csv(String text) {
        return of("log.csv", text.getBytes(StandardCharsets.UTF_8), Optional.empty(), List.of());
    }

    static ImportPlan csv(String text, Mapping mapping) {
        return of("log.csv", text.getBytes(StandardCharsets.UTF_8), Optional.of(mapping), List.of());
    }

    static ImportPlan csv(String text, Form... forms) {
        return of("log.csv", text.getBytes(StandardCharsets.UTF_8), Optional.empty(), List.of(forms));
    }

    static ImportPlan of(String name, byte[] bytes, Optional<Mapping> mapping, List<Form> forms) {
        return of(name, bytes, mapping, forms, KnownInteractions.NONE, true);
    }

    static ImportPlan of(
            String name,
            byte[] bytes,
            Optional<Mapping> mapping,
            List<Form> forms,
            KnownInteractions known,
            boolean hidden) {
        var options = new ImportOptions(
                Optional.empty(),
                forms,
                mapping,
                fingerprint -> Optional.empty(),
                Optional.empty(),
                ZoneOffset.UTC,
                hidden);
        return ScorecardImport.read(name, bytes, options, known);
    }

    static ImportPlan xlsx(Consumer<Workbook> content) {
        return of("log.xlsx", workbook(content), Optional.empty(), List.of());
    }

    static byte[] workbook(Consumer<Workbook> content) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            content.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Rows of text, numbers and truth values. */
    static void fill(Workbook workbook, String sheet, Object[]... rows) {
        var page = workbook.newWorksheet(sheet);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                Object value = rows[row][column];
                if (value instanceof Number number) {
                    page.value(row, column, number);
                } else if (value instanceof Boolean bit) {
                    page.value(row, column, bit);
                } else if (value != null) {
                    page.value(row, column, value.toString());
                }
            }
        }
    }

    static KnownInteractions known(String... names) {
        return new KnownInteractions() {
            @Override
            public Optional<InteractionId> called(String name) {
                return Set.of(names).contains(name)
                        ? Optional.of(new InteractionId(String.format("%016x", name.hashCode() & 0xFFFFFFFFL)))
                        : Optional.empty();
            }

            @Override
            public Set<String> names() {
                return Set.of(names);
            }

            @Override
            public Set<String> agents() {
                return Set.of("Karen Hill");
            }
        };
    }

    /** An evaluation as one string: reference by assessor, then the answers in order. */
    static String line(Evaluation evaluation) {
        var text = new StringBuilder(evaluation.reference() + " by " + evaluation.assessor() + ":");
        for (Answer answer : evaluation.answers()) {
            text.append(" " + answer.question() + "=" + value(answer.value()));
        }
        return text.toString();
    }

    static String value(AnswerValue value) {
        if (value instanceof AnswerValue.Chosen chosen) {
            return chosen.label();
        }
        if (value instanceof AnswerValue.Numeric number) {
            return number.value() == Math.rint(number.value())
                    ? String.valueOf((long) number.value())
                    : String.valueOf(number.value());
        }
        return value instanceof AnswerValue.Words words ? words.text() : ((AnswerValue.None) value).name();
    }

    static List<String> lines(ImportPlan plan) {
        return plan.evaluations().stream().map(Imported::line).toList();
    }

    static List<String> faults(ImportPlan plan) {
        return plan.rejected().stream().map(Problem::toString).toList();
    }

    static List<String> notes(ImportPlan plan) {
        return plan.sheets().stream().flatMap(sheet -> sheet.notes().stream()).toList();
    }

    static Map<String, String> columns(ImportPlan plan) {
        Map<String, String> columns = new java.util.LinkedHashMap<>();
        plan.sheets()
                .forEach(sheet -> sheet.columns().forEach(column -> columns.put(column.header(), column.takenAs())));
        return columns;
    }
}
