package earmark.markers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.syntax.Position;
import earmark.syntax.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternParserTest {
    private static final Names NAMES =
            name -> name.equals("x") ? Optional.of(new Pattern.Word("calling")) : Optional.empty();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '§',
            value = {
                "sorry near delay; 7; 'near' needs a distance",
                "sorry near<=8 delay; 7; 'near<=8' is not a distance",
                "sorry near<=10% delay; 7; 'near<=10%' is not a distance",
                "sorry after<8s delay; 7; 'after<8s' is not a distance",
                "sorry near<=3t/4w delay; 7; only seconds have a second extent",
                "sorry not before<=4w delay; 11; 'not before' in words",
                "first 0s x; 7; a window of nothing",
                "first 200% x; 7; a window of more than the whole",
                "{cancel x; 1; '{' without '}'",
                "cancel} x; 1; '}' without '{'",
                "{take off} x; 1; braces around more than one word",
                "\"{take off}\" x; 1; '{take off}' with 2 words",
                "{canc*}; 1; '{canc*}' with an open part",
                "{}; 1; '{}' with no word",
                "5 of (a | b); 1; 5 of 2",
                "2 of (a | b; 6; '(' is not closed",
                "2 of (a | b) within<=x; 14; 'within<=x' is not a length",
                "Über:(x); 1; 'über' is not a name of a field",
                "like>=70 \"x\"; 1; 'like>=70' is not a bound between 0 and 1",
                "like>=0 \"x\"; 1; 'like>=0' is not a bound",
                "like>.7 \"x\"; 1; 'like>.7' is not a bound",
                "like>=.7 nobody; 10; 'nobody' where a text in quotes",
                "like>=.7 \"...\"; 10; a text without a word",
                "like>=.7; 9; the end where a text in quotes",
                "@x>=0.8; 3; @x is not learned",
                "silence>5s; 1; 'silence>5s' is not a stretch of sound",
                "silence>=5; 1; 'silence>=5' is not a stretch of sound",
                "hold>=0s; 1; a stretch of nothing",
                "overtalk>=1s by cat; 17; 'cat' is not a side",
                "interruption>=2s; 1; an interruption in which both speak",
                "hold>=60s by agent; 11; a hold by somebody",
                "fact(queue)=billing; 1; 'fact' says nothing to find",
                "x & fact(queue); 5; 'fact' is not compared with anything",
                "x & fact()=billing; 5; 'fact' with nothing in its parentheses",
                "x & fact(queue)>many; 16; 'many' is not a number",
                "x & fact(queue)=; 16; a fact compared with nothing",
                "x & medium=fax; 5; 'medium=fax' is no medium",
                "x & length>5; 5; 'length>5' is not a length",
                "x & talk_share(agent)>7; 22; a share of 7",
                "x & talk_share(cat)>0.7; 16; 'cat' is nobody whose talk",
                "x & latency(agent)>3; 19; '>3' is not a figure",
                "x & next 3w (b); 10; '3w' is not a number of turns",
                "x & next 300t (b); 10; 300 turns",
                "x & next 3t of cats (b); 16; 'cats' is not whose turns",
                "x & (next(a) | prev(b); 5; '(' is not closed",
                "x & agent next(b); 11; 'next' of turns inside a phrase",
                "x & (a next 2t of agent (b)); 8; 'next' of turns inside a phrase",
                "sorry prev(x); 7; 'prev' of turns inside a phrase",
                "sorry run(x); 7; 'run' of turns inside a phrase",
                "x & next 3 turns (b); 5; 'next' with turns as a word",
                "x & prev turn (b); 5; 'prev' with turns as a word",
                "sorry first 20s; 7; 'first 20s' inside a phrase",
                "thanks last 3t of turn; 8; 'last 3t' inside a phrase",
                "sorry within<=10w; 7; 'within<=10w' inside a phrase",
                "x & fact(queue)=direct debit; 24; a value of several words",
                "x & length!=60s; 5; '!=' compares no figures",
                "sorry >=5s; 1; 'sorry>=5s' inside a phrase",
                "(sorry)>=5s; 8; '>=5s' compares nothing",
                "sorry and medium=call; 7; 'and' before a condition",
                "x & next 3 (b); 5; 'next 3' without a unit",
                "sorry near5 delay; 7; 'near5' is not a distance",
                "sorry ONEAR/5 delay; 7; 'ONEAR/5' is not a distance",
                "x & fact(queue)=(billing; 17; '(' is not closed",
                "x & fact(queue)=(billing, sales); 18; ',' between values",
                "x & fact(queue)=(a (b)); 20; '(' between values",
                "x & fact(queue)=(a | next(b)); 26; '(' between values",
                "x & fact(queue)=(a | @x); 22; 'x' where a value was expected",
                "x & (fact(queue)=billing | sales); 28; 'sales' beside a value would be a word of the turn",
                "x & (medium=call | other calls); 20; 'other' beside a value",
                "x fact team = north; 8; 'team=north' is no words",
                "x & medium=(call | fax); 5; 'fax' is no medium",
                "x & queue=billing; 5; 'queue=billing' is no words",
                "queue = billing; 1; 'queue=billing' is no words",
                "x & !(next(a) | b) |; 21; missing at the end",
                "x & next 3t b; 13; 'b' where '(' was expected",
                "sorry before delay; 7; 'before' needs a distance",
                "sorry not delay; 7; 'not' must be followed by near, before or after",
                "sorry near<=8w; 15; missing at the end",
                "(sorry; 1; '(' is not closed",
                "sorry); 6; ')' where no '(' is open",
                "thank [you; 7; '[' is not closed",
                "\"thank you; 1; a quote that is not closed",
                "sorry @; 7; '@' without a name",
                "sorry @nowhere; 7; no word list and no marker is called nowhere",
                "!sorry; 1; '!' where a pattern must say what to find",
                "sorry & ; 8; missing at the end",
                "[very]; 1; everything here is optional",
                "speak to customer services; 10; 'customer' inside a phrase",
                "first 0w x; 7; a window of nothing",
                "first 3w/4w x; 7; only seconds have a second extent",
                "first 3t of turn x; 7; turns of a turn",
                "first 3w of call x; 13; a window is 'of turn' or 'of speaker'",
                "conf>=2 x; 1; 'conf>=2' is not a confidence",
                "sorry near<=2000w x; 7; 2000 words are too far apart",
                "sorry , delay; 7; ',' holds no word",
                "refund -\"direct debit\"; 8; '-' holds no word",
                "''; 1; holds no word",
            })
    void aFaultNamesItsColumnAndWhatIsWrong(String query, int column, String what) {
        Problem problem = problemOf(query);
        assertThat(problem.where()).as(query).isEqualTo("query:1:" + column);
        assertThat(problem.what()).contains(what);
        assertThat(problem.hint()).isNotEmpty();
    }

    /** What people write who know what they want and not how it is written: the answer is what to write. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '§',
            value = {
                "sorry NOT delay; 7; a & !delay",
                "sorry not delay; 7; negated delay",
                "sorry AND NOT delay; 7; a & !b",
                "not sorry; 1; absent sorry",
                "sorry & not delay; 9; !delay",
                "sorry & not fact(queue)=a; 9; !fact(queue)=",
                "sorry by agent; 7; agent sorry",
                "@x by customer; 4; customer @apology",
                "silence by agent; 9; silence>=5s by agent",
                "crosstalk by agent; 11; overtalk>=0.5s by agent",
                "pause>=8s; 1; write silence>=8s",
                "dead_air >= 2m; 1; write silence>=2m",
                "silense>=5s; 1; write silence>=5s",
                "talkover>1s; 1; write overtalk>=1s",
                "talk_time>0.7; 1; a & talk_share(agent)>0.7",
                "x & queue!=billing; 5; fact(queue)!=billing",
            })
    void aFaultSaysWhatToWriteInstead(String query, int column, String remedy) {
        Problem problem = problemOf(query);
        assertThat(problem.where()).as(query).isEqualTo("query:1:" + column);
        assertThat(problem.hint()).contains(remedy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '§',
            value = {
                "x & fact(queue)!=billing; x & !fact(queue)=billing",
                "x & !fact(queue) != billing; x & fact(queue)=billing",
                "x & fact(queue)!=(a | \"b c\"); x & !(fact(queue)=a | fact(queue)=\"b c\")",
                "x & medium != call; x & !medium=call",
                "x & talk_share(agent)>.7; x & talk_share(agent)>0.7",
                "silence >= 5s by agent; silence>=5s by agent",
                "conf >= .6 x; conf>=0.6 x",
                "x near <= 5w y; x near<=5w y",
                "like >= .6 \"a b\"; like>=0.60 \"a b\"",
            })
    void whatCanOnlyBeMeantInOneWayIsReadSo(String written, String plain) {
        assertThat(PatternParser.parse(written, NAMES)).isEqualTo(PatternParser.parse(plain, NAMES));
    }

    @Test
    void anEmptyQueryIsAFaultAndNotAPatternThatFindsNothing() {
        assertThat(problemOf("").where()).isEqualTo("query:1:1");
        assertThat(problemOf("   ").what()).contains("missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customer (cancel | switch)",
                "\"thank you for\" @x",
                "agent @x",
                "last week",
                "next (week | month)"
            })
    void searchQueriesAreWrittenInTheSameLanguage(String query) {
        Pattern pattern = PatternParser.parse(query, NAMES);
        assertThat(PatternParser.parse(pattern.print(), NAMES)).isEqualTo(pattern);
    }

    @Test
    void wordsBesideEachOtherAreAPhraseQuotedOrNot() {
        assertThat(PatternParser.parse("thank you", NAMES))
                .isEqualTo(PatternParser.parse("\"thank you\"", NAMES))
                .isInstanceOf(Pattern.Sequence.class);
    }

    @Test
    void aPhraseCopiedOutOfALetterIsReadAsItsWords() {
        assertThat(PatternParser.parse("\"I’m sorry — Call-back, PLEASE!\"", NAMES))
                .isEqualTo(PatternParser.parse("i'm sorry call back please", NAMES));
    }

    @Test
    void aPrefixReachesOverDistancesButNotOverChoices() {
        assertThat(PatternParser.parse("agent a near<=2w b | c", NAMES))
                .isEqualTo(PatternParser.parse("(agent (a near<=2w b)) | c", NAMES));
    }

    @Test
    void conditionsBindTighterThanChoices() {
        assertThat(PatternParser.parse("a | b & !c", NAMES)).isEqualTo(PatternParser.parse("a | (b & !c)", NAMES));
    }

    @Test
    void keywordsAreKeywordsInCapitalsToo() {
        assertThat(PatternParser.parse("Agent sorry", NAMES)).isEqualTo(PatternParser.parse("agent sorry", NAMES));
    }

    @Test
    void deepNestingIsAFaultAndNotAStackOverflow() {
        assertThat(problemOf("(".repeat(50_000) + "a").what()).contains("nested");
        assertThat(problemOf("agent ".repeat(10_000) + "a").what()).contains("nested");
        assertThat(problemOf("a" + " notin a".repeat(10_000)).what()).contains("in a row");
        assertThat(problemOf("a ".repeat(40_000)).what()).contains("a phrase of 40000 words");
        assertThat(problemOf("a".repeat(200_000)).what()).contains("a pattern of 200000 characters");
    }

    @Test
    void aFaultyNamePointsToWhereItIsUsed() {
        Names faulty = name -> {
            throw new EarmarkException(name, "it needs itself", "take one out");
        };
        assertThatThrownBy(() -> PatternParser.parse("sorry @loop", faulty))
                .hasMessageContaining("query:1:7: @loop cannot be used: it needs itself");
    }

    private static Problem problemOf(String query) {
        try {
            throw new AssertionError(
                    "read as " + PatternParser.parse(query, NAMES).print());
        } catch (EarmarkException e) {
            assertThat(e.problems()).hasSize(1);
            return e.problems().get(0);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x & (next (b) | prev 2t of agent (c)); x & (next(b) | prev 2t of agent (c))",
                "x & (!b | !c); x & (!b | !c)",
                "x & !(next(b)); x & !next(b)",
                "x & (next(b)); x & next(b)",
                "x & ((run(b) | c) & medium=call); x & (run(b) | c) & medium=call",
                "x & (medium = call | length >= 5s); x & (medium=call | length>=5s)",
                "x & medium=(call | email); x & (medium=call | medium=email)",
                "x & fact(queue) = (billing | \"direct debit\"); x & (fact(queue)=billing | fact(queue)=\"direct debit\")",
                "x & !fact(queue)=(billing | sales) & y; x & !(fact(queue)=billing | fact(queue)=sales) & y",
                "x & talk_share(agent) > 0.7; x & talk_share(agent)>0.7",
                "x near <= 4w y; x near<=4w y",
                "silence >= 5s by agent; silence>=5s by agent",
                "like >= 0.6 \"nobody called\"; like>=0.6 \"nobody called\"",
                "conf >= 0.6 x; conf>=0.6 x"
            })
    void aChoiceOfConditionsAndItsShortFormAreOneThingAndBlanksDoNotMatter(String written, String meant) {
        Pattern pattern = PatternParser.parse(written, Names.NONE);

        assertThat(pattern).isEqualTo(PatternParser.parse(meant, Names.NONE));
        assertThat(PatternParser.parse(pattern.print(), Names.NONE)).isEqualTo(pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x & (b | c)", "x & (agent next | prev)", "next (week | month)", "x & (run (out) of | c)"})
    void whatIsNoConditionInParenthesesStaysAPattern(String written) {
        Pattern pattern = PatternParser.parse(written, Names.NONE);

        assertThat(pattern).isNotInstanceOf(Pattern.AnyOf.class);
        assertThat(PatternParser.parse(pattern.print(), Names.NONE)).isEqualTo(pattern);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "next(a) | prev(b); x & (next(a) | prev(b))",
                "next(a) & medium=call | prev(b); x & (next(a) & medium=call | prev(b))",
                "fact(queue) = billing | fact(queue) = sales; x & fact(queue)=(billing | sales)",
                "a & next(b) | c; x & (a & next(b) | c)",
                "!(next(a) & b); x & !(next(a) & b)",
                "!next(a) & b; x & !next(a) & b"
            })
    void aLineOfConditionsMayBeAChoice(String line, String meant) {
        List<Condition> conditions =
                PatternParser.parseConditions(Value.of(line, new Position("f.mark", 3, 9)), Names.NONE);

        assertThat(new Pattern.Where(new Pattern.Word("x"), conditions))
                .isEqualTo(PatternParser.parse(meant, Names.NONE));
    }
}
