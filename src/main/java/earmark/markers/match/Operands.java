package earmark.markers.match;

import earmark.markers.Marker;
import earmark.markers.Rule;
import earmark.markers.phrases.PhraseBook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Markers and all that their rules look at, made ready to run, each once. Immutable, thread-safe. */
final class Operands {
    /** By identity: two markers that are equal find the same, and comparing long patterns is dear. */
    private final IdentityHashMap<Marker, Integer> numbers = new IdentityHashMap<>();

    /** Of the plain ones, by number; null of the others. */
    private final List<@Nullable MarkerFinder> finders = new ArrayList<>();

    final PhraseBook book;
    final Presearch presearch;

    Operands(List<Marker> markers) {
        markers.forEach(this::add);
        var compiler = new PatternCompiler(ShippedCues.ASSERTIONS);
        var scopes = new Scopes();
        var all = new Marker[numbers.size()];
        numbers.forEach((marker, number) -> all[number] = marker);
        var needs = new ArrayList<Needs>();
        for (Marker marker : all) {
            boolean plain = marker.rule() instanceof Rule.Plain;
            var finder = plain ? new MarkerFinder(marker, compiler, scopes) : null;
            finders.add(finder);
            needs.add(finder == null ? Needs.NOTHING : finder.finder.needs());
        }
        this.book = compiler.book();
        this.presearch = new Presearch(needs, book.lists());
    }

    private void add(Marker marker) {
        if (numbers.putIfAbsent(marker, numbers.size()) == null) {
            marker.conditions().forEach(this::add);
            marker.rule().operands().forEach(this::add);
        }
    }

    /** How many there are. */
    int count() {
        return finders.size();
    }

    /** Of these markers and all that their rules look at those that look for words, each once. */
    static List<Marker> plain(List<Marker> markers) {
        var known = Collections.<Marker>newSetFromMap(new IdentityHashMap<>());
        var plain = new ArrayList<Marker>();
        markers.forEach(marker -> addPlain(marker, known, plain));
        return plain;
    }

    private static void addPlain(Marker marker, Set<Marker> known, List<Marker> plain) {
        if (known.add(marker)) {
            if (marker.rule() instanceof Rule.Plain) {
                plain.add(marker);
            }
            marker.conditions().forEach(each -> addPlain(each, known, plain));
            marker.rule().operands().forEach(each -> addPlain(each, known, plain));
        }
    }

    /** Which of them a marker is, from 0. */
    int number(Marker marker) {
        Integer number = numbers.get(marker);
        if (number == null) {
            throw new IllegalStateException("not an operand: " + marker.ref());
        }
        return number;
    }

    /** Whether it looks for words. */
    boolean isPlain(int number) {
        return finders.get(number) != null;
    }

    /** What finds a plain marker. */
    MarkerFinder finder(int number) {
        return Objects.requireNonNull(finders.get(number));
    }
}
