package earmark.themes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One text that may belong to a theme.
 *
 * @param id what it is called, not necessarily unique
 * @param text as written or recognised
 * @param day when it was said; null when not known
 */
public record Unit(String id, String text, @Nullable LocalDate day) {}
