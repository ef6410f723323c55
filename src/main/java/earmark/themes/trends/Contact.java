package earmark.themes.trends;

import earmark.model.InteractionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One of all contacts, with or without a complaint.
 *
 * @param id which
 * @param day when it was; null when not known, then it counts nowhere
 * @param group whose it was, for example the team; empty when not known
 */
public record Contact(InteractionId id, @Nullable LocalDate day, String group) {}
