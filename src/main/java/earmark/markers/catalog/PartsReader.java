package earmark.markers.catalog;

import earmark.markers.Example;
import earmark.markers.Marker;
import earmark.markers.Marker.Stage;
import earmark.markers.Pattern;
import earmark.markers.Pattern.AnyOf;
import earmark.markers.Rule;
import earmark.markers.Rule.Modelled;
import earmark.markers.Rule.Scored;
import earmark.markers.Side;
import earmark.markers.StepModel;
import earmark.markers.TreeNode;
import earmark.markers.Validity;
import earmark.model.MarkerRef;
import earmark.syntax.Entry;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Puts the markers of a block together: its own, and one for each step of a model or node of a tree. */
final class PartsReader {
    private static final java.util.regex.Pattern ACTIVE =
            java.util.regex.Pattern.compile("(?:from\\s+(\\S+))?\\s*(?:to\\s+(\\S+))?");

    private final BlockText text;
    private final String title;
    private final String source;
    private final Side by;
    private final double minConfidence;
    private final Map<String, String> notes;
    private final List<Marker> conditions;
    private final Validity validity;
    private final boolean used;

    PartsReader(BlockText text, String title, String source, Side by, double minConfidence, Map<String, String> notes) {
        this.text = text;
        this.title = title;
        this.source = source;
        this.by = by;
        this.minConfidence = minConfidence;
        this.notes = notes;
        // of what is due, 'when' is the occasion itself and belongs to the rule
        this.conditions = text.has("expect")
                ? List.of()
                : text.block.all("when").stream()
                        .flatMap(entry -> text.operand("when", entry.value()).stream())
                        .toList();
        this.validity = validity(text);
        this.used = used(text);
    }

    List<Marker> read(List<Stage> says, List<Stage> stages, List<Example> examples) {
        return switch (text.block.kind()) {
            case "model" -> model(examples);
            case "tree" -> tree(examples);
            default -> single(says, stages, examples);
        };
    }

    private List<Marker> single(List<Stage> says, List<Stage> stages, List<Example> examples) {
        var reader = new RuleReader(text);
        Optional<Rule> rule = Optional.empty();
        List<Stage> all = stages;
        for (Entry entry : text.block.entries()) {
            Optional<Optional<Rule>> read = switch (entry.key()) {
                case "say" -> stages.isEmpty() ? Optional.empty() : Optional.of(reader.counted(said(says, stages)));
                case "expect" -> Optional.of(reader.expected(entry));
                case "absent" -> Optional.of(reader.missing(entry));
                case "all", "any", "none" -> Optional.of(reader.combined());
                case "measure" -> Optional.of(new MeasureReader(text).read(entry));
                default -> Optional.empty();
            };
            if (read.isPresent()) {
                rule = read.get();
                break;
            }
        }
        if (rule.isEmpty()) {
            return List.of();
        }
        if (!reader.stages.isEmpty()) {
            all = reader.stages;
        } else if (rule.get() instanceof Rule.Measured measured
                && measured.parts().containsKey("to")) {
            all = measured.parts().get("to").stages();
        }
        return List.of(marker(text.ref, title, says, all, examples, rule.get()));
    }

    /** The matches of {@code say} without the count. */
    private Marker said(List<Stage> says, List<Stage> stages) {
        return new Marker(
                text.ref,
                title,
                source,
                by,
                minConfidence,
                says,
                stages,
                notes,
                List.of(),
                BlockText.origin(text.block.at()));
    }

    private List<Marker> model(List<Example> examples) {
        Optional<StepModel> read = new ModelReader(text).read();
        if (read.isEmpty()) {
            return List.of();
        }
        StepModel model = read.get();
        var markers = new ArrayList<Marker>();
        List<Marker> sought = model.steps().stream().map(StepModel.Step::sought).toList();
        markers.add(
                marker(text.ref, title, List.of(), words(sought), examples, new Modelled(model, OptionalInt.empty())));
        for (int i = 0; i < model.steps().size(); i++) {
            StepModel.Step step = model.steps().get(i);
            markers.add(marker(
                    part(step.name()),
                    title + ": " + step.title(),
                    List.of(),
                    words(List.of(step.sought())),
                    List.of(),
                    new Modelled(model, OptionalInt.of(i))));
        }
        return markers;
    }

    private List<Marker> tree(List<Example> examples) {
        Optional<TreeNode> read = text.block.entries().stream()
                .filter(entry -> RuleReader.how(entry.key()).isPresent())
                .findFirst()
                .flatMap(entry -> new TreeReader(text).read(entry));
        if (read.isEmpty()) {
            return List.of();
        }
        TreeNode top = read.get();
        var markers = new ArrayList<Marker>();
        markers.add(marker(text.ref, title, List.of(), words(top.leaves()), examples, new Scored(top, false)));
        markers.add(marker(
                part("scores"),
                title + ": its scores, as soon as anything of it is there",
                List.of(),
                words(top.leaves()),
                List.of(),
                new Scored(top, true)));
        nodes(top, markers);
        return markers;
    }

    private void nodes(TreeNode node, List<Marker> markers) {
        for (TreeNode child : node.children()) {
            if (!child.name().isEmpty()) {
                markers.add(marker(
                        part(child.name()),
                        title + ": " + child.name(),
                        List.of(),
                        words(child.leaves()),
                        List.of(),
                        new Scored(child, false)));
            }
            nodes(child, markers);
        }
    }

    private MarkerRef part(String name) {
        return new MarkerRef(text.ref.id() + "." + name, text.ref.version());
    }

    private List<Stage> words(List<Marker> markers) {
        List<Pattern> patterns = BlockText.patterns(markers);
        String origin = BlockText.origin(text.block.at());
        return patterns.isEmpty()
                ? List.of()
                : List.of(new Stage(
                        text.block.kind(), origin, patterns.size() == 1 ? patterns.get(0) : new AnyOf(patterns)));
    }

    private Marker marker(
            MarkerRef ref, String title, List<Stage> says, List<Stage> stages, List<Example> examples, Rule rule) {
        return new Marker(
                ref,
                title,
                source,
                by,
                minConfidence,
                says,
                stages,
                notes,
                examples,
                BlockText.origin(text.block.at()),
                rule,
                conditions,
                validity,
                used);
    }

    private static Validity validity(BlockText text) {
        Optional<Entry> entry = text.one("active");
        if (entry.isEmpty()) {
            return Validity.ALWAYS;
        }
        Matcher matcher = ACTIVE.matcher(entry.get().value().text());
        try {
            if (matcher.matches()) {
                return new Validity(date(matcher.group(1)), date(matcher.group(2)));
            }
        } catch (DateTimeParseException e) {
            text.problem(
                    entry.get().value().at(),
                    "'" + e.getParsedString() + "' is not a day",
                    "for example from 2026-01-01 to 2026-06-30");
            return Validity.ALWAYS;
        } catch (IllegalArgumentException e) {
            text.problem(
                    entry.get().value().at(),
                    String.valueOf(e.getMessage()),
                    "for example from 2026-01-01 to 2026-06-30");
            return Validity.ALWAYS;
        }
        text.problem(
                entry.get().value().at(),
                "'" + entry.get().value().text() + "' is no time",
                "for example from 2026-01-01, to 2026-06-30, or from 2026-01-01 to 2026-06-30");
        return Validity.ALWAYS;
    }

    private static @Nullable LocalDate date(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static boolean used(BlockText text) {
        Optional<Entry> entry = text.one("use");
        boolean known = entry.isEmpty() || entry.get().value().text().matches("on|off");
        if (!known) {
            text.problem(
                    entry.get().value().at(),
                    "'" + entry.get().value().text() + "' is neither on nor off",
                    "on or off");
        }
        return entry.isEmpty() || !entry.get().value().text().equals("off");
    }
}
