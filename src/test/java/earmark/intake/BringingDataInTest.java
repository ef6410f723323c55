package earmark.intake;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.corpus.ChatReader;
import earmark.corpus.TableInteraction;
import earmark.corpus.TurnTable;
import earmark.model.Interaction;
import earmark.model.Medium;
import earmark.model.Problem;
import earmark.model.Speaker;
import earmark.model.Turn;
import earmark.settings.Settings;
import earmark.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the page for users do what the page says. */
class BringingDataInTest {
    private static final Path PAGE = Path.of("src/site/markdown/bringing-data-in.md");
    private static final Pattern EXAMPLE = Pattern.compile("<!-- file: (\\S+) -->\n```\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheExamples() throws IOException {
        List<MatchResult> examples =
                EXAMPLE.matcher(Files.readString(PAGE)).results().toList();
        assertThat(examples).hasSize(6);
        for (MatchResult example : examples) {
            write(example.group(1), example.group(2));
        }
    }

    @Test
    void theSettingsAreRead() {
        Settings settings = SettingsFile.read(folder.resolve("earmark.yaml"));
        assertThat(settings.workers()).isEqualTo(2);
        assertThat(settings.ownDomains()).containsExactly("shop.example");
        assertThat(settings.timeZone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(settings.limits()).isEqualTo(Settings.defaults().limits());
        assertThat(settings.channels()).isEqualTo(Settings.defaults().channels());
    }

    @Test
    void theManifestTheSidecarAndThePatternTellTheirFacts() throws IOException {
        for (String name : List.of("morning-1", "morning-2", "switched", "late", "mira_20260301T101500")) {
            write("calls/" + name + ".wav", "");
        }
        var gathered =
                new Intake(SettingsFile.read(folder.resolve("earmark.yaml"))).gather(List.of(folder.resolve("calls")));

        assertThat(gathered.problems()).isEmpty();
        assertThat(gathered.sources().stream().map(Source.Recording.class::cast))
                .satisfiesExactly(
                        late -> {
                            assertThat(late.facts())
                                    .isEqualTo(Map.of("agent", "Ada", "queue", "returns", "urgent", "true"));
                            assertThat(late.startedAt()).isEqualTo(Instant.parse("2026-03-02T08:30:00Z"));
                        },
                        named -> {
                            assertThat(named.facts()).isEqualTo(Map.of("agent", "mira"));
                            assertThat(named.startedAt()).isEqualTo(Instant.parse("2026-03-01T10:15:00Z"));
                        },
                        pair -> {
                            assertThat(pair.files())
                                    .extracting(RecordingFile::role)
                                    .containsExactly(Speaker.AGENT, Speaker.CUSTOMER);
                            assertThat(pair.facts()).isEqualTo(Map.of("id", "4711", "agent", "Mira", "team", "north"));
                        },
                        switched -> assertThat(switched.channels()).containsExactly(Speaker.CUSTOMER, Speaker.AGENT));
    }

    @Test
    void theChatsAreRead() throws IOException {
        var gathered = new Intake(Settings.defaults()).gather(List.of(folder.resolve("chats")));
        assertThat(gathered.problems()).isEmpty();
        var reader = new ChatReader(ZoneId.of("UTC"));
        for (Source source : gathered.sources()) {
            var chat = (Source.ChatFile) source;
            Interaction read = reader.read(chat.path(), chat.facts(), chat.startedAt());
            assertThat(read.turns()).extracting(Turn::speaker).containsExactly(Speaker.CUSTOMER, Speaker.AGENT);
            assertThat(read.startedAt()).isNotNull();
            assertThat(read.problems()).isEmpty();
        }
        assertThat(gathered.sources()).hasSize(2);
    }

    @Test
    void theTableOfTurnsIsACall() throws IOException {
        var problems = new ArrayList<Problem>();
        var found = new ArrayList<TableInteraction>();
        new TurnTable(problems::add).read(Files.newInputStream(folder.resolve("turns.csv")), "turns.csv", found::add);
        assertThat(problems).isEmpty();
        assertThat(found).singleElement().satisfies(call -> {
            assertThat(call.interaction().medium()).isEqualTo(Medium.CALL);
            assertThat(call.turnLabels()).containsExactly("1", "2");
        });
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, content);
    }
}
