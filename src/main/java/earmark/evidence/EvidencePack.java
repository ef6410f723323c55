package earmark.evidence;

import earmark.score.Form;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was asked for, ready to be written down.
 *
 * @param asked what that was, for a title
 * @param anonymous whether everything that could name somebody was taken out
 * @param cases one an interaction
 */
public record EvidencePack(String asked, boolean anonymous, List<EvidenceCase> cases) {
    /** Copies the list. */
    public EvidencePack {
        cases = List.copyOf(cases);
    }

    /** The forms that were scored by, each once, by id and version. */
    public List<Form> forms() {
        return cases.stream()
                .flatMap(one -> one.scored().stream())
                .map(ScoredHistory::form)
                .collect(Collectors.toMap(Form::ref, form -> form, (one, other) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparing(Form::ref))
                .toList();
    }

    /** How many evaluations there are. */
    public int evaluations() {
        return cases.stream().mapToInt(one -> one.scored().size()).sum();
    }
}
