package earmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemesCommandTest {
    @TempDir
    Path folder;

    private Path list() throws IOException {
        return Files.writeString(
                folder.resolve("list.csv"),
                "Date,ID,TEXT,Team\n"
                        + "2026-03-02,a,\"the engineer never came, again\",x\n"
                        + "2026-03-03,b,your engineer did not come,x\n"
                        + "2026-03-10,c,my bill is \"\"wrong\"\",y\n".replace("\"\"wrong\"\"", "wrong")
                        + "2026-03-11,d,the bill is wrong,y\n");
    }

    @Test
    void eachTextIsOneLineInTheOrderOfTheList() throws IOException {
        Path themes = folder.resolve("themes.jsonl");
        CommandLineRun run = CommandLineRun.of(
                "themes",
                "--input",
                list().toString(),
                "--k",
                "2",
                "--format",
                "jsonl",
                "--themes-output",
                themes.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.jsonLines()).extracting(line -> line.get("id").asText()).containsExactly("a", "b", "c", "d");
        assertThat(run.jsonLines())
                .extracting(line -> line.get("theme").asInt())
                .containsExactly(1, 1, 2, 2);
        assertThat(run.jsonLines()).allSatisfy(line -> {
            assertThat(line.get("label").asText()).isNotBlank();
            assertThat(line.get("similarity").asDouble()).isBetween(0.5, 1.0);
        });
        assertThat(Files.readAllLines(themes))
                .hasSize(2)
                .first()
                .asString()
                .contains("engineer", "quotations", "trend");
    }

    @Test
    void idsThatSeveralRowsHaveAreToldOnceAndAllRowsCount() throws IOException {
        Path list = Files.writeString(
                folder.resolve("ids.csv"), "id,text\na,my bill\na,the parcel\na,no engineer\nb,hello\n");

        CommandLineRun run =
                CommandLineRun.of("themes", "--input", list.toString(), "--embedder", "words", "--format", "jsonl");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains("ids.csv:3: an id that", "2 rows repeat one");
        assertThat(run.jsonLines()).hasSize(4);
    }

    @Test
    void aWordWithoutEndIsCutInLabelsAndQuotations() throws IOException {
        Path list = Files.writeString(folder.resolve("long.csv"), "text\n" + "x".repeat(300_000) + " parcel\n");
        for (String format : new String[] {"text", "json", "jsonl", "csv"}) {
            CommandLineRun run =
                    CommandLineRun.of("themes", "--input", list.toString(), "--embedder", "words", "--format", format);

            assertThat(run.out()).as(format).contains("xxx…").hasSizeLessThan(format.equals("csv") ? 34_000 : 2_000);
        }
    }

    @Test
    void aSpreadsheetHasTheTextAndItsDateBesideTheTheme() throws IOException {
        Path list = Files.writeString(
                folder.resolve("dated.csv"), "id,text,date\na,\"my bill, again\",2026-03-01\nb,late parcel,\n");

        CommandLineRun run = CommandLineRun.of(
                "themes", "--input", list.toString(), "--embedder", "words", "--k", "1", "--format", "csv");

        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0)).endsWith("id,date,theme,label,similarity,text");
        assertThat(lines.get(1)).startsWith("a,2026-03-01,1,").endsWith(",\"my bill, again\"");
        assertThat(lines.get(2)).startsWith("b,,1,").endsWith(",late parcel");
    }

    @Test
    void aLikenessThatNoneCanBeIsRefusedInWords() throws IOException {
        Path list = Files.writeString(folder.resolve("few.csv"), "text\nlate parcel\nmy bill\n");

        CommandLineRun run =
                CommandLineRun.of("themes", "--input", list.toString(), "--embedder", "words", "--min-similarity", "5");

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.err()).contains("--min-similarity 5.0: ", "cosine", "-1 and 1", "0.6");
    }

    @Test
    void stabilityThatCannotBeToldSaysWhy() throws IOException {
        Path list = Files.writeString(
                folder.resolve("equal.csv"), "text\n" + "late parcel\n".repeat(40) + "my bill\n".repeat(40));

        assertThat(CommandLineRun.of("themes", "--input", list.toString(), "--embedder", "words", "--k", "1")
                        .out())
                .contains("one theme is the same in any sample");
        assertThat(CommandLineRun.of("themes", "--input", list.toString(), "--embedder", "words", "--k", "2")
                        .out())
                .contains("too few different texts");
    }

    /** Nothing before and all in the last week: no number of times, and no chance of nothing. */
    @Test
    void aRiseFromNothingIsSaidInWords() throws IOException {
        var rows = new StringBuilder("text,date\n");
        for (int week = 0; week < 6; week++) {
            for (int i = 0; i < 40; i++) {
                LocalDate day = LocalDate.of(2026, 3, 2).plusWeeks(week).plusDays(i % 5);
                rows.append("the parcel is late number ")
                        .append(i)
                        .append(',')
                        .append(day)
                        .append('\n');
            }
        }
        for (int i = 0; i < 30; i++) {
            rows.append("my bill shows a wrong amount ").append(i).append(",2026-04-07\n");
        }

        CommandLineRun run = CommandLineRun.of(
                "themes",
                "--input",
                Files.writeString(folder.resolve("rise.csv"), rows).toString(),
                "--embedder",
                "words",
                "--k",
                "2");

        assertThat(run.out()).contains("rising in the week of 2026-04-06: 30 of 70, never before, p < 0.001");
        assertThat(run.out()).doesNotContain("Infinity", "p 0.0");
    }

    @Test
    void moreThemesThanDifferentTextsAreRefused() throws IOException {
        Path list = Files.writeString(folder.resolve("same.csv"), "text\nlate parcel\nLate  parcel\nmy bill\n");

        CommandLineRun run = CommandLineRun.of("themes", "--input", list.toString(), "--k", "3", "--embedder", "words");

        assertThat(run.err()).contains("--k 3: there are only 2 different texts");
    }

    @Test
    void rowsThatCannotBeReadAreToldAndTheRestGoesOn() throws IOException {
        Path list = Files.writeString(
                folder.resolve("bad.tsv"), "text\tdate\nmy bill\tsoon\n\t2026-03-01\nmy bill is wrong\n");

        CommandLineRun run =
                CommandLineRun.of("themes", "--input", list.toString(), "--embedder", "words", "--format", "jsonl");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.jsonLines()).extracting(line -> line.get("id").asText()).containsExactly("1", "3");
        assertThat(run.err()).contains("bad.tsv:2", "bad.tsv:3");
    }

    @Test
    void listsAsSpreadsheetsWriteThemAreReadAndNothingIsLost() throws IOException {
        Path list = Files.writeString(
                folder.resolve("windows.csv"),
                "\uFEFFID;Text\r\n7;\"the engineer\r\nnever \"\"came\"\", again\"\r\n7;my bill is wrong\r\n;my bill is wrong\r\n");
        Path latin = folder.resolve("latin.csv");
        Files.write(latin, "text\nthe caf\u00e9 never called back\n".getBytes(StandardCharsets.ISO_8859_1));

        CommandLineRun run = words(list, "2");

        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("windows.csv:4: an id that an earlier row has");
        assertThat(run.jsonLines()).extracting(line -> line.get("id").asText()).containsExactly("7", "7", "3");
        assertThat(run.jsonLines())
                .extracting(line -> line.get("theme").asInt())
                .containsExactly(2, 1, 1);
        assertThat(words(list, "2").out()).isEqualTo(run.out());
        assertThat(words(list, "1").jsonLines()).hasSize(3);
        assertThat(words(latin, "1").out()).contains("caf\u00e9");
    }

    @Test
    void anEmptyListSaysWhatOneLooksLike() throws IOException {
        CommandLineRun run = words(Files.writeString(folder.resolve("empty.csv"), ""), "1");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("the file is empty", "a header").doesNotContain("quotes");
    }

    private static CommandLineRun words(Path list, String count) {
        return CommandLineRun.of(
                "themes", "--input", list.toString(), "--embedder", "words", "--k", count, "--format", "jsonl");
    }

    @Test
    void aListWithoutTextIsRefusedInWords() throws IOException {
        Path list = Files.writeString(folder.resolve("none.csv"), "id,words\n1,hello\n");

        CommandLineRun run = CommandLineRun.of("themes", "--input", list.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("no column 'text'");
    }

    @Test
    void moreThemesThanTextsAreRefused() throws IOException {
        CommandLineRun run = CommandLineRun.of("themes", "--input", list().toString(), "--k", "5");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("only 4 texts");
    }
}
