package earmark.flag;

import java.util.List;

/**
 * A rule that holds in an interaction.
 *
 * @param rule which
 * @param reasons one a term, in the rule's order; never empty
 */
public record Flag(FlagRule rule, List<FlagReason> reasons) {
    /** Copies the reasons, of which there must be some. */
    public Flag {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException(rule.ref() + ": a flag without a reason");
        }
    }
}
