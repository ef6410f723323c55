package earmark.corpus;

import earmark.corpus.CorpusForm.NumberLabel;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.Medium;
import earmark.model.Problem;
import earmark.model.Speaker;
import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Labelled rows put together to interactions, by what their form says about the columns. Use from one thread. */
final class LabelledGrouping {
    /** What people call these columns; the first that is there counts. */
    private static final Map<String, List<String>> USUAL = Map.of(
            "interaction",
            ColumnNames.usual("interaction"),
            "turn",
            with(ColumnNames.usual("turn"), "line"),
            "speaker",
            with(ColumnNames.usual("speaker"), "channel"),
            "text",
            ColumnNames.usual("text"),
            "label",
            List.of("label", "labels", "gold", "marker", "markers", "intent", "intents", "tag", "tags", "act"),
            "startms",
            ColumnNames.usual("startms"),
            "endms",
            ColumnNames.usual("endms"),
            "previous",
            List.of("previous", "previous_turn", "context", "prompt", "post", "seeker_post"));

    private static final Pattern USUAL_PARTS = Pattern.compile("[;|,]");

    private final CorpusForm form;
    private final String where;
    private final Consumer<Problem> problems;
    private final Map<String, List<String>> roles = new LinkedHashMap<>();
    private final Set<String> strangers = new TreeSet<>();
    private final Pattern parts;
    private final List<String> columns;
    private final TurnTimes times = new TurnTimes();

    LabelledGrouping(CorpusForm form, Collection<String> columns, String where, Consumer<Problem> problems) {
        this.form = form;
        this.where = where;
        this.problems = problems;
        this.columns = List.copyOf(columns);
        this.parts = form.parts().isEmpty()
                ? USUAL_PARTS
                : Pattern.compile(form.parts().stream().map(Pattern::quote).collect(Collectors.joining("|")));
        USUAL.forEach((role, usual) -> roles.put(
                role,
                form.roles().containsKey(role)
                        ? named(form.roles().get(role), columns)
                        : ColumnNames.among(columns, usual).stream().toList()));
        require("text", columns);
        if (form.numbers().isEmpty()) {
            require("label", columns);
        }
        roles.forEach((role, names) -> mustBeThere(role, names, columns));
    }

    private static List<String> with(List<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more)).toList();
    }

    /** The columns that a form names, blanks and signs apart: a name with blanks cannot be written there. */
    private static List<String> named(List<String> names, Collection<String> columns) {
        return names.stream()
                .map(name -> name.startsWith("=") || columns.contains(name)
                        ? name
                        : ColumnNames.among(columns, List.of(name)).orElse(name))
                .toList();
    }

    private void mustBeThere(String role, List<String> names, Collection<String> columns) {
        for (String name : names) {
            if (!name.startsWith("=") && !columns.contains(name)) {
                throw new EarmarkException(
                        where + ":1",
                        "no column " + name + " for the " + role,
                        "columns: " + String.join(", ", columns));
            }
        }
    }

    private void require(String role, Collection<String> there) {
        if (roles.getOrDefault(role, List.of()).isEmpty()) {
            throw new EarmarkException(
                    where + ":1",
                    "no column named " + role,
                    "columns: " + String.join(", ", there) + "; name one of them " + role
                            + ", or say which it is in a file for --mapping, for example: " + role + " "
                            + CorpusForms.quoted(there.stream()
                                    .filter(column -> roles.values().stream().noneMatch(it -> it.contains(column)))
                                    .findFirst()
                                    .orElse("COLUMN")));
        }
    }

    List<LabelledInteraction> group(List<LabelledRow> rows) {
        var groups = new LinkedHashMap<String, List<TurnRow>>();
        var byKey = new LinkedHashMap<String, LabelledTurn>();
        for (LabelledRow row : rows) {
            String key = Integer.toString(byKey.size());
            try {
                TurnRow turn = turn(row, key);
                if (turn.text().isBlank()) {
                    sayLost(row);
                    continue;
                }
                String named = value(row, "turn");
                String name = named.isEmpty() ? Long.toString(row.line()) : named;
                Set<String> labels = labels(row);
                String label = turn.interaction().isEmpty() ? "row " + row.line() : turn.interaction();
                List<TurnRow> group = groups.computeIfAbsent(label, it -> new ArrayList<>());
                String previous = value(row, "previous");
                if (!previous.isBlank()) {
                    String before = "before " + key;
                    byKey.put(before, new LabelledTurn("before " + name, row.line(), Set.of(), false));
                    group.add(new TurnRow(turn.interaction(), before, other(turn.speaker()), previous, turn.time()));
                }
                byKey.put(key, new LabelledTurn(name, row.line(), labels, true));
                group.add(turn);
            } catch (IllegalArgumentException e) {
                problems.accept(new Problem(where + ":" + row.line(), String.valueOf(e.getMessage()), "left out"));
            }
        }
        var interactions = new ArrayList<LabelledInteraction>();
        groups.forEach((label, turns) -> interactions.add(interaction(label, turns, byKey)));
        return interactions;
    }

    /** A row without text is passed over, but not what people said about it. */
    private void sayLost(LabelledRow row) {
        Set<String> labels = labels(row);
        if (!labels.isEmpty()) {
            problems.accept(new Problem(
                    where + ":" + row.line(),
                    "no text, but the label " + String.join(", ", labels),
                    "left out; a label needs the words it speaks of"));
        }
    }

    /** How the columns were taken, where a person may have meant it otherwise. */
    List<String> notes() {
        var notes = new ArrayList<String>();
        if (form.header().isEmpty() && form.columns().isEmpty()) {
            var used = new TreeSet<String>();
            roles.values().forEach(used::addAll);
            form.numbers().forEach(number -> used.add(number.column()));
            notes.addAll(ColumnNotes.of(columns, used, isThere("interaction"), isThere("speaker")));
        }
        times.note().ifPresent(notes::add);
        return notes;
    }

    private boolean isThere(String role) {
        return !roles.getOrDefault(role, List.of()).isEmpty();
    }

    private LabelledInteraction interaction(String label, List<TurnRow> rows, Map<String, LabelledTurn> byKey) {
        TableInteraction table = TurnTable.interaction(label, rows, where);
        Interaction read = table.interaction();
        Medium medium = form.medium();
        Interaction interaction = medium == null
                ? read
                : new Interaction(read.id(), medium, null, read.turns(), Map.of(), read.provenance(), null, List.of());
        List<LabelledTurn> turns = table.turnLabels().stream()
                .map(key -> java.util.Objects.requireNonNull(byKey.get(key)))
                .toList();
        return new LabelledInteraction(label, interaction, turns);
    }

    private TurnRow turn(LabelledRow row, String key) {
        String text = value(row, "text");
        if (labelCellMissing(row)) {
            throw new IllegalArgumentException("no label: the row is shorter than the header");
        }
        return new TurnRow(value(row, "interaction"), key, speaker(row), text, time(row));
    }

    private @Nullable TimeSpan time(LabelledRow row) {
        UnaryOperator<String> values = column -> column.startsWith("=") ? column.substring(1) : row.one(column);
        return times.span(column("startms"), column("endms"), values);
    }

    private String column(String role) {
        return roles.getOrDefault(role, List.of()).stream().findFirst().orElse(role);
    }

    private boolean labelCellMissing(LabelledRow row) {
        List<String> names = roles.getOrDefault("label", List.of());
        return form.rows().isEmpty()
                && !where.endsWith(".json")
                && !names.isEmpty()
                && names.stream().noneMatch(row.values()::containsKey);
    }

    /** The cells of a role, several joined by a point; a constant is itself. */
    private String value(LabelledRow row, String role) {
        return roles.getOrDefault(role, List.of()).stream()
                .map(name -> name.startsWith("=") ? name.substring(1) : row.one(name))
                .collect(Collectors.joining("."));
    }

    private Speaker speaker(LabelledRow row) {
        String word = value(row, "speaker").toLowerCase(Locale.ROOT);
        Speaker own = form.speakers().get(word);
        Speaker speaker = own == null ? SpeakerWords.parse(word) : own;
        if (speaker == Speaker.UNKNOWN && !word.isEmpty() && !word.equals("unknown") && strangers.add(word)) {
            problems.accept(new Problem(
                    where + ":" + row.line(),
                    "nobody knows whose words '" + word + "' stands for",
                    "write agent or customer, or say it in a file for --mapping: agent " + CorpusForms.quoted(word)));
        }
        return speaker;
    }

    private static Speaker other(Speaker speaker) {
        return switch (speaker) {
            case AGENT -> Speaker.CUSTOMER;
            case CUSTOMER -> Speaker.AGENT;
            default -> Speaker.UNKNOWN;
        };
    }

    private Set<String> labels(LabelledRow row) {
        var labels = new TreeSet<String>();
        for (String column : roles.getOrDefault("label", List.of())) {
            for (String cell : row.values().getOrDefault(column, List.of())) {
                for (String label : parts.split(cell, -1)) {
                    if (!label.isBlank()) {
                        labels.add(label.strip());
                    }
                }
            }
        }
        for (NumberLabel number : form.numbers()) {
            if (Double.parseDouble(row.one(number.column())) >= number.least()) {
                labels.add(number.label());
            }
        }
        return labels;
    }
}
