package earmark.score.imports;

import java.util.Locale;
import java.util.Optional;

/** What a column holds. */
enum Role {
    INTERACTION,
    EVALUATION_ID,
    AGENT,
    ASSESSOR,
    INTERACTION_DATE,
    STARTED,
    SUBMITTED,
    CHANNEL,
    FORM,
    FORM_VERSION,
    KIND,
    SAMPLING,
    SECTION,
    QUESTION,
    ANSWER,
    POINTS,
    MAX,
    WEIGHT,
    TOTAL,
    CRITICAL_SCORE,
    PASS,
    FLAG,
    COMMENT,
    REASON,
    /** Kept beside the evaluation under the column's name. */
    FACT,
    /** Left where it is. */
    IGNORE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Role> of(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
