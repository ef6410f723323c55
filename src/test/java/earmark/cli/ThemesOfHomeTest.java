package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemesOfHomeTest {
    private final LocalDate inAWeek =
            LocalDate.now(Clock.system(Settings.defaults().timeZone())).plusWeeks(1);

    @TempDir
    Path folder;

    @Test
    void themesAreRememberedWithWhatPeopleDecided() throws IOException {
        String home = complaints();

        CommandLineRun first = CommandLineRun.of("themes", "--home", home, "--k", "2");
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).contains("2 themes in", "th1", "th2", "3 of 6");
        assertThat(CommandLineRun.of("themes", "--home", home, "--k", "2").out())
                .isEqualTo(first.out());

        assertThat(first.out()).contains("words say more: earmark themes keyness");
        CommandLineRun words = CommandLineRun.of("themes", "keyness", "--home", home);
        assertThat(words.exitCode()).as(words.err()).isZero();
        assertThat(CommandLineRun.of("themes", "keyness", "--by", "team", "--home", home)
                        .out())
                .isEqualTo("no complaints\n");
        CommandLineRun facets = CommandLineRun.of("search", "my | engineer", "--by", "theme", "--home", home);
        assertThat(facets.out()).contains("th1 ", "th2 ", "  3");
        CommandLineRun ofTheme =
                CommandLineRun.of("search", "my | engineer", "--theme", "th1", "--count", "--home", home);
        assertThat(ofTheme.out()).contains("in 3 interactions");

        assertThat(CommandLineRun.of("themes", "rename", "th1", "The engineer", "--by", "Priya", "--home", home)
                        .out())
                .startsWith("th1   The engineer");
        assertThat(CommandLineRun.of("themes", "merge", "th1", "th2", "--by", "Priya", "--home", home)
                        .out())
                .contains("6 of 6", "[merged into th1]");
        CommandLineRun again = CommandLineRun.of("themes", "--home", home, "--k", "2", "--format", "jsonl");
        assertThat(again.jsonLines()).hasSizeGreaterThanOrEqualTo(6).allSatisfy(line -> {
            assertThat(line.get("theme").asText()).isEqualTo("th1");
            assertThat(line.get("label").asText()).isEqualTo("The engineer");
        });
        assertThat(CommandLineRun.of("themes", "split", "th1", "--by", "Karen", "--home", home)
                        .out())
                .contains("th1 ", "th3 ");
        assertThat(CommandLineRun.of("themes", "dismiss", "th3", "--by", "Karen", "--home", home)
                        .out())
                .contains("[not a theme]");
        assertThat(CommandLineRun.of("themes", "list", "--home", home).out())
                .contains("1 theme in", "texts out of theme");
        assertThat(CommandLineRun.of("themes", "show", "th1", "--home", home).out())
                .contains("merge th1 th2  by Priya", "rename th1  by Priya: The engineer", "split th1 th3  by Karen");
        CommandLineRun trends = CommandLineRun.of("themes", "trends", "--home", home, "--detector", "81/9/12");
        assertThat(trends.out()).contains("1 theme in 6 contacts", "precision 0.87", "th1 ", "of 6; truly");
        assertThat(CommandLineRun.of("themes", "trends", "--home", home, "--format", "csv")
                        .out())
                .contains("2026-03-02,");
        assertThat(CommandLineRun.of("themes", "trends", "--home", home, "--detector", "81")
                        .err())
                .contains("81/9/12");
        assertThat(recommend(home, "th9").err()).contains("no such theme");
        assertThat(recommend(home, "th1").out())
                .isEqualTo("rc1  open  due " + inAWeek + "  th1: text the day before  (Field)\n");
        assertThat(close(home, "2026-03-04").err()).contains("was written down later", "name a day from");
        assertThat(close(home, "9999-01-01").err()).contains("that day has not come");
        assertThat(close(home, inAWeek.minusWeeks(1).toString()).out()).startsWith("rc1  done 20");
        assertThat(CommandLineRun.of("themes", "recommendations", "list", "--home", home)
                        .out())
                .contains("effect: too few to tell");
        CommandLineRun gone = CommandLineRun.of("themes", "show", "th2", "--home", home);
        assertThat(gone.exitCode()).isEqualTo(1);
        assertThat(gone.err()).contains("merged into th1", "use th1");
        assertThat(CommandLineRun.of("verify", "--home", home).exitCode()).isZero();
    }

    @Test
    void complaintsOfCustomersAreGroupedAndCountedByInteraction() throws IOException {
        String home = complaints();

        CommandLineRun run = CommandLineRun.of("themes", "--home", home, "--k", "2", "--embedder", "words");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("2 themes in", "of 6 calls or mails", "3 of 6", "engineer", "bill");
        assertThat(run.out()).doesNotContain("lunch");
        assertThat(run.err()).contains("is remembered");
        assertThat(CommandLineRun.of("themes", "list", "--home", home).out()).startsWith("no themes yet");
    }

    private static CommandLineRun close(String home, String on) {
        return CommandLineRun.of(
                "themes", "recommendations", "close", "rc1", "--on", on, "--by", "Priya", "--home", home);
    }

    private CommandLineRun recommend(String home, String theme) {
        return CommandLineRun.of(
                "themes",
                "recommendations",
                "add",
                "--theme",
                theme,
                "--finding",
                "text the day before",
                "--owner",
                "Field",
                "--due",
                inAWeek.toString(),
                "--by",
                "Priya",
                "--home",
                home);
    }

    private String complaints() throws IOException {
        String home = folder.resolve("home").toString();
        Path chats = Files.createDirectory(folder.resolve("chats"));
        for (int i = 0; i < 3; i++) {
            Files.writeString(
                    chats.resolve("engineer" + i + ".csv"),
                    "speaker,text,time\nagent,how can i help,2026-03-0" + (i + 2)
                            + "T10:00:00Z\ncustomer,the engineer was due on day " + i
                            + "\ncustomer,i want to make a complaint about the engineer\n"
                            + "customer,i am very unhappy with the engineer and i want to complain\n");
            Files.writeString(
                    chats.resolve("bill" + i + ".csv"),
                    "speaker,text,time\nagent,i want to make a complaint about lunch vouchers,2026-03-0" + (i + 2)
                            + "T10:00:00Z\ncustomer,my bill number " + i
                            + " shows wrong amount\ncustomer,i want to make a complaint about this bill\n");
        }
        assertThat(CommandLineRun.of("ingest", chats.toString(), "--home", home).exitCode())
                .isZero();
        return home;
    }

    @Test
    void aSearchByMeaningOrSoundSaysThatItIsOne() throws IOException {
        String home = complaints();

        CommandLineRun like = CommandLineRun.of("search", "--like", "the technician was due", "--home", home);
        assertThat(like.exitCode()).as(like.err()).isZero();
        assertThat(like.out()).startsWith("near in meaning, not matches:").contains("engineer was due", "~0.");
        CommandLineRun both = CommandLineRun.of(
                "search",
                "lunch",
                "--like",
                "the technician was due",
                "--limit",
                "2",
                "--format",
                "jsonl",
                "--home",
                home);
        assertThat(both.jsonLines().get(0).get("text").asText()).isEqualTo("lunch");
        assertThat(both.jsonLines().get(3).get("kind").asText()).isEqualTo("meaning");
        CommandLineRun more = CommandLineRun.of("search", "--more-like", "engineer0@1", "--home", home, "--limit", "2");
        assertThat(more.out())
                .contains("due on day 1", "due on day 2", "2 places")
                .doesNotContain("due on day 0");
        assertThat(CommandLineRun.of("search", "--more-like", "engineer0", "--home", home)
                        .err())
                .contains("nt-1003@4");

        CommandLineRun sounds = CommandLineRun.of("search", "--sounds-like", "lynch", "--home", home);
        assertThat(sounds.err()).contains("nothing heard in a call sounds like lynch");
        assertThat(sounds.out()).contains("nothing found");
        assertThat(CommandLineRun.of("search", "--sounds-like", "lynch", "--channel", "chat", "--home", home)
                        .err())
                .contains("no recogniser heard what was written");
        assertThat(CommandLineRun.of("search", "--sounds-like", "two words", "--home", home)
                        .err())
                .contains("not one word");
        assertThat(CommandLineRun.of("search", "like>=.6 \"the engineer was due\"", "--home", home)
                        .out())
                .contains("3 hits");
    }

    @Test
    void aHomeWithoutComplaintsHasNoThemes() throws IOException {
        String home = folder.resolve("home").toString();
        Path chat = Files.writeString(folder.resolve("chat.csv"), "speaker,text\nagent,good morning\ncustomer,hello\n");
        CommandLineRun.of("ingest", chat.toString(), "--home", home);

        CommandLineRun run = CommandLineRun.of("themes", "--home", home, "--embedder", "words");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("0 themes in 0 texts");
    }
}
