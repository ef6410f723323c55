package earmark.markers.match;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Dialogue;
import earmark.markers.Estimated;
import earmark.markers.Estimator;
import earmark.markers.Estimator.Estimate;
import earmark.markers.Names;
import earmark.markers.Pattern;
import earmark.markers.PatternParser;
import earmark.model.Analysis;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is estimated stands in patterns like any words; here the estimate is the share of z among the first four letters. */
class EstimatesTest {
    private static final Estimator ZEDS = (analysis, turns) -> turns.stream()
            .map(index -> analysis.interaction().turns().get(index))
            .map(EstimatesTest::zeds)
            .toList();

    private static final Names NAMES = new Names() {
        @Override
        public Optional<Pattern> meaning(String name) {
            return name.equals("zed")
                    ? Optional.of(new Estimated(Estimated.Kind.LEARNED, name, 0.5, ZEDS))
                    : Optional.empty();
        }

        @Override
        public Estimator like(String text) {
            return ZEDS;
        }
    };

    private static Estimate zeds(Turn turn) {
        var first = new TextSpan(0, 4);
        long zeds = first.of(turn.text()).chars().filter(c -> c == 'z').count();
        double confidence = turn.words().isEmpty() ? 1 : turn.words().get(0).confidence();
        return new Estimate(turn.index(), first, zeds / 4.0, confidence, null);
    }

    @Test
    void whatReachesTheBoundIsFoundWithItsPlaceAndItsFigure() {
        Analysis chat = Dialogue.chat().customer("zzzo now").agent("zooo then").analysis();
        Match match = only("like>=0.7 \"many zeds\"", chat);
        assertThat(match.place().turn()).isZero();
        assertThat(match.place().at()).isEqualTo(new TextSpan(0, 4));
        assertThat(match.fields())
                .containsEntry("evidence", "meaning")
                .containsEntry("meaning", "many zeds")
                .containsEntry("like", "0.750");
        assertThat(match("like>=0.2 \"many zeds\"", chat)).hasSize(2);
    }

    @Test
    void aLearnedMarkerHasItsOwnBoundUnlessThePatternSetsOne() {
        Analysis chat = Dialogue.chat().customer("zzoo now").agent("zzzz then").analysis();
        assertThat(match("@zed", chat)).hasSize(2);
        Match match = only("@zed>=0.8", chat);
        assertThat(match.place().turn()).isEqualTo(1);
        assertThat(match.fields()).containsEntry("evidence", "learned").containsEntry("probability", "1.000");
    }

    @Test
    void itStandsWithAllOperators() {
        Analysis call = Dialogue.call()
                .customer("zzzz was the word")
                .agent("oooo sorry")
                .customer("zzzz never again")
                .analysis();
        assertThat(match("agent @zed", call)).isEmpty();
        assertThat(match("customer @zed", call)).hasSize(2);
        assertThat(only("@zed & next(sorry)", call).place().turn()).isZero();
        assertThat(only("sorry & prev(@zed)", call).place().turn()).isEqualTo(1);
        assertThat(only("@zed near<=2w word", call).place().at()).isEqualTo(new TextSpan(0, 17));
        assertThat(only("@zed notin (* never)", call).place().turn()).isZero();
        assertThat(only("first 1t @zed", call).place().turn()).isZero();
        assertThat(only("@zed before<=2s sorry", call).place().turn()).isZero();
        assertThat(only("what:(@zed) never", call).fields())
                .containsEntry("what", "zzzz")
                .containsEntry("probability", "1.000");
        assertThat(match("2 of (@zed | never)", call)).hasSize(1);
        assertThat(match("(@zed | sorry)", call)).hasSize(3);
    }

    @Test
    void wordsHardlyHeardMakeItAsUnsureAsAnyWords() {
        Analysis call = Dialogue.call().says(Speaker.AGENT, "zzzz then", 0.3).analysis();
        assertThat(only("@zed", call).confidence()).isEqualTo(0.3);
        assertThat(only("conf>=0.5 @zed", call).isCertain()).isFalse();
    }

    @Test
    void withoutVectorsItCannotBeTold() {
        Analysis chat = Dialogue.chat().customer("zzzz").analysis();
        Pattern pattern = PatternParser.parse("like>=.7 \"many zeds\"", Names.NONE);
        Matches matches = new Matcher(pattern).match(chat);
        assertThat(matches.certain()).isEmpty();
        assertThat(matches.doubtful().get(0).doubt()).contains("sentence vectors");
    }

    @Test
    void turnsThatAreAskedForOneByOneAreEstimatedTogetherAndNoOthersAre() {
        Dialogue chat = Dialogue.chat();
        for (int i = 0; i < 100; i++) {
            chat.customer(i == 70 ? "cancel it" : "zzzz").agent("well then");
        }
        var asked = new ArrayList<Set<Integer>>();
        Estimator counting = (analysis, turns) -> {
            asked.add(Set.copyOf(turns));
            return ZEDS.estimates(analysis, turns);
        };
        var term = new Estimated(Estimated.Kind.LIKE, "x", 0.5, counting);
        match(new Pattern.Said(earmark.markers.Side.CUSTOMER, term), chat.analysis());
        assertThat(asked).hasSizeLessThan(10);
        assertThat(asked.stream().mapToInt(Set::size).sum()).isEqualTo(100);

        asked.clear();
        var gated = new Pattern.Where(
                PatternParser.parse("cancel", NAMES),
                List.of(new earmark.markers.Condition.Stands(true, earmark.markers.Condition.Turns.SAME, term)));
        match(gated, chat.analysis());
        assertThat(asked).containsExactly(Set.of(140));
    }

    private static Match only(String query, Analysis analysis) {
        List<Match> found = match(query, analysis);
        assertThat(found).as(query).hasSize(1);
        return found.get(0);
    }

    private static List<Match> match(String query, Analysis analysis) {
        return match(PatternParser.parse(query, NAMES), analysis);
    }

    private static List<Match> match(Pattern pattern, Analysis analysis) {
        assertThat(PatternParser.parse(pattern.print(), NAMES).print()).isEqualTo(pattern.print());
        return new Matcher(pattern).match(analysis).found();
    }
}
