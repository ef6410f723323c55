package earmark.model;

/**
 * A marker's outcome in one interaction.
 *
 * @param marker which marker, in which version
 * @param interaction where
 * @param outcome what came of it
 */
public record Verdict(MarkerRef marker, InteractionId interaction, Outcome outcome) {}
