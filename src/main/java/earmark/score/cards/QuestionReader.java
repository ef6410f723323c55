package earmark.score.cards;

import earmark.model.MarkerRef;
import earmark.model.Problem;
import earmark.model.Speaker;
import earmark.score.Anchor;
import earmark.score.AnswerKind;
import earmark.score.Automation;
import earmark.score.Critical;
import earmark.score.Question;
import earmark.syntax.Block;
import earmark.syntax.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a question out of its block. Use from one thread. */
final class QuestionReader {
    private static final Set<String> KEYS =
            Set.of("kind", "points", "answer", "na", "critical", "for", "when", "clause", "auto");
    private static final Pattern ANSWER =
            Pattern.compile("(\"[^\"]+\"|[^\\s\"]+)(?:\\s+(\\S+%))?(?:\\s+critical\\s+(\\S+))?(?:\\s+\"([^\"]*)\")?");
    private static final Pattern SCALE =
            Pattern.compile("scale\\s+(-?[\\d.]+)\\s+to\\s+(-?[\\d.]+)(?:\\s+zero\\s+(-?[\\d.]+))?");
    private static final Pattern AUTO = Pattern.compile(
            "(not\\s+)?([a-z0-9_.]+)@([1-9]\\d{0,5})(\\+)?(?:\\s+by\\s+(agent|customer))?(?:\\s+present\\s+(\"[^\"]+\"|\\S+)\\s+absent\\s+(\"[^\"]+\"|\\S+))?");

    private final Lines lines;
    private final Law law;
    private final boolean draft;
    private final List<Problem> problems;
    private final int faultsBefore;

    QuestionReader(Block block, Law law, boolean draft, List<Problem> problems) {
        lines = new Lines(block, problems);
        this.law = law;
        this.draft = draft;
        this.problems = problems;
        faultsBefore = problems.size();
    }

    Optional<Question> read(String id, String text) {
        lines.only(KEYS, Set.of("answer"));
        AnswerKind kind = kind();
        double points = lines.number("points", kind instanceof AnswerKind.Text ? 0 : 1);
        var question = new Object() {
            boolean na = na();
            Critical critical = lines.line("critical")
                    .map(line -> critical(line, line.value().text()))
                    .orElse(Critical.NONE);

            @Nullable
            Automation automation = automation(kind);
        };
        checkMayFail(question.automation, question.critical, kind);
        var media = FormReader.media(lines);
        String when = FormReader.condition(lines, law);
        return problems.size() > faultsBefore
                ? Optional.empty()
                : Optional.of(new Question(
                        id,
                        text,
                        kind,
                        points,
                        question.na,
                        question.critical,
                        media,
                        when,
                        lines.text("clause"),
                        question.automation));
    }

    private AnswerKind kind() {
        Optional<Entry> line = lines.line("kind");
        String kind = line.map(entry -> Lines.oneLine(entry.value().text())).orElse("choice");
        Matcher scale = SCALE.matcher(kind);
        if (kind.equals("text")) {
            return new AnswerKind.Text();
        }
        if (scale.matches()) {
            return scale(line.orElseThrow(), scale);
        }
        if (!kind.equals("choice")) {
            lines.fault(
                    line.orElseThrow().value().at(),
                    "'" + kind + "' is not a kind of answer",
                    "choice, text, or for example scale 1 to 5");
        }
        return choice();
    }

    private AnswerKind choice() {
        List<Anchor> anchors = anchors();
        if (anchors.isEmpty() && draft) {
            anchors = List.of(new Anchor("yes", 1, "", Critical.NONE), new Anchor("no", 0, "", Critical.NONE));
        }
        if (anchors.size() < 2) {
            lines.fault(
                    lines.block().at(),
                    "question " + lines.block().head().text() + " has no two answers",
                    "for example answer yes 100% \"what must be seen\" and answer no 0% \"when it is no\"");
            return new AnswerKind.Text();
        }
        return new AnswerKind.Choice(anchors);
    }

    private AnswerKind scale(Entry line, Matcher scale) {
        Optional<Double> lowest = Lines.decimal(scale.group(1));
        Optional<Double> highest = Lines.decimal(scale.group(2));
        Optional<Double> zero =
                scale.group(3) == null ? Optional.of(Math.min(0, lowest.orElse(0.0))) : Lines.decimal(scale.group(3));
        List<Anchor> anchors = anchors();
        boolean anchored = draft
                || lowest.isEmpty()
                || highest.isEmpty()
                || (has(anchors, lowest.get()) && has(anchors, highest.get()));
        if (lowest.isEmpty()
                || highest.isEmpty()
                || zero.isEmpty()
                || lowest.get() >= highest.get()
                || zero.get() >= highest.get()) {
            lines.fault(
                    line.value().at(),
                    "'" + line.value().text() + "' is not a scale",
                    "for example scale 1 to 5, or scale 1 to 5 zero 1");
            return new AnswerKind.Text();
        }
        if (!anchored) {
            lines.fault(
                    lines.block().at(),
                    "the ends of the scale are not described",
                    "add answer " + Decimals.plain(lowest.get()) + " \"…\" and answer " + Decimals.plain(highest.get())
                            + " \"…\"");
        }
        return new AnswerKind.Scale(lowest.get(), highest.get(), zero.get(), anchors);
    }

    private static boolean has(List<Anchor> anchors, double value) {
        return anchors.stream().anyMatch(anchor -> anchor.label().equals(Decimals.plain(value)));
    }

    private List<Anchor> anchors() {
        var anchors = new ArrayList<Anchor>();
        var labels = new HashSet<String>();
        for (Entry line : lines.block().all("answer")) {
            Matcher answer = ANSWER.matcher(Lines.oneLine(line.value().text()));
            if (!answer.matches()) {
                lines.fault(
                        line.value().at(),
                        "'" + line.value().text() + "' is not an answer",
                        "for example answer partly 50% \"what that means\"");
            } else if (!labels.add(unquoted(answer.group(1)))) {
                lines.fault(line.value().at(), "answer '" + unquoted(answer.group(1)) + "' a second time", "keep one");
            } else {
                anchor(line, answer).ifPresent(anchors::add);
            }
        }
        return anchors;
    }

    private Optional<Anchor> anchor(Entry line, Matcher answer) {
        String label = unquoted(answer.group(1));
        String percent = answer.group(2);
        Optional<Double> share = percent == null ? standardShare(label) : Decimals.share(percent);
        String text = answer.group(4) == null ? "" : answer.group(4).strip();
        if (share.isEmpty()) {
            lines.fault(
                    line.value().at(),
                    percent == null
                            ? "answer '" + label + "' does not say what it earns"
                            : "'" + percent + "' is not 0% to 100%",
                    "for example answer " + label + " 50% \"what that means\"");
        }
        if (text.isEmpty() && !draft) {
            lines.fault(
                    line.value().at(),
                    "answer '" + label + "' is not described",
                    "say in quotes what must be seen to give it; or status draft");
        }
        Critical critical = answer.group(3) == null ? Critical.NONE : critical(line, answer.group(3));
        return share.map(value -> new Anchor(label, value, text, critical));
    }

    /** On a scale the value itself says what it earns. */
    private Optional<Double> standardShare(String label) {
        boolean scale = lines.line("kind")
                .map(line -> line.value().text().startsWith("scale"))
                .orElse(false);
        return switch (label) {
            case "yes" -> Optional.of(1.0);
            case "no" -> Optional.of(0.0);
            default -> scale && Lines.decimal(label).isPresent() ? Optional.of(0.0) : Optional.empty();
        };
    }

    private boolean na() {
        Optional<Entry> line = lines.line("na");
        String word = line.map(entry -> entry.value().text()).orElse("allowed");
        if (!word.equals("allowed") && !word.equals("never")) {
            lines.fault(line.orElseThrow().value().at(), "'" + word + "' cannot follow 'na'", "allowed or never");
        }
        return word.equals("allowed");
    }

    private Critical critical(Entry line, String word) {
        try {
            return Critical.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            lines.fault(line.value().at(), "'" + word + "' is not a level of critical", "flag, section or form");
            return Critical.NONE;
        }
    }

    private @Nullable Automation automation(AnswerKind kind) {
        Optional<Entry> line = lines.line("auto");
        if (line.isEmpty()) {
            return null;
        }
        Matcher auto = AUTO.matcher(Lines.oneLine(line.get().value().text()));
        if (!auto.matches() || !earmark.score.FormRef.isId(auto.group(2))) {
            lines.fault(
                    line.get().value().at(),
                    "'" + line.get().value().text() + "' is not a rule with its version",
                    "for example auto greeting@2, or auto greeting@2+ for that or later ones");
            return null;
        }
        var rule = new MarkerRef(auto.group(2), Integer.parseInt(auto.group(3)));
        boolean orLater = auto.group(4) != null;
        checkMarker(line.get(), rule, orLater);
        if (!(kind instanceof AnswerKind.Choice choice)) {
            lines.fault(line.get().value().at(), "a rule says whether, not how much", "auto goes with a choice");
            return null;
        }
        boolean not = auto.group(1) != null;
        List<Anchor> anchors = choice.anchors();
        String best = anchors.get(0).label();
        String worst = anchors.get(anchors.size() - 1).label();
        String present = auto.group(6) == null ? (not ? worst : best) : unquoted(auto.group(6));
        String absent = auto.group(7) == null ? (not ? best : worst) : unquoted(auto.group(7));
        for (String label : List.of(present, absent)) {
            if (choice.anchor(label).isEmpty()) {
                lines.fault(
                        line.get().value().at(),
                        "'" + label + "' is not an answer to it",
                        "one of " + anchors.stream().map(Anchor::label).collect(Collectors.joining(", ")));
            }
        }
        Speaker by =
                auto.group(5) == null ? null : Speaker.valueOf(auto.group(5).toUpperCase(Locale.ROOT));
        return new Automation(rule, orLater, by, present, absent);
    }

    /** What no word shows may point something out; it must not cost somebody the whole form. */
    private void checkMayFail(@Nullable Automation automation, Critical critical, AnswerKind kind) {
        if (automation == null || !(kind instanceof AnswerKind.Choice choice)) {
            return;
        }
        boolean form = critical == Critical.FORM
                || Stream.of(automation.whenPresent(), automation.whenAbsent())
                        .flatMap(label -> choice.anchor(label).stream())
                        .anyMatch(anchor -> anchor.critical() == Critical.FORM);
        if (form) {
            law.refusalToFail(automation.rule().id())
                    .ifPresent(refusal ->
                            lines.fault(lines.line("auto").orElseThrow().value().at(), refusal.what(), refusal.hint()));
        }
    }

    private void checkMarker(Entry line, MarkerRef rule, boolean orLater) {
        if (!law.knowsMarkers()) {
            return;
        }
        Optional<MarkerRef> there = law.marker(rule.id());
        if (there.isEmpty()) {
            lines.fault(
                    line.value().at(),
                    "there is no marker " + rule.id(),
                    "earmark markers list shows them; --markers DIR adds your own");
        } else if (!new Automation(rule, orLater, null, "", "").accepts(there.get())) {
            lines.fault(
                    line.value().at(),
                    "the marker there is is " + there.get(),
                    "check that it still answers the question, then write auto " + there.get()
                            + " in a new version of the form");
        }
    }

    private static String unquoted(String label) {
        return label.startsWith("\"") ? label.substring(1, label.length() - 1) : label;
    }
}
