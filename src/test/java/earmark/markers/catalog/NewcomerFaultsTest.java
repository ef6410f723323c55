package earmark.markers.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Marker;
import earmark.model.Problem;
import earmark.text.PlainAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Somebody writes a first marker and makes one mistake. Each is answered with line and column, with what is wrong, and with
 * what to do.
 */
class NewcomerFaultsTest {
    private static final MarkerCatalog SHIPPED = MarkerCatalog.shipped();

    private static final String RIGHT = """
            marker refund_promise v1
              title   "Promises a refund"
              source  "own work"
              by      agent
              say     (i'll | we'll) [now] {refund}
              within  first 30m/400w

              hit     A: <<we'll refund>> you
              hit     A: so <<i'll refund>> that
              miss    A: we refund
              miss    C: we'll refund her
            """;

    /**
     * A mistake.
     *
     * @param written what stands in the right marker
     * @param instead what was written instead
     * @param at line and column of the answer
     * @param what a part of what it says
     * @param remedy a part of its remedy
     */
    private record Mistake(String written, String instead, String at, String what, String remedy) {}

    private static Mistake mistake(String written, String instead, String at, String what, String remedy) {
        return new Mistake(written, instead, at, what, remedy);
    }

    private static final String SAY = "(i'll | we'll) [now] {refund}";

    private static final List<Mistake> MISTAKES = List.of(
            // the first line
            mistake("marker refund", "markers refund", "1:1", "'markers' is not a marker", "marker hold_request v1"),
            mistake("promise v1", "promise", "1:8", "not a marker's name and version", "then the version"),
            mistake("refund_promise v1", "Refund Promise v1", "1:8", "name and version", "joined by _"),
            mistake("refund_promise v1", "refund-promise v1", "1:8", "refund-promise", "joined by _"),
            // keys
            mistake("  title", "title", "2:1", "'title' is not a marker", "indent it"),
            mistake("  say ", "\tsay ", "5:1", "a tab", "indent with spaces"),
            mistake("  say ", "  says", "5:3", "'says' is not a key", "did you mean 'say'?"),
            mistake("  say ", "  say:", "5:3", "'say:' is not a key", "did you mean 'say'?"),
            mistake("  say ", "  Say ", "5:3", "'Say' is not a key", "did you mean 'say'?"),
            mistake("  within", "  window", "6:3", "'window' is not a key", "keys: "),
            mistake("  hit     A: <<we", "  hits    A: <<we", "8:3", "'hits' is not a key", "did you mean 'hit'?"),
            mistake("  by      agent\n", "", "1:1", "has no 'by'", "agent, customer"),
            mistake("  title   \"Promises a refund\"\n", "", "1:1", "has no 'title'", "in a few words"),
            mistake("  source  \"own work\"\n", "", "1:1", "has no 'source'", "a standard, a paper"),
            mistake("  say     " + SAY + "\n", "", "1:1", "has no 'say'", "say what to look for"),
            mistake("by      agent", "by      A", "4:11", "'A' is not a side", "agent, customer"),
            mistake("by      agent", "by      agents", "4:11", "'agents' is not a side", "agent, customer"),
            mistake("  within", "  title   x\n  within", "6:3", "'title' a second time", "keep one"),
            mistake("  within", "  assert  positive\n  within", "6:11", "'positive' is not", "or echoing"),
            mistake(
                    "  within",
                    "  active  from 01/02/2026\n  within",
                    "6:11",
                    "'01/02/2026' is not a day",
                    "2026-01-01"),
            mistake("say     " + SAY, "measure silence >= 10", "5:11", "with no unit", "silence >= 10s"),
            mistake("say     " + SAY, "measure talk_share >= 1s", "5:11", "with the unit s", "talk_share >= 1"),
            mistake("  within", "  min_conf 60%\n  within", "6:12", "'60%' is not a confidence", "0.60"),
            mistake("  within", "  status  ready\n  within", "6:11", "'ready' is no status", "draft"),
            mistake("  within", "  count   3\n  within", "6:11", "'3' is not a count", ">= 3"),
            mistake("  within", "  all @apology\n  within", "6:3", "'all' does not go with 'say'", "keys: "),
            mistake("first 30m/400w", "first 30", "6:11", "'first 30' is not a window", "first 20s"),
            mistake("first 30m/400w", "first 30 seconds", "6:11", "is not a window", "first 20s"),
            mistake("first 30m/400w", "30s", "6:11", "'30s' is not a window", "first 20s"),
            mistake("  by      agent", "    by      agent", "4:5", "begins with 'by', a key", "indent it like"),
            mistake("  miss    C:", "    miss    C:", "11:5", "begins with 'miss', a key", "indent it like"),
            mistake("  say     " + SAY, "    say " + SAY, "5:5", "begins with 'say', a key", "indent it like"),
            mistake("{refund}\n", "{refund}\n    min_conf .6\n", "6:5", "begins with 'min_conf', a key", "indent it"),
            mistake("say     " + SAY, "say", "5:3", "'say' has no value", "on the same line"),
            mistake("  hit     A: so <<i'll refund>> that", "  hit", "9:3", "'hit' has no value", "on the same line"),
            mistake("  within  first", "  where   not fact(a)=b\n  within  first", "6:11", "'not' in front", "!fact("),
            mistake(
                    "  within  first",
                    "  where   and medium=call\n  within  first",
                    "6:11",
                    "'and' at",
                    "leave it out"),
            mistake("  within  first", "  where   & medium=call\n  within  first", "6:11", "'&' at", "leave it out"),
            mistake("  within  first", "  where   queue = a\n  within  first", "6:11", "is no words", "fact(queue)=a"),
            mistake("say     " + SAY, "absent  sorry within 20s", "5:17", "is no window", "in first 20s"),
            mistake("say     " + SAY, "absent  sorry last 20s", "5:17", "is no window", "in last 20s"),
            mistake(
                    "say     " + SAY,
                    "when    sorry\n  expect  agent sorry within<=20s",
                    "6:23",
                    "'within<=20s' is no limit",
                    "write within 20s"),
            mistake(
                    "say     " + SAY,
                    "when    sorry\n  expect  agent sorry in 20s",
                    "6:23",
                    "is no limit",
                    "within 20s"),
            // patterns
            mistake(SAY, "sorry near delay", "5:17", "'near' needs a distance", "near<=8w"),
            mistake(SAY, "sorry near 8 delay", "5:17", "'near' needs a distance", "near<=8w"),
            mistake(SAY, "sorry near/8 delay", "5:17", "'near/8' is not a distance", "near<=8w"),
            mistake(SAY, "sorry NEAR:3 delay", "5:17", "'NEAR:3' is not a distance", "near<=8w"),
            mistake(SAY, "sorry near<=3 delay", "5:17", "'near<=3' is not a distance", "near<=8w"),
            mistake(SAY, "(i'll | we'll {refund}", "5:11", "'(' is not closed", "add ')'"),
            mistake(SAY, "i'll {refund})", "5:24", "')' where no '(' is open", "take it out"),
            mistake(SAY, "(refund | )", "5:21", "missing between '|' and ')'", "take '|' out"),
            mistake(SAY, "refund ()", "5:19", "nothing between '(' and ')'", "write a word"),
            mistake(SAY, "(refund]", "5:18", "']' where no '[' is open", "take it out"),
            mistake(SAY, "| refund", "5:11", "'|' without a word or phrase before it", "(late | delay)"),
            mistake(SAY, "i'll {pay back}", "5:16", "braces around more than one word", "braces hold one word"),
            mistake(SAY, "i'll @Apology", "5:16", "'@Apology' with capitals", "@apology"),
            mistake(SAY, "i'll @appology", "5:16", "called appology", "did you mean @apology?"),
            mistake(SAY, "i'll [now {refund}", "5:16", "'[' is not closed", "add ']'"),
            mistake(SAY, "i'll \"refund", "5:16", "a quote that is not closed", "add \""),
            mistake(SAY, "i'll {refund", "5:16", "'{' without '}'", "braces hold one word"),
            mistake(SAY, "i'll @refunds", "5:16", "no word list and no marker is called refunds", "words/refunds.txt"),
            mistake(SAY, "i'll @ refunds", "5:16", "'@' without a name", "without a blank"),
            mistake(SAY, "i'll @refund_promise", "5:16", "it needs itself", "take one of the names out"),
            mistake(SAY, "i'll OR we'll", "5:16", "'OR' in capitals", "(a | b)"),
            mistake(SAY, "i'll AND refund", "5:16", "'AND' in capitals", "a & b"),
            mistake(SAY, "refund && i'll", "5:19", "'&' twice", "write one &"),
            mistake(SAY, "refund || i'll", "5:19", "'|' twice", "write one |"),
            mistake(SAY, "(i'll , we'll)", "5:17", "',' holds no word", "leave it out"),
            mistake(SAY, "!sorry", "5:11", "'!' where a pattern", "a & !b"),
            mistake(SAY, "i'll not refund", "5:16", "'not' must be followed", "& !refund"),
            mistake(SAY, "i'll agent refund", "5:16", "'agent' inside a phrase", "parentheses"),
            mistake(SAY, "agent: refund", "5:11", "a side has no colon", "agent sorry"),
            mistake(SAY, "agent:(refund | pay)", "5:11", "a side has no colon", "agent (a | b)"),
            mistake(SAY, "refund.*", "5:11", "a regular expression", "refund*"),
            mistake(SAY, "\\brefund", "5:11", "a regular expression", "{refund}"),
            mistake(SAY, "i'll conf>0.6 refund", "5:16", "'conf>0.6' inside a phrase", "conf>=0.6 sorry"),
            mistake(SAY, "silence>5s", "5:11", "'silence>5s' is not", "silence>=5s"),
            mistake(SAY, "silence>=5", "5:11", "'silence>=5' is not", "silence>=5s"),
            mistake(SAY, "like>=0.6 refund", "5:21", "a text in quotes was expected", "like>=0.70 \""),
            mistake("say     " + SAY, "expect  agent sorry", "5:3", "'expect' without 'when'", "when customer"),
            mistake(SAY, "i'll @apology.txt", "5:16", "with the ending of a file", "@apology"),
            mistake("by      agent", "by      agent, customer", "4:11", "is not a side", "either (of the two)"),
            // conditions
            mistake(
                    "  within",
                    "  where   queue = billing\n  within",
                    "6:11",
                    "'queue=billing' is no words",
                    "fact(queue)="),
            mistake(
                    "  within",
                    "  where   fact(queue)=billing | moves\n  within",
                    "6:33",
                    "'moves' beside a value",
                    "fact(queue)=(a | b)"),
            mistake(
                    "  within",
                    "  where   fact(queue)=\"billing\" | \"moves\"\n  within",
                    "6:35",
                    "'moves' beside a value",
                    "fact(queue)=(a | b)"),
            mistake(
                    "  within",
                    "  where   fact(queue)=billing, moves\n  within",
                    "6:22",
                    "',' between values",
                    "(billing | \"direct debit\")"),
            mistake(
                    "  within",
                    "  where   fact(queue) in (billing)\n  within",
                    "6:11",
                    "'fact' is not compared",
                    "fact(queue)=(billing | moves)"),
            mistake(
                    "  within",
                    "  where   fact(queue)=billing and medium=call\n  within",
                    "6:31",
                    "'and' between conditions",
                    "& medium=call"),
            mistake("  within", "  where   fact(team)=North West\n  within", "6:28", "several words", "\"north West\""),
            mistake("  within", "  where   talk_share(agent) > 70%\n  within", "6:29", "is not a figure", "agent)>0.7"),
            mistake("  within", "  where   fact(vip)=yes\n  within", "9:11", "'vip' is not known", "[vip=…]"),
            // examples
            mistake(
                    "miss    A: we refund",
                    "miss    [queue=a, vip=no] A: we refund",
                    "10:11",
                    "several facts in one pair",
                    "[queue=billing] [team=a]"),
            mistake(
                    "miss    A: we refund",
                    "miss    fact(vip)=no A: we",
                    "10:11",
                    "is no speaker",
                    "[queue=billing] A:"),
            mistake("miss    A: we refund", "miss    A: we [vip=no]", "10:17", "inside a turn", "[queue=billing] A:"),
            mistake("miss    A: we refund", "miss    [phone] A: we", "10:11", "'[phone]' says nothing", "[chat]"),
            mistake("miss    A: we refund", "miss    A: we / +5s / C: no", "10:23", "without words", "A: hello +5s /"),
            mistake("A: <<we'll refund>> you", "A: we'll refund you", "8:11", "no <<…>>", "mark where the hit"),
            mistake("<<we'll refund>>", "<we'll refund>", "8:11", "no <<…>>", "mark where the hit"),
            mistake("<<we'll refund>>", "<<we'll refund", "8:32", "'<<' without '>>'", "<<…>>"),
            mistake("<<we'll refund>>", ">>we'll refund<<", "8:14", "'>>' without '<<'", "<<…>>"),
            mistake(
                    "<<we'll refund>> you",
                    "we'll <<refund you>>",
                    "8:11",
                    "got present 'we'll refund'",
                    "tokens: AGENT"),
            mistake(
                    "miss    A: we refund",
                    "miss    A: we <<refund>>",
                    "10:11",
                    "expects no hit",
                    "take the marks out"),
            mistake("A: <<we'll", "X: <<we'll", "8:11", "'X:' is no speaker", "A:, C:"),
            mistake("A: <<we'll", "a: <<we'll", "8:11", "'a:' is no speaker", "did you mean 'A:'?"),
            mistake("A: <<we'll", "Agent: <<we'll", "8:11", "'Agent:' is no speaker", "did you mean 'A:'?"),
            mistake("A: <<we'll", "A:<<we'll", "8:11", "is no speaker", "put a blank after 'A:'"),
            mistake("A: <<we'll", "<<we'll", "8:11", "is no speaker", "begin each turn with"),
            mistake(
                    "miss    A: we refund",
                    "miss    A: we'll refund",
                    "10:11",
                    "expected miss, got present",
                    "own.mark:5"),
            mistake("<<we'll refund>>", "<<we shall refund>>", "8:11", "got absent", "own.mark:5"),
            mistake("  hit     A: so <<i'll refund>> that\n", "", "1:1", "has 1 'hit'", "at least two"),
            mistake(
                    "  miss    A: we refund\n  miss    C: we'll refund her\n",
                    "",
                    "1:1",
                    "has 0 'miss'",
                    "at least two"),
            mistake("  miss    A: we refund\n", "  no-hit  A: we\n", "10:3", "'no-hit' is not a key", "known-wrong"),
            mistake("A: <<we'll refund>> you", "A: <<we'll refund>>\n        C: thanks", "9:9", "'C:' inside", "' / '"),
            mistake("A: <<we'll refund>> you", "A: C: <<we'll refund>>", "8:14", "'C:' inside a turn", "' / ' parts"),
            mistake("refund>> you", "refund>> +60", "8:31", "'+60' is no silence", "+30s"),
            mistake("refund>> you", "refund>> + 30s", "8:31", "'+' is no silence", "without a blank"),
            mistake("refund>> you", "refund>> +0:30", "8:31", "'+0:30' is no silence", "+1m"),
            mistake("A: <<we'll refund>> you", "A:", "8:13", "a turn without words", "A: sorry about that"));

    @TestFactory
    Stream<DynamicTest> everyMistakeIsAnsweredWithItsPlaceAndARemedy() {
        return MISTAKES.stream()
                .map(mistake -> DynamicTest.dynamicTest(
                        mistake.at() + " '" + mistake.instead().strip() + "'", () -> check(mistake)));
    }

    /** What follows from a mistake is not told beside it. */
    @TestFactory
    Stream<DynamicTest> oneMistakeHasOneAnswer() {
        String tabs = RIGHT.replaceAll("(?m)^  ", "\t");
        return Stream.of(
                        tabs,
                        RIGHT.replace("  by ", "\tby "),
                        RIGHT.replace("  by ", " by "),
                        RIGHT.replace("  by ", "    by "),
                        RIGHT.replace("say     " + SAY, "say"),
                        RIGHT.replace("  miss    C:", "    miss    C:"))
                .map(text -> DynamicTest.dynamicTest(
                        String.valueOf(problems(text)),
                        () -> assertThat(problems(text)).hasSize(1)));
    }

    /** Lines that go on with a value, although they begin with the name of a key. */
    @TestFactory
    Stream<DynamicTest> aWordThatIsAKeyElsewhereMayBeginALineThatGoesOn() {
        return Stream.of(
                        RIGHT.replace("say     " + SAY, "say     " + SAY + "\n            notin refunds only"),
                        RIGHT.replace("A: we refund", "A: we refund\n            when you ask"),
                        RIGHT.replace("say     " + SAY, "say     (i'll |\n            we'll) [now] {refund}"))
                .map(text -> DynamicTest.dynamicTest(
                        text, () -> assertThat(problems(text)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> theRightMarkerHasNoneAndLineEndsOrAByteOrderMarkDoNotMatter() {
        return Stream.of(RIGHT, RIGHT.replace("\n", "\r\n"), "\uFEFF" + RIGHT)
                .map(text -> DynamicTest.dynamicTest(
                        "characters: " + text.length(),
                        () -> assertThat(problems(text)).isEmpty()));
    }

    private static void check(Mistake mistake) {
        assertThat(RIGHT).contains(mistake.written());
        List<Problem> problems = problems(RIGHT.replaceFirst(
                java.util.regex.Pattern.quote(mistake.written()),
                java.util.regex.Matcher.quoteReplacement(mistake.instead())));
        assertThat(problems).isNotEmpty();
        assertThat(problems)
                .as("every answer has a place and a remedy")
                .allSatisfy(problem -> assertThat(problem.where()).matches("own\\.mark:\\d+:\\d+"))
                .allSatisfy(problem -> assertThat(problem.hint()).isNotBlank());
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.where()).isEqualTo("own.mark:" + mistake.at());
            assertThat(problem.what()).contains(mistake.what());
            assertThat(problem.hint()).contains(mistake.remedy());
        });
    }

    private static List<Problem> problems(String text) {
        var problems = new ArrayList<Problem>();
        var loader = new MarkerLoader(name -> Optional.empty(), SHIPPED, problems);
        List<Marker> markers = loader.load(List.of(new MarkerFile("own.mark", text)));
        problems.addAll(new ExampleRunner(new PlainAnalyzer()::analyze).run(markers));
        return problems;
    }
}
