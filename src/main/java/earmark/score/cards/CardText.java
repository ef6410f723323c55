package earmark.score.cards;

import earmark.model.Medium;
import earmark.model.Speaker;
import earmark.score.Anchor;
import earmark.score.AnswerKind;
import earmark.score.Automation;
import earmark.score.Critical;
import earmark.score.Form;
import earmark.score.Question;
import earmark.score.Section;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a form as a card; reading it again gives the same form. Thread-safe. */
public final class CardText {
    private final StringBuilder text = new StringBuilder();

    private CardText() {}

    /** The card of a form. */
    public static String of(Form form) {
        var card = new CardText();
        card.form(form);
        form.sections().forEach(card::section);
        return card.text.toString();
    }

    private void form(Form form) {
        text.append("form " + form.ref().id() + " v" + form.ref().version() + "\n");
        line("title", quoted(form.title()));
        line("source", quoted(form.source()));
        media(form.media());
        optional("when", form.when());
        line("policy", PolicyText.of(form.policy()));
        if (form.draft()) {
            line("status", "draft");
        }
    }

    private void section(Section section) {
        text.append("\nsection " + section.id() + " " + quoted(section.title()) + "\n");
        line("weight", Decimals.plain(section.weight()));
        section.questions().forEach(this::question);
    }

    private void question(Question question) {
        text.append("\nquestion " + question.id() + " " + quoted(question.text()) + "\n");
        if (question.kind() instanceof AnswerKind.Text) {
            line("kind", "text");
        } else if (question.kind() instanceof AnswerKind.Scale scale) {
            line(
                    "kind",
                    "scale " + Decimals.plain(scale.lowest()) + " to " + Decimals.plain(scale.highest()) + " zero "
                            + Decimals.plain(scale.zero()));
        }
        line("points", Decimals.plain(question.points()));
        question.kind().anchors().forEach(this::anchor);
        if (!question.naAllowed()) {
            line("na", "never");
        }
        if (question.critical() != Critical.NONE) {
            line("critical", PolicyText.lower(question.critical()));
        }
        media(question.media());
        optional("when", question.when());
        optional("clause", question.clause().isEmpty() ? "" : quoted(question.clause()));
        Automation automation = question.automation();
        if (automation != null) {
            line(
                    "auto",
                    automation + by(automation) + " present " + quoted(automation.whenPresent()) + " absent "
                            + quoted(automation.whenAbsent()));
        }
    }

    private static String by(Automation automation) {
        Speaker by = automation.by();
        return by == null ? "" : " by " + PolicyText.lower(by);
    }

    private void anchor(Anchor anchor) {
        String critical = anchor.critical() == Critical.NONE ? "" : " critical " + PolicyText.lower(anchor.critical());
        String words = anchor.text().isEmpty() ? "" : " " + quoted(anchor.text());
        line("answer", quoted(anchor.label()) + " " + Decimals.percent(anchor.share()) + critical + words);
    }

    private void media(Set<Medium> media) {
        if (media.size() < Medium.values().length) {
            line(
                    "for",
                    List.of(Medium.values()).stream()
                            .filter(media::contains)
                            .map(PolicyText::lower)
                            .collect(Collectors.joining(", ")));
        }
    }

    private void optional(String key, String value) {
        if (!value.isEmpty()) {
            line(key, value);
        }
    }

    private void line(String key, String value) {
        text.append("  " + key + " ".repeat(Math.max(1, 8 - key.length())) + value + "\n");
    }

    /** A quotation mark cannot stand within quotes. */
    private static String quoted(String words) {
        return '"' + Lines.oneLine(words).replace('"', '\'') + '"';
    }
}
