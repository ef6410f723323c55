package earmark.score.imports;

import earmark.score.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A row an evaluation, a column a question. Use from one thread. */
final class WideSheet {
    private static final Set<Role> MAY_BE_QUESTIONS = EnumSet.of(
            Role.COMMENT, Role.REASON, Role.ANSWER, Role.POINTS, Role.SECTION, Role.QUESTION, Role.MAX, Role.WEIGHT);
    private static final double MOSTLY = 0.8;

    private final SheetTable table;
    private final Unfolded out;
    private final Mapping mapping;
    private final Lexicon values = Lexicon.values();
    private final List<Form> forms;
    private final List<Form> filledIn;
    private final Map<Integer, Header> commentOf = new HashMap<>();

    WideSheet(SheetTable table, Mapping mapping, List<Form> forms, Predicate<String> known, Unfolded out) {
        this.mapping = mapping;
        this.forms = forms;
        filledIn = filledIn(forms, table.headers());
        this.out = out;
        SheetTable data = table.withRows(data(table));
        this.table = data.with(decide(data, known));
    }

    /** Rows that are no evaluations say nothing about their columns either. */
    private List<SheetRow> data(SheetTable given) {
        var data = new ArrayList<SheetRow>();
        for (SheetRow row : given.rows()) {
            if (row.isBlank()) {
                continue;
            }
            Cell first = row.filled().get(0);
            if (Rows.isHeader(row, given.headers())) {
                out.note(first.ref() + ": the headers once more, passed over");
            } else if (row.filled().size() == 1) {
                out.note(first.ref() + ": one cell alone, passed over");
            } else if (Rows.isTotals(row)) {
                out.note(first.ref() + ": a row of totals, passed over");
            } else {
                data.add(row);
            }
        }
        return data;
    }

    void unfold() {
        List<Header> questions =
                table.headers().stream().filter(WideSheet::isQuestion).toList();
        comments(questions);
        plan();
        if (questions.isEmpty()) {
            out.note("no column holds answers; say which with a mapping: column \"…\" = question my_question");
            return;
        }
        table.headers().stream().filter(header -> header.role() == Role.FLAG).forEach(this::flag);
        table.rows().forEach(this::row);
    }

    private void flag(Header header) {
        long said = table.cells(header.column()).stream()
                .filter(cell ->
                        values.meaning(cell.text()).filter("yes"::equals).isPresent())
                .count();
        if (said > 0) {
            out.note(
                    "'" + header.text() + "' says yes " + said
                            + "x and is kept as a fact, which fails nothing: make it a critical question of the form if it must");
        }
    }

    private void row(SheetRow row) {
        Map<Role, Cell> fields = new EnumMap<>(Role.class);
        fields.putAll(table.above());
        var facts = new TreeMap<String, String>();
        var answers = new ArrayList<RawAnswer>();
        for (Header header : table.headers()) {
            Cell cell = row.cell(header.column());
            if (isQuestion(header)) {
                answers.add(answer(header, cell, row));
            } else if (!commentOf.containsKey(header.column())) {
                aside(header, cell, fields, facts);
            }
        }
        boolean anything = answers.stream().anyMatch(answer -> !answer.cell().isBlank());
        Cell at = fields.getOrDefault(Role.INTERACTION, row.filled().get(0));
        if (anything
                || !fields.getOrDefault(Role.INTERACTION, Cell.text(0, 0, "")).isBlank()) {
            out.add(new RawEvaluation(at.isBlank() ? row.filled().get(0) : at, fields, facts, answers));
        } else {
            out.note(row.filled().get(0).ref() + ": neither an interaction nor an answer, passed over");
        }
    }

    /** What is no answer and no comment on one. */
    private static void aside(Header header, Cell cell, Map<Role, Cell> fields, Map<String, String> facts) {
        Role role = header.role();
        boolean fact = role == Role.FACT || role == Role.FLAG || role == Role.PASS || role == Role.CRITICAL_SCORE;
        if (fact || (role != null && role != Role.IGNORE && fields.putIfAbsent(role, cell) != null)) {
            fact(facts, header, cell);
        }
    }

    private static void fact(Map<String, String> facts, Header header, Cell cell) {
        if (!cell.isBlank() && !cell.isBroken()) {
            facts.put(header.text(), cell.text());
        }
    }

    private RawAnswer answer(Header header, Cell cell, SheetRow row) {
        String comment = commentOf.entrySet().stream()
                .filter(entry -> entry.getValue().column() == header.column())
                .map(entry -> row.cell(entry.getKey()).text())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return new RawAnswer(
                header.group(),
                HeadPoints.plain(header.text()),
                header.question(),
                cell,
                comment,
                Optional.empty(),
                max(header));
    }

    private Optional<BigDecimal> max(Header header) {
        Cell below = table.maxima().get(header.column());
        return below == null
                ? HeadPoints.of(header.text())
                : Numbers.of(List.of(below)).number(below.text().replace("%", ""));
    }

    private static boolean isQuestion(Header header) {
        return header.question().isPresent() || header.role() == Role.ANSWER;
    }

    /** Settles every column: what headers say, what values say, and what a form known beforehand says. */
    private List<Header> decide(SheetTable given, Predicate<String> known) {
        var headers = new ArrayList<Header>();
        for (Header header : given.headers()) {
            headers.add(decide(given, header));
        }
        one(headers, Role.INTERACTION, header -> matches(given, header, known));
        one(
                headers,
                Role.AGENT,
                header -> header.text().toLowerCase(java.util.Locale.ROOT).contains("name") ? 1 : 0);
        one(
                headers,
                Role.ASSESSOR,
                header -> header.text().toLowerCase(java.util.Locale.ROOT).contains("name") ? 1 : 0);
        one(headers, Role.TOTAL, WideSheet::worthOfTotal);
        for (Role role : List.of(
                Role.SUBMITTED,
                Role.FORM,
                Role.FORM_VERSION,
                Role.CHANNEL,
                Role.INTERACTION_DATE,
                Role.STARTED,
                Role.KIND)) {
            one(headers, role, header -> 0);
        }
        return headers;
    }

    /** The total of all goes before that of a section. */
    private static long worthOfTotal(Header header) {
        String key = Lexicon.key(header.text());
        if (key.matches("(grand|overall|final).*")) {
            return 2;
        }
        return key.matches("total.*|.*%") ? 1 : 0;
    }

    private Header decide(SheetTable given, Header header) {
        Role role = header.role();
        List<Cell> cells = given.cells(header.column());
        if (header.question().isPresent() || mapping.column(header.text()).isPresent()) {
            return header;
        }
        if (isInForm(header) && (role == null || MAY_BE_QUESTIONS.contains(role))) {
            return header.with(Role.ANSWER);
        }
        if (role == Role.POINTS || role == Role.TOTAL || (role == Role.ASSESSOR && mostly(cells, this::isNumber))) {
            boolean numbers = mostly(cells, cell -> isNumber(cell) || isNone(cell));
            return header.with(numbers || cells.isEmpty() ? Role.TOTAL : Role.FACT);
        }
        if (given.headers().stream().anyMatch(question -> names(header.text(), question.text()))) {
            return header.with(Role.COMMENT);
        }
        if (role == null && Lexicon.key(header.text()).matches(".+total(s|score|points|%)?")) {
            return header.with(mostly(cells, this::isNumber) ? Role.TOTAL : Role.FACT);
        }
        if (role == null && isCommentLike(header)) {
            return header.with(mostly(cells, cell -> isWord(cell)) ? Role.ANSWER : Role.FACT);
        }
        if (role == null) {
            return header.with(holdsAnswers(given, header, cells) ? Role.ANSWER : Role.FACT);
        }
        if (MAY_BE_QUESTIONS.contains(role)) {
            boolean comment = role == Role.COMMENT || role == Role.REASON;
            // a question has a name of its own; what stands beside each of them has not
            boolean repeated = comment
                    && given.headers().stream()
                                    .filter(other -> other.text().equalsIgnoreCase(header.text()))
                                    .count()
                            > 1;
            boolean words = !repeated
                    && mostly(cells, cell -> values.meaning(cell.text()).isPresent());
            Role otherwise = comment ? role : Role.FACT;
            return header.with(words && !cells.isEmpty() ? Role.ANSWER : otherwise);
        }
        return header;
    }

    /** What is called like a comment may be one although some form asks for it: then most of that form must be here. */
    private boolean isInForm(Header header) {
        boolean comment = header.role() == Role.COMMENT || header.role() == Role.REASON;
        return (comment ? filledIn : forms).stream().anyMatch(form -> asks(form, header));
    }

    private static List<Form> filledIn(List<Form> forms, List<Header> headers) {
        return forms.stream()
                .filter(form ->
                        headers.stream().filter(header -> asks(form, header)).count() * 2
                                > form.questions().size())
                .toList();
    }

    private static boolean asks(Form form, Header header) {
        return form.questions().stream()
                .anyMatch(question -> FormChoice.isCalled(question, HeadPoints.plain(header.text())));
    }

    /** Several columns of one role: the best is kept, the others become facts. */
    private static void one(List<Header> headers, Role role, java.util.function.ToLongFunction<Header> worth) {
        List<Header> several =
                headers.stream().filter(header -> header.role() == role).toList();
        if (several.size() > 1) {
            Header best = several.get(0);
            for (Header header : several) {
                best = worth.applyAsLong(header) > worth.applyAsLong(best) ? header : best;
            }
            int keep = best.column();
            headers.replaceAll(
                    header -> header.role() == role && header.column() != keep ? header.with(Role.FACT) : header);
        }
    }

    private static long matches(SheetTable table, Header header, Predicate<String> known) {
        long found = table.cells(header.column()).stream()
                .filter(cell -> known.test(cell.text()))
                .count();
        boolean vague = Lexicon.key(header.text()).matches("id|ref|reference|case|no");
        return found * 10 + (vague ? 0 : 1);
    }

    private boolean holdsAnswers(SheetTable given, Header header, List<Cell> cells) {
        if (cells.isEmpty()) {
            return false;
        }
        boolean points = given.maxima().containsKey(header.column())
                || HeadPoints.of(header.text()).isPresent();
        boolean words = mostly(
                cells,
                cell -> values.meaning(cell.text()).isPresent()
                        || mapping.value(cell.text()).isPresent()
                        || FormGuess.isGrade(cell));
        boolean numbers = mostly(cells, cell -> isNumber(cell) || isNone(cell));
        boolean few = cells.stream().allMatch(cell -> isNone(cell) || isSmall(cell));
        return words || (numbers && (points || !header.group().isEmpty() || few));
    }

    private boolean isWord(Cell cell) {
        return values.meaning(cell.text())
                .filter(meaning -> meaning.equals("yes") || meaning.equals("no"))
                .isPresent();
    }

    private boolean isNone(Cell cell) {
        return values.meaning(cell.text())
                .map(meaning -> !meaning.equals("yes") && !meaning.equals("no"))
                .orElse(false);
    }

    private boolean isNumber(Cell cell) {
        return cell.text().matches("-?\\d+([.,]\\d+)?\\s*%?|\\d+([.,]\\d+)?\\s*(/|of|out of)\\s*\\d+([.,]\\d+)?");
    }

    private boolean isSmall(Cell cell) {
        return cell.text().matches("(10|\\d)([.,]5)?|(10|\\d)\\s*(/|of|out of)\\s*(10|\\d)");
    }

    private static boolean mostly(List<Cell> cells, Predicate<Cell> kind) {
        return !cells.isEmpty() && cells.stream().filter(kind).count() >= MOSTLY * cells.size();
    }

    /** Which question a column of comments belongs to: the one it names, or the one before it when each has its own. */
    private void comments(List<Header> questions) {
        List<Header> comments =
                table.headers().stream().filter(header -> isComment(header)).toList();
        long plain = comments.stream()
                .filter(header -> header.role() == Role.COMMENT)
                .count();
        for (Header comment : comments) {
            Optional<Header> named = questions.stream()
                    .filter(question -> names(comment.text(), question.text()))
                    .findFirst();
            Optional<Header> before = questions.stream()
                    .filter(question -> question.column() == comment.column() - 1)
                    .findFirst();
            named.or(() -> plain > 1 && comment.role() == Role.COMMENT ? before : Optional.empty())
                    .ifPresent(question -> commentOf.put(comment.column(), question));
        }
    }

    private static boolean isComment(Header header) {
        return header.role() == Role.COMMENT || (header.role() == Role.FACT && isCommentLike(header));
    }

    private static boolean isCommentLike(Header header) {
        return Rows.isComment(header.text());
    }

    /** Whether something is called a comment on a question. */
    private static boolean names(String comment, String question) {
        String key = Lexicon.key(comment);
        String rest = key.replaceFirst("(comments?|notes?|remarks?|feedback|justification)(on|for|about)?", "");
        return !rest.isEmpty() && rest.length() < key.length() && rest.equals(Lexicon.key(HeadPoints.plain(question)));
    }

    private void plan() {
        for (Header header : table.headers()) {
            @Nullable Header question = commentOf.get(header.column());
            if (question != null) {
                out.column(header, "comment on " + question.text());
            } else if (isQuestion(header)) {
                out.column(header, "answers");
            } else {
                Role role = header.role();
                out.column(header, role == null ? Role.FACT.word() : role.word());
            }
        }
    }
}
