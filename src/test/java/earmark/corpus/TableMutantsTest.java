package earmark.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.model.EarmarkException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Damaged tables: rows or problems come out, and nothing else. */
class TableMutantsTest {
    private static final long SEED = 31_337L;
    private static final List<String> TABLES = List.of(
            "interaction,turn,speaker,text,startMs,endMs\nc,1,agent,\"hello, \"\"you\"\"\",0,10\nc,2,b,hi,20,30\nd,1,c,bye,0,1\n",
            "interaction\tspeaker\ttext\nc\tagent\thello \"you\nc\tcaller\thi\n",
            "{\"interaction\":\"c\",\"turn\":1,\"speaker\":\"agent\",\"text\":\"hello\",\"startMs\":1,\"endMs\":2}\n{\"text\":\"hi\"}\n");

    @Test
    void damagedTablesEndInRowsAndProblems() throws IOException {
        int rows = 0;
        int problems = 0;
        for (int i = 0; i < 3_000; i++) {
            var random = new SplittableRandom(SEED + i);
            byte[] table = TABLES.get(random.nextInt(TABLES.size())).getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(1, 6); change > 0; change--) {
                byte[] odd = {0, (byte) 0xFF, '"', ',', '\t', '\n', '\r', '{', '}', '\\', '-', ';'};
                table[random.nextInt(table.length)] = odd[random.nextInt(odd.length)];
            }
            var found = new ArrayList<TableInteraction>();
            var wrong = new ArrayList<String>();
            try {
                new TurnTable(problem -> wrong.add(problem.what()))
                        .read(new ByteArrayInputStream(table), "t", found::add);
            } catch (EarmarkException e) {
                wrong.add(e.getMessage());
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + (SEED + i), e);
            }
            assertThat(found.size() + wrong.size()).as("seed %d", SEED + i).isPositive();
            rows += found.size();
            problems += wrong.size();
        }
        assertThat(rows).isGreaterThan(500);
        assertThat(problems).isGreaterThan(500);
    }
}
