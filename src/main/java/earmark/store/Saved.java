package earmark.store;

import earmark.model.InteractionId;

/**
 * What became of a saving.
 *
 * @param id what it is kept as
 * @param fresh false when the same content was kept already, and nothing but a name was added
 */
public record Saved(InteractionId id, boolean fresh) {}
