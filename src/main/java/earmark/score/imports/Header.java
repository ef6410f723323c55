package earmark.score.imports;

import java.util.Optional;

/**
 * The head of a column.
 *
 * @param column from 0
 * @param text what stands there
 * @param group what stands above it over several columns, for example a section; empty when nothing does
 * @param role what the column holds; null when only its values can tell
 * @param question the question a mapping says it is; empty when none does
 */
record Header(
        int column,
        String text,
        String group,
        @org.jspecify.annotations.Nullable Role role,
        Optional<String> question) {
    Header with(@org.jspecify.annotations.Nullable Role other) {
        return new Header(column, text, group, other, question);
    }
}
