package earmark.score.cards;

import earmark.model.EarmarkException;
import earmark.model.Medium;
import earmark.model.Problem;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.Question;
import earmark.score.ScorePolicy;
import earmark.score.Section;
import earmark.syntax.Block;
import earmark.syntax.Entry;
import earmark.syntax.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a form out of its blocks. Use from one thread. */
final class FormReader {
    private static final Set<String> FORM_KEYS = Set.of("title", "source", "for", "when", "policy", "status");
    private static final Set<String> SECTION_KEYS = Set.of("weight");
    private static final Pattern HEAD = Pattern.compile("(\\S+)\\s+\"([^\"]+)\"");

    private final List<Block> blocks;
    private final Law law;
    private final List<Problem> problems;
    private final int faultsBefore;
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, String> seen = new HashMap<>();
    private final Set<String> sectionIds = new HashSet<>();

    FormReader(List<Block> blocks, Law law, List<Problem> problems) {
        this.blocks = blocks;
        this.law = law;
        this.problems = problems;
        faultsBefore = problems.size();
    }

    Optional<Form> read() {
        var lines = new Lines(blocks.get(0), problems).only(FORM_KEYS, Set.of());
        Optional<FormRef> ref = Cards.ref(blocks.get(0));
        if (ref.isEmpty()) {
            lines.fault(
                    blocks.get(0).head().at(),
                    "'" + blocks.get(0).head().text() + "' is not a form's name and version",
                    "for example form call_quality v1: lower-case words joined by _ or ., then the version");
        }
        String title = lines.required("title", "say what people call it");
        String source = lines.required("source", "say after which standard, course or sheet it was made");
        boolean draft = status(lines);
        Set<Medium> media = media(lines);
        String when = condition(lines, law);
        ScorePolicy policy = lines.line("policy")
                .map(line -> new PolicyText(problems).read(line.value()))
                .orElse(ScorePolicy.STANDARD);
        readSections(draft);
        if (sections.isEmpty() && problems.size() == faultsBefore) {
            lines.fault(blocks.get(0).at(), "a form without a question", "add section … and question … below it");
        }
        return problems.size() > faultsBefore || ref.isEmpty()
                ? Optional.empty()
                : Optional.of(new Form(ref.get(), title, source, media, when, sections, policy, draft));
    }

    private void readSections(boolean draft) {
        int i = 1;
        while (i < blocks.size()) {
            Block head = blocks.get(i);
            if (!head.kind().equals("section")) {
                fault(
                        head,
                        "'" + head.kind() + "' where a section is wanted",
                        "begin with section opening \"Opening\"");
                i++;
                continue;
            }
            var questions = new ArrayList<Question>();
            int next = i + 1;
            while (next < blocks.size() && blocks.get(next).kind().equals("question")) {
                question(blocks.get(next), draft).ifPresent(questions::add);
                next++;
            }
            if (next == i + 1) {
                fault(head, "a section without a question", "add question … below it");
            }
            section(head, questions);
            i = next;
        }
    }

    private void section(Block block, List<Question> questions) {
        var lines = new Lines(block, problems).only(SECTION_KEYS, Set.of());
        double points = questions.stream().mapToDouble(Question::points).sum();
        double weight = lines.number("weight", points);
        Matcher head = head(block);
        if (head.matches() && !sectionIds.add(head.group(1))) {
            fault(block, "a second section '" + head.group(1) + "'", "give it another name");
        } else if (head.matches() && !questions.isEmpty()) {
            sections.add(new Section(head.group(1), head.group(2), weight, questions));
        }
    }

    private Optional<Question> question(Block block, boolean draft) {
        Matcher head = head(block);
        if (!head.matches()) {
            return Optional.empty();
        }
        String before = seen.putIfAbsent(head.group(1), block.at().toString());
        if (before != null) {
            fault(
                    block,
                    "a second question '" + head.group(1) + "'",
                    "the first stands at " + before + "; give this one another name");
            return Optional.empty();
        }
        return new QuestionReader(block, law, draft, problems).read(head.group(1), head.group(2));
    }

    private Matcher head(Block block) {
        Matcher head = HEAD.matcher(Lines.oneLine(block.head().text()));
        if (!head.matches() || !FormRef.isId(head.group(1))) {
            fault(
                    block,
                    "'" + block.kind() + " " + block.head().text() + "' has no name or no text",
                    "for example " + block.kind() + " greeting \"Greets the customer\"");
            return HEAD.matcher("");
        }
        return head;
    }

    private void fault(Block block, String what, String hint) {
        problems.add(new Problem(block.at().toString(), what, hint));
    }

    private static boolean status(Lines lines) {
        Optional<Entry> line = lines.line("status");
        if (line.isPresent() && !line.get().value().text().equals("draft")) {
            lines.fault(
                    line.get().value().at(),
                    "'" + line.get().value().text() + "' is not a status",
                    "draft, or no such line");
        }
        return line.isPresent();
    }

    /** Empty for all. */
    static Set<Medium> media(Lines lines) {
        var media = EnumSet.noneOf(Medium.class);
        Optional<Entry> line = lines.line("for");
        if (line.isEmpty()) {
            return media;
        }
        for (String name : line.get().value().text().split("[,\\s]+", -1)) {
            try {
                media.add(Medium.valueOf(name.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                lines.fault(
                        line.get().value().at(), "'" + name + "' is not a channel", "call, email, chat or observation");
            }
        }
        return media;
    }

    static String condition(Lines lines, Law law) {
        Optional<Value> condition = lines.line("when").map(Entry::value);
        condition.ifPresent(value -> {
            try {
                law.checkCondition(value);
            } catch (EarmarkException e) {
                e.problems().forEach(lines::add);
            }
        });
        return condition.map(value -> Lines.oneLine(value.text())).orElse("");
    }
}
