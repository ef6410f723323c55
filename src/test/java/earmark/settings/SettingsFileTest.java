package earmark.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.model.Speaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    Path folder;

    @Test
    void everyKeyIsRead() throws IOException {
        Settings settings = read("""
                channels: [customer, agent]
                model: ../models/big
                workers: 3
                file_name_pattern: '(?<agent>[a-z]+)_(?<start>\\d{8}T\\d{6})'
                own_domains:
                  - Example.com
                  - help.example.org
                markers: mine
                scorecards: forms
                appeals:
                  days: 30
                  most: 2
                time_zone: Europe/London
                limits:
                  max_file_mb: 10
                  max_duration_minutes: 90
                """);

        assertThat(settings.channels()).containsExactly(Speaker.CUSTOMER, Speaker.AGENT);
        assertThat(settings.model())
                .contains(folder.resolveSibling("models/big").toAbsolutePath());
        assertThat(settings.workers()).isEqualTo(3);
        assertThat(settings.fileNamePattern())
                .map(FileNamePattern::regex)
                .hasValue("(?<agent>[a-z]+)_(?<start>\\d{8}T\\d{6})");
        assertThat(settings.ownDomains()).containsExactlyInAnyOrder("example.com", "help.example.org");
        assertThat(settings.markers()).contains(folder.resolve("mine").toAbsolutePath());
        assertThat(settings.scoring())
                .isEqualTo(new Scoring(
                        java.util.Optional.of(folder.resolve("forms").toAbsolutePath()), 30, 2));
        assertThat(settings.timeZone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(settings.limits()).isEqualTo(new Limits(10_000_000, 90 * 60_000));
    }

    @Test
    void anEmptyFileMeansTheDefaults() throws IOException {
        assertThat(read("")).isEqualTo(Settings.defaults());
        assertThat(read("# nothing yet\n")).isEqualTo(Settings.defaults());
    }

    @Test
    void allFaultsAreReportedAtOnceWithLineAndColumn() {
        List<Problem> problems = problemsOf("""
                chanels: [agent]
                channels: [agent, boss]
                workers: many
                file_name_pattern: '(?<agent>[a-z+'
                time_zone: Mars
                limits:
                  max_file_mb: 0
                  max_length: 3
                own_domains: [jo@example.com]
                """);

        assertThat(problems)
                .extracting(Problem::where)
                .containsExactly(
                        at("1:1"), at("2:19"), at("3:10"), at("4:20"), at("5:12"), at("7:16"), at("8:3"), at("9:15"));
        assertThat(problems.get(0)).extracting(Problem::what, Problem::hint).satisfies(it -> {
            assertThat(it.get(0)).asString().contains("chanels");
            assertThat(it.get(1)).asString().contains("channels");
        });
        assertThat(problems.get(2).what()).contains("many");
    }

    @Test
    void brokenYamlIsAProblemWithItsPlace() {
        assertThat(problemsOf("workers: 2\n  model: [x\n")).singleElement().satisfies(problem -> {
            assertThat(problem.where()).startsWith(at("2:"));
            assertThat(problem.what()).startsWith("not YAML");
        });
    }

    @Test
    void whatWouldBeReadTwoWaysIsRefused() {
        assertThat(problemsOf("workers: 2\nworkers: 3\n").get(0).where()).isEqualTo(at("2:1"));
        assertThat(problemsOf("model: &m x\nmarkers: *m\n").get(0).what()).contains("anchor");
        assertThat(problemsOf("workers: 2\n---\nworkers: 3\n").get(0).what()).contains("second document");
        assertThat(problemsOf("- workers\n").get(0).what()).contains("not keys");
    }

    @Test
    void aHugeOrDeepFileIsRefusedQuickly() {
        assertThat(problemsOf("model: " + "[".repeat(5_000))).hasSize(1);
        assertThat(problemsOf("#" + "x".repeat(1_000_001)).get(0).what()).contains("larger");
    }

    @Test
    void theOptionWinsOverTheEnvironmentAndTheEnvironmentOverTheHomeFolder() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path option = Files.writeString(folder.resolve("a.yaml"), "workers: 1");
        Path variable = Files.writeString(folder.resolve("b.yaml"), "workers: 2");
        Map<String, String> environment = Map.of("EARMARK_CONFIG", variable.toString());

        assertThat(SettingsFile.find(null, Map.of(), home)).isEqualTo(Settings.defaults());
        Files.writeString(home.resolve("earmark.yaml"), "workers: 3");
        assertThat(SettingsFile.find(null, Map.of(), home).workers()).isEqualTo(3);
        assertThat(SettingsFile.find(null, environment, home).workers()).isEqualTo(2);
        assertThat(SettingsFile.find(option, environment, home).workers()).isEqualTo(1);
    }

    @Test
    void aNamedFileThatIsMissingIsAnError() {
        Path missing = folder.resolve("none.yaml");
        EarmarkException error =
                catchThrowableOfType(EarmarkException.class, () -> SettingsFile.find(missing, Map.of(), folder));
        assertThat(error.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).isEqualTo("no such settings file"));
    }

    private Settings read(String yaml) throws IOException {
        return SettingsFile.read(Files.writeString(folder.resolve("earmark.yaml"), yaml));
    }

    private List<Problem> problemsOf(String yaml) {
        return catchThrowableOfType(EarmarkException.class, () -> read(yaml)).problems();
    }

    private String at(String place) {
        return folder.resolve("earmark.yaml") + ":" + place;
    }
}
