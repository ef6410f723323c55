package earmark.mail;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.EarmarkException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Damaged messages: each ends in a message or one clear problem, and nothing else ever comes out. */
class MailMutantsTest {
    private static final long SEED = 20_260_302L;
    private static final int MUTANTS = 2_000;

    private static final String MESSAGE = """
            Received: from mx.example.com; Mon, 2 Mar 2026 09:00:01 +0000
            Message-ID: <two@example.com>
            In-Reply-To: <one@example.com>
            References: <one@example.com>
            From: =?utf-8?B?Wm/Dqw==?= <zoe@example.com>
            To: "Help, desk" <help@shop.example>, (comment) other@shop.example
            Date: Mon, 2 Mar 2026 09:00:00 +0000 (GMT)
            Subject: =?iso-8859-1?Q?Re:_Caf=E9?=
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="outer"

            --outer
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain; charset=windows-1252; format=flowed
            Content-Transfer-Encoding: quoted-printable

            It costs 5 =80.

            Thanks,
            Zo=EB

            On Sun, 1 Mar 2026, Help wrote:
            > how much?
            --inner
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: base64

            PHA+SXQgY29zdHMgPGI+NTwvYj48L3A+PGJsb2NrcXVvdGU+aG93IG11Y2g/PC9ibG9ja3F1b3RlPg==
            --inner--
            --outer
            Content-Type: application/pdf; name*0="a"; name*1=".pdf"
            Content-Disposition: attachment

            begin 644 x
            #86)C
            end
            --outer--
            """;

    @Test
    void damagedMessagesEndInAMessageOrAProblem() {
        var reader = new MailReader();
        var builder = new ThreadBuilder(Set.of("shop.example"));
        int read = 0;
        int refused = 0;
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutant(new SplittableRandom(SEED + i));
            try {
                MailMessage message = reader.read(new RawMail("m", mutant));
                assertThat(builder.build(List.of(message))).hasSize(1);
                read++;
            } catch (EarmarkException e) {
                assertThat(e.problems())
                        .as("seed %d", SEED + i)
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.what()).doesNotStartWith(MimeReader.BROKE));
                refused++;
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + (SEED + i), e);
            }
        }
        assertThat(read).isGreaterThan(MUTANTS / 2);
        assertThat(refused).isPositive();
    }

    private static byte[] mutant(SplittableRandom random) {
        byte[] bytes = MESSAGE.getBytes(StandardCharsets.UTF_8);
        int changes = random.nextInt(1, 12);
        for (int i = 0; i < changes; i++) {
            bytes = switch (random.nextInt(5)) {
                case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
                case 1 -> doubled(bytes, random);
                case 2 -> without(bytes, random);
                default -> flipped(bytes, random);
            };
        }
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, SplittableRandom random) {
        byte[] copy = bytes.clone();
        if (copy.length > 0) {
            byte[] odd = {0, (byte) 0xFF, '"', '(', ';', ':', '\n', '\r', '<', '=', '-', '?'};
            copy[random.nextInt(copy.length)] = odd[random.nextInt(odd.length)];
        }
        return copy;
    }

    private static byte[] doubled(byte[] bytes, SplittableRandom random) {
        int from = random.nextInt(bytes.length + 1);
        int to = random.nextInt(from, bytes.length + 1);
        byte[] copy = Arrays.copyOf(bytes, bytes.length + to - from);
        System.arraycopy(bytes, from, copy, to, bytes.length - from);
        return copy;
    }

    private static byte[] without(byte[] bytes, SplittableRandom random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(40));
        byte[] copy = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, copy, from, bytes.length - to);
        return copy;
    }
}
