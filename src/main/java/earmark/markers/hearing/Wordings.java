package earmark.markers.hearing;

import earmark.markers.Example;
import earmark.markers.Marker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ways in which people are known to put what markers look for: what their examples mark, and the short turns around it.
 * Immutable, thread-safe.
 */
public final class Wordings {
    /** Knows nothing. */
    public static final Wordings NONE = new Wordings(List.of());

    private final List<Marker> markers;
    private final Place start = new Place();

    /** A place in the tree of all wordings. */
    private static final class Place {
        private final Map<String, Place> next = new HashMap<>();
        private boolean end;
    }

    /** Those of these markers. */
    public Wordings(List<Marker> markers) {
        this.markers = List.copyOf(markers);
        this.markers.forEach(marker -> of(marker).forEach(this::add));
    }

    private void add(List<String> words) {
        Place at = start;
        for (String word : words) {
            at = at.next.computeIfAbsent(word, said -> new Place());
        }
        at.end = true;
    }

    List<Marker> markers() {
        return markers;
    }

    /** Those of one marker. */
    static List<List<String>> of(Marker marker) {
        return marker.examples().stream()
                .flatMap(example -> example.wordings().stream())
                .distinct()
                .toList();
    }

    /**
     * The longest wording that stands in some words, word for word, and shares some of them.
     *
     * @param forms all words
     * @param from the first that it may share
     * @param to one past the last
     * @return its phones; 0 where none stands
     */
    int phones(List<String> forms, int from, int to) {
        int most = 0;
        for (int first = Math.max(0, from - Example.MOST_WORDS); first < to; first++) {
            @Nullable Place at = start;
            int phones = 0;
            for (int i = first; i < forms.size(); i++) {
                at = at.next.get(forms.get(i));
                if (at == null) {
                    break;
                }
                phones += Phones.english().of(forms.get(i)).length;
                most = at.end && i >= from ? Math.max(most, phones) : most;
            }
        }
        return most;
    }
}
