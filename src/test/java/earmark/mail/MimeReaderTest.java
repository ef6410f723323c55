package earmark.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import earmark.model.EarmarkException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class MimeReaderTest {
    @Test
    void headersAreDecoded() {
        MailMessage message = read("""
                Message-ID: <2@example.com>
                In-Reply-To: Your message of Monday <1@example.com>
                References: <0@example.com>
                 <1@example.com>
                From: =?utf-8?Q?Zo=C3=AB_M=C3=BCller?= <zoe@example.com>
                To: "Help, desk" <help@example.org>, other@example.org
                Cc: third@example.org
                Date: Mon, 2 Mar 2026 09:15:00 +0100 (CET)
                Subject: =?iso-8859-1?Q?Caf=E9?= =?iso-8859-1?Q?_order?=

                hello
                """);

        assertThat(message.id()).isEqualTo("2@example.com");
        assertThat(message.inReplyTo()).isEqualTo("1@example.com");
        assertThat(message.references()).containsExactly("0@example.com", "1@example.com");
        assertThat(message.from()).isEqualTo(new MailAddress("Zoë Müller", "zoe@example.com"));
        assertThat(message.to())
                .extracting(MailAddress::address)
                .containsExactly("help@example.org", "other@example.org", "third@example.org");
        assertThat(message.date()).isEqualTo(Instant.parse("2026-03-02T08:15:00Z"));
        assertThat(message.subject()).isEqualTo("Café order");
        assertThat(message.text()).isEqualTo("hello");
    }

    @Test
    void aWrongDateIsNoDateAndIsKeptAsItStands() {
        assertThat(read("From: a@example.com\nDate: next Tuesday\n\nx\n"))
                .extracting(MailMessage::date, MailMessage::rawDate)
                .containsExactly(null, "next Tuesday");
        assertThat(read("From: a@example.com\nDate: Thu, 1 Jan 1970 00:00:00 +0000\n\nx\n")
                        .date())
                .isNull();
        assertThat(read("From: a@example.com\n\nx\n"))
                .extracting(MailMessage::date, MailMessage::rawDate)
                .containsExactly(null, "");
    }

    @Test
    void ofTwoFormsThePlainOneIsRead() {
        assertThat(read(alternative("plain words", "<p>html words</p>")).text()).isEqualTo("plain words");
        assertThat(read(alternative("  ", "<p>html <b>words</b></p><p>more</p>"))
                        .text())
                .isEqualTo("html words\n\nmore");
    }

    @Test
    void attachmentsAreNotRead() {
        MailMessage message = read("""
                From: a@example.com
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                the words
                --b
                Content-Type: text/plain; name="list.txt"
                Content-Disposition: attachment; filename="list.txt"

                attached
                --b
                Content-Type: message/rfc822

                From: c@example.com
                Subject: forwarded

                others' words
                --b
                Content-Type: text/plain

                a footer
                --b--
                """);
        assertThat(message.text()).isEqualTo("the words\n\na footer");
        assertThat(message.problems()).isEmpty();
    }

    @Test
    void everyEncodingIsUnderstood() {
        String words = "l’été coûte 5 €";
        Charset western = Charset.forName("windows-1252");
        String base64 = Base64.getMimeEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_16BE));
        assertThat(
                        read("From: a@b.c\nContent-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\nl=92=E9t=E9 co=FBte 5 =80\n")
                                .text())
                .isEqualTo(words);
        assertThat(
                        read("From: a@b.c\nContent-Type: text/plain; charset=\"utf-16be\"\nContent-Transfer-Encoding: base64\n\n"
                                        + base64 + "\n")
                                .text())
                .isEqualTo(words);
        assertThat(read(("From: a@b.c\n\n" + words + "\n").getBytes(western)).text())
                .isEqualTo(words);
        assertThat(read(("From: a@b.c\nContent-Type: text/plain; charset=us-ascii\n\n" + words)
                                .getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo(words);
        assertThat(read(("From: a@b.c\nContent-Type: text/plain; charset=no-such-thing\n\n" + words)
                                .getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo(words);
    }

    @Test
    void aLineOfSpacesEndsTheHeadersAndOtherOddLinesAreLeftOut() {
        assertThat(read("From: a@b.c\nSubject: x\n \nThe words.\nMore words.\n").text())
                .isEqualTo("The words.\nMore words.");
        assertThat(read("From: a@b.c\nno header\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nwords\n--b--\n")
                        .text())
                .isEqualTo("words");
    }

    @Test
    void filesWrittenIntoTheTextAreNotText() {
        assertThat(read("From: a@b.c\n\nbefore\nbegin 644 x.gif\nM86)C\n#86)C\n`\nend\nafter\n")
                        .text())
                .isEqualTo("before\n\nafter");
    }

    @Test
    void aMultipartWithoutPartsIsItsText() {
        assertThat(read("From: a@b.c\nContent-Type: multipart/mixed; boundary=b\n\nhello there\n")
                        .text())
                .isEqualTo("hello there");
    }

    @Test
    void aMessageWithoutTextSaysSo() {
        assertThat(read("From: a@b.c\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA\n")
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).isEqualTo("no text in the message"));
    }

    @Test
    void otherFilesAreNoMessages() {
        for (String text : List.of("", "\n", "hello\nthere\n", "RIFF\0\0\0\0WAVEfmt ", "Name: x\n\ny\n")) {
            assertThatExceptionOfType(EarmarkException.class)
                    .as(text)
                    .isThrownBy(() -> read(text))
                    .withMessageContaining("not a mail message");
        }
    }

    @Test
    void aMessageOverALimitIsRefusedWithTheLimitsNameWithinSeconds() {
        var parts = new StringBuilder("From: a@b.c\nContent-Type: multipart/mixed; boundary=b\n\n");
        parts.append("--b\n\nx\n".repeat(200_000));
        assertRefused(parts.toString(), "more than 500 parts");
        assertRefused(nested(10_000), "parts nested deeper than 20");
        assertRefused(nested(21), "parts nested deeper than 20");
        assertRefused("From: a@b.c\n" + "X-A: b\n".repeat(100_000) + "\nx\n", "more than 1000 header fields");
        assertRefused("From: a@b.c\nX-A: " + "b".repeat(5_000_000) + "\n\nx\n", "a header longer than 65536 bytes");
        assertRefused("From: a@b.c\n\n" + "b".repeat(25_000_001), "larger than 25000000 bytes");
    }

    @Test
    void whatStaysBelowTheLimitsIsRead() {
        assertThat(read(nested(20)).text()).isEqualTo("deep");
        assertThat(read("From: a@b.c\n\n" + "b".repeat(5_000_000)).text()).hasSize(5_000_000);
        assertThat(read("From: a@b.c\nContent-Type: message/rfc822\n\n".repeat(5_000) + "x")
                        .text())
                .isEmpty();
        String ids = "<0123456789@example.com> ".repeat(1_500);
        assertThat(read("From: a@b.c\nReferences: " + ids + "\n\nx").references())
                .hasSize(1_000);
    }

    private static void assertRefused(String message, String because) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThatExceptionOfType(EarmarkException.class)
                        .isThrownBy(() -> read(message))
                        .withMessageContaining(because));
    }

    private static String nested(int depth) {
        var text = new StringBuilder("From: a@b.c\n");
        for (int i = 0; i < depth; i++) {
            text.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        text.append("\ndeep\n");
        for (int i = depth - 1; i >= 0; i--) {
            text.append("--b").append(i).append("--\n");
        }
        return text.toString();
    }

    private static String alternative(String plain, String html) {
        return "From: a@b.c\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
                + plain + "\n--b\nContent-Type: text/html\n\n" + html + "\n--b--\n";
    }

    private static MailMessage read(String message) {
        return read(message.getBytes(StandardCharsets.UTF_8));
    }

    private static MailMessage read(byte[] message) {
        return new MimeReader().read(new RawMail("m.eml", message));
    }
}
