package earmark.markers.match;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Dialogue;
import earmark.markers.Pattern;
import earmark.markers.PatternParser;
import earmark.markers.RandomPattern;
import earmark.model.Analysis;
import earmark.model.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds for every pattern and every conversation. */
class PatternPropertiesTest {
    private static final long SEED = 20260115;
    private static final int RUNS = 2000;

    @Test
    void readingAPrintedPatternGivesTheSamePattern() {
        for (int run = 0; run < RUNS; run++) {
            long seed = SEED + run;
            Pattern pattern = RandomPattern.of(new SplittableRandom(seed), 4);
            assertThat(PatternParser.parse(pattern.print(), RandomPattern.NAMES))
                    .as(() -> told(seed, pattern))
                    .isEqualTo(pattern);
        }
    }

    @Test
    void matchesLieInsideTheirTurnAndApartFromEachOther() {
        int matches = 0;
        for (int run = 0; run < RUNS; run++) {
            long seed = SEED + run;
            var random = new SplittableRandom(seed);
            Analysis analysis = Dialogue.random(random).analysis();
            Pattern pattern = RandomPattern.of(random, 3);
            List<Match> found = new Matcher(pattern).match(analysis).found();
            matches += found.size();
            for (int i = 0; i < found.size(); i++) {
                Match match = found.get(i);
                var turn = analysis.interaction().turns().get(match.place().turn());
                assertThat(match.place().at().end())
                        .as(() -> told(seed, pattern))
                        .isLessThanOrEqualTo(turn.text().length());
                boolean between = pattern.print().matches(".*(silence|overtalk|interruption|hold)>=.*");
                assertThat(match.place().at().length())
                        .as(() -> told(seed, pattern))
                        .isGreaterThanOrEqualTo(between ? 0 : 1);
                match.fields().values().forEach(text -> assertThat(turn.text()).contains(text));
                assertThat(match.speaker()).isEqualTo(turn.speaker());
                TimeSpan time = match.place().time();
                assertThat(time == null).isEqualTo(turn.time() == null);
                if (i > 0 && found.get(i - 1).place().turn() == match.place().turn()) {
                    assertThat(found.get(i - 1)
                                    .place()
                                    .at()
                                    .overlaps(match.place().at()))
                            .as(() -> told(seed, pattern))
                            .isFalse();
                }
            }
        }
        assertThat(matches).as("the property was tried on matches").isGreaterThan(RUNS / 2);
    }

    @Test
    void matchingTwiceGivesTheSame() {
        for (int run = 0; run < RUNS / 3; run++) {
            long seed = SEED + run;
            var random = new SplittableRandom(seed);
            Analysis analysis = Dialogue.random(random).analysis();
            Pattern pattern = RandomPattern.of(random, 3);
            var matcher = new Matcher(pattern);
            assertThat(matcher.match(analysis)).isEqualTo(matcher.match(analysis));
            assertThat(new Matcher(pattern).match(analysis)).isEqualTo(matcher.match(analysis));
        }
    }

    @Test
    void theQuickLookNeverPassesOverATurnThatMatches() {
        int matches = 0;
        for (int run = 0; run < RUNS; run++) {
            long seed = SEED + run;
            var random = new SplittableRandom(seed);
            Analysis analysis = Dialogue.random(random).analysis();
            Pattern pattern = RandomPattern.of(random, 3);
            Ready ready = new PatternCompiler(ShippedCues.ASSERTIONS).compile(pattern);
            Reading reading = Reading.of(analysis);
            for (TurnView turn : reading.turns) {
                if (!ready.find(turn, Work.in(reading, turn.size())).isEmpty()) {
                    matches++;
                    assertThat(ready.mayFind(turn, reading))
                            .as(() -> told(seed, pattern))
                            .isTrue();
                }
            }
        }
        assertThat(matches).isGreaterThan(RUNS / 2);
    }

    @Test
    void whatIsSearchedHoldsEveryMatch() {
        for (int run = 0; run < RUNS; run++) {
            long seed = SEED + run;
            var random = new SplittableRandom(seed);
            Analysis analysis = Dialogue.random(random).analysis();
            Pattern pattern = RandomPattern.of(random, 3);
            Reading reading = Reading.of(analysis);
            Reach.Scope scope = new Scopes().of(pattern);
            for (Match match : new Matcher(pattern).match(analysis).found()) {
                assertThat(scope.in(reading.turns.get(match.place().turn()), reading))
                        .as(() -> told(seed, pattern))
                        .isPresent();
            }
        }
    }

    @Test
    void oneTreeOfPhrasesFindsWhatTheSameWordsFindOneByOne() {
        for (int run = 0; run < RUNS; run++) {
            long seed = SEED + run;
            var random = new SplittableRandom(seed);
            Reading reading = Reading.of(Dialogue.random(random).analysis());
            Pattern pattern = RandomPattern.of(random, 2);
            var compiler = new PatternCompiler(ShippedCues.ASSERTIONS);
            Finder oneByOne = pattern.accept(compiler);
            Finder together = compiler.compile(pattern);
            for (TurnView turn : reading.turns) {
                Work work = Work.in(reading, turn.size());
                assertThat(together.find(turn, work))
                        .as(() -> told(seed, pattern))
                        .isEqualTo(oneByOne.find(turn, work));
            }
        }
    }

    @Test
    void patternsThatSharePartsFindWhatEachFindsAlone() {
        for (int run = 0; run < RUNS / 20; run++) {
            long seed = SEED + run;
            var random = new SplittableRandom(seed);
            Analysis analysis = Dialogue.random(random).analysis();
            List<Pattern> patterns = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Pattern pattern = RandomPattern.of(random, 3);
                patterns.add(pattern);
                patterns.addAll(Parts.of(pattern));
            }
            var compiler = new PatternCompiler(ShippedCues.ASSERTIONS);
            List<Ready> together = patterns.stream().map(compiler::compile).toList();
            Reading reading = Reading.of(analysis);
            for (int i = 0; i < patterns.size(); i++) {
                Pattern pattern = patterns.get(i);
                Ready alone = new PatternCompiler(ShippedCues.ASSERTIONS).compile(pattern);
                Reading again = Reading.of(analysis);
                for (int turn = 0; turn < reading.turns.size(); turn++) {
                    Work work = Work.in(reading, reading.turns.get(turn).size());
                    Work workAlone = Work.in(again, again.turns.get(turn).size());
                    assertThat(together.get(i).find(reading.turns.get(turn), work))
                            .as(() -> told(seed, pattern))
                            .isEqualTo(alone.find(again.turns.get(turn), workAlone));
                    assertThat(work.left())
                            .as("what others found before costs the same: " + told(seed, pattern))
                            .isEqualTo(workAlone.left());
                }
            }
        }
    }

    private static String told(long seed, Pattern pattern) {
        return "seed " + seed + ": " + pattern.print();
    }
}
