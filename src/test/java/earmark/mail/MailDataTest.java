package earmark.mail;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.SharedData;
import earmark.model.Problem;
import earmark.model.TextSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Real messages from the test suites of other mail programs, outside the repository. */
class MailDataTest {
    private static final QuoteCutter CUTTER = new QuoteCutter();

    @TestFactory
    Stream<DynamicTest> everyFileEndsInMessagesOrAClearProblemWithinSeconds() throws IOException {
        Path folder = SharedData.path("email");
        List<Path> files = files(folder);
        assertThat(files).hasSizeGreaterThan(200);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        folder.relativize(file).toString(),
                        () -> Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> endsWell(file))));
    }

    private static void endsWell(Path file) throws IOException {
        var messages = new ArrayList<MailMessage>();
        var problems = new ArrayList<Problem>();
        new MailReader().read(file, new MailSink() {
            @Override
            public void message(MailMessage message, RawMail raw) {
                messages.add(message);
            }

            @Override
            public void problem(Problem problem) {
                problems.add(problem);
            }
        });
        assertThat(messages.size() + problems.size()).isPositive();
        assertThat(new ThreadBuilder(Set.of()).build(messages)).hasSizeLessThanOrEqualTo(messages.size());
        assertThat(problems).allSatisfy(problem -> assertThat(problem.what()).isNotBlank());
    }

    /** Pinned: the figures are reported, and must not fall. */
    @Test
    void markedSignaturesAndRepliesAreFoundLineByLine() throws IOException {
        var found = new Tally();
        for (Path file : files(SharedData.path("email/talon/fixtures/signature/emails/P"))) {
            if (!file.toString().endsWith("_sender")) {
                found.add(Files.readString(file), "");
            }
        }
        assertThat(found.quotesFound).isEqualTo(found.quotes).isPositive();
        assertThat(found.signaturesFound).isEqualTo(found.signatures).isPositive();
        assertThat(found.ownLost).isZero();
    }

    @Test
    void signaturesAreFoundWhereOthersExpectThem() throws IOException {
        Path folder = SharedData.path("email/talon/fixtures/signature/emails/stripped");
        int asExpected = 0;
        int bodies = 0;
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            if (name.endsWith("_body")) {
                String body = unmarked(Files.readString(file)).strip();
                String stem = name.replace("_body", "");
                String sender =
                        Files.readString(folder.resolve(stem + "_sender")).strip();
                String signature = unmarked(Files.readString(folder.resolve(stem + "_signature")))
                        .strip();
                String expected =
                        body.substring(0, body.length() - signature.length()).strip();
                String own = CUTTER.cut(body, sender).ownText(body).strip();
                bodies++;
                // thanks are the writer's words here, a part of the signature there
                if (own.equals(expected) || own.equals(expected + "\n\nThank you,")) {
                    asExpected++;
                }
            }
        }
        assertThat(bodies).isEqualTo(6);
        assertThat(asExpected).isEqualTo(6);
    }

    @Test
    void repliesInHtmlAreCutBelowTheWritersWords() throws IOException {
        List<Path> files = files(SharedData.path("email/talon/fixtures/html_replies"));
        Set<String> replies = new TreeSet<>();
        for (Path file : files) {
            String text = HtmlText.of(Files.readString(file));
            Cut cut = CUTTER.cut(text, "");
            assertThat(cut.quotes()).as(file.toString()).isNotEmpty();
            replies.add(cut.ownText(text).replaceAll("\\s+", " "));
        }
        // nine programs wrote the same short reply
        assertThat(files).hasSize(9);
        assertThat(replies).singleElement().asString().hasSizeBetween(10, 30);
    }

    private static final class Tally {
        private int quotes;
        private int quotesFound;
        private int signatures;
        private int signaturesFound;
        private int ownLost;

        void add(String marked, String sender) {
            String text = unmarked(marked);
            Cut cut = CUTTER.cut(text, sender);
            int start = 0;
            for (String line : marked.replace("\r\n", "\n").split("\n", -1)) {
                String plain = unmarked(line);
                TextSpan at = new TextSpan(start, start + plain.length());
                if (!plain.isBlank()) {
                    if (line.startsWith("#reply#")) {
                        quotes++;
                        quotesFound += isIn(at, cut.quotes());
                    } else if (line.startsWith("#sig#")) {
                        signatures++;
                        signaturesFound += isIn(at, cut.signatures());
                    } else if (isIn(at, cut.own()) == 0 && line.endsWith(".")) {
                        ownLost++;
                    }
                }
                start += plain.length() + 1;
            }
        }

        private static int isIn(TextSpan line, List<TextSpan> spans) {
            return spans.stream().anyMatch(line::overlaps) ? 1 : 0;
        }
    }

    private static String unmarked(String text) {
        return text.replace("\r\n", "\n").replace("#sig#", "").replace("#reply#", "");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
