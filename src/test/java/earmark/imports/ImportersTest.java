package earmark.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.markers.Dialogue;
import earmark.markers.Marker;
import earmark.markers.Side;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.match.RuleTagger;
import earmark.model.EarmarkException;
import earmark.model.Outcome;
import earmark.model.Problem;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportersTest {
    @TempDir
    Path folder;

    @Test
    void aCategoryBecomesTheSameWordsOfTheSameSideInTheSameSeconds() throws IOException {
        Imported imported = AwsCategories.read("aws.json", resource("aws-categories.json"));
        List<Marker> markers = loaded(imported);

        assertThat(markers)
                .extracting(marker -> marker.ref().id())
                .containsExactly(
                        "greeting_missing", "angry_customer", "angry_customer_overtalk", "angry_customer_silence");
        Marker greeting = markers.get(0);
        assertThat(outcome(
                        markers.get(3),
                        Dialogue.call().agent("yes").silence(21_000).customer("well")))
                .isInstanceOf(Outcome.Present.class);
        assertThat(outcome(
                        markers.get(3),
                        Dialogue.call().agent("yes").silence(5_000).customer("well")))
                .isInstanceOf(Outcome.Absent.class);
        assertThat(greeting.by()).isEqualTo(Side.AGENT);
        assertThat(greeting.notes()).containsEntry("status", "draft");
        // the category is met where the words are missing, and so is the marker present there
        assertThat(outcome(greeting, Dialogue.call().agent("good morning how can i help")))
                .isInstanceOf(Outcome.Absent.class);
        assertThat(outcome(greeting, Dialogue.call().customer("good morning how can i help")))
                .isInstanceOf(Outcome.NoOpportunity.class);
        assertThat(outcome(
                        greeting, Dialogue.call().agent("yes").silence(20_000).agent("hello how can i help")))
                .isInstanceOf(Outcome.Present.class);
        // not good enough, in the second half
        assertThat(outcome(
                        markers.get(1),
                        Dialogue.call()
                                .customer("not good enough")
                                .silence(20_000)
                                .agent("well")))
                .isNotInstanceOf(Outcome.Present.class);
        assertThat(outcome(
                        markers.get(1),
                        Dialogue.call().agent("well").silence(20_000).customer("not good enough")))
                .isInstanceOf(Outcome.Present.class);
    }

    @Test
    void whatACategoryHasAndAMarkerHasNotIsSaidWithItsPlace() {
        List<String> notes = AwsCategories.read("aws.json", resource("aws-categories.json")).notes().stream()
                .map(note -> note.where())
                .toList();

        assertThat(notes)
                .containsExactly(
                        "aws.json#/Categories/0/Rules/0/TranscriptFilter/Targets/2",
                        "aws.json#/Categories/1/Rules/3/SentimentFilter",
                        "aws.json#/Categories/1/Rules");
    }

    @Test
    void aCategoryOfSeveralRulesIsOneMarkerOfMarkers() throws IOException {
        Imported imported = AwsCategories.read("aws.json", """
                {"CategoryName": "Cold end", "Rules": [
                  {"TranscriptFilter": {"TranscriptFilterType": "EXACT", "Negate": true, "ParticipantRole": "AGENT",
                    "RelativeTimeRange": {"Last": 50}, "Targets": ["goodbye", "bye", "thank you", "take care"]}},
                  {"NonTalkTimeFilter": {"Threshold": 5000, "Negate": true}}]}
                """);
        List<Marker> markers = loaded(imported);

        assertThat(imported.notes()).isEmpty();
        assertThat(markers)
                .extracting(marker -> marker.ref().id())
                .containsExactly("cold_end_words", "cold_end_silence", "cold_end");
        assertThat(markers.get(0).examples()).as("one a target").hasSize(4);
        Dialogue cold = Dialogue.call().agent("hello").customer("hello").agent("that is all");
        assertThat(outcome(markers.get(2), cold)).isInstanceOf(Outcome.Present.class);
        assertThat(outcome(
                        markers.get(2),
                        Dialogue.call().agent("hello").customer("hello").agent("that is all bye")))
                .isInstanceOf(Outcome.Absent.class);
        assertThat(outcome(
                        markers.get(2),
                        Dialogue.call().agent("hello").silence(9_000).agent("that is all")))
                .isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void aSignThatIsLeftOutIsSaid() {
        Imported aws = AwsCategories.read("aws.json", """
                {"CategoryName": "Offer", "Rules": [{"TranscriptFilter": {"TranscriptFilterType": "EXACT",
                    "RelativeTimeRange": {"First": 50}, "Targets": ["50% off", "a gift, really!"]}}]}
                """);
        assertThat(aws.notes())
                .singleElement()
                .hasToString("aws.json#/Rules/0/TranscriptFilter/Targets/0: '%' was left out"
                        + " (write what is said as words: fifty percent off, a t and t)");
        assertThat(aws.text()).contains("within   first 50%");

        assertThat(PhraseList.read("list.txt", "refund*\n").notes())
                .singleElement()
                .asString()
                .contains("'*' was left out");
    }

    @Test
    void aPhraseMatcherBecomesChoicesAndConditionsOfOneTurn() throws IOException {
        Imported imported = GooglePhraseMatchers.read("g.json", resource("google-phrase-matchers.json"));
        List<Marker> markers = loaded(imported);

        assertThat(markers)
                .extracting(marker -> marker.ref().id())
                .containsExactly("wants_to_cancel", "says_not_before");
        Marker cancel = markers.get(0);
        assertThat(cancel.by()).isEqualTo(Side.CUSTOMER);
        assertThat(outcome(cancel, Dialogue.call().customer("close my account")))
                .isInstanceOf(Outcome.Present.class);
        assertThat(outcome(cancel, Dialogue.call().customer("i'll switch to another provider")))
                .isInstanceOf(Outcome.Present.class);
        assertThat(outcome(cancel, Dialogue.call().customer("just asking should i switch provider")))
                .isInstanceOf(Outcome.Absent.class);
        assertThat(outcome(cancel, Dialogue.call().customer("i'll switch"))).isInstanceOf(Outcome.Absent.class);
        Marker before = markers.get(1);
        assertThat(outcome(before, Dialogue.call().agent("not before christmas")))
                .isInstanceOf(Outcome.Present.class);
        assertThat(outcome(before, Dialogue.call().customer("not before christmas")))
                .isInstanceOf(Outcome.NoOpportunity.class);
    }

    @Test
    void whatAMatcherHasAndAMarkerHasNotIsSaidWithItsPlace() {
        assertThat(GooglePhraseMatchers.read("g.json", resource("google-phrase-matchers.json")).notes().stream()
                        .map(note -> note.where()))
                .containsExactly(
                        "g.json#/phraseMatchers/0/phraseMatchRuleGroups/0/phraseMatchRules/0/config",
                        "g.json#/phraseMatchers/1/active",
                        "g.json#/phraseMatchers/1/roleMatch",
                        "g.json#/phraseMatchers/2");
    }

    @Test
    void verintStringsFindWhatTheyFoundThere() throws IOException {
        Imported imported = SearchStrings.read("strings.txt", """
                pay NEAR:3 bill\tpayment
                pay NEAR late\tpayment
                credit NOTIN "credit card"\tcredit
                A: sorry NEAR:5 delay\tregret
                angry annoyed "very upset"\tangry
                cancel AND "direct debit"\tdebit
                refund NOT voucher\trefund
                order -cancel\torder
                U: hello\tunknown
                """, SearchStrings.Dialect.VERINT);
        List<Marker> markers = loaded(imported);
        assertThat(imported.notes()).isEmpty();

        assertThat(present(markers, "payment", Dialogue.chat().customer("pay my very big bill")))
                .isTrue();
        assertThat(present(markers, "payment", Dialogue.chat().customer("late to pay")))
                .isTrue();
        assertThat(present(markers, "payment", Dialogue.chat().customer("pay my very very big bill")))
                .isFalse();
        assertThat(present(markers, "credit", Dialogue.chat().customer("my credit card")))
                .isFalse();
        assertThat(present(markers, "credit", Dialogue.chat().customer("credit card or credit")))
                .isTrue();
        assertThat(present(markers, "regret", Dialogue.chat().agent("sorry about the delay")))
                .isTrue();
        assertThat(present(markers, "regret", Dialogue.chat().customer("sorry about the delay")))
                .isFalse();
        assertThat(present(markers, "angry", Dialogue.chat().customer("i am annoyed")))
                .isTrue();
        assertThat(present(markers, "angry", Dialogue.chat().customer("i am very upset")))
                .isTrue();
        assertThat(present(markers, "debit", Dialogue.chat().customer("cancel").agent("the direct debit")))
                .isTrue();
        assertThat(present(markers, "debit", Dialogue.chat().customer("cancel")))
                .isFalse();
        assertThat(present(markers, "refund", Dialogue.chat().customer("refund")))
                .isTrue();
        assertThat(present(markers, "refund", Dialogue.chat().customer("refund").agent("a voucher")))
                .isFalse();
        assertThat(present(
                        markers, "order", Dialogue.chat().customer("my order").agent("cancel")))
                .isFalse();
        assertThat(present(markers, "unknown", Dialogue.chat().nobodyKnowsWho("hello")))
                .isTrue();
        assertThat(present(markers, "unknown", Dialogue.chat().agent("hello"))).isFalse();
    }

    @Test
    void vSparkPhrasesFindWhatTheyFoundThere() throws IOException {
        Imported imported = SearchStrings.read("strings.txt", """
                cancel account ~4\tcancel
                -just joking\tcancel
                late refund ~t\tlate
                ^thank you\tthanks
                hello ~s<30\tgreeting
                bye | so long ~e<10\tclosing
                apolog*\tapology
                """, SearchStrings.Dialect.VSPARK);
        List<Marker> markers = loaded(imported);

        assertThat(present(markers, "cancel", Dialogue.chat().customer("cancel this very old bad account")))
                .isTrue();
        assertThat(present(markers, "cancel", Dialogue.chat().customer("cancel this a b c d account")))
                .isFalse();
        assertThat(present(
                        markers,
                        "cancel",
                        Dialogue.chat().customer("cancel my account").customer("just joking")))
                .isFalse();
        assertThat(present(markers, "late", Dialogue.chat().customer("refund me since it was so very late")))
                .isTrue();
        assertThat(present(markers, "late", Dialogue.chat().customer("refund").customer("late")))
                .isFalse();
        assertThat(present(markers, "thanks", Dialogue.chat().customer("thank you so much")))
                .isTrue();
        assertThat(present(markers, "thanks", Dialogue.chat().customer("oh thank you")))
                .isFalse();
        Dialogue call = Dialogue.call().agent("hello").silence(40_000).agent("so long then");
        assertThat(present(markers, "greeting", call)).isTrue();
        assertThat(present(markers, "closing", call)).isTrue();
        assertThat(present(
                        markers,
                        "greeting",
                        Dialogue.call().agent("yes").silence(40_000).agent("hello")))
                .isFalse();
        assertThat(present(markers, "apology", Dialogue.chat().agent("my apologies")))
                .isTrue();
    }

    @Test
    void searchStringsThatCannotBeCarriedOverAreSaidLineByLine() {
        Imported imported = SearchStrings.read("s.txt", """
                # ours
                pay NEAR
                (pay
                +pay bill
                pay b?ll
                "pay
                AND pay
                ...
                """, SearchStrings.Dialect.VERINT);
        assertThat(imported.notes())
                .extracting(note -> note.where() + " " + note.what())
                .containsExactly(
                        "s.txt:2 not carried over: a term is missing at the end",
                        "s.txt:3 not carried over: '(' is not closed",
                        "s.txt:4 '+' (a higher rank) is not carried over",
                        "s.txt:5 '?' stands for one character or none here",
                        "s.txt:6 not carried over: '\"' where a term was expected",
                        "s.txt:7 not carried over: 'AND' where a term was expected",
                        "s.txt:8 not carried over: '...' holds no word");
        assertThat(SearchStrings.read("v.txt", "pay ~x9\nhel%lo", SearchStrings.Dialect.VSPARK)
                        .notes())
                .extracting(note -> note.where() + " " + note.what())
                .containsExactly(
                        "v.txt:1 not carried over: '~x9' is not known", "v.txt:2 '%' in 'hel%lo' is not carried over");
        assertThatThrownBy(() -> SearchStrings.read("v.txt", "-pay", SearchStrings.Dialect.VSPARK))
                .isInstanceOf(EarmarkException.class)
                .hasMessageContaining("no search string");
    }

    private static boolean present(List<Marker> markers, String id, Dialogue dialogue) {
        Marker marker = markers.stream()
                .filter(each -> each.ref().id().equals(id))
                .findFirst()
                .orElseThrow();
        return outcome(marker, dialogue) instanceof Outcome.Present;
    }

    @Test
    void quotesAroundATermBelongToNoWord() throws IOException {
        for (SearchStrings.Dialect dialect : SearchStrings.Dialect.values()) {
            List<Marker> markers =
                    loaded(SearchStrings.read("list.txt", "'cancel it'\nthe customers' don't\n", dialect));
            assertThat(present(markers, "list", Dialogue.call().agent("i cancel it")))
                    .isTrue();
            assertThat(present(markers, "list", Dialogue.call().agent("the customers don't")))
                    .isTrue();
        }
    }

    @Test
    void aStringOfSeveralSidesAndOneWithAKeywordBesideAnOpenWordCanBeRead() throws IOException {
        List<Marker> markers = loaded(SearchStrings.read(
                "list.txt", "C: hello R: bye\tsides\nnear+neighbo*\tnear\n", SearchStrings.Dialect.VERINT));
        assertThat(present(markers, "sides", Dialogue.call().customer("hello"))).isTrue();
        assertThat(present(markers, "sides", Dialogue.call().agent("hello"))).isFalse();
        assertThat(present(markers, "near", Dialogue.call().agent("a near neighbour")))
                .isTrue();
    }

    @Test
    void aStretchThatNoCallHasIsSaidAndNotWritten() throws IOException {
        Imported imported = AwsCategories.read("c.json", """
                {"CategoryName": "odd", "Rules": [
                  {"TranscriptFilter": {"TranscriptFilterType": "EXACT", "Targets": ["hello"],
                    "AbsoluteTimeRange": {"First": 99999999999999}}},
                  {"TranscriptFilter": {"TranscriptFilterType": "EXACT", "Targets": ["sorry"],
                    "RelativeTimeRange": {"Last": 0}}},
                  {"NonTalkTimeFilter": {"Threshold": -5}}]}
                """);
        assertThat(loaded(imported)).hasSize(4);
        assertThat(imported.notes())
                .extracting(Problem::what)
                .containsExactly(
                        "99999999999999 is no time of a call; the marker looks everywhere",
                        "0 is no part of a call in percent; the marker looks everywhere",
                        "-5 is no length of a silence; any is found");
        assertThat(SearchStrings.read("v.txt", "pay ~s<0\nhello", SearchStrings.Dialect.VSPARK)
                        .notes())
                .extracting(Problem::what)
                .containsExactly("not carried over: '~s<0' leaves no time to look in");
    }

    @Test
    void aListOfPhrasesBecomesOneMarkerAName() throws IOException {
        Imported imported = PhraseList.read("refunds.txt", """
                # what we look for
                money back\trefund.wish
                I'd like a refund?\trefund.wish
                MONEY BACK\trefund.wish
                first class
                …\trefund.wish
                """);
        List<Marker> markers = loaded(imported);

        assertThat(markers).extracting(marker -> marker.ref().id()).containsExactly("refund.wish", "refunds");
        assertThat(outcome(markers.get(0), Dialogue.mail().customer("Dear all, I’d like a refund.")))
                .isInstanceOf(Outcome.Present.class);
        assertThat(imported.notes().stream().map(Object::toString))
                .containsExactly(
                        "refunds.txt:4: the same words as line 2 (left out)",
                        "refunds.txt:6: no word in it, or more than 200 (leave the line out)");
    }

    @Test
    void aPlusInsideATermIsTold() {
        assertThat(SearchStrings.read("verint.txt", "cancel+account\tr6\n", SearchStrings.Dialect.VERINT)
                        .notes())
                .singleElement()
                .asString()
                .contains("'+' in 'cancel+account' is not carried over");
    }

    @Test
    void aRoleThatIsNotKnownIsReadAsAnybodyAndTold() {
        Imported imported = GooglePhraseMatchers.read("g.json", """
                {"displayName": "Bye", "type": "ANY_OF", "roleMatch": "SUPERVISOR",
                 "phraseMatchRuleGroups": [{"type": "ANY_OF", "phraseMatchRules": [{"query": "bye"}]}]}
                """);
        assertThat(imported.notes())
                .singleElement()
                .asString()
                .contains("#/roleMatch", "'SUPERVISOR' is not known and read as anybody");
        assertThat(imported.text()).containsPattern("by +any\n");
    }

    @Test
    void aTypeThatIsNotKnownAndACategoryWithoutRulesAreTold() {
        assertThat(GooglePhraseMatchers.read(
                                "g.json",
                                "{'displayName':'Old','type':'SOME_OF','phraseMatchRuleGroups':[{'type':'ANY_OF','phraseMatchRules':[{'query':'bye'}]}]}"
                                        .replace('\'', '"'))
                        .notes())
                .singleElement()
                .asString()
                .contains("#/type", "'SOME_OF' is not known");
        assertThat(AwsCategories.read("a.json", "{\"CategoryName\":\"dup\",\"Rules\":[]}")
                        .notes())
                .singleElement()
                .asString()
                .contains("category dup has no rule");
    }

    @Test
    void tenThousandPhrasesAreTakenOver() throws IOException {
        var list = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            list.append("product number ").append(i).append("\tproducts\n");
        }

        List<Marker> markers = loaded(PhraseList.read("products.tsv", list.toString()));

        assertThat(outcome(markers.get(0), Dialogue.call().agent("it is product number 9998 you want")))
                .isInstanceOf(Outcome.Present.class);
    }

    @Test
    void aFileOfAnotherKindIsRefusedInOneSentence() {
        assertThatThrownBy(() -> AwsCategories.read("x.json", "{\"Rules\": []}"))
                .isInstanceOf(EarmarkException.class)
                .hasMessageStartingWith("x.json: no CategoryName in it");
        assertThatThrownBy(() -> GooglePhraseMatchers.read("x.json", "{oops"))
                .isInstanceOf(EarmarkException.class)
                .hasMessageStartingWith("x.json:1:");
    }

    private List<Marker> loaded(Imported imported) throws IOException {
        Files.writeString(folder.resolve("imported.mark"), imported.text());
        return MarkerCatalog.load(folder, new PlainAnalyzer()::analyze).markers();
    }

    private static Outcome outcome(Marker marker, Dialogue talk) {
        return new RuleTagger(List.of(marker)).tag(talk.analysis()).get(0).outcome();
    }

    private static String resource(String name) {
        try (InputStream in = ImportersTest.class.getResourceAsStream("/earmark/imports/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
