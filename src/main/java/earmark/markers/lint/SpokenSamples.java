package earmark.markers.lint;

import earmark.markers.Pattern;
import earmark.markers.Pattern.Word;
import earmark.markers.match.Match;
import earmark.markers.match.Matcher;
import earmark.model.Analysis;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Medium;
import earmark.model.Provenance;
import earmark.model.Sentence;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.Token;
import earmark.model.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every phrase of a line, said once in a turn of its own: so that lines can be compared by running them. */
final class SpokenSamples {
    /** Stands for what a wildcard leaves open: letters no word has, so that only a wildcard finds them. */
    private static final String OPEN = "qxq";

    private final Analysis analysis;

    private SpokenSamples(Analysis analysis) {
        this.analysis = analysis;
    }

    static SpokenSamples of(List<List<Pattern>> phrases) {
        var turns = new ArrayList<Turn>();
        var sentences = new ArrayList<List<Sentence>>();
        for (List<Pattern> phrase : phrases) {
            var text = new StringBuilder();
            var tokens = new ArrayList<Token>();
            for (Pattern word : phrase) {
                text.append(text.length() == 0 ? "" : " ");
                int start = text.length();
                text.append(sample(word));
                tokens.add(new Token(new TextSpan(start, text.length()), text.substring(start)));
            }
            turns.add(new Turn(turns.size(), Speaker.AGENT, text.toString(), List.of(), null));
            sentences.add(List.of(new Sentence(new TextSpan(0, text.length()), tokens)));
        }
        var interaction = new Interaction(
                new InteractionId("0".repeat(16)),
                Medium.CHAT,
                null,
                turns,
                Map.of(),
                new Provenance("lint", "0".repeat(64), Map.of()),
                null,
                List.of());
        return new SpokenSamples(new Analysis(interaction, sentences));
    }

    private static String sample(Pattern word) {
        return word instanceof Word plain
                ? plain.form()
                : ((Pattern.Wildcard) word).glob().replace("*", OPEN).replace("?", "q");
    }

    int size() {
        return analysis.interaction().turns().size();
    }

    String text(int sample) {
        return analysis.interaction().turns().get(sample).text();
    }

    /** The samples in which a pattern finds anything. */
    List<Integer> foundBy(Pattern pattern) {
        return matches(pattern).stream()
                .map(match -> match.place().turn())
                .distinct()
                .toList();
    }

    /** The samples that a pattern finds from end to end. */
    List<Integer> whollyFoundBy(Pattern pattern) {
        return matches(pattern).stream()
                .filter(match -> match.place().at().length()
                        == text(match.place().turn()).length())
                .map(match -> match.place().turn())
                .distinct()
                .toList();
    }

    private List<Match> matches(Pattern pattern) {
        return new Matcher(pattern).match(analysis).certain();
    }
}
