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
        assertThat(outcome(greeting, Dialogue.call().agent("good morning how can i help")))
                .isInstanceOf(Outcome.Present.class);
        assertThat(outcome(greeting, Dialogue.call().customer("good morning how can i help")))
                .isInstanceOf(Outcome.NoOpportunity.class);
        assertThat(outcome(
                        greeting, Dialogue.call().agent("yes").silence(20_000).agent("hello how can i help")))
                .isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void whatACategoryHasAndAMarkerHasNotIsSaidWithItsPlace() {
        List<String> notes = AwsCategories.read("aws.json", resource("aws-categories.json")).notes().stream()
                .map(note -> note.where())
                .toList();

        assertThat(notes)
                .containsExactly(
                        "aws.json#/Categories/0/Rules/0/TranscriptFilter/Targets/2",
                        "aws.json#/Categories/0/Rules/0/TranscriptFilter/Negate",
                        "aws.json#/Categories/1/Rules/0/TranscriptFilter/RelativeTimeRange",
                        "aws.json#/Categories/1/Rules/3/SentimentFilter",
                        "aws.json#/Categories/1/Rules");
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
