package earmark.cli;

import earmark.model.EarmarkException;
import earmark.pipeline.desk.ScoringDesk;
import earmark.report.SheetText;
import earmark.score.AnswerValue;
import earmark.score.Observed;
import earmark.score.Question;
import earmark.score.Remark;
import earmark.score.desk.Change;
import earmark.score.desk.Evidence;
import earmark.score.desk.Given;
import earmark.score.desk.SaidValue;
import earmark.score.desk.Saved;
import earmark.score.desk.Sheet;
import earmark.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code earmark score answer}: answers questions of a scorecard that was begun. */
@Command(
        name = "answer",
        description = {
            "Answers questions of a scorecard that was begun, and shows it; without answers it only shows it.",
            "Turns count from 0, as in earmark show --format json; a turn may be followed by characters: 7:0-12."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  earmark score answer ev0123456789abcd --by \"Priya Nair\" greeting=yes empathy=n/a --observed greeting=0"
        })
final class ScoreAnswerCommand implements Callable<Integer> {
    private static final Pattern PLACE = Pattern.compile("(\\d{1,6})(?::(\\d{1,6})-(\\d{1,6}))?");

    @ParentCommand
    private ScoreCommand score;

    @Mixin
    private ScoringOptions scoring;

    @Parameters(index = "0", paramLabel = "DRAFT", description = "as earmark score new named it")
    private String draft;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "QUESTION=ANSWER",
            description = "a label, a number, n/a," + " 'no opportunity' or 'cannot tell'")
    private Map<String, String> answers = Map.of();

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who scores")
    private String by;

    @Option(
            names = "--observed",
            paramLabel = "QUESTION=TURN|WORDS",
            description = "where it was said, or what was seen; may be repeated, also for one question")
    private List<String> observed = List.of();

    @Option(names = "--searched", paramLabel = "QUESTION=TURN", description = "a turn that was searched in vain")
    private List<String> searched = List.of();

    @Option(names = "--interpretation", paramLabel = "QUESTION=TEXT", description = "what you think of it")
    private Map<String, String> interpretations = Map.of();

    @Option(names = "--comment", paramLabel = "QUESTION=TEXT", description = "anything else")
    private Map<String, String> comments = Map.of();

    @Option(names = "--strength", paramLabel = "QUESTION", description = "it was done well")
    private List<String> strengths = List.of();

    @Option(names = "--development", paramLabel = "QUESTION", description = "it is to be worked on")
    private List<String> developments = List.of();

    @Option(names = "--on-the-whole", paramLabel = "TEXT", description = "a comment on the whole")
    private @Nullable String whole;

    @Override
    public Integer call() throws IOException {
        try (Store store = scoring.open()) {
            ScoringDesk desk = scoring.desk(store);
            Sheet sheet = desk.sheet(draft, by);
            Saved saved = desk.save(draft, sheet.draft().revision(), new Change(given(sheet), whole), by);
            score.console().out().print(SheetText.of(saved.sheet()));
            return saved instanceof Saved.Kept ? 0 : 1;
        }
    }

    private List<Given> given(Sheet sheet) {
        var questions = new TreeSet<String>(answers.keySet());
        questions.addAll(interpretations.keySet());
        questions.addAll(comments.keySet());
        questions.addAll(strengths);
        questions.addAll(developments);
        observed.forEach(each -> questions.add(split(each)[0]));
        searched.forEach(each -> questions.add(split(each)[0]));
        return questions.stream().map(question -> given(sheet, question)).toList();
    }

    private Given given(Sheet sheet, String id) {
        Question question = sheet.form()
                .question(id)
                .orElseThrow(() -> new EarmarkException(
                        id,
                        "the form has no such question",
                        "questions: "
                                + String.join(
                                        ", ",
                                        sheet.form().questions().stream()
                                                .map(Question::id)
                                                .toList())));
        Given before =
                sheet.draft().answer(id).map(Given::of).orElse(new Given(id, null, List.of(), "", "", List.of(), null));
        String said = answers.get(id);
        AnswerValue value = said == null ? before.value() : SaidValue.of(question, said);
        var evidence = new ArrayList<>(before.observed());
        observed.stream()
                .map(ScoreAnswerCommand::split)
                .filter(each -> each[0].equals(id))
                .forEach(each -> evidence.add(evidence(each[1], Observed.Kind.FOUND)));
        searched.stream()
                .map(ScoreAnswerCommand::split)
                .filter(each -> each[0].equals(id))
                .forEach(each -> evidence.add(evidence(each[1], Observed.Kind.SEARCHED)));
        Remark remark = strengths.contains(id)
                ? Remark.STRENGTH
                : developments.contains(id) ? Remark.DEVELOPMENT : before.remark();
        return new Given(
                id,
                value,
                evidence.stream().distinct().toList(),
                interpretations.getOrDefault(id, before.interpretation()),
                comments.getOrDefault(id, before.comment()),
                before.reasons(),
                remark);
    }

    private static Evidence evidence(String written, Observed.Kind kind) {
        Matcher place = PLACE.matcher(written);
        if (!place.matches()) {
            return new Evidence(kind, null, 0, 0, written);
        }
        int turn = Integer.parseInt(place.group(1));
        return place.group(2) == null
                ? new Evidence(kind, turn, 0, -1, "")
                : new Evidence(kind, turn, Integer.parseInt(place.group(2)), Integer.parseInt(place.group(3)), "");
    }

    private static String[] split(String written) {
        int at = written.indexOf('=');
        if (at < 1) {
            throw new EarmarkException(written, "not QUESTION=WHAT", "for example greeting=0");
        }
        return new String[] {written.substring(0, at), written.substring(at + 1)};
    }
}
