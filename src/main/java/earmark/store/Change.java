package earmark.store;

import earmark.model.InteractionId;

/**
 * That an interaction came, changed or went.
 *
 * @param number rises with every change of any interaction; an interaction has one, that of its latest change
 * @param interaction which
 * @param removed whether it is gone
 */
public record Change(long number, InteractionId interaction, boolean removed) {}
