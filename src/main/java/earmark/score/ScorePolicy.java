package earmark.score;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How answers become a total: data, so that the same answers can be totalled by any policy.
 *
 * @param base what is divided by what
 * @param notApplicable what "not applicable" counts as
 * @param noOpportunity what "no opportunity" counts as
 * @param undetermined what "cannot be told" counts as
 * @param unanswered what a question without an answer counts as
 * @param critical what a failed critical question does
 * @param pass the lowest total that passes, in [0, 1]; null when there is no such line
 */
public record ScorePolicy(
        Base base,
        Missing notApplicable,
        Missing noOpportunity,
        Missing undetermined,
        Missing unanswered,
        OnCritical critical,
        @Nullable Double pass) {
    /** What a total is a share of. */
    public enum Base {
        /** Points earned of points possible, over the whole form. */
        POINTS,
        /** The share earned in each section, weighted by the sections. */
        SECTION_WEIGHTS
    }

    /** What an answer that is none counts as. */
    public enum Missing {
        /** Its points are neither earned nor possible. */
        LEFT_OUT,
        /** As if all its points were earned. */
        FULL,
        /** As if none of its points were earned. */
        ZERO,
        /** There is no total then. */
        WITHHELD
    }

    /** What a failed critical question does. */
    public enum OnCritical {
        /** What the form says at the question. */
        AS_MARKED,
        /** Nothing. */
        IGNORED,
        /** The total stays; critical questions get a score of their own. */
        APART,
        /** Its section earns nothing; what was possible stays possible. */
        SECTION,
        /** The total is 0. */
        FORM
    }

    /** Leaves "not applicable" out, gives no total while something cannot be told, and does what the form marks. */
    public static final ScorePolicy STANDARD = new ScorePolicy(
            Base.POINTS,
            Missing.LEFT_OUT,
            Missing.LEFT_OUT,
            Missing.WITHHELD,
            Missing.WITHHELD,
            OnCritical.AS_MARKED,
            null);

    private static final Map<String, ScorePolicy> KNOWN = known();

    /** Checks the range. */
    public ScorePolicy {
        if (pass != null && !(pass >= 0 && pass <= 1)) {
            throw new IllegalArgumentException("pass outside [0, 1]: " + pass);
        }
    }

    /** The policies in use elsewhere, by name, the commonest first. */
    public static Map<String, ScorePolicy> byName() {
        return KNOWN;
    }

    private static Map<String, ScorePolicy> known() {
        var known = new LinkedHashMap<String, ScorePolicy>();
        known.put("na_left_out", of(Base.POINTS, Missing.LEFT_OUT, OnCritical.IGNORED));
        known.put("na_full", of(Base.POINTS, Missing.FULL, OnCritical.IGNORED));
        known.put("na_zero", of(Base.POINTS, Missing.ZERO, OnCritical.IGNORED));
        known.put("na_redistributed", of(Base.SECTION_WEIGHTS, Missing.LEFT_OUT, OnCritical.IGNORED));
        known.put("failed_section_removed", of(Base.POINTS, Missing.LEFT_OUT, OnCritical.SECTION));
        known.put("form_auto_fail", of(Base.POINTS, Missing.LEFT_OUT, OnCritical.FORM));
        known.put("critical_apart", of(Base.POINTS, Missing.LEFT_OUT, OnCritical.APART));
        return Collections.unmodifiableMap(known);
    }

    private static ScorePolicy of(Base base, Missing missing, OnCritical critical) {
        return new ScorePolicy(base, missing, missing, Missing.WITHHELD, Missing.LEFT_OUT, critical, null);
    }
}
