package earmark.score.imports;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.EarmarkException;
import earmark.score.Evaluation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Sheets made up from a seed: read in every form they come back as they were, and junk never stops the reader. */
class RandomSheetsTest {
    private static final long SEED = 20_261_127;
    private static final List<String> QUESTIONS =
            List.of("Greeting", "Own name", "Empathy", "Check back", "Farewell", "Data check");
    private static final List<String> ANSWERS = List.of("Yes", "No", "N/A", "");

    /** A scorecard log in memory. */
    private record Log(
            List<String> questions,
            List<String> calls,
            List<String> assessors,
            List<String> days,
            List<List<String>> answers) {
        static Log random(SplittableRandom random) {
            int count = random.nextInt(2, QUESTIONS.size() + 1);
            List<String> questions = new ArrayList<>(QUESTIONS);
            Collections.shuffle(questions, new Random(random.nextLong()));
            questions = questions.subList(0, count);
            var calls = new ArrayList<String>();
            var assessors = new ArrayList<String>();
            var days = new ArrayList<String>();
            var answers = new ArrayList<List<String>>();
            int rows = random.nextInt(4, 30);
            for (int row = 0; row < rows; row++) {
                calls.add("call-" + (1000 + row));
                assessors.add(List.of("Joe Bond", "Mia Fox", "Sam Orr").get(random.nextInt(3)));
                days.add(String.format("2026-%02d-%02d", random.nextInt(1, 13), random.nextInt(1, 29)));
                var line = new ArrayList<String>();
                for (int question = 0; question < count; question++) {
                    // every question has both answers somewhere
                    line.add(row < 2 ? ANSWERS.get(row) : ANSWERS.get(random.nextInt(ANSWERS.size())));
                }
                answers.add(line);
            }
            return new Log(questions, calls, assessors, days, answers);
        }

        List<String> lines() {
            var lines = new ArrayList<String>();
            for (int row = 0; row < calls.size(); row++) {
                var line = new StringBuilder(calls.get(row) + " by " + assessors.get(row) + ":");
                for (int question = 0; question < questions.size(); question++) {
                    String answer = answers.get(row).get(question);
                    if (!answer.isEmpty()) {
                        String id = questions
                                .get(question)
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace(' ', '_');
                        line.append(" " + id + "="
                                + (answer.equals("N/A")
                                        ? "NOT_APPLICABLE"
                                        : answer.toLowerCase(java.util.Locale.ROOT)));
                    }
                }
                lines.add(line.toString());
            }
            return lines;
        }

        List<List<String>> wide() {
            var rows = new ArrayList<List<String>>();
            var head = new ArrayList<>(List.of("Contact ID", "Scored by", "Date evaluated"));
            head.addAll(questions);
            rows.add(head);
            for (int row = 0; row < calls.size(); row++) {
                var line = new ArrayList<>(List.of(calls.get(row), assessors.get(row), days.get(row)));
                line.addAll(answers.get(row));
                rows.add(line);
            }
            return rows;
        }

        List<List<String>> tall() {
            var rows = new ArrayList<List<String>>();
            rows.add(List.of("Contact ID", "Scored by", "Date evaluated", "Line item", "Outcome"));
            for (int row = 0; row < calls.size(); row++) {
                for (int question = 0; question < questions.size(); question++) {
                    rows.add(List.of(
                            calls.get(row),
                            assessors.get(row),
                            days.get(row),
                            questions.get(question),
                            answers.get(row).get(question)));
                }
            }
            return rows;
        }
    }

    private static String csv(List<List<String>> rows, String separator) {
        var text = new StringBuilder();
        rows.forEach(row -> text.append(String.join(
                        separator, row.stream().map(cell -> '"' + cell + '"').toList()) + "\r\n"));
        return text.toString();
    }

    private static ImportPlan xlsx(List<List<String>> rows) {
        return Imported.xlsx(workbook -> Imported.fill(
                workbook, "Data", rows.stream().map(row -> row.toArray()).toArray(Object[][]::new)));
    }

    @RepeatedTest(15)
    void aLogReadsTheSameWideAndLongAsTextAndAsWorkbook(RepetitionInfo run) {
        long seed = SEED + run.getCurrentRepetition();
        Log log = Log.random(new SplittableRandom(seed));
        List<String> separators = List.of(",", ";", "\t");
        String separator = separators.get(run.getCurrentRepetition() % separators.size());
        for (ImportPlan plan : List.of(
                Imported.csv(csv(log.wide(), separator)),
                Imported.csv(csv(log.tall(), separator)),
                xlsx(log.wide()),
                xlsx(log.tall()))) {
            assertThat(Imported.faults(plan)).as("seed %d", seed).isEmpty();
            assertThat(Imported.lines(plan)).as("seed %d", seed).containsExactlyElementsOf(log.lines());
            assertThat(plan.evaluations())
                    .extracting(Evaluation::submitted)
                    .as("seed %d", seed)
                    .doesNotContainNull();
        }
    }

    @RepeatedTest(15)
    void theOrderOfColumnsChangesNothing(RepetitionInfo run) {
        long seed = SEED + run.getCurrentRepetition();
        List<List<String>> rows = Log.random(new SplittableRandom(seed)).wide();
        var order = new ArrayList<Integer>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            order.add(column);
        }
        Collections.shuffle(order, new Random(seed));
        List<List<String>> mixed =
                rows.stream().map(row -> order.stream().map(row::get).toList()).toList();
        assertThat(ids(Imported.csv(csv(mixed, ",")))).as("seed %d", seed).isEqualTo(ids(Imported.csv(csv(rows, ","))));
    }

    private static List<String> ids(ImportPlan plan) {
        return plan.evaluations().stream().map(Evaluation::id).toList();
    }

    @RepeatedTest(90)
    void junkEndsInAPlanOrInOneProblem(RepetitionInfo run) {
        long seed = SEED + run.getCurrentRepetition();
        var random = new SplittableRandom(seed);
        byte[] bytes = csv(Log.random(random).wide(), ",").getBytes(StandardCharsets.UTF_8);
        if (run.getCurrentRepetition() % 3 == 0) {
            List<List<String>> rows = Log.random(random).tall();
            bytes = Imported.workbook(workbook -> Imported.fill(
                    workbook, "Data", rows.stream().map(row -> row.toArray()).toArray(Object[][]::new)));
        }
        int changes = random.nextInt(1, 12);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        try {
            ImportPlan plan = Imported.of("junk", bytes, Optional.empty(), List.of());
            plan.evaluations()
                    .forEach(evaluation -> assertThat(plan.form(evaluation))
                            .as("seed %d", seed)
                            .isPresent());
        } catch (EarmarkException e) {
            assertThat(e.problems()).as("seed %d", seed).isNotEmpty();
        }
    }
}
