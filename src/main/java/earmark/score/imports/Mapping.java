package earmark.score.imports;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.score.FormRef;
import earmark.syntax.Block;
import earmark.syntax.BlockReader;
import earmark.syntax.Entry;
import earmark.syntax.WrittenDates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was taken for what in tables with one set of headers, so that next month's file is read the same way. Written and
 * read as a block file a person may edit.
 *
 * @param name of the set of headers
 * @param source the file it was first made for
 * @param form the form of evaluations that name none
 * @param columns header to role; a question as {@code question id}
 * @param values what an answer is written as to a label, {@code na}, {@code no_opportunity} or {@code undetermined}
 * @param persons a spelling to the person it means
 * @param dates the order of day and month
 */
public record Mapping(
        String name,
        String source,
        Optional<FormRef> form,
        Map<String, String> columns,
        Map<String, String> values,
        Map<String, String> persons,
        Optional<String> dates) {
    private static final Pattern PAIR = Pattern.compile("\"([^\"]*)\"\\s*=\\s*\"?([^\"]+?)\"?");

    /** Knows nothing. */
    public static final Mapping NONE =
            new Mapping("none", "", Optional.empty(), Map.of(), Map.of(), Map.of(), Optional.empty());

    /** Copies the maps, keeping their order. */
    public Mapping {
        columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        persons = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(persons));
    }

    /**
     * Reads a mapping.
     *
     * @param file name for positions
     * @param content its text
     * @throws EarmarkException with everything that is wrong in it
     */
    public static Mapping read(String file, String content) {
        var problems = new ArrayList<Problem>();
        List<Block> blocks = BlockReader.read(file, content, problems);
        Mapping mapping = NONE;
        if (blocks.size() == 1 && blocks.get(0).kind().equals("mapping")) {
            mapping = read(blocks.get(0), problems);
        } else {
            problems.add(new Problem(file + ":1:1", "not one block 'mapping'", "begin with: mapping my_log"));
        }
        if (!problems.isEmpty()) {
            throw new EarmarkException(problems);
        }
        return mapping;
    }

    private static Mapping read(Block block, List<Problem> problems) {
        Map<String, String> columns = new LinkedHashMap<>();
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> persons = new LinkedHashMap<>();
        Optional<FormRef> form = Optional.empty();
        Optional<String> dates = Optional.empty();
        String source = "";
        for (Entry entry : block.entries()) {
            String text = entry.value().text().replace('\n', ' ').strip();
            switch (entry.key()) {
                case "source" -> source = entry.value().unquoted();
                case "form" -> form = form(entry, text, problems);
                case "dates" -> dates = dates(entry, text, problems);
                case "column" -> pair(entry, columns, problems);
                case "value" -> pair(entry, values, problems);
                case "person" -> pair(entry, persons, problems);
                default ->
                    problems.add(new Problem(
                            entry.at().toString(),
                            "'" + entry.key() + "' is not a key of a mapping",
                            "keys: source form dates column value person"));
            }
        }
        columns.forEach((header, role) -> {
            if (!role.startsWith("question ") && Role.of(role).isEmpty()) {
                problems.add(new Problem(
                        block.at().toString(),
                        "column \"" + header + "\" = " + role + ": there is no such role",
                        "question ID, or one of " + roles()));
            }
        });
        return new Mapping(block.head().text(), source, form, columns, values, persons, dates);
    }

    private static Optional<FormRef> form(Entry entry, String text, List<Problem> problems) {
        Optional<FormRef> form = FormRef.parse(text);
        if (form.isEmpty()) {
            problems.add(new Problem(
                    entry.value().at().toString(), "'" + text + "' is not a form", "for example call_quality@1"));
        }
        return form;
    }

    private static Optional<String> dates(Entry entry, String text, List<Problem> problems) {
        if (!text.equals("day_first") && !text.equals("month_first")) {
            problems.add(new Problem(
                    entry.value().at().toString(), "'" + text + "' is not an order", "day_first or month_first"));
        }
        return Optional.of(text);
    }

    private static void pair(Entry entry, Map<String, String> pairs, List<Problem> problems) {
        Matcher pair = PAIR.matcher(entry.value().text().strip());
        if (pair.matches()) {
            pairs.put(pair.group(1), pair.group(2).strip());
        } else {
            problems.add(new Problem(
                    entry.value().at().toString(),
                    "'" + entry.value().text() + "' is not a pair",
                    "for example " + entry.key() + " \"as it stands there\" = what it means"));
        }
    }

    private static String roles() {
        var roles = new ArrayList<String>();
        for (Role role : Role.values()) {
            roles.add(role.word());
        }
        return String.join(", ", roles);
    }

    Optional<String> column(String header) {
        return columns.entrySet().stream()
                .filter(entry -> Lexicon.key(entry.getKey()).equals(Lexicon.key(header)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    Optional<String> value(String written) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().strip().equalsIgnoreCase(written.strip()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    static Optional<WrittenDates.Order> order(Optional<String> dates) {
        return dates.map(word -> WrittenDates.Order.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    /** The mapping as a file. */
    public String text() {
        var text = new StringBuilder(
                "# What 'earmark score import' took for what. Edit it, and the next import goes by it.\n");
        text.append("mapping " + name + "\n");
        line(text, "source", '"' + plain(source) + '"');
        form.ifPresent(ref -> line(text, "form", ref.toString()));
        dates.ifPresent(order -> line(text, "dates", order));
        columns.forEach((header, role) -> line(text, "column", '"' + plain(header) + "\" = " + role));
        values.forEach((written, label) -> line(text, "value", '"' + plain(written) + "\" = \"" + plain(label) + '"'));
        persons.forEach(
                (spelling, person) -> line(text, "person", '"' + plain(spelling) + "\" = \"" + plain(person) + '"'));
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append("  " + key + " ".repeat(Math.max(1, 8 - key.length())) + value + "\n");
    }

    private static String plain(String words) {
        return words.replace('"', '\'').replaceAll("\\s+", " ");
    }
}
