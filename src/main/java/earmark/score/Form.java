package earmark.score;

import earmark.model.Medium;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A scorecard in one version. It never changes: a changed form is another version.
 *
 * @param ref id and version
 * @param title what people call it
 * @param source after which standard, course or sheet it was made
 * @param media what it is for; never empty
 * @param when a pattern of the marker language that must be found for this form to be the one to use; may be empty
 * @param sections in order, one or more
 * @param policy how answers become a total
 * @param draft whether it still lacks what a form must have, above all written anchors; forms made out of a sheet do
 */
public record Form(
        FormRef ref,
        String title,
        String source,
        Set<Medium> media,
        String when,
        List<Section> sections,
        ScorePolicy policy,
        boolean draft) {
    /** Copies the collections and checks that ids are unique. */
    public Form {
        media = Set.copyOf(media.isEmpty() ? EnumSet.allOf(Medium.class) : media);
        sections = List.copyOf(sections);
        var ids = new HashSet<String>();
        boolean twice = sections.stream()
                .flatMap(section -> section.questions().stream())
                .anyMatch(question -> !ids.add(question.id()));
        if (sections.isEmpty() || twice) {
            throw new IllegalArgumentException(ref + ": no section, or a question id twice");
        }
    }

    /** All questions, in order. */
    public List<Question> questions() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .toList();
    }

    /** The question of that id. */
    public Optional<Question> question(String id) {
        return questions().stream().filter(question -> question.id().equals(id)).findFirst();
    }
}
