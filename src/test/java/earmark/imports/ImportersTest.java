package earmark.imports;

import static earmark.imports.ImportedDrafts.loaded;
import static earmark.imports.ImportedDrafts.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.markers.Dialogue;
import earmark.markers.Marker;
import earmark.markers.Side;
import earmark.model.EarmarkException;
import earmark.model.Outcome;
import earmark.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
        List<Marker> markers = loaded(folder, imported);

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
        List<Marker> markers = loaded(folder, imported);

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
        List<Marker> markers = loaded(folder, imported);

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
    void aStretchThatNoCallHasIsSaidAndNotWritten() throws IOException {
        Imported imported = AwsCategories.read("c.json", """
                {"CategoryName": "odd", "Rules": [
                  {"TranscriptFilter": {"TranscriptFilterType": "EXACT", "Targets": ["hello"],
                    "AbsoluteTimeRange": {"First": 99999999999999}}},
                  {"TranscriptFilter": {"TranscriptFilterType": "EXACT", "Targets": ["sorry"],
                    "RelativeTimeRange": {"Last": 0}}},
                  {"NonTalkTimeFilter": {"Threshold": -5}}]}
                """);
        assertThat(loaded(folder, imported)).hasSize(4);
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
        List<Marker> markers = loaded(folder, imported);

        assertThat(markers).extracting(marker -> marker.ref().id()).containsExactly("refund.wish", "refunds");
        assertThat(outcome(markers.get(0), Dialogue.mail().customer("Dear all, I’d like a refund.")))
                .isInstanceOf(Outcome.Present.class);
        assertThat(imported.notes().stream().map(Object::toString))
                .containsExactly(
                        "refunds.txt:4: the same words as line 2 (left out)",
                        "refunds.txt:6: no word in it, or more than 200 (leave the line out)");
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

        List<Marker> markers = loaded(folder, PhraseList.read("products.tsv", list.toString()));

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

    private static String resource(String name) {
        try (InputStream in = ImportersTest.class.getResourceAsStream("/earmark/imports/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
