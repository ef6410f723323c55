package earmark.score.propose;

import earmark.model.Problem;
import earmark.score.Answer;
import earmark.score.Evaluation;
import earmark.score.Observed;
import earmark.syntax.WordList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks for judgements where observations belong: what somebody was like or meant, instead of what was said or done. The
 * words are data. What is quoted was said by somebody and is no judgement. Thread-safe.
 */
public final class Judgements {
    private static final String FILE = "/earmark/scorecards/judgements.txt";
    private static final Pattern QUOTED =
            Pattern.compile("\"[^\"]*\"|“[^”]*”|‘[^’]*’|(?<![\\p{L}])'[^']*'(?![\\p{L}])");

    private final Pattern words;

    private Judgements(Pattern words) {
        this.words = words;
    }

    /** By the words that come with earmark. */
    public static Judgements shipped() {
        WordList list = WordList.read("judgements.txt", text(), new ArrayList<>());
        String any = list.entries().stream()
                .map(entry -> Pattern.quote(entry.text()).replace("*", "\\E\\p{L}*\\Q"))
                .collect(Collectors.joining("|"));
        return new Judgements(Pattern.compile(
                "(?<![\\p{L}])(" + any + ")(?![\\p{L}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** The judgements in a text that should be an observation, as they stand there. */
    public List<String> in(String observed) {
        String own = QUOTED.matcher(observed).replaceAll(" ").replace('’', '\'');
        var found = new ArrayList<String>();
        Matcher matcher = words.matcher(own);
        while (matcher.find()) {
            found.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return found;
    }

    /** Every judgement among what people wrote down as observed. */
    public List<Problem> in(Evaluation evaluation) {
        var problems = new ArrayList<Problem>();
        for (Answer answer : evaluation.answers()) {
            for (Observed observed : answer.observed()) {
                // words at a place were said by somebody
                List<String> found = observed.place() == null ? in(observed.text()) : List.of();
                if (!found.isEmpty()) {
                    problems.add(new Problem(
                            evaluation.id() + " " + answer.question(),
                            "'" + String.join("', '", found) + "' judges and does not observe",
                            "write what was said or done, and put the judgement into the interpretation"));
                }
            }
        }
        return problems;
    }

    private static String text() {
        try (InputStream in = Judgements.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
