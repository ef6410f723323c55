package earmark.flag.risk;

import java.util.List;

/**
 * The chance that a person would score an interaction badly.
 *
 * @param probability in (0, 1), calibrated on scores the model had not seen
 * @param terms what speaks for it and against it, the strongest first
 */
public record Risk(double probability, List<RiskTerm> terms) {
    /** Copies the terms. */
    public Risk {
        terms = List.copyOf(terms);
    }
}
