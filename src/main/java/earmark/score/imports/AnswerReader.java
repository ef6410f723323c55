package earmark.score.imports;

import earmark.score.Anchor;
import earmark.score.AnswerKind;
import earmark.score.AnswerValue;
import earmark.score.AnswerValue.None;
import earmark.score.Question;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the cells of one question as answers to it. What is not understood is a fault, never a "no", and a blank cell is
 * no answer at all. Thread-safe.
 */
final class AnswerReader {
    /** So many of so many. */
    static final Pattern OUT_OF = Pattern.compile("([\\d.,]+)\\s*(?:/|out of|of)\\s*([\\d.,]+)");

    private static final double SAME = 1e-6;

    private final Question question;
    private final Mapping mapping;
    private final Lexicon values = Lexicon.values();
    private final Numbers numbers;
    private final boolean shares;

    /**
     * For one question.
     *
     * @param cells all its cells: what a number in one of them means is decided over all
     */
    AnswerReader(Question question, List<Cell> cells, Mapping mapping) {
        this.question = question;
        this.mapping = mapping;
        numbers = Numbers.of(cells);
        List<BigDecimal> plain =
                cells.stream().flatMap(cell -> numbers.number(cell).stream()).toList();
        shares = !plain.isEmpty() && plain.stream().allMatch(number -> number.compareTo(BigDecimal.ONE) <= 0);
    }

    /** What a cell came to: a value, nothing, or why it cannot be read. */
    record Reading(Optional<AnswerValue> value, String fault, String hint) {
        static Reading of(AnswerValue value) {
            return new Reading(Optional.of(value), "", "");
        }
    }

    Reading read(Cell cell) {
        if (cell.kind() == Cell.Kind.NO_VALUE) {
            return fault(
                    "a formula whose result was not saved",
                    "open the file in a spreadsheet program, save it, and import it again");
        }
        if (cell.kind() == Cell.Kind.ERROR) {
            return fault(
                    "the error " + cell.text() + " of a spreadsheet",
                    "mend the formula, or write N/A where it does not apply");
        }
        if (cell.isBlank()) {
            return new Reading(Optional.empty(), "", "");
        }
        String text = mapping.value(cell.text()).orElse(cell.text());
        if (question.kind() instanceof AnswerKind.Text) {
            return Reading.of(new AnswerValue.Words(cell.text()));
        }
        Optional<AnswerValue> value = question.kind() instanceof AnswerKind.Choice choice
                ? choice(choice, text, cell)
                : scale((AnswerKind.Scale) question.kind(), text, cell);
        value = value.or(() -> none(text));
        if (value.isEmpty()) {
            return fault(
                    "'" + cell.text() + "' is not an answer to '" + question.text() + "' (" + allowed() + ")",
                    "correct it, or say in the mapping which of these it means: value \"" + cell.text() + "\" = …");
        }
        if (value.get() == None.NOT_APPLICABLE && !question.naAllowed()) {
            return fault(
                    "'" + question.text() + "' cannot be answered with 'not applicable'",
                    "correct it, or allow it in the form: na allowed");
        }
        return Reading.of(value.get());
    }

    private static Reading fault(String what, String hint) {
        return new Reading(Optional.empty(), what, hint);
    }

    private Optional<AnswerValue> none(String text) {
        return values.meaning(text).flatMap(meaning -> switch (meaning) {
            case "na" -> Optional.of(None.NOT_APPLICABLE);
            case "no_opportunity" -> Optional.of(None.NO_OPPORTUNITY);
            case "undetermined" -> Optional.of(None.UNDETERMINED);
            default -> Optional.empty();
        });
    }

    private Optional<AnswerValue> choice(AnswerKind.Choice choice, String text, Cell cell) {
        Optional<Anchor> named = choice.anchors().stream()
                .filter(anchor -> Lexicon.key(anchor.label()).equals(Lexicon.key(text)))
                .findFirst();
        return named.or(() -> meant(choice, text))
                .or(() -> share(cell).flatMap(share -> earning(choice, share)))
                .map(anchor -> new AnswerValue.Chosen(anchor.label()));
    }

    private Optional<Anchor> meant(AnswerKind.Choice choice, String text) {
        return values.meaning(text).flatMap(meaning -> switch (meaning) {
            case "yes" -> only(choice, anchor -> anchor.share() == 1);
            case "no" -> only(choice, anchor -> anchor.share() == 0);
            case "partly" -> only(choice, anchor -> anchor.share() > 0 && anchor.share() < 1);
            default -> Optional.empty();
        });
    }

    /** The one such answer; several leave open which is meant. */
    private static Optional<Anchor> only(AnswerKind.Choice choice, java.util.function.Predicate<Anchor> which) {
        List<Anchor> anchors = choice.anchors().stream().filter(which).toList();
        return anchors.size() == 1 ? Optional.of(anchors.get(0)) : Optional.empty();
    }

    private static Optional<Anchor> earning(AnswerKind.Choice choice, double share) {
        return only(choice, anchor -> Math.abs(anchor.share() - share) < SAME);
    }

    /** What share of the points a number in the cell stands for. */
    private Optional<Double> share(Cell cell) {
        Optional<Double> percent = percent(cell);
        if (percent.isPresent()) {
            return percent;
        }
        Matcher fraction = OUT_OF.matcher(cell.text());
        if (fraction.matches()) {
            Optional<BigDecimal> whole = numbers.number(fraction.group(2)).filter(number -> number.signum() > 0);
            return whole.flatMap(
                    all -> numbers.number(fraction.group(1)).map(part -> part.doubleValue() / all.doubleValue()));
        }
        double points = question.points();
        return numbers.number(cell)
                .map(number -> shares || points == 0 ? number.doubleValue() : number.doubleValue() / points);
    }

    private Optional<Double> percent(Cell cell) {
        return cell.text().endsWith("%")
                ? numbers.number(cell.text()
                                .substring(0, cell.text().length() - 1)
                                .strip())
                        .map(number -> number.doubleValue() / 100)
                : Optional.empty();
    }

    private Optional<AnswerValue> scale(AnswerKind.Scale scale, String text, Cell cell) {
        Optional<Anchor> named = scale.anchors().stream()
                .filter(anchor -> Lexicon.key(anchor.label()).equals(Lexicon.key(text)))
                .findFirst();
        Optional<Double> number =
                named.map(Anchor::label).or(() -> Optional.of(text)).flatMap(label -> value(scale, label, cell));
        return number.filter(value -> value >= scale.lowest() && value <= scale.highest())
                .map(AnswerValue.Numeric::new);
    }

    private Optional<Double> value(AnswerKind.Scale scale, String text, Cell cell) {
        Optional<Double> percent = percent(cell);
        if (percent.isPresent()) {
            return scale.zero() == 0 ? percent.map(share -> share * scale.highest()) : Optional.empty();
        }
        Matcher fraction = OUT_OF.matcher(text);
        if (fraction.matches()) {
            Optional<Double> whole = numbers.number(fraction.group(2))
                    .map(BigDecimal::doubleValue)
                    // so many of some other number is a share, which a scale from 0 has a value for
                    .filter(number -> number > 0 && (number == scale.highest() || scale.zero() == 0));
            return whole.flatMap(number -> numbers.number(fraction.group(1))
                    .map(part -> number == scale.highest()
                            ? part.doubleValue()
                            : part.doubleValue() / number * scale.highest()));
        }
        return numbers.number(text).map(BigDecimal::doubleValue);
    }

    private String allowed() {
        if (question.kind() instanceof AnswerKind.Scale scale) {
            return String.format(Locale.ROOT, "%s to %s", plain(scale.lowest()), plain(scale.highest()));
        }
        return String.join(
                ", ", question.kind().anchors().stream().map(Anchor::label).toList());
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
