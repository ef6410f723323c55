package earmark.mail;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.TextSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteCutterTest {
    private static final QuoteCutter CUTTER = new QuoteCutter();

    @Test
    void quotedReplyIsNotTheCustomersWords() {
        assertThat(own("""
                        No, that is not what I asked for.

                        On Mon, 2 Mar 2026 at 09:00, Help Desk <help@example.com>
                        wrote:

                        > We are sorry about the delay.
                        > Is there anything else?
                        """)).isEqualTo("No, that is not what I asked for.");
    }

    @Test
    void repliesBetweenTheQuotedLinesStay() {
        assertThat(own("""
                        Help Desk wrote:
                        > When did you order?
                        Last Monday.
                        > And what?
                        A kettle.
                        """)).isEqualTo("Last Monday.\n\nA kettle.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----Original Message-----\nFrom: Help\n\nolder words",
                "________________________________\nFrom: Help Desk <help@example.com>\nSent: Monday, March 2, 2026 9:00 AM\nTo: Jo\nSubject: RE: kettle\n\nolder words",
                "*From:* Help Desk\n*Sent:* Monday\n*To:* Jo\n*Subject:* kettle\n\nolder words",
                "Von: Hilfe\nGesendet: Montag, 2. März 2026\nAn: Jo\nBetreff: Kessel\n\nolder words",
                "De : Aide\nEnvoyé : lundi 2 mars 2026\nÀ : Jo\nObjet : bouilloire\n\nolder words",
                "On Mon, 2 Mar 2026 at 09:00, Help Desk <help@example.com> wrote:\n\nolder words",
                "Am 02.03.2026 um 09:00 schrieb Hilfe:\n> older words",
                "Le lun. 2 mars 2026 à 09:00, Aide <a@example.com> a écrit :\n> older words",
                "El lun, 2 mar 2026 a las 9:00, Ayuda (<a@example.com>) escribió:\n> older words",
                "2026-03-02 9:00 GMT+01:00 Help <help@example.com>:\n> older words",
                "Begin forwarded message:\n\nFrom: x\n\nolder words",
                "---------- Forwarded message ---------\nFrom: x\n\nolder words",
                "> older words"
            })
    void whatMailProgramsQuoteIsCut(String quote) {
        assertThat(own("My own words.\n\n" + quote)).isEqualTo("My own words.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On 3 March your agent wrote:\nwe will refund you.\nBut nothing came.",
                "From: the kitchen\nthe kettle was sent back.\nTo: nobody",
                "Name: Jo\nFrom: Leeds\nSubject: kettle\nMessage: it is broken",
                ">From my side all is said.",
                "On your page it says this:\nfree delivery\nbut I paid.",
                "I was not the intended recipient of that letter, and I told you so.",
                "Thanks for nothing.\nThe kettle broke again today, and nobody called me back.",
                "I bought:\n- One kettle\n- Two cups",
                "Please call me on\n+44 20 7946 0018\nafter six.",
                "Sent from your shop, the kettle took nine days.",
                "My phone is broken.\nThanks.",
                "The price was 5 -- not 6 -- pounds.",
                "PS. Thanks\nJo",
                "My order:\n\n------------\nOne kettle\nOrder 1234 5678 90\n\nPlease send the money back.",
                "Shopping list\n\n------------\nOne kettle, see www.example.com\n\nI want it tomorrow, please."
            })
    void whatOnlyLooksLikeAQuoteOrSignatureStays(String words) {
        assertThat(own(words)).isEqualTo(words);
        assertThat(own("Hello.\n\n" + words)).isEqualTo("Hello.\n\n" + words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- \nJo Miller\nLeeds",
                "--\nJo Miller",
                "Sent from my iPhone",
                "Get Outlook for Android",
                "Von meinem iPhone gesendet",
                "- Jo",
                "-Jo Miller\n\n_______________\nkettle list\nhttps://lists.example.com/kettle",
                "Jo Miller\njo@example.com\n(0113) 496 0000\nwww.example.com",
                "----------------\n\nJo Miller\n\nt. 0113 496 0000\n\nhttps://example.com/",
            })
    void signaturesAreCut(String signature) {
        assertThat(own("My own words.\n\n" + signature)).isEqualTo("My own words.");
        assertThat(own("My own words.\n\n" + signature + "\n\nHelp wrote:\n> older words"))
                .isEqualTo("My own words.");
    }

    @Test
    void theClosingPhraseStaysForThanksAreWordsToo() {
        assertThat(own("It works.\n\nMany thanks,\nJo Miller\nHead of Kettles\n0113 496 0000"))
                .isEqualTo("It works.\n\nMany thanks,");
        assertThat(own("Es geht.\n\nMit freundlichen Grüßen\n\nJo Müller"))
                .isEqualTo("Es geht.\n\nMit freundlichen Grüßen");
    }

    @Test
    void theWritersNameAloneIsASignature() {
        Cut cut = CUTTER.cut("It works.\n\nJo\nvia mobile", "Jo Miller");
        assertThat(cut.ownText("It works.\n\nJo\nvia mobile")).isEqualTo("It works.");
        assertThat(own("It works.\n\nJo\nvia mobile")).isEqualTo("It works.\n\nJo\nvia mobile");
    }

    @Test
    void legalNoticesAreSetApart() {
        String text = """
                Your kettle is on its way.

                Kind regards,
                Mira Shaw

                This email and any attachments are confidential and intended solely for the addressee.
                If you are not the intended recipient, please delete it.

                Please consider the environment before printing this email.
                """;
        Cut cut = CUTTER.cut(text, "");
        assertThat(cut.ownText(text)).isEqualTo("Your kettle is on its way.\n\nKind regards,");
        assertThat(cut.disclaimers()).hasSize(1);
        assertThat(cut.signatures()).extracting(span -> span.of(text)).containsExactly("Mira Shaw");
    }

    @Test
    void aReplyBelowAnIntroducedQuoteStays() {
        assertThat(own("From: Help\nDate: Monday\nSubject: kettle\n\n> older words\n\nMy own words."))
                .isEqualTo("My own words.");
    }

    @Test
    void aForwardedMailHasNoWordsOfItsOwn() {
        assertThat(own("-----Original Message-----\nFrom: x\n\nolder words")).isEmpty();
    }

    @Test
    void aLargeQuoteIsCutInTime() {
        String text = "Words.\n\nOn Mon, 2 Mar 2026, at 09:00, Jo wrote:\n"
                + "> > > a line of the quote that goes on and on\n".repeat(20_000) + "x".repeat(1_000_000) + "\n"
                + "On ".repeat(100_000) + "\n" + "On a day\n".repeat(20_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(own(text)).startsWith("Words."));
    }

    /** Whatever a message holds: nothing lost, nothing twice, every filled line is one thing. */
    @RepeatedTest(100)
    void spansCoverEveryFilledLineExactlyOnce(RepetitionInfo run) {
        var random = new SplittableRandom(4711L + run.getCurrentRepetition());
        List<String> pieces = List.of(
                "hello there",
                "> quoted",
                ">> deeper",
                "",
                "On Mon, 2 Mar 2026 at 09:00, Jo <jo@example.com> wrote:",
                "-----Original Message-----",
                "From: a",
                "Sent: Monday",
                "To: b",
                "Subject: c",
                "-- ",
                "Jo",
                "Thanks,",
                "Sent from my iPhone",
                "This email is confidential.",
                "jo@example.com",
                "0113 496 0000",
                "________",
                "- Jo",
                "If you are not the intended recipient, please delete it.",
                "é\u00A0ü",
                "\t",
                "x".repeat(1_200));
        var text = new StringBuilder();
        int count = random.nextInt(1, 25);
        for (int i = 0; i < count; i++) {
            text.append(pieces.get(random.nextInt(pieces.size()))).append(i + 1 < count ? "\n" : "");
        }
        Cut cut = CUTTER.cut(text.toString(), "Jo Miller");
        var spans = new ArrayList<TextSpan>();
        spans.addAll(cut.own());
        spans.addAll(cut.quotes());
        spans.addAll(cut.signatures());
        spans.addAll(cut.disclaimers());
        spans.sort(Comparator.comparingInt(TextSpan::start));
        var left = new StringBuilder(text);
        int end = 0;
        for (TextSpan span : spans) {
            assertThat(span.start()).as("run %d", run.getCurrentRepetition()).isGreaterThanOrEqualTo(end);
            end = span.end();
            for (int i = span.start(); i < span.end(); i++) {
                left.setCharAt(i, ' ');
            }
        }
        assertThat(left.toString().replace('\u00A0', ' '))
                .as("run %d", run.getCurrentRepetition())
                .isBlank();
    }

    private static String own(String text) {
        return CUTTER.cut(text, "").ownText(text);
    }
}
