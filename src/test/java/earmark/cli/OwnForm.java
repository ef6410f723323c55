package earmark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;

/** A home's own form {@code mine}, for chats: whether sorry is said, which the machine answers too, and what a test adds. */
@NullMarked
final class OwnForm {
    private static final String MINE = """
            form mine v1
              title   "Mine"
              source  "own work"
              for     chat

            section all "All"
              weight  100

            question sorry "Says sorry"
              points  10
              answer  yes 100% "Says it"
              answer  no 0% "Does not"
              auto    apology@1+ by agent

            """;

    private OwnForm() {}

    /**
     * Puts it into a home, whose settings name it.
     *
     * @param more further questions
     * @param settings further lines of the settings
     */
    static void in(Path home, String more, String settings) throws IOException {
        Path forms = Files.createDirectories(home.resolve("forms"));
        Files.writeString(forms.resolve("mine.card"), MINE + more);
        Files.writeString(home.resolve("earmark.yaml"), "scorecards: forms\n" + settings);
    }
}
