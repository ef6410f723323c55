package earmark.markers;

import java.util.Optional;

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

    /** These names, and where they do not know one, the others. */
    default Names orElse(Names others) {
        return name -> meaning(name).or(() -> others.meaning(name));
    }
}
