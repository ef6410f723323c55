package earmark.markers.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.markers.Names;
import earmark.markers.PatternParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A turn that reads otherwise in some places is read again only there, and all is found all the same. */
class PhraseReaderTest {
    private static final long SEED = 20261128;
    private static final List<String> PHRASES =
            List.of("a", "a b", "(a | b) [c] d", "b * c", "a* d", "c [a] [b] c", "d d d", "* a * d");
    private static final List<String> WORDS = List.of("a", "b", "c", "d", "ab", "e");

    private final PhraseBook book = new PhraseBook();

    PhraseReaderTest() {
        PHRASES.forEach(phrase -> book.add(PatternParser.parse(phrase, Names.NONE)));
    }

    @Test
    void whatIsFoundAgainIsWhatIsFound() {
        var reader = new PhraseReader(book);
        for (int run = 0; run < 2_000; run++) {
            var random = new SplittableRandom(SEED + run);
            List<String> heard = words(random, random.nextInt(1, 14));
            List<String> now = new ArrayList<>();
            List<Change> changes = new ArrayList<>();
            int at = 0;
            while (at < heard.size()) {
                int to = Math.min(heard.size(), at + 1 + random.nextInt(2));
                if (random.nextInt(4) == 0) {
                    List<String> instead = words(random, random.nextInt(1, 4));
                    changes.add(new Change(at, to, instead.size()));
                    now.addAll(instead);
                } else {
                    now.addAll(heard.subList(at, to));
                }
                at = to;
            }
            ReadTurn before = reader.readOnce(heard.toArray(String[]::new));
            String[] forms = now.toArray(String[]::new);

            assertThat(shown(reader.readAgain(before, forms, changes)))
                    .as("seed " + (SEED + run) + ": " + heard + " " + changes + " " + now)
                    .isEqualTo(shown(reader.read(forms)));
        }
    }

    @Test
    void ofALongTurnOnlyWhatChangedIsReadAgain() {
        var reader = new PhraseReader(book);
        String[] forms = words(new SplittableRandom(SEED), 10_000).toArray(String[]::new);
        ReadTurn before = reader.readOnce(forms);
        assertThat(reader.walked()).isEqualTo(10_000);
        forms[5_000] = "a";

        reader.readAgain(before, forms, List.of(new Change(5_000, 5_001, 1)));

        assertThat(reader.walked()).isLessThan(10);
    }

    private static List<String> words(SplittableRandom random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .toList();
    }

    /** Every list with its places. */
    private static List<String> shown(Hits hits) {
        List<String> shown = new ArrayList<>();
        for (int position = 0; position < hits.lists(); position++) {
            int[] places = new int[2 * hits.places(position)];
            for (int i = 0; i < hits.places(position); i++) {
                places[2 * i] = hits.from(position, i);
                places[2 * i + 1] = hits.to(position, i);
            }
            shown.add(hits.list(position) + ": " + Arrays.toString(places));
        }
        return shown;
    }
}
