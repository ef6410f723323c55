package earmark.agree;

import earmark.corpus.Table;
import earmark.markers.Names;
import earmark.markers.Pattern;
import earmark.markers.PatternParser;
import earmark.markers.match.Match;
import earmark.markers.match.Matcher;
import earmark.markers.match.Matches;
import earmark.model.Analysis;
import earmark.model.EarmarkException;
import earmark.model.Finding;
import earmark.model.MarkerRef;
import earmark.model.Outcome;
import earmark.model.Problem;
import earmark.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A plain keyword list to compare with: a table with the columns {@code marker} and {@code pattern}, one pattern of the
 * marker language a row, for example {@code apology} and {@code sorry | apolog*}.
 */
public final class KeywordFile {
    private KeywordFile() {}

    /**
     * Reads a list.
     *
     * @param file the table
     * @param names what {@code @name} means in its patterns
     * @throws EarmarkException with every row that is wrong
     */
    public static MachineRater read(Path file, Names names) throws IOException {
        var problems = new ArrayList<Problem>();
        Map<String, List<Pattern>> patterns = new LinkedHashMap<>();
        String where = String.valueOf(file.getFileName());
        try (Table table = Table.open(Files.newInputStream(file), where, problems::add)) {
            if (!table.columns().contains("marker") || !table.columns().contains("pattern")) {
                throw new EarmarkException(where + ":1", "no columns marker and pattern", "a header: marker,pattern");
            }
            for (Table.Row row = table.next(); row != null; row = table.next()) {
                try {
                    Pattern pattern = PatternParser.parse(row.get("pattern"), names);
                    patterns.computeIfAbsent(new MarkerRef(row.get("marker"), 1).id(), id -> new ArrayList<>())
                            .add(pattern);
                } catch (EarmarkException e) {
                    String line = where + ":" + row.line();
                    e.problems()
                            .forEach(it -> problems.add(new Problem(line, it.where() + ": " + it.what(), it.hint())));
                } catch (IllegalArgumentException e) {
                    problems.add(
                            new Problem(where + ":" + row.line(), String.valueOf(e.getMessage()), "name a marker"));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new EarmarkException(problems);
        }
        var matchers = new TreeMap<String, List<Matcher>>();
        patterns.forEach(
                (id, some) -> matchers.put(id, some.stream().map(Matcher::new).toList()));
        return new MachineRater(
                where,
                analysis -> matchers.entrySet().stream()
                        .map(one -> verdict(one.getKey(), one.getValue(), analysis))
                        .toList(),
                patterns.keySet());
    }

    private static Verdict verdict(String id, List<Matcher> matchers, Analysis analysis) {
        var ref = new MarkerRef(id, 1);
        var found = new ArrayList<Finding>();
        boolean unsure = false;
        for (Matcher matcher : matchers) {
            Matches matches = matcher.match(analysis);
            for (Match match : matches.certain()) {
                found.add(new Finding(ref, match.speaker(), match.place(), match.confidence(), "keyword"));
            }
            unsure |= !matches.doubtful().isEmpty() || !matches.unfinished().isEmpty();
        }
        Outcome outcome = found.isEmpty()
                ? unsure ? new Outcome.Undetermined("only doubtful matches") : new Outcome.Absent(List.of())
                : new Outcome.Present(found);
        return new Verdict(ref, analysis.interaction().id(), outcome);
    }
}
