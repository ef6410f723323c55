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
                "sorry, apologies, regret; 8; 'apologies'; (a | b)",
                "amount:sorry; 1; 'amount:sorry'; amount:(sorry)",
                "amount: (sorry); 1; 'amount:'; amount:(sorry)",
                "A: sorry; 1; 'A:'; agent sorry",
                "refund | C: sorry; 10; 'C:'; agent sorry",
                "first 30 sorry; 1; 'first 30'; first 30s sorry",
                "first 30s: sorry; 1; 'first 30s:'; first 30s sorry",
                "first minute sorry; 1; 'first minute'; first 1m",
                "first turn sorry; 1; 'first turn'; first 1t",
                "sorry WITHIN 5 delay; 7; 'WITHIN 5'; near<=8w",
                "sorry THEN delay; 7; 'THEN'; before<=4w",
                "sorry~3; 6; '~3'; near<=5w",
                "\"sorry delay\"~5; 14; '~5'; near<=5w",
                "sorry -delay; 7; '-delay'; a & !b",
                "sor+y; 1; 'sor+y'; * is any letters",
                "apolog%; 1; 'apolog%'; * is any letters",
                "apolog[iy]; 7; '['; (apology | apologise)",
                "$orry; 1; '$orry'; only parts words",
                "overtalk; 1; 'overtalk'; overtalk>=0.5s",
                "sorry | interruption; 9; 'interruption'; interruption>=0.3s",
                "dead air; 1; 'dead air'; silence>=5s",
                "2 of sorry delay; 1; '2 of sorry'; 2 of (sorry | delay)",
                "first 1h hello; 1; 'first 1h'; first 60m hello",
                "first 30s/40 hello; 1; 'first 30s/40'; first 30s/40w hello",
                "first 30s/40s hello; 1; 'first 30s/40s'; first 30s/40w hello",
                "sorry & next delay; 9; 'next'; a & next(b)",
                "sorry & !prev; 10; 'prev'; a & !prev(b)",
                "sorry & !prev delay; 10; 'prev'; a & !prev(b)",
                "where next thanks; 1; 'where next'; a & next(b)",
                "sorr(y|ies); 1; 'sorr(y|ies)'; (sorry | sorries)",
                "apolog(y | ise); 1; 'apolog(y | ise)'; {sorry}",
                "(re|de)fund; 2; 're|de)fund'; (happy | unhappy)",
                "(?i)sorry; 1; '(?i)'; no regular expressions",
                "refund [a-z]; 8; '[a-z]'; no regular expressions",
                "sorry /s delay; 7; '/s'; near<=0u",
                "sorry{2}; 6; '{2}'; count >= 2",
                "sorry{2,}; 6; '{2,}'; count >= 2",
                "sorry then delay; 1; 'sorry then delay'; before<=4w",
                "@apology then (refund | pay); 1; '@apology then (refund | pay)'; before<=4w",
                "sorry followed by delay; 1; 'sorry followed by delay'; before<=4w",
                "3x sorry; 1; '3x'; count >= 3",
                "at least 3 sorry; 1; 'at least 3 sorry'; count >= 3",
                "bot sorry; 1; 'bot'; robot",
                "system sorry; 1; 'system'; robot",
                "absent @apology; 1; 'absent'; & !@apology",
                "no @apology; 1; 'no'; & !@apology",
                "title:\"x\"; 1; 'title:\"x\"'; amount:(sorry)",
                "(sorry\uFF5Cdelay); 7; '\uFF5C'; those of the keyboard",
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
                "{refund} [you] amount:@money near<=10w when:@date_or_deadline",
                "2 of them",
                "first 30 days",
                "last minute cancellation",
                "50% off [for] you",
                "thank [you] very",
                "on hold | hold",
                "then sorry",
                "(overtalk | interruption | mistake)",
                "http://example.org",
                "when:(by friday) | amount:(* pounds)",
                "call-back",
                "3.50 pounds",
                "@thanks>=0.8",
                "the operator said",
                "within reason",
                "cancel & next week",
                "cancel & next 3t (no) | sorry & !prev 1t of run (x)",
                "cancel & next(thanks) | refund & !prev(@apology)",
                "first 2nd sorry",
                "and then sorry | right then thanks | sorry then",
                "back then (i | we)",
                "account number followed by hash",
                "at least 3 weeks | at least 5 times",
                "system error | the system is down | system says no",
                "agent(sorry | regret) | (late)",
                "no thanks | absent from work",
                "thank (you | ye)",
                "24/7",
            })
    void isNotSaidOfTheLanguageOrOfWords(String query) {
        assertThat(ReadAsWords.inQuery(query)).extracting(Problem::what).isEmpty();
    }
}
