package earmark.pipeline.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.settings.Settings;
import earmark.store.Home;
import earmark.store.Store;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestWorkerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void everyFileThatWasChosenHasARowOfItsOwnName() throws IOException, InterruptedException {
        assertThat(take(Map.of(
                        "good.csv", "speaker,text\nAgent,hello\nCustomer,hi there\n",
                        "broken.json", "{\"messages\":[",
                        "empty.json", "",
                        "noheader.csv", "hello,there\n1,2\n")))
                .containsOnlyKeys("good.csv", "broken.json", "empty.json", "noheader.csv")
                .containsEntry("good.csv", "")
                .allSatisfy((name, why) -> assertThat(why.isEmpty()).isEqualTo(name.equals("good.csv")));
        assertThat(take(Map.of("broken.json", "{\"messages\":["))).containsOnlyKeys("broken.json");
    }

    @Test
    void whatNothingReadsHasARowTooWhereverItLay() throws IOException, InterruptedException {
        Map<String, String> rows = take(Map.of(
                "good.csv", "speaker,text\nAgent,hello\n",
                ".bashrc", "alias ll=ls\n",
                "home/.profile", "umask 77\n",
                "home/earmark.db", "SQLite format 3",
                "table.tsv", "id\tspeaker\ttext\n1\tAgent\thello\n"));
        assertThat(rows).containsOnlyKeys("good.csv", ".bashrc", "home/.profile", "home/earmark.db", "table.tsv");
        assertThat(rows)
                .containsEntry("home/earmark.db", "nothing earmark reads")
                .containsEntry("good.csv", "");
    }

    /** Names of the rows to why they failed. */
    private Map<String, String> take(Map<String, String> files) throws IOException, InterruptedException {
        var home = Home.openOrCreate(folder.resolve("home"));
        try (Store store = Store.open(home, CLOCK)) {
            var uploads = new Uploads(folder.resolve("home").resolve("uploads"), 1 << 20);
            String id = uploads.begin();
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
                uploads.take(id, file.getKey(), new ByteArrayInputStream(bytes));
            }
            var worker = new IngestWorker(store, Settings::defaults, CLOCK, uploads);
            try (var jobs = new Jobs(store.jobs(), CLOCK, Map.of("ingest", worker))) {
                String job = jobs.submit("ingest", "Take in", IngestWorker.ofUpload(id), "ada")
                        .job()
                        .id();
                jobs.await();
                var rows = new TreeMap<String, String>();
                List<JobRow> told = jobs.find(job).orElseThrow().progress().rows();
                told.forEach(row -> rows.put(row.what(), row.note()));
                return rows;
            }
        }
    }
}
