package earmark.web.scores;

import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Problem;
import earmark.score.Section;
import earmark.score.desk.Sheet;
import earmark.score.desk.SheetItem;
import earmark.score.desk.Suggestion;
import earmark.score.totals.Score;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A scorecard that is being filled in, as its page needs it. */
record SheetView(
        String id,
        int revision,
        InteractionId interaction,
        String reference,
        String agent,
        String kind,
        String samplingReason,
        FormView form,
        String session,
        boolean blind,
        boolean held,
        String comment,
        Instant savedAt,
        List<SectionView> sections,
        Score score,
        List<Problem> missing,
        List<Problem> remarks) {
    record SectionView(String id, String title, double weight, List<ItemView> questions) {}

    record ItemView(
            FormView.QuestionView question,
            AskView ask,
            @Nullable AnswerView answer,
            SuggestionView suggestion) {}

    /** Asked, not_asked or cannot_tell. */
    record AskView(String kind, String why) {}

    /** Shown with the answer, withheld until something, or none. */
    record SuggestionView(
            String state, String until, @Nullable AnswerView answer) {
        static SuggestionView of(Suggestion suggestion) {
            if (suggestion instanceof Suggestion.Shown shown) {
                return new SuggestionView("shown", "", AnswerView.of(shown.answer()));
            }
            return suggestion instanceof Suggestion.Withheld withheld
                    ? new SuggestionView("withheld", withheld.until(), null)
                    : new SuggestionView("none", "", null);
        }
    }

    static SheetView of(Sheet sheet) {
        var draft = sheet.draft();
        return new SheetView(
                draft.id(),
                draft.revision(),
                draft.interaction(),
                draft.reference(),
                draft.agent(),
                draft.kind().name().toLowerCase(Locale.ROOT),
                draft.samplingReason(),
                FormView.of(sheet.form()),
                draft.session(),
                draft.blind(),
                draft.isHeld(),
                draft.comment(),
                draft.savedAt(),
                sheet.form().sections().stream()
                        .map(section -> section(section, sheet))
                        .toList(),
                sheet.score(),
                sheet.missing(),
                sheet.remarks());
    }

    private static SectionView section(Section section, Sheet sheet) {
        return new SectionView(
                section.id(),
                section.title(),
                section.weight(),
                sheet.items().stream()
                        .filter(item -> item.section().equals(section.id()))
                        .map(SheetView::item)
                        .toList());
    }

    private static ItemView item(SheetItem item) {
        var answer = item.answer();
        return new ItemView(
                FormView.QuestionView.of(item.question()),
                new AskView(
                        item.ask().kind().name().toLowerCase(Locale.ROOT),
                        item.ask().why()),
                answer == null ? null : AnswerView.of(answer),
                SuggestionView.of(item.suggestion()));
    }

    /** What is scored, as it was said or written: without anything the machine thinks of it. */
    record Heard(
            InteractionId interaction,
            String reference,
            String medium,
            @Nullable Instant startedAt,
            boolean sounds,
            List<TurnView> turns) {
        static Heard of(Interaction interaction) {
            return new Heard(
                    interaction.id(),
                    interaction
                            .facts()
                            .getOrDefault("id", interaction.provenance().source()),
                    interaction.medium().name().toLowerCase(Locale.ROOT),
                    interaction.startedAt(),
                    interaction.sound() != null,
                    interaction.turns().stream()
                            .map(turn -> {
                                var time = turn.time();
                                return new TurnView(
                                        turn.index(),
                                        turn.speaker().name().toLowerCase(Locale.ROOT),
                                        time == null ? null : Long.valueOf(time.startMs()),
                                        time == null ? null : Long.valueOf(time.endMs()),
                                        turn.text());
                            })
                            .toList());
        }
    }

    record TurnView(
            int turn,
            String speaker,
            @Nullable Long startMs,
            @Nullable Long endMs,
            String text) {}
}
