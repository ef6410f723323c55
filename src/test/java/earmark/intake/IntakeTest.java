package earmark.intake;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.Problem;
import earmark.model.Speaker;
import earmark.settings.Settings;
import earmark.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private Settings settings = Settings.defaults();

    @Test
    void aFolderIsGoneThroughInNameOrderWhateverTheFilesHold() throws IOException {
        write("b/2.MP3", "");
        write("b/1.wav", "");
        write("a.eml", "");
        write("c.mbox", "");
        write("chat.csv", "speaker,text\nagent,hello\n");
        write("chat.jsonl", "{\"speaker\":\"agent\",\"text\":\"hello\"}\n");
        write("README.md", "");
        write("turns.csv", "interaction,speaker,text\n");

        Gathered gathered = gather(folder);

        assertThat(gathered.sources())
                .extracting(Source::name)
                .containsExactly("a.eml", "1.wav", "2.MP3", "c.mbox", "chat.csv", "chat.jsonl");
        assertThat(gathered.passedOver()).containsExactly(folder.resolve("README.md"), folder.resolve("turns.csv"));
        assertThat(gathered.problems()).isEmpty();
    }

    @Test
    void hiddenUnfinishedAndLinkedFilesArePassedOver() throws IOException {
        write(".hidden.wav", "");
        write(".folder/x.wav", "");
        write("half.wav.part", "");
        Path real = write("real.wav", "");
        Files.createSymbolicLink(folder.resolve("link.wav"), real);
        Files.createSymbolicLink(folder.resolve("loop"), folder);

        assertThat(gather(folder).sources()).extracting(Source::name).containsExactly("real.wav");
    }

    @Test
    void whatSomebodyNamesAndCannotBeReadIsAProblem() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        write("notes.md", "words");
        write("other.csv", "a,b\n");
        Gathered gathered = gather(
                folder.resolve("none.wav"),
                Path.of("/dev/null"),
                folder.resolve("empty"),
                folder.resolve("notes.md"),
                folder.resolve("other.csv"));

        assertThat(gathered.sources()).isEmpty();
        assertThat(gathered.problems())
                .extracting(Problem::what)
                .containsExactlyInAnyOrder(
                        "no such file or folder",
                        "not a regular file",
                        "nothing in it that earmark reads",
                        "nothing earmark reads",
                        "nothing earmark reads");
    }

    @Test
    void aNamedFileOfUnknownKindIsARecordingOrAMail() throws IOException {
        Path voice = write("call.bin", "\0\1\2");
        Path mail = write("17,S=9:2", "Received: from x\r\nFrom: a@example.com\r\n\r\nhello\r\n");
        assertThat(gather(voice, mail).sources())
                .containsExactly(
                        new Source.Recording(List.of(new RecordingFile(voice, null)), null, Map.of(), null),
                        new Source.MailFile(mail));
    }

    @Test
    void theSameFileCountsOnce() throws IOException {
        Path call = write("call.wav", "");
        assertThat(gather(folder, call, folder).sources()).hasSize(1);
    }

    @Test
    void twoFilesThatDifferByTheSideAreOneCallAgentFirst() throws IOException {
        write("Auto_40_caller.wav", "");
        write("Auto_40_Agent.wav", "");
        write("agent-41.wav", "");
        write("customer-41.wav", "");

        List<Source> sources = gather(folder).sources();

        assertThat(sources)
                .extracting(Source::name)
                .containsExactly("Auto_40_Agent.wav + Auto_40_caller.wav", "agent-41.wav + customer-41.wav");
        assertThat(((Source.Recording) sources.get(0)).files())
                .extracting(RecordingFile::role)
                .containsExactly(Speaker.AGENT, Speaker.CUSTOMER);
    }

    @Test
    void aLonelySideKeepsItsRoleOnlyWhenTheNameEndsWithIt() throws IOException {
        write("40_agent.wav", "");
        write("x_AGENT_Chris_Mono.wav", "");
        write("agents.wav", "");
        assertThat(gather(folder).sources())
                .map(it -> ((Source.Recording) it).files().get(0).role())
                .containsExactly(Speaker.AGENT, null, null);
    }

    @Test
    void filesOfDifferentCallsAreNotJoined() throws IOException {
        write("1_agent.wav", "");
        write("2_caller.wav", "");
        write("3_agent.wav", "");
        write("3_caller.mp3", "");
        assertThat(gather(folder).sources()).hasSize(4);
    }

    @Test
    void threeSidesOfOneCallAreReadApartAndSaidSo() throws IOException {
        write("1_agent.wav", "");
        write("1_caller.wav", "");
        write("1_customer.wav", "");
        Gathered gathered = gather(folder);
        assertThat(gathered.sources()).hasSize(3);
        assertThat(gathered.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("3 files for one call"));
    }

    @Test
    void aManifestTellsFactsAndJoinsFiles() throws IOException {
        write("x1.wav", "");
        write("x2.wav", "");
        write("y.wav", "");
        write("deep/z.dat", "");
        write("manifest.csv", """
                file,id,role,channels,start,agent,Team,queue
                x2.wav,77,customer,,,,,sales
                x1.wav,77,agent,,2026-03-01 10:15,Mira,north,
                y.wav,78,,"customer,agent",2026-03-02T08:00:00+01:00,Jon,,
                deep/z.dat,79,,,,,,
                """);
        settings = settingsFrom("time_zone: Europe/Berlin");

        Gathered gathered = gather(folder);

        assertThat(gathered.problems()).isEmpty();
        assertThat(gathered.passedOver()).isEmpty();
        assertThat(gathered.sources())
                .containsExactly(
                        new Source.Recording(
                                List.of(new RecordingFile(folder.resolve("deep/z.dat"), null)),
                                null,
                                Map.of("id", "79"),
                                null),
                        new Source.Recording(
                                List.of(
                                        new RecordingFile(folder.resolve("x1.wav"), Speaker.AGENT),
                                        new RecordingFile(folder.resolve("x2.wav"), Speaker.CUSTOMER)),
                                null,
                                Map.of("id", "77", "agent", "Mira", "team", "north", "queue", "sales"),
                                Instant.parse("2026-03-01T09:15:00Z")),
                        new Source.Recording(
                                List.of(new RecordingFile(folder.resolve("y.wav"), null)),
                                List.of(Speaker.CUSTOMER, Speaker.AGENT),
                                Map.of("id", "78", "agent", "Jon"),
                                Instant.parse("2026-03-02T07:00:00Z")));
    }

    @Test
    void semicolonsAndTabsSeparateAManifestToo() throws IOException {
        write("a.wav", "");
        write("manifest.csv", "\uFEFFFile;Agent\r\na.wav;Mira\r\n");
        write("sub/b.wav", "");
        write("sub/manifest.tsv", "file\tagent\nb.wav\tJon\n");
        assertThat(gather(folder).sources())
                .map(it -> ((Source.Recording) it).facts())
                .containsExactly(Map.of("agent", "Mira"), Map.of("agent", "Jon"));
    }

    @Test
    void badRowsOfAManifestAreProblemsAndTheRestCounts() throws IOException {
        write("a.wav", "");
        write("b.wav", "");
        write("manifest.csv", """
                file,role,start,agent
                gone.wav,,,Mira
                ../outside.wav,,,Mira
                a.wav,boss,soon,Mira
                a.wav,,,Jon
                b.wav,,,Jon,too,many
                b.wav,agent,,Jon
                """);

        Gathered gathered = gather(folder);

        assertThat(gathered.problems())
                .extracting(problem -> problem.where().replaceFirst(".*:", ""))
                .containsExactlyInAnyOrder("2", "3", "4", "4", "5", "6");
        assertThat(gathered.sources())
                .map(it -> ((Source.Recording) it).facts().get("agent"))
                .containsExactly("Mira", "Jon");
        assertThat(gather(folder.resolve("b.wav")).problems())
                .extracting(problem -> problem.where().replaceFirst(".*:", ""))
                .containsExactlyInAnyOrder("3", "5", "6");
    }

    @Test
    void theSidecarCountsMoreThanTheManifestAndTheManifestMoreThanTheName() throws IOException {
        settings = settingsFrom("file_name_pattern: '(?<agent>[a-z]+)_(?<queue>[a-z]+)_(?<start>\\d{8}T\\d{6})'");
        write("mira_sales_20260301T101500.wav", "");
        write("manifest.csv", "file,queue,team\nmira_sales_20260301T101500.wav,help,north\n");
        write("mira_sales_20260301T101500.json", "{\"team\":\"south\",\"urgent\":true,\"length\":3}");

        Gathered gathered = gather(folder);

        assertThat(gathered.sources()).singleElement().satisfies(source -> {
            var recording = (Source.Recording) source;
            assertThat(recording.facts())
                    .isEqualTo(
                            Map.of("agent", "mira", "queue", "help", "team", "south", "urgent", "true", "length", "3"));
            assertThat(recording.startedAt()).isEqualTo(Instant.parse("2026-03-01T10:15:00Z"));
        });
        assertThat(gathered.passedOver()).isEmpty();
    }

    @Test
    void aSidecarMayCarryTheWholeNameAndBothSidesMayShareOne() throws IOException {
        write("a.wav", "");
        write("a.wav.json", "{\"agent\":\"Mira\",\"channels\":[\"customer\",\"agent\"]}");
        write("5_agent.wav", "");
        write("5_caller.wav", "");
        write("5.json", "{\"agent\":\"Jon\"}");

        assertThat(gather(folder).sources())
                .satisfiesExactly(
                        both -> assertThat(((Source.Recording) both).facts()).isEqualTo(Map.of("agent", "Jon")),
                        one -> {
                            assertThat(((Source.Recording) one).facts()).isEqualTo(Map.of("agent", "Mira"));
                            assertThat(((Source.Recording) one).channels())
                                    .containsExactly(Speaker.CUSTOMER, Speaker.AGENT);
                        });
    }

    @Test
    void aBrokenSidecarIsAProblemAndTheRecordingIsReadAllTheSame() throws IOException {
        write("a.wav", "");
        write("a.json", "{\"agent\":\"Mira\",\n\"who\":{\"name\":\"x\"}}");
        write("b.wav", "");
        write("b.json", "{\"agent\":");

        Gathered gathered = gather(folder);

        assertThat(gathered.sources()).hasSize(2);
        assertThat(gathered.problems())
                .hasSize(2)
                .satisfiesExactlyInAnyOrder(
                        flat -> assertThat(flat.what()).contains("'who' is not a single value"),
                        broken -> assertThat(broken.what()).isEqualTo("not JSON"));
    }

    @Test
    void chatsHaveSidecarsToo() throws IOException {
        write("chat.csv", "speaker,text\nagent,hello\n");
        write("chat.json", "{\"agent\":\"Mira\",\"start\":\"2026-03-01T10:15:00Z\"}");
        assertThat(gather(folder).sources())
                .containsExactly(new Source.ChatFile(
                        folder.resolve("chat.csv"), Map.of("agent", "Mira"), Instant.parse("2026-03-01T10:15:00Z")));
    }

    @Test
    void everythingAFolderHoldsMayBeNamedFileByFile() throws IOException {
        Path call = write("a.wav", "");
        Path sidecar = write("a.json", "{\"agent\":\"Mira\"}");
        Path manifest = write("manifest.csv", "file,team\na.wav,north\n");

        Gathered gathered = gather(call, sidecar, manifest);

        assertThat(gathered.problems()).isEmpty();
        assertThat(gathered.sources())
                .singleElement()
                .satisfies(it -> assertThat(((Source.Recording) it).facts())
                        .isEqualTo(Map.of("agent", "Mira", "team", "north")));
    }

    private Settings settingsFrom(String yaml) throws IOException {
        return SettingsFile.read(Files.writeString(elsewhere.resolve("earmark.yaml"), yaml));
    }

    private Gathered gather(Path... paths) {
        return new Intake(settings).gather(List.of(paths));
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, content);
    }
}
