package earmark.markers.match;

import earmark.markers.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes its pattern ready only when it is first run. Thread-safe. */
final class LateFinder implements Finder {
    private final Pattern pattern;
    private final PatternCompiler compiler;
    private volatile @Nullable Finder finder;

    LateFinder(Pattern pattern, PatternCompiler compiler) {
        this.pattern = pattern;
        this.compiler = compiler;
    }

    @Override
    public List<Span> find(TurnView turn, Work work) {
        Finder ready = finder;
        if (ready == null) {
            // two threads may both get here; they make the same
            ready = Gate.before(compiler.compile(pattern), pattern);
            finder = ready;
        }
        return ready.find(turn, work);
    }
}
