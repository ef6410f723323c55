package earmark.score.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row a question, a column an assessor, perhaps a last one for what they agreed on. Use from one thread. */
final class CalibrationSheet {
    /** The assessor of what was agreed on. */
    static final String CONSENSUS = "consensus";

    private final SheetTable table;
    private final Unfolded out;

    CalibrationSheet(SheetTable table, Unfolded out) {
        this.table = table;
        this.out = out;
    }

    void unfold() {
        Header question = table.header(Role.QUESTION).orElseThrow();
        Optional<Header> section = table.header(Role.SECTION);
        Optional<Header> interaction = table.header(Role.INTERACTION);
        List<Header> assessors =
                table.headers().stream().filter(TableFinder::isAssessor).toList();
        for (Header header : table.headers()) {
            Role role = header.role();
            boolean assessor = assessors.contains(header);
            String taken = role == null ? Role.FACT.word() : role.word();
            out.column(header, assessor ? "assessor " + name(header) : taken);
        }
        for (Header assessor : assessors) {
            Map<String, List<RawAnswer>> byCall = new LinkedHashMap<>();
            Map<String, Cell> calls = new LinkedHashMap<>();
            String call = "";
            String heading = "";
            for (SheetRow row : table.rows()) {
                Cell asked = row.cell(question.column());
                if (asked.isBlank() || Rows.isTotals(asked)) {
                    continue;
                }
                if (row.filled().size() == 1) {
                    heading = asked.text();
                    continue;
                }
                Cell id = interaction.map(header -> row.cell(header.column())).orElse(asked);
                call = interaction.isPresent() && !id.isBlank() ? id.text() : call;
                calls.putIfAbsent(call, id);
                String group =
                        section.map(header -> row.cell(header.column()).text()).orElse("");
                byCall.computeIfAbsent(call, none -> new ArrayList<>())
                        .add(new RawAnswer(
                                group.isEmpty() ? heading : group,
                                HeadPoints.plain(asked.text()),
                                Optional.empty(),
                                row.cell(assessor.column()),
                                "",
                                Optional.empty(),
                                HeadPoints.of(asked.text())));
            }
            byCall.forEach((id, answers) -> add(assessor, id, calls, answers));
        }
    }

    private void add(Header assessor, String call, Map<String, Cell> calls, List<RawAnswer> answers) {
        Map<Role, Cell> fields = new EnumMap<>(Role.class);
        fields.putAll(table.above());
        Cell at = answers.get(0).cell();
        if (!call.isEmpty()) {
            fields.put(Role.INTERACTION, calls.getOrDefault(call, at));
        }
        fields.put(Role.ASSESSOR, Cell.text(table.headerRow(), assessor.column(), name(assessor)));
        fields.put(Role.KIND, Cell.text(table.headerRow(), assessor.column(), "calibration"));
        if (answers.stream().anyMatch(answer -> !answer.cell().isBlank())) {
            out.add(new RawEvaluation(at, fields, Map.of(), answers));
        }
    }

    private static String name(Header header) {
        return TableFinder.isAgreed(header.text()) ? CONSENSUS : header.text();
    }
}
