package earmark.markers.lint;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.PatternParser;
import earmark.markers.catalog.MarkerCatalog;
import earmark.model.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type who know another search, and what would be looked for as words without a word about it. */
class ReadAsWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '§',
            value = {
                "sorry within 30s; 7; 'within 30s'; near<=8w",
                "first 20 seconds hello; 1; 'first 20 seconds'; first 20s (hello)",
                "silence 5s; 1; 'silence 5s'; silence>=5s",
                "like \"nobody called\"; 1; 'like \"'; like>=0.60",
                "caller sorry; 1; 'caller'; customer",
                "refund | operator sorry; 10; 'operator'; agent",
                "agent:sorry; 1; 'agent:sorry'; agent sorry",
                "refund queue:billing; 8; 'queue:billing'; fact(queue)=billing",
                "refund -spam; 8; '-spam'; a & !b",
                "+refund +delay; 1; '+refund'; a & b",
                "\"late delay\"~5; 13; '~5'; near<=5w",
                "refund~2; 7; '~2'; near<=5w",
                "refund, delay; 9; 'delay'; (a | b)",
                "/refund/; 1; '/refund/'; no regular expressions",
                "cancel & fact(queue)=billing | complaints; 32; 'complaints'; fact(queue)=(a | b)",
                "cancel & medium = chat | mail; 26; 'mail'; (a | b)",
                "i (have)? refunded; 9; '?'; [a]",
                "order #123; 7; '#123' is a comment; quote it",
            })
    void isSaidWithItsColumnAndWhatIsMeant(String query, int column, String what, String remedy) {
        assertThat(PatternParser.parse(query, MarkerCatalog.shipped()))
                .as("it can be read, so nothing else warns")
                .isNotNull();

        assertThat(ReadAsWords.inQuery(query)).anySatisfy(note -> {
            assertThat(note.where()).isEqualTo("query:1:" + column);
            assertThat(note.what()).contains(what);
            assertThat(note.hint()).contains(remedy);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agent sorry near<=8w (delay | wait)",
                "first 20s hello",
                "\"sorry, happy to\" | \"-5 degrees\"",
                "cancel & fact(queue)=(billing | moves)",
                "cancel & fact(queue)=billing | customer leave",
                "cancel & medium=call | refund & medium=chat",
                "when:(by friday) | amount:(* pounds)",
                "call-back",
                "3.50 pounds",
                "@thanks>=0.8",
                "the operator said",
                "within reason",
            })
    void isNotSaidOfTheLanguageOrOfWords(String query) {
        assertThat(ReadAsWords.inQuery(query)).extracting(Problem::what).isEmpty();
    }
}
