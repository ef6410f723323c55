package earmark.search;

import earmark.store.Home;
import earmark.store.Samples;
import earmark.store.Store;
import earmark.text.PlainAnalyzer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A process that keeps samples and dies on the way: at the n-th passing of a named point, without any closing, as
 * under {@code kill -9}. Writes the seed of each sample whose saving was acknowledged to a file.
 */
final class IngestChild {
    static final int DIED = 137;

    private IngestChild() {}

    /** Arguments: home, file of acknowledgements, how many samples, point, n. */
    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        Path acknowledged = Path.of(arguments[1]);
        int samples = Integer.parseInt(arguments[2]);
        Consumer<String> death = death(arguments[3], Integer.parseInt(arguments[4]));
        try (Store store = Store.open(Home.openOrCreate(home), Samples.CLOCK, death)) {
            var keeper = new IndexKeeper(store, new PlainAnalyzer(), "plain 1", death);
            for (long seed = 1; seed <= samples; seed++) {
                var recording = Samples.recording(store, seed);
                death.accept("staged");
                var call = Samples.call(seed);
                store.save(call, Samples.verdicts(call), java.util.List.of(recording), Samples.TAGGER);
                Files.writeString(
                        acknowledged,
                        seed + "\n",
                        StandardCharsets.UTF_8,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
                if (seed % 2 == 0) {
                    keeper.catchUp();
                }
            }
            keeper.rebuild("asked for");
        }
    }

    private static Consumer<String> death(String point, int passing) {
        var passed = new AtomicInteger();
        return name -> {
            if (name.equals(point) && passed.incrementAndGet() == passing) {
                Runtime.getRuntime().halt(DIED);
            }
        };
    }
}
