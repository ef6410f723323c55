package earmark.mail;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MboxReaderTest {
    private static final String ENVELOPE = "From jo@example.com Mon Mar  2 09:00:00 2026\n";

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void messagesAreSplitAtEnvelopesWhateverEndsTheLines() throws IOException {
        String box = ENVELOPE + "Subject: one\n\nhello\n\n" + ENVELOPE + "Subject: two\n\nbye\n";
        assertThat(split(box)).containsExactly("Subject: one\n\nhello\n", "Subject: two\n\nbye\n");
        assertThat(split(box.replace("\n", "\r\n")))
                .containsExactly("Subject: one\r\n\r\nhello\r\n", "Subject: two\r\n\r\nbye\r\n");
    }

    @Test
    void protectedLinesLoseOneMark() throws IOException {
        assertThat(split(ENVELOPE + "Subject: x\n\n>From here on\n>>From there\n> From a quote\n"))
                .containsExactly("Subject: x\n\nFrom here on\n>From there\n> From a quote\n");
    }

    @Test
    void aSentenceThatBeginsWithFromIsNoEnvelope() throws IOException {
        String body = "Subject: x\n\nhello\n\nFrom now on I want no more calls.\n";
        assertThat(split(ENVELOPE + body)).containsExactly(body);
    }

    @Test
    void oddEnvelopesAreKnownByTheHeaderBelow() throws IOException {
        assertThat(split("From nobody\nSubject: one\n\na\n\nFrom 17@xxx 2026-03-02 09:00:00\nSubject: two\n\nb\n"))
                .hasSize(2);
    }

    @Test
    void aMessageThatIsTooLargeIsAProblemWithItsNumberAndTheOthersGoOn() throws IOException {
        String box = ENVELOPE + "Subject: one\n\na\n\n" + ENVELOPE + "Subject: two\n\n" + "x".repeat(5_000) + "\n\n"
                + ENVELOPE + "Subject: three\n\nc\n";
        assertThat(split(box)).hasSize(2);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo("box#2");
            assertThat(problem.what()).contains("larger than 1000 bytes");
        });
    }

    @Test
    void otherTextIsNoMailbox() throws IOException {
        assertThat(split("Dear all,\nhello\n")).isEmpty();
        assertThat(split("\n\n")).isEmpty();
        assertThat(problems).extracting(Problem::where).containsExactly("box", "box");
    }

    private List<String> split(String box) throws IOException {
        var found = new ArrayList<String>();
        new MboxReader("box", 1_000, raw -> found.add(new String(raw.bytes(), StandardCharsets.UTF_8)), problems::add)
                .read(new ByteArrayInputStream(box.getBytes(StandardCharsets.UTF_8)));
        return found;
    }
}
