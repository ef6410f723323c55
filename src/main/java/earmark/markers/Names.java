package earmark.markers;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What {@code @name} stands for: a word list or a marker; both share one set of names. */
@FunctionalInterface
public interface Names {
    /** Knows no name. */
    Names NONE = name -> Optional.empty();

    /**
     * What a name means.
     *
     * @param name without the {@code @}
     * @return empty when nothing has that name
     * @throws earmark.model.EarmarkException when it names something faulty, for example a marker that needs itself
     */
    Optional<Pattern> meaning(String name);

    /**
     * The marker of a name, with its rule.
     *
     * @return empty when the name is a list's, nobody's, or this only knows what names mean in a pattern
     */
    default Optional<Marker> marker(String name) {
        return Optional.empty();
    }

    /**
     * What tells how near in meaning texts are to this one.
     *
     * @param text a sentence that says what is looked for
     * @return {@link Estimator#UNABLE} where there are no sentence vectors
     */
    default Estimator like(String text) {
        return Estimator.UNABLE;
    }

    /** Names that somebody may have meant who mistyped one; not always all of them. */
    default Set<String> known() {
        return Set.of();
    }

    /** These names, and where they do not know one, the others. */
    default Names orElse(Names others) {
        Names first = this;
        return new Names() {
            @Override
            public Optional<Pattern> meaning(String name) {
                return first.meaning(name).or(() -> others.meaning(name));
            }

            @Override
            public Optional<Marker> marker(String name) {
                return first.marker(name).or(() -> others.marker(name));
            }

            @Override
            public Set<String> known() {
                var both = new TreeSet<>(first.known());
                both.addAll(others.known());
                return both;
            }

            @Override
            public Estimator like(String text) {
                Estimator own = first.like(text);
                return own.equals(Estimator.UNABLE) ? others.like(text) : own;
            }
        };
    }
}
