package earmark.syntax;

/**
 * A place in one of our files.
 *
 * @param file its name without folders
 * @param line from 1
 * @param column from 1, in UTF-16 units
 */
public record Position(String file, int line, int column) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
