package earmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import earmark.model.Problem;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptFormatTest {
    private static final Turn HELLO = spoken(0, Speaker.AGENT, 41_230, "hello there");
    private static final TranscribedFile FILE =
            new TranscribedFile("calls/a.wav", 60_000, 2, List.of(HELLO), List.of(), false);

    @Test
    void jsonHasThePromisedNamesAndEveryWord() throws Exception {
        JsonNode json = new ObjectMapper().readTree(TranscriptFormat.JSONL.write(FILE));

        assertThat(json.fieldNames()).toIterable().containsExactly("file", "durationMs", "channels", "turns");
        JsonNode turn = json.get("turns").get(0);
        assertThat(turn.fieldNames()).toIterable().containsExactly("speaker", "startMs", "endMs", "text", "words");
        assertThat(turn.get("words").get(1).toString())
                .isEqualTo("{\"word\":\"there\",\"startMs\":41730,\"endMs\":42130,\"confidence\":0.9}");
    }

    @Test
    void aFailedFileIsAnObjectWithFileAndError() {
        var failed = new TranscribedFile(
                "b.wav", 0, 0, List.of(), List.of(new Problem("b.wav", "no audio in it", "send another")), true);

        assertThat(TranscriptFormat.JSONL.write(failed))
                .isEqualTo("{\"file\":\"b.wav\",\"error\":\"no audio in it (send another)\"}\n");
    }

    @Test
    void csvHasTheColumnsThatTagReads() {
        assertThat(TranscriptFormat.CSV.header() + TranscriptFormat.CSV.write(FILE))
                .isEqualTo(String.join(
                        "\r\n",
                        "interaction,turn,speaker,text,startMs,endMs",
                        "calls/a.wav,0,AGENT,hello there,41230,42130",
                        ""));
    }

    @Test
    void webVttNamesTheSpeakerAndEscapes() {
        Turn turn = new Turn(0, Speaker.CUSTOMER, "a < b & c", List.of(), new TimeSpan(0, 1500));

        assertThat(TranscriptFormat.VTT.write(new TranscribedFile("x", 2000, 1, List.of(turn), List.of(), false)))
                .isEqualTo("WEBVTT\n\n00:00:00.000 --> 00:00:01.500\n<v Customer>a &lt; b &amp; c\n\n");
    }

    @Test
    void subRipNumbersItsCuesAndUsesACommaBeforeMilliseconds() {
        assertThat(TranscriptFormat.SRT.write(FILE))
                .isEqualTo("1\n00:00:41,230 --> 00:00:42,130\nAgent: hello there\n\n");
    }

    @Test
    void aLongTurnBecomesCuesThatCanBeReadInTime() {
        Turn monologue = spoken(0, Speaker.CUSTOMER, 0, "word ".repeat(60).strip());
        String srt = TranscriptFormat.SRT.write(new TranscribedFile("x", 1, 1, List.of(monologue), List.of(), false));

        assertThat(srt.lines().filter(line -> line.startsWith("Customer: ")))
                .hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo("Customer: ".length() + 84));
        assertThat(String.join(
                        " ",
                        srt.lines()
                                .filter(line -> line.startsWith("Customer: "))
                                .map(line -> line.substring("Customer: ".length()))
                                .toList()))
                .isEqualTo(monologue.text());
    }

    @Test
    void textShowsTimeSpeakerAndWords() {
        assertThat(TranscriptFormat.TXT.write(FILE)).isEqualTo("# calls/a.wav\n0:41.2  AGENT     hello there\n");
    }

    @Test
    void onlyTextForReadingHidesWhatWouldSteerTheTerminal() {
        Turn turn = new Turn(0, Speaker.AGENT, Samples.ESCAPE, List.of(), null);
        var file = new TranscribedFile("a" + Samples.ESCAPE, 1, 1, List.of(turn), List.of(), false);

        assertThat(TranscriptFormat.TXT.write(file)).isEqualTo("# a\\u001b[2J\nAGENT     \\u001b[2J\n");
        assertThat(TranscriptFormat.CSV.write(file)).contains(Samples.ESCAPE);
    }

    @Test
    void clockTimesReadAsPeopleWriteThem() {
        assertThat(ClockTime.of(0)).isEqualTo("0:00.0");
        assertThat(ClockTime.of(59_960)).isEqualTo("1:00.0");
        assertThat(ClockTime.of(3_723_400)).isEqualTo("1:02:03.4");
    }

    @Test
    void aSpreadsheetNeverSeesAFormula() {
        assertThat(CsvRows.forSpreadsheet(List.of(List.of("=1+1", "plain", "-2", "@x"))))
                .isEqualTo("'=1+1,plain,-2,'@x\r\n");
    }

    /** Words of 400 ms, 100 ms apart, the first at {@code startMs}. */
    private static Turn spoken(int index, Speaker speaker, long startMs, String text) {
        var words = new ArrayList<Word>();
        int from = 0;
        long at = startMs;
        for (String word : text.split(" ")) {
            words.add(new Word(new TextSpan(from, from + word.length()), new TimeSpan(at, at + 400), 0.9));
            from += word.length() + 1;
            at += 500;
        }
        return new Turn(index, speaker, text, words, new TimeSpan(startMs, at - 100));
    }
}
