package earmark.pipeline.flags;

import earmark.flag.FlagReader;
import earmark.flag.FlagRule;
import earmark.flag.FlagWords;
import earmark.flag.Flagger;
import earmark.markers.PatternParser;
import earmark.markers.catalog.MarkerFile;
import earmark.markers.catalog.MarkerFiles;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.pipeline.MarkerPack;
import earmark.syntax.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules by which interactions are flagged, read and tried on their examples. Thread-safe.
 *
 * @param flagger the rules
 */
public record FlagPack(Flagger flagger) {
    private static final String SHIPPED = "shipped.flag";
    private static final String ENDING = ".flag";

    /**
     * The shipped rules and somebody's own; of two with one name the own one.
     *
     * @param folder where the own ones are; empty: the shipped ones alone
     * @param markers what the rules speak of
     * @throws EarmarkException with everything that is wrong in the files, examples included
     */
    public static FlagPack load(Optional<Path> folder, MarkerPack markers) throws IOException {
        Map<String, FlagRule> rules = new LinkedHashMap<>();
        checked(List.of(new MarkerFile(SHIPPED, shipped())), markers).forEach(rule -> rules.put(rule.id(), rule));
        if (folder.isPresent()) {
            own(folder.get(), markers).forEach(rule -> rules.put(rule.id(), rule));
        }
        return new FlagPack(new Flagger(List.copyOf(rules.values())));
    }

    /**
     * The rules of a folder alone.
     *
     * @throws EarmarkException when there are none, and with everything that is wrong in the files, examples included
     */
    public static List<FlagRule> own(Path folder, MarkerPack markers) throws IOException {
        List<MarkerFile> files = MarkerFiles.in(folder, ENDING);
        if (files.isEmpty()) {
            throw new EarmarkException(
                    folder.toString(), "no file *" + ENDING + " there", "name the folder that holds the rules");
        }
        return checked(files, markers);
    }

    private static List<FlagRule> checked(List<MarkerFile> files, MarkerPack markers) {
        var problems = new ArrayList<Problem>();
        var rules = new ArrayList<FlagRule>();
        var reader = new FlagReader(words(markers));
        Map<String, String> seen = new LinkedHashMap<>();
        for (MarkerFile file : files) {
            for (FlagRule rule : reader.read(file.name(), file.content(), problems)) {
                String first = seen.putIfAbsent(rule.id(), file.name());
                if (first == null) {
                    rules.add(rule);
                } else if (!first.equals(file.name())) {
                    problems.add(
                            new Problem(file.name(), "a second flag " + rule.id(), "the first stands in " + first));
                }
            }
        }
        problems.addAll(new FlagExamples(markers).run(rules));
        if (!problems.isEmpty()) {
            throw new EarmarkException(problems);
        }
        return rules;
    }

    private static FlagWords words(MarkerPack markers) {
        return new FlagWords() {
            @Override
            public boolean knows(String marker) {
                return markers.catalog().marker(marker).isPresent()
                        || markers.learned().stream()
                                .anyMatch(learned -> learned.ref().id().equals(marker));
            }

            @Override
            public void check(Value query) {
                PatternParser.parse(query, markers.catalog());
            }
        };
    }

    private static String shipped() throws IOException {
        try (InputStream in = FlagPack.class.getResourceAsStream("/earmark/flags/" + SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("/earmark/flags/" + SHIPPED + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
