package earmark.imports;

import earmark.imports.JsonFile.At;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Phrase matchers of Google's Contact Center AI Insights, as its REST interface lists them. A matcher looks at one piece
 * of the transcript, as a marker looks at one turn.
 */
public final class GooglePhraseMatchers {
    private static final String GROUPS = "phraseMatchRuleGroups";
    private static final String ALL_OF = "ALL_OF";
    private static final Set<String> TYPES = Set.of("ANY_OF", ALL_OF);
    private static final Set<String> ROLES = Set.of("HUMAN_AGENT", "AUTOMATED_AGENT", "END_USER", "ANY_AGENT");

    private final JsonFile file;
    private final Ids ids = new Ids();
    private final List<MarkerDraft> markers = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();

    private GooglePhraseMatchers(JsonFile file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @param name for places
     * @param content its text
     * @throws EarmarkException when it is no JSON, or holds no matcher
     */
    public static Imported read(String name, String content) {
        var reader = new GooglePhraseMatchers(JsonFile.read(name, content));
        List<At> matchers = reader.file.withField(GROUPS);
        if (matchers.isEmpty()) {
            throw new EarmarkException(
                    name, "no " + GROUPS + " in it", "export it with phraseMatchers.list of the Insights interface");
        }
        matchers.forEach(reader::matcher);
        return new Imported(reader.markers, reader.notes);
    }

    /**
     * What a group wants.
     *
     * @param wanted pattern of what must be there; empty when nothing must
     * @param conditions after {@code &}: what must not be there
     * @param phrases of which any alone is what is wanted; empty otherwise
     */
    private record Group(String wanted, List<String> conditions, List<Phrase> phrases) {}

    private void matcher(At matcher) {
        String name = matcher.has("displayName") ? matcher.text("displayName") : matcher.text("name");
        List<Group> groups =
                matcher.get(GROUPS).each().stream().map(this::group).toList();
        List<Group> finding =
                groups.stream().filter(group -> !group.wanted().isEmpty()).toList();
        var says = new ArrayList<String>();
        var hits = new ArrayList<String>();
        String letter = letter(matcher.text("roleMatch"));
        if (matcher.text("type").equals(ALL_OF)) {
            if (!finding.isEmpty()) {
                says.add(together(groups, finding));
            }
        } else {
            for (Group group : groups) {
                if (group.wanted().isEmpty()) {
                    note(
                            matcher.get(GROUPS),
                            "a group of nothing but negated phrases, as one of several, is not carried over",
                            "a marker must say what to find");
                } else {
                    says.add(group.wanted() + String.join("", group.conditions()));
                }
            }
        }
        boolean plain = groups.size() == 1 || !matcher.text("type").equals(ALL_OF);
        if (plain) {
            groups.stream()
                    .filter(group -> group.conditions().isEmpty())
                    .flatMap(group -> group.phrases().stream())
                    .forEach(phrase -> hits.add(phrase.hit(letter)));
        }
        if (says.isEmpty()) {
            note(matcher, "nothing in '" + name + "' says what to find, so no marker was made", "");
            return;
        }
        notes(matcher, name);
        type(matcher);
        markers.add(new MarkerDraft(
                ids.of(name),
                name,
                "Google phrase matcher " + matcher.text("name") + ", " + file.name(),
                by(matcher.text("roleMatch")),
                List.of(),
                matcher.text("roleMatch").equals("ANY_AGENT")
                        ? says.stream().map(GooglePhraseMatchers::anyAgent).toList()
                        : says,
                List.of(),
                hits,
                comments(matcher)));
    }

    private Group group(At group) {
        boolean all = group.text("type").equals(ALL_OF);
        type(group);
        var wanted = new ArrayList<String>();
        var unwanted = new ArrayList<String>();
        var phrases = new ArrayList<Phrase>();
        for (At rule : group.get("phraseMatchRules").each()) {
            Optional<Phrase> phrase = Phrase.of(rule.text("query"));
            if (phrase.isEmpty()) {
                note(rule.get("query"), "no word in it, or more than 200", "leave it out");
                continue;
            }
            if (rule.get("config")
                    .get("exactMatchConfig")
                    .node()
                    .path("caseSensitive")
                    .asBoolean()) {
                note(
                        rule.get("config"),
                        "caseSensitive is not carried over: markers compare words whatever their case",
                        "");
            }
            boolean negated = rule.node().path("negated").asBoolean();
            if (!negated) {
                wanted.add(phrase.get().pattern());
                phrases.add(phrase.get());
            } else if (all) {
                unwanted.add(" & !" + phrase.get().pattern());
            } else {
                note(
                        rule.get("negated"),
                        "'not this phrase', as one of several, is not carried over",
                        "nearly every turn lacks it; say it as & !… beside what is wanted");
            }
        }
        String pattern =
                wanted.isEmpty() ? "" : all ? String.join(" & ", wanted) : "(" + String.join(" | ", wanted) + ")";
        return new Group(pattern, unwanted, all && wanted.size() > 1 ? List.of() : phrases);
    }

    /** All groups in one turn: the first is what is found, the others are conditions. */
    private static String together(List<Group> groups, List<Group> finding) {
        var out = new StringBuilder(
                String.join(" & ", finding.stream().map(Group::wanted).toList()));
        groups.forEach(group -> group.conditions().forEach(out::append));
        return out.toString();
    }

    private void notes(At matcher, String name) {
        if (matcher.has("active") && !matcher.node().path("active").asBoolean()) {
            note(
                    matcher.get("active"),
                    "'" + name + "' is not active there; as a marker it is looked for",
                    "take it out if it is not wanted");
        }
        String role = matcher.text("roleMatch");
        if (!role.isEmpty() && !role.equals("ROLE_UNSPECIFIED") && !ROLES.contains(role)) {
            note(matcher.get("roleMatch"), "'" + role + "' is not known and read as anybody", "");
        }
        if (role.equals("ANY_AGENT")) {
            note(matcher.get("roleMatch"), "ANY_AGENT is written as 'agent … | robot …', for no side is both", "");
        }
    }

    private void type(At part) {
        if (!TYPES.contains(part.text("type"))) {
            note(
                    part.get("type"),
                    "'" + part.text("type") + "' is not known and read as ANY_OF",
                    "look whether one of its parts is enough; it may be ALL_OF");
        }
    }

    private static List<String> comments(At matcher) {
        return matcher.has("revisionId") ? List.of("revision " + matcher.text("revisionId") + " there") : List.of();
    }

    private static String anyAgent(String say) {
        return "agent (" + say + ") | robot (" + say + ")";
    }

    private static String by(String role) {
        return switch (role) {
            case "HUMAN_AGENT" -> "agent";
            case "AUTOMATED_AGENT" -> "robot";
            case "END_USER" -> "customer";
            default -> "any";
        };
    }

    private static String letter(String role) {
        return switch (role) {
            case "END_USER" -> "C";
            case "AUTOMATED_AGENT" -> "R";
            default -> "A";
        };
    }

    private void note(At at, String what, String hint) {
        notes.add(file.note(at, what, hint));
    }
}
