package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells a newcomer to write works as it stands there. The tour of the demo is run by DemoTest. */
class ReadmeTest {
    private static final Pattern MARKER = Pattern.compile("```mark\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void itsMarkerKeepsItsExamplesAndFindsWhatItPromises() throws IOException {
        MatchResult block = MARKER.matcher(Files.readString(Path.of("README.md")))
                .results()
                .findFirst()
                .orElseThrow();
        Path markers = Files.createDirectory(folder.resolve("my-markers"));
        Files.writeString(markers.resolve("refund_promise.mark"), block.group(1));
        Path table = Files.writeString(
                folder.resolve("conversations.tsv"),
                "interaction\tspeaker\ttext\nc1\tagent\tof course we will refund you\nc2\tagent\tthey said they refund it\n");

        assertThat(CommandLineRun.of("markers", "check", markers.toString()).out())
                .contains("1 marker, 4 examples, all as they should be");
        assertThat(CommandLineRun.of("tag", table.toString(), "--markers", markers.toString())
                        .jsonLines())
                .singleElement()
                .satisfies(finding -> assertThat(finding.get("text").asText()).isEqualTo("we will refund"));
    }

    @Test
    void itsFirstDraftIsADraft() {
        CommandLineRun draft = CommandLineRun.of(
                "markers",
                "new",
                "refund_promise",
                "--by",
                "agent",
                "--say",
                "i'll {refund}",
                "--output",
                folder.resolve("my-markers").toString());

        assertThat(draft.exitCode()).as(draft.err()).isZero();
        assertThat(CommandLineRun.of(
                                "markers", "check", folder.resolve("my-markers").toString())
                        .out())
                .contains("refund_promise is a draft");
    }
}
