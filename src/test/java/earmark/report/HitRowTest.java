package earmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HitRowTest {
    private static final Contact CONTACT =
            new Contact("nt-1003", "nt-1003.wav", "CALL", Instant.parse("2026-10-01T10:20:44Z"), "Karen Hill", null);
    private static final HitRow SURE = hit("i am ", null, new TimeSpan(61_000, 62_000));
    private static final HitRow DOUBTED = hit("i am ", "who speaks is unknown", null);

    @Test
    void aHitShowsWhenWhoAndTheMatchBetweenAngleQuotes() {
        assertThat(SURE.toText()).isEqualTo("   1:01.0  AGENT     i am «sorry» for that");
    }

    @Test
    void doubtIsSaidInEveryForm() {
        assertThat(DOUBTED.toText())
                .isEqualTo("       #3  AGENT     i am «sorry» for that  [cannot tell: who speaks is unknown]");
        assertThat(DOUBTED.toJson()).contains("\"confidence\":0.5,\"doubt\":\"who speaks is unknown\",");
        assertThat(SURE.toJson())
                .endsWith("\"confidence\":0.5,\"startMs\":61000,\"endMs\":62000,\"name\":\"nt-1003\","
                        + "\"source\":\"nt-1003.wav\",\"medium\":\"CALL\","
                        + "\"startedAt\":\"2026-10-01T10:20:44Z\",\"agent\":\"Karen Hill\"}")
                .contains("\"snippet\":\"i am sorry for that\"");
        assertThat(HitRow.csv(List.of(SURE, DOUBTED)))
                .isEqualTo(String.join(
                        "\r\n",
                        "interaction,turn,speaker,start,end,text,confidence,startMs,endMs,doubt,"
                                + "name,source,medium,startedAt,agent,team",
                        "0123456789abcdef,3,AGENT,5,10,sorry,0.5,61000,62000,,nt-1003,nt-1003.wav,CALL,2026-10-01T10:20:44Z,Karen Hill,",
                        "0123456789abcdef,3,AGENT,5,10,sorry,0.5,,,who speaks is unknown,nt-1003,nt-1003.wav,CALL,"
                                + "2026-10-01T10:20:44Z,Karen Hill,",
                        ""));
    }

    @Test
    void aMailCannotSteerTheTerminal() {
        assertThat(hit(Samples.ESCAPE + "\n", null, null).toText())
                .isEqualTo("       #3  AGENT     \\u001b[2J «sorry» for that");
    }

    private static HitRow hit(String before, @Nullable String doubt, @Nullable TimeSpan time) {
        var place = new Place(Samples.ID, 3, new TextSpan(5, 10), time);
        return new HitRow(place, Speaker.AGENT, before, "sorry", " for that", 0.5, doubt, CONTACT);
    }
}
