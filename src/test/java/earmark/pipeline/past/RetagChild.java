package earmark.pipeline.past;

import earmark.model.Problem;
import earmark.pipeline.MarkerPack;
import earmark.store.Home;
import earmark.store.Samples;
import earmark.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that tags a home anew and dies on the way, at the n-th passing of a named point, as under {@code kill -9}. */
final class RetagChild {
    static final int DIED = 137;

    private RetagChild() {}

    /** Arguments: home, point, n. */
    public static void main(String[] arguments) throws IOException {
        var passed = new AtomicInteger();
        String point = arguments[1];
        int passing = Integer.parseInt(arguments[2]);
        try (Store store = Store.open(Home.open(Path.of(arguments[0])), Samples.CLOCK, name -> {
            if (name.equals(point) && passed.incrementAndGet() == passing) {
                Runtime.getRuntime().halt(DIED);
            }
        })) {
            new Retag(store, MarkerPack.load(Optional.empty()), null, false).run(new Quiet());
        }
    }

    /** Listens to nothing. */
    static final class Quiet implements PastListener {
        int done;

        @Override
        public void planned(long interactions) {}

        @Override
        public void done(Compared compared) {
            done++;
        }

        @Override
        public void failed(Problem problem) {
            throw new AssertionError(problem.toString());
        }
    }
}
