package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the page are run as they stand, and their output is what the page shows. */
class KeepingMarkersPageTest {
    private static final Path PAGE = Path.of("src/site/markdown/keeping-markers.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    Path folder;

    @Test
    void everyCommandPrintsWhatThePageShows() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(PAGE));
        int commands = 0;
        var really = new StringBuilder();
        var shown = new StringBuilder();
        while (block.find()) {
            String content = block.group(2);
            switch (block.group(1)) {
                case "mark" ->
                    Files.writeString(
                            Files.createDirectories(folder.resolve("my-markers"))
                                    .resolve("delays.mark"),
                            content);
                case "csv" -> Files.writeString(folder.resolve("talk.csv"), content);
                default -> {
                    shown.append(content);
                    for (String line : content.lines().toList()) {
                        if (line.startsWith("$ earmark ")) {
                            really.append(line).append('\n').append(run(line.substring(10)));
                            commands++;
                        }
                    }
                }
            }
        }
        assertThat(commands).isGreaterThan(6);
        assertThat(really.toString()).isEqualTo(shown.toString());
    }

    private String run(String line) {
        List<String> args = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            String plain = word.group(1) == null ? word.group(2) : word.group(1);
            boolean file = plain.equals("my-markers") || plain.equals("home") || plain.equals("talk.csv");
            args.add(file ? folder.resolve(plain).toString() : plain);
        }
        CommandLineRun run = CommandLineRun.of(args.toArray(String[]::new));
        assertThat(run.exitCode()).as(line + "\n" + run.err()).isZero();
        return run.out();
    }
}
