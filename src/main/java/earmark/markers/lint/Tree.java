package earmark.markers.lint;

import earmark.markers.Pattern;
import earmark.markers.match.Parts;
import java.util.List;

/** The inside of patterns. */
final class Tree {
    private Tree() {}

    /** What a pattern finds is found by these; what it excludes or only asks for is not among them. */
    static List<Pattern> inside(Pattern pattern) {
        return Parts.of(pattern);
    }
}
