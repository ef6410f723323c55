package earmark.score.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the table in a sheet: which row holds the headers (of one line, or two), what stands above it, which layout it
 * has. Thread-safe.
 */
final class TableFinder {
    private static final int ROWS_LOOKED_AT = 40;
    private static final Set<Role> OF_ANSWERS = EnumSet.of(Role.ANSWER, Role.POINTS);

    private final Lexicon lexicon = Lexicon.headers();
    private final Lexicon values = Lexicon.values();
    private final Mapping mapping;

    TableFinder(Mapping mapping) {
        this.mapping = mapping;
    }

    /** Empty when there is no table of scores in it. */
    Optional<SheetTable> find(Sheet sheet) {
        Optional<SheetTable> upright = upright(sheet);
        if (upright.isPresent() && upright.get().layout() != Layout.WIDE) {
            return upright;
        }
        return upright(sheet.turn())
                .filter(table -> table.layout() == Layout.WIDE)
                .filter(table -> upright.isEmpty()
                        || roles(table.headers()).size()
                                > roles(upright.get().headers()).size())
                .map(table -> table.as(Layout.TURNED))
                .or(() -> upright);
    }

    private Optional<SheetTable> upright(Sheet sheet) {
        SheetTable best = null;
        int bestScore = 0;
        int rows = Math.min(ROWS_LOOKED_AT, sheet.rows().size());
        for (int row = 0; row < rows; row++) {
            for (List<Header> headers : readings(sheet, row)) {
                int score = score(headers);
                if (score > bestScore) {
                    Optional<SheetTable> table = table(sheet, row, headers);
                    if (table.isPresent()) {
                        best = table.get();
                        bestScore = score;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The row alone, under the groups of the row above, and together with it. */
    private List<List<Header>> readings(Sheet sheet, int row) {
        SheetRow own = sheet.rows().get(row);
        SheetRow above = row > 0 ? sheet.rows().get(row - 1) : new SheetRow(own.number(), false, List.of());
        var readings = new ArrayList<List<Header>>();
        boolean titled = above.filled().size() > 1;
        List<String> groups = groups(titled ? above : new SheetRow(own.number(), false, List.of()), own);
        readings.add(paired(headers(own, groups, false)));
        boolean asked = sheet.rows().stream()
                .skip(row + 1)
                .anyMatch(below -> !below.cell(0).isBlank() && below.filled().size() > 1);
        if (own.cell(0).isBlank() && own.filled().size() > 1 && asked) {
            var unnamed = new ArrayList<Header>();
            unnamed.add(new Header(0, "Question", "", Role.QUESTION, Optional.empty()));
            unnamed.addAll(headers(own, List.of(), false));
            readings.add(unnamed);
        }
        if (titled) {
            readings.add(headers(own, groups, true));
            readings.add(paired(headers(stacked(above, own), groups, false)));
        }
        return readings;
    }

    /** The lower row, and the upper one where the lower is blank. */
    private static SheetRow stacked(SheetRow above, SheetRow own) {
        var cells = new ArrayList<Cell>();
        for (int column = 0; column < Math.max(above.cells().size(), own.cells().size()); column++) {
            Cell cell = own.cell(column);
            cells.add(cell.isBlank() ? above.cell(column).at(own.number(), column) : cell);
        }
        return new SheetRow(own.number(), own.hidden(), cells);
    }

    /** A group reaches to the right until the next one begins. */
    private static List<String> groups(SheetRow above, SheetRow own) {
        var groups = new ArrayList<String>();
        String group = "";
        for (int column = 0; column < own.cells().size(); column++) {
            String text = above.cell(column).text();
            group = text.isEmpty() ? group : text;
            groups.add(group.equals(own.cell(column).text()) ? "" : group);
        }
        return groups;
    }

    private List<Header> headers(SheetRow row, List<String> groups, boolean together) {
        var headers = new ArrayList<Header>();
        for (int column = 0; column < row.cells().size(); column++) {
            Cell cell = row.cell(column);
            String group = column < groups.size() && !groups.get(column).equals(cell.text()) ? groups.get(column) : "";
            String text = together ? (group + " " + cell.text()).strip() : cell.text();
            if (!text.isEmpty()) {
                headers.add(header(column, text, together ? "" : group));
            }
        }
        return headers;
    }

    /** Score and comment under the name of each question: the name is the question's, and the comment is on it. */
    private static List<Header> paired(List<Header> headers) {
        List<Header> scores = headers.stream()
                .filter(header -> header.role() != null && OF_ANSWERS.contains(header.role()))
                .filter(header -> !header.group().isEmpty())
                .toList();
        boolean repeated = scores.size() > 1
                && scores.stream().map(Header::text).distinct().count() == 1
                && scores.stream().map(Header::group).distinct().count() == scores.size();
        if (!repeated) {
            return headers;
        }
        return headers.stream()
                .map(header -> {
                    if (scores.contains(header)) {
                        return new Header(header.column(), header.group(), "", null, header.question());
                    }
                    boolean comment =
                            header.role() == Role.COMMENT && !header.group().isEmpty();
                    return comment
                            ? new Header(
                                    header.column(),
                                    header.group() + " " + header.text(),
                                    "",
                                    Role.COMMENT,
                                    header.question())
                            : header;
                })
                .toList();
    }

    private Header header(int column, String text, String group) {
        Optional<String> mapped = mapping.column(text);
        if (mapped.isPresent() && mapped.get().startsWith("question ")) {
            return new Header(
                    column,
                    text,
                    group,
                    null,
                    Optional.of(mapped.get().substring("question ".length()).strip()));
        }
        return new Header(column, text, group, mapped.flatMap(Role::of).orElseGet(() -> role(text)), Optional.empty());
    }

    /** Without what stands in brackets, a number in front or a question mark at the end, if need be. */
    private @Nullable Role role(String text) {
        String plain = text.replaceAll("\\([^)]*\\)|\\[[^]]*]", " ")
                .replaceFirst("^\\s*\\d{1,2}[.)]\\s+", "")
                .replaceFirst("\\?\\s*$", "");
        return lexicon.meaning(text)
                .or(() -> plain.isBlank() ? Optional.empty() : lexicon.meaning(plain))
                .map(word -> Role.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(null);
    }

    private static int score(List<Header> headers) {
        Set<Role> roles = roles(headers);
        boolean isWords = headers.stream().noneMatch(header -> header.text().matches("[\\d.,%/: -]+"));
        int questions = (int)
                headers.stream().filter(header -> header.question().isPresent()).count();
        boolean pairs = roles.contains(Role.QUESTION) && OF_ANSWERS.stream().anyMatch(roles::contains);
        int score =
                20 * (roles.size() + questions) + (pairs ? 30 : 0) + (isWords ? 10 : 0) + Math.min(9, headers.size());
        return new HashSet<>(headers.stream().map(Header::text).toList()).size() < headers.size() / 2 ? 0 : score;
    }

    private static Set<Role> roles(List<Header> headers) {
        var roles = EnumSet.noneOf(Role.class);
        headers.stream().map(Header::role).filter(role -> role != null).forEach(roles::add);
        return roles;
    }

    private Optional<SheetTable> table(Sheet sheet, int row, List<Header> given) {
        List<SheetRow> below = sheet.rows().subList(row + 1, sheet.rows().size());
        List<Header> headers = people(given, below);
        Map<Integer, Cell> maxima = below.isEmpty() ? Map.of() : maxima(below.get(0), headers);
        List<SheetRow> data = maxima.isEmpty() ? below : below.subList(1, below.size());
        Map<Role, Cell> above = above(sheet, row);
        // what has a column of its own was no label but the upper line of the headers
        above.keySet().removeAll(roles(headers));
        return layout(headers, data)
                .map(layout ->
                        new SheetTable(sheet, layout, sheet.rows().get(row).number(), headers, data, above, maxima));
    }

    /** Among columns that are called like people, Mark is one of them and not a mark. */
    private List<Header> people(List<Header> headers, List<SheetRow> data) {
        boolean among = headers.stream().noneMatch(header -> header.role() == Role.ANSWER && !isMark(header))
                && assessors(headers, data) > 1;
        return among
                ? headers.stream()
                        .map(header -> isMark(header) ? header.with(null) : header)
                        .toList()
                : headers;
    }

    private static boolean isMark(Header header) {
        return header.text().strip().equals("Mark");
    }

    private Optional<Layout> layout(List<Header> headers, List<SheetRow> data) {
        Set<Role> roles = roles(headers);
        boolean named = roles.contains(Role.INTERACTION) || roles.contains(Role.EVALUATION_ID);
        if (data.stream().allMatch(SheetRow::isBlank)) {
            return Optional.empty();
        }
        boolean asks = headers.stream().anyMatch(header -> header.role() == Role.QUESTION && asks(header, data));
        if (asks && OF_ANSWERS.stream().anyMatch(roles::contains)) {
            return Optional.of(named ? Layout.LONG : Layout.FORM);
        }
        if (asks && assessors(headers, data) > 1) {
            return Optional.of(Layout.CALIBRATION);
        }
        boolean aboutAgent = roles.contains(Role.AGENT)
                && (roles.contains(Role.ASSESSOR) || roles.contains(Role.SUBMITTED) || roles.contains(Role.TOTAL));
        boolean manyColumns = headers.size() >= 3;
        return (named || aboutAgent) && manyColumns && !asks ? Optional.of(Layout.WIDE) : Optional.empty();
    }

    /** Whether a column called like one of questions holds questions: a column of yes and no is the answers to one. */
    private boolean asks(Header header, List<SheetRow> data) {
        List<Cell> cells = data.stream()
                .map(row -> row.cell(header.column()))
                .filter(cell -> !cell.isBlank() && !cell.isBroken())
                .toList();
        return cells.stream().filter(cell -> !isAnswer(cell)).count() * 2 > cells.size();
    }

    /** How many columns without a role hold nothing but answers. */
    private long assessors(List<Header> headers, List<SheetRow> data) {
        return headers.stream()
                .filter(header -> isAssessor(header))
                .filter(header -> data.stream()
                                .map(row -> row.cell(header.column()))
                                .filter(cell -> !cell.isBlank())
                                .filter(cell -> !isAnswer(cell))
                                .count()
                        <= data.size() / 4)
                .count();
    }

    /** Whether it can only be a person, or what they agreed on. */
    static boolean isAssessor(Header header) {
        return header.role() == null || (header.role() == Role.ASSESSOR || isAgreed(header.text()));
    }

    /** Whether a column of a calibration holds what counts. */
    static boolean isAgreed(String header) {
        String key = Lexicon.key(header);
        return key.matches(
                "(agreed|consensus|final|expert|group|master|gold|calibrated|benchmark|goldstandard)(answer|score|rating|value|decision|consensus|result)?");
    }

    private boolean isAnswer(Cell cell) {
        return values.meaning(cell.text()).isPresent()
                || cell.text().matches("\\d{1,3}([.,]\\d+)?%?")
                || mapping.value(cell.text()).isPresent();
    }

    /** A row of points possible: nothing but numbers, and perhaps a word that says so. */
    private static Map<Integer, Cell> maxima(SheetRow row, List<Header> headers) {
        Map<Integer, Cell> maxima = new HashMap<>();
        boolean said = false;
        for (Header header : headers) {
            Cell cell = row.cell(header.column());
            if (cell.isBlank()) {
                continue;
            }
            String key = Lexicon.key(cell.text());
            if (key.matches(
                    "(max|maximum|possible|available|weight|weighting|points|outof|maxscore|maxpoints|pointspossible|weightage|pointsavailable)")) {
                said = true;
            } else if (cell.text().matches("\\d{1,4}([.,]\\d+)?%?") && header.role() != Role.INTERACTION) {
                maxima.put(header.column(), cell);
            } else {
                return Map.of();
            }
        }
        return said ? maxima : Map.of();
    }

    /** Pairs of a label and its value above the table: {@code Agent: | Karen Hill}, or both in one cell. */
    private Map<Role, Cell> above(Sheet sheet, int header) {
        Map<Role, Cell> above = new EnumMap<>(Role.class);
        for (SheetRow row : sheet.rows().subList(0, header)) {
            List<Cell> cells = row.filled();
            for (int i = 0; i < cells.size(); i++) {
                Cell cell = cells.get(i);
                int colon = cell.text().indexOf(':');
                Role role = role(cell.text());
                if (role != null
                        && i + 1 < cells.size()
                        && role(cells.get(i + 1).text()) == null) {
                    above.putIfAbsent(role, cells.get(i + 1));
                } else if (colon > 0
                        && colon < cell.text().length() - 1
                        && role(cell.text().substring(0, colon)) != null) {
                    Role named = role(cell.text().substring(0, colon));
                    above.putIfAbsent(
                            java.util.Objects.requireNonNull(named),
                            Cell.text(cell.row(), cell.column(), cell.text().substring(colon + 1)));
                }
            }
        }
        return above;
    }
}
