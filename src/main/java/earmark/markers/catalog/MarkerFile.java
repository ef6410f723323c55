package earmark.markers.catalog;

/**
 * A marker file or word list as text.
 *
 * @param name without folders, for example {@code apology.mark}
 * @param content its text
 */
public record MarkerFile(String name, String content) {}
