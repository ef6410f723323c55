package earmark.settings;

import java.util.List;

/** A piece of a settings file that knows where it stands. Lines and columns count from 1. */
sealed interface YamlNode {
    /** Line it begins on. */
    int line();

    /** Column it begins at. */
    int column();

    /**
     * One value.
     *
     * @param text as written, without quotes
     */
    record Scalar(int line, int column, String text) implements YamlNode {}

    /** A list. */
    record Sequence(int line, int column, List<YamlNode> items) implements YamlNode {}

    /** Keys and values, in file order. */
    record Mapping(int line, int column, List<Entry> entries) implements YamlNode {}

    /** One key with its value; line and column are the key's. */
    record Entry(int line, int column, String key, YamlNode value) {}
}
