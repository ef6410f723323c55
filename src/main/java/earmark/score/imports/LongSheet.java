package earmark.score.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A row an answer; in a form on a sheet of its own all rows are one evaluation. Use from one thread. */
final class LongSheet {
    /** What may be written once for the rows below it. */
    private static final Set<Role> CARRIED = EnumSet.of(
            Role.INTERACTION,
            Role.EVALUATION_ID,
            Role.AGENT,
            Role.ASSESSOR,
            Role.SUBMITTED,
            Role.STARTED,
            Role.FORM,
            Role.FORM_VERSION,
            Role.SECTION,
            Role.INTERACTION_DATE,
            Role.CHANNEL,
            Role.KIND);

    private static final Set<Role> KEY =
            EnumSet.of(Role.INTERACTION, Role.EVALUATION_ID, Role.ASSESSOR, Role.SUBMITTED, Role.FORM, Role.KIND);

    private final SheetTable table;
    private final Unfolded out;
    private final Lexicon headers = Lexicon.headers();
    private final Lexicon values = Lexicon.values();
    private final Map<Role, Cell> carried = new EnumMap<>(Role.class);
    private final Map<List<String>, Group> groups = new LinkedHashMap<>();
    private String heading = "";

    LongSheet(SheetTable given, Unfolded out) {
        table = given.with(oneId(given.headers()));
        this.out = out;
    }

    /** Beside the id of a call, a plain "id" is the evaluation's. */
    private static List<Header> oneId(List<Header> headers) {
        boolean several = headers.stream()
                        .filter(header -> header.role() == Role.INTERACTION)
                        .count()
                > 1;
        return headers.stream()
                .map(header ->
                        several && Lexicon.key(header.text()).equals("id") ? header.with(Role.EVALUATION_ID) : header)
                .toList();
    }

    void unfold() {
        table.headers().forEach(header -> {
            Role role = header.role();
            out.column(header, role == null ? Role.FACT.word() : role.word());
        });
        for (SheetRow row : table.rows()) {
            if (row.isBlank()) {
                continue;
            }
            if (Rows.isHeader(row, table.headers())) {
                out.note(row.filled().get(0).ref() + ": the headers once more, passed over");
            } else {
                row(row);
            }
        }
        groups.values()
                .forEach(group -> out.add(new RawEvaluation(group.at, group.fields, group.facts, group.answers)));
    }

    private void row(SheetRow row) {
        Map<Role, Cell> cells = new EnumMap<>(Role.class);
        for (Header header : table.headers()) {
            Role role = header.role();
            if (role != null) {
                cells.putIfAbsent(role, row.cell(header.column()));
            }
        }
        Cell question = cells.getOrDefault(Role.QUESTION, Cell.text(row.number(), 0, ""));
        Cell answer = answerOf(cells);
        boolean heading = answer.isBlank() && row.filled().size() == 1;
        if (question.isBlank() || Rows.isTotals(question) || heading || isWhole(row, question, answer)) {
            aside(row, question, answer);
            return;
        }
        carry(cells);
        Group group =
                groups.computeIfAbsent(key(), none -> new Group(row.filled().get(0), table.above()));
        group.take(carried, cells, row, table.headers());
        RawAnswer said = answer(question, answer, cells);
        if (group.answers.stream().anyMatch(said::isSameAs)) {
            out.note(question.ref() + ": the row before once more, passed over");
        } else {
            group.answers.add(said);
        }
    }

    /** A line of a form that is about all of it; what is called like a comment and is answered like a question is one. */
    private boolean isWhole(SheetRow row, Cell question, Cell answer) {
        return table.layout() == Layout.FORM
                && (meaning(question).equals("total")
                        || (!isAnswer(answer)
                                && (meaning(question).equals("comment")
                                        || meaning(row.filled().get(0)).equals("comment"))));
    }

    private String meaning(Cell label) {
        String called = label.text().replaceFirst(":.*$", "");
        // a line that ends with a colon is about all of it
        boolean comment = called.length() < label.text().length() && Rows.isComment(called);
        return headers.meaning(called).orElse(comment ? "comment" : "");
    }

    private boolean isAnswer(Cell cell) {
        return values.meaning(cell.text()).isPresent() || cell.text().matches("\\d{1,3}([.,]\\d+)?%?");
    }

    private static Cell answerOf(Map<Role, Cell> cells) {
        Cell answer = cells.get(Role.ANSWER);
        Cell points = cells.get(Role.POINTS);
        if (answer != null && (!answer.isBlank() || points == null)) {
            return answer;
        }
        return points == null ? Cell.text(0, 0, "") : points;
    }

    private void carry(Map<Role, Cell> cells) {
        Cell id = cells.get(Role.INTERACTION);
        boolean another = id != null
                && !id.isBlank()
                && !id.text().equals(carried.getOrDefault(Role.INTERACTION, id).text());
        if (another) {
            carried.clear();
        }
        for (Role role : CARRIED) {
            Cell cell = cells.get(role);
            if (cell != null && !cell.isBlank()) {
                carried.put(role, cell);
            }
        }
    }

    private List<String> key() {
        var key = new ArrayList<String>();
        for (Role role : KEY) {
            Cell cell = carried.get(role);
            key.add(cell == null ? "" : cell.text());
        }
        return key;
    }

    private RawAnswer answer(Cell question, Cell answer, Map<Role, Cell> cells) {
        Cell section = carried.get(Role.SECTION);
        return new RawAnswer(
                section == null ? heading : section.text(),
                HeadPoints.plain(question.text()),
                Optional.empty(),
                answer,
                text(cells, Role.COMMENT),
                number(cells, Role.POINTS),
                number(cells, Role.MAX).or(() -> HeadPoints.of(question.text())).or(() -> number(cells, Role.WEIGHT)));
    }

    private static String text(Map<Role, Cell> cells, Role role) {
        Cell cell = cells.get(role);
        return cell == null ? "" : cell.text();
    }

    private static Optional<BigDecimal> number(Map<Role, Cell> cells, Role role) {
        Cell cell = cells.get(role);
        return cell == null
                ? Optional.empty()
                : Numbers.of(List.of(cell)).number(cell.text().replace("%", ""));
    }

    /** Rows between and below the answers: headings, sums, the total, a last comment. */
    private void aside(SheetRow row, Cell question, Cell answer) {
        Cell first = row.filled().get(0);
        Cell called = question.isBlank() ? first : question;
        boolean total = headers.meaning(called.text()).filter("total"::equals).isPresent()
                || Lexicon.key(called.text()).equals("total");
        boolean comment = meaning(first).equals("comment");
        if (table.layout() == Layout.FORM && total && !answer.isBlank()) {
            last().ifPresent(group -> group.fields.put(Role.TOTAL, answer));
        } else if (table.layout() == Layout.FORM && comment) {
            int colon = first.text().indexOf(':');
            String text = row.filled().size() > 1
                    ? row.filled().get(1).text()
                    : first.text().substring(colon + 1).strip();
            last().ifPresent(group -> group.fields.put(Role.COMMENT, Cell.text(first.row(), first.column(), text)));
        } else if (row.filled().size() == 1 && !Rows.isTotals(first)) {
            heading = first.text();
        } else {
            out.note(first.ref() + ": a row of totals, passed over");
        }
    }

    private Optional<Group> last() {
        return groups.values().stream().reduce((one, other) -> other);
    }

    /** What belongs together. */
    private static final class Group {
        private final Cell at;
        private final Map<Role, Cell> fields = new EnumMap<>(Role.class);
        private final Map<String, String> facts = new TreeMap<>();
        private final List<RawAnswer> answers = new ArrayList<>();

        Group(Cell at, Map<Role, Cell> above) {
            this.at = at;
            fields.putAll(above);
        }

        void take(Map<Role, Cell> carried, Map<Role, Cell> cells, SheetRow row, List<Header> headers) {
            carried.forEach((role, cell) -> {
                if (role != Role.SECTION) {
                    fields.putIfAbsent(role, cell);
                }
            });
            for (Role role : List.of(Role.TOTAL, Role.SAMPLING)) {
                Cell cell = cells.get(role);
                if (cell != null && !cell.isBlank()) {
                    fields.putIfAbsent(role, cell);
                }
            }
            for (Header header : headers) {
                Cell cell = row.cell(header.column());
                Role role = header.role();
                boolean fact = role == null || role == Role.FACT || role == Role.FLAG || role == Role.PASS;
                if (fact && !cell.isBlank()) {
                    facts.putIfAbsent(header.text(), cell.text());
                }
            }
        }
    }
}
