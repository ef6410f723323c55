package earmark.mail;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.Medium;
import earmark.model.Speaker;
import earmark.model.Turn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ThreadBuilderTest {
    private static final Set<String> OWN = Set.of("shop.example");

    private final MailMessage first = mail(
            "one",
            "",
            "",
            "Jo <jo@mail.example>",
            "Mon, 2 Mar 2026 09:00:00 +0000",
            "late parcel",
            "my parcel is late");
    private final MailMessage answer = mail(
            "two",
            "one",
            "<one@x>",
            "Mira <mira@help.shop.example>",
            "Mon, 2 Mar 2026 08:00:00 +0000",
            "Re: late parcel",
            "i am sorry\n\nOn Mon, 2 Mar 2026 at 09:00, Jo <jo@mail.example> wrote:\n> my parcel is late");
    private final MailMessage last =
            mail("three", "two", "<one@x> <two@x>", "jo@mail.example", "", "Re: late parcel", "thank you");

    @Test
    void aThreadIsOneInteractionOneTurnAMessageInTheOrderOfAnswers() {
        List<MailThread> threads = new ThreadBuilder(OWN).build(List.of(last, answer, first));

        assertThat(threads).hasSize(1);
        var thread = threads.get(0).interaction();
        assertThat(thread.medium()).isEqualTo(Medium.EMAIL);
        assertThat(thread.turns())
                .extracting(Turn::text)
                .containsExactly("my parcel is late", "i am sorry", "thank you");
        assertThat(thread.turns())
                .extracting(Turn::speaker)
                .containsExactly(Speaker.CUSTOMER, Speaker.AGENT, Speaker.CUSTOMER);
        assertThat(thread.startedAt()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
        assertThat(thread.facts()).isEqualTo(Map.of("subject", "late parcel", "messages", "3"));
        assertThat(thread.provenance().source()).isEqualTo("one.eml + two.eml + three.eml");
    }

    @Test
    void theIdIsTheSameWhicheverMessagesAreReadFirst() {
        var builder = new ThreadBuilder(OWN);
        var id = builder.build(List.of(first)).get(0).interaction().id();
        for (MailMessage one : List.of(answer, last)) {
            assertThat(builder.build(List.of(one)).get(0).interaction().id()).isEqualTo(id);
        }
        var messages = new ArrayList<>(List.of(first, answer, last));
        var random = new Random(7);
        var whole = builder.build(messages).get(0).interaction();
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(messages, random);
            assertThat(builder.build(messages).get(0).interaction()).isEqualTo(whole);
        }
    }

    @Test
    void whatOnlySaysWhatItAnswersFollowsThat() {
        MailMessage reply = mail("four", "three", "", "jo@mail.example", "", "Re: x", "hello?");
        List<MailThread> threads = new ThreadBuilder(OWN).build(List.of(reply, first, last));
        assertThat(threads).hasSize(1);
        assertThat(threads.get(0).messages()).containsExactly(first, last, reply);
    }

    @Test
    void theSameSubjectJoinsNothing() {
        MailMessage other = mail("nine", "", "", "ann@mail.example", "", "late parcel", "mine too");
        assertThat(new ThreadBuilder(OWN).build(List.of(first, other))).hasSize(2);
    }

    @Test
    void withoutOwnDomainsNobodyCanTellWhoIsWho() {
        assertThat(new ThreadBuilder(Set.of())
                        .build(List.of(first, answer))
                        .get(0)
                        .interaction()
                        .turns())
                .extracting(Turn::speaker)
                .containsOnly(Speaker.UNKNOWN);
        MailMessage nobody = mail("n", "", "", "", "", "", "hello");
        assertThat(new ThreadBuilder(OWN)
                        .build(List.of(nobody))
                        .get(0)
                        .interaction()
                        .turns())
                .extracting(Turn::speaker)
                .containsExactly(Speaker.UNKNOWN);
        MailMessage lookalike = mail("l", "", "", "x@notshop.example", "", "", "hello");
        assertThat(new ThreadBuilder(OWN)
                        .build(List.of(lookalike))
                        .get(0)
                        .interaction()
                        .turns())
                .extracting(Turn::speaker)
                .containsExactly(Speaker.CUSTOMER);
    }

    @Test
    void copiesOfOneMessageCountOnce() {
        String message = "Message-ID: <a@x>\nFrom: a@b.c\n\nhello\n";
        MailMessage sent = read("sent.eml", message);
        MailMessage received = read("got.eml", "Received: from y\n" + message);
        MailMessage forged = read("forged.eml", "Message-ID: <a@x>\nFrom: a@b.c\n\nsomething else\n");
        var builder = new ThreadBuilder(OWN);
        assertThat(builder.build(List.of(sent, received)).get(0).messages()).hasSize(1);
        assertThat(builder.build(List.of(sent, received)).get(0).interaction())
                .isEqualTo(builder.build(List.of(received, sent)).get(0).interaction());
        assertThat(builder.build(List.of(sent, forged)).get(0).messages()).hasSize(2);
    }

    @Test
    void messagesWithoutAnIdAreThreadsOfTheirOwn() {
        MailMessage one = read("a.eml", "From: a@b.c\n\nhello\n");
        MailMessage same = read("b.eml", "From: a@b.c\n\nhello\n");
        MailMessage other = read("c.eml", "From: a@b.c\n\nbye\n");
        assertThat(new ThreadBuilder(OWN).build(List.of(one, same, other))).hasSize(2);
    }

    @Test
    void messagesThatAnswerEachOtherInACircleAreOneThread() {
        MailMessage a = mail("a", "b", "", "x@y.z", "", "", "one");
        MailMessage b = mail("b", "a", "", "x@y.z", "", "", "two");
        MailMessage self = mail("c", "c", "<c@x>", "x@y.z", "", "", "three");
        List<MailThread> threads = new ThreadBuilder(OWN).build(List.of(a, b, self));
        assertThat(threads).hasSize(2);
        assertThat(threads.get(0).interaction())
                .isEqualTo(new ThreadBuilder(OWN).build(List.of(b, a)).get(0).interaction());
    }

    @Test
    void aLongChainOfAnswersIsJoinedInTime() {
        var chain = new ArrayList<MailMessage>();
        for (int i = 5_000; i > 0; i--) {
            chain.add(mail("m" + i, i == 1 ? "" : "m" + (i - 1), "", "x@y.z", "", "", "words " + i));
        }
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            List<MailThread> threads = new ThreadBuilder(OWN).build(chain);
            assertThat(threads).hasSize(1);
            assertThat(threads.get(0).interaction().turns().get(4_999).text()).isEqualTo("words 5000");
        });
    }

    private static MailMessage mail(
            String id, String answers, String references, String from, String date, String subject, String text) {
        var lines = new StringBuilder("Message-ID: <" + id + "@x>\nSubject: " + subject + "\n");
        append(lines, "In-Reply-To", answers.isEmpty() ? "" : "<" + answers + "@x>");
        append(lines, "References", references);
        append(lines, "From", from);
        append(lines, "Date", date);
        return read("in/" + id + ".eml", lines + "\n" + text + "\n");
    }

    private static void append(StringBuilder lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.append(name).append(": ").append(value).append('\n');
        }
    }

    private static MailMessage read(String name, String message) {
        return new MimeReader().read(new RawMail(name, message.getBytes(StandardCharsets.UTF_8)));
    }
}
