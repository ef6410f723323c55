package earmark.pipeline.flags;

import earmark.flag.FlagCase;
import earmark.flag.FlagTerm;
import earmark.model.Interaction;
import earmark.model.Place;
import earmark.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts together what rules ask about an interaction. */
final class FlagCases {
    private FlagCases() {}

    static FlagCase of(
            Interaction interaction,
            List<Verdict> verdicts,
            Map<String, List<Place>> found,
            List<FlagCase.ScoredBy> scores) {
        var byMarker = new TreeMap<String, Verdict>();
        verdicts.forEach(verdict -> byMarker.put(verdict.marker().id(), verdict));
        return new FlagCase(interaction.id(), interaction.medium(), interaction.facts(), byMarker, found, scores);
    }

    /** What a term's marker came to, for a person who wonders why a rule was not raised. */
    static String came(FlagTerm term, FlagCase of) {
        String marker = "";
        if (term instanceof FlagTerm.Came came) {
            marker = came.marker();
        } else if (term instanceof FlagTerm.Often often) {
            marker = often.marker();
        } else if (term instanceof FlagTerm.AtLeast least) {
            marker = least.marker();
        } else if (term instanceof FlagTerm.Found found) {
            return of.found().getOrDefault(found.query(), List.of()).size() + " found";
        }
        Verdict verdict = of.verdicts().get(marker);
        return verdict == null
                ? "no verdict"
                : FlagTerm.Kind.of(verdict.outcome()).word();
    }
}
