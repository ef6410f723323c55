package earmark.pipeline.scores;

import earmark.markers.Marker;
import earmark.markers.Names;
import earmark.markers.Pattern;
import earmark.markers.PatternParser;
import earmark.markers.Side;
import earmark.markers.match.RuleTagger;
import earmark.model.Analysis;
import earmark.model.Interaction;
import earmark.model.MarkerRef;
import earmark.model.Outcome;
import earmark.pipeline.MarkerPack;
import earmark.score.cards.Law;
import earmark.score.propose.Asked;
import earmark.syntax.Position;
import earmark.syntax.Value;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Conditions as markers of their own, so that "cannot tell" stays what it is. Thread-safe. */
public final class Conditions implements Asked {
    private final Names names;
    private final Map<String, RuleTagger> taggers = new ConcurrentHashMap<>();

    /**
     * With names for patterns.
     *
     * @param names what word lists and markers mean
     */
    public Conditions(Names names) {
        this.names = names;
    }

    @Override
    public Outcome when(String condition, Interaction interaction) {
        Analysis analysis = MarkerPack.analyzer().analyze(interaction);
        return taggers.computeIfAbsent(condition, this::tagger)
                .tag(analysis)
                .get(0)
                .outcome();
    }

    private RuleTagger tagger(String condition) {
        Value source = Value.of(condition, new Position("condition", 1, 1));
        Pattern pattern = Law.isOnlyConditions(condition)
                ? new Pattern.Where(new Pattern.Wildcard("*"), PatternParser.parseConditions(source, names))
                : PatternParser.parse(source, names);
        var stage = new Marker.Stage("say", "condition:1", pattern);
        var marker = new Marker(
                new MarkerRef("condition", 1),
                "condition",
                "a form",
                Side.ANY,
                0,
                List.of(stage),
                List.of(stage),
                Map.of(),
                List.of(),
                "condition:1");
        return new RuleTagger(List.of(marker));
    }
}
