package earmark.markers.lint;

import earmark.markers.Marker;
import earmark.markers.catalog.MarkerFile;
import earmark.model.Problem;
import earmark.syntax.Block;
import earmark.syntax.BlockReader;
import earmark.syntax.WordList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks over the files of a pack. The pack must be without fault: what cannot be read is said by reading it. Thread-safe.
 */
public final class Lint {
    /** Lists that the matcher itself uses, by name. */
    private static final Set<String> BUILT_IN = Set.of("negation", "reporting", "persons", "small_words");

    private final List<LintRule> rules;
    private final List<Marker> markers;
    private final Optional<Vocabulary> vocabulary;
    private final MembersRule members;

    /**
     * For a pack.
     *
     * @param markers of the files
     * @param vocabulary what the recogniser can write; empty: words are not looked up
     */
    public Lint(List<Marker> markers, Optional<Vocabulary> vocabulary) {
        this.markers = List.copyOf(markers);
        this.vocabulary = vocabulary;
        members = new MembersRule(markers);
        var all = new ArrayList<LintRule>(List.of(
                new CommonRule(),
                new DuplicateRule(markers),
                new UnreachableRule(),
                new ContradictionRule(),
                new MeaningRule(),
                new QuotedListRule(),
                new TypingRule(),
                members,
                new NotesRule()));
        vocabulary.ifPresent(words -> all.add(new VocabularyRule(words)));
        rules = List.copyOf(all);
    }

    /**
     * What there is to say, in the order of files and lines.
     *
     * @param files the marker files
     * @param lists the word lists beside them
     */
    public List<LintNote> look(List<MarkerFile> files, List<MarkerFile> lists) {
        return look(files, lists, List.of());
    }

    /**
     * What there is to say, in the order of files and lines.
     *
     * @param files the marker files
     * @param lists the word lists beside them
     * @param more what others have to say of the same files
     */
    public List<LintNote> look(List<MarkerFile> files, List<MarkerFile> lists, List<LintNote> more) {
        var accepted = new Accepted();
        var notes = new ArrayList<>(more);
        for (MarkerFile file : files) {
            accepted.read(file.name(), file.content());
            for (Block block : BlockReader.read(file.name(), file.content(), new ArrayList<>())) {
                marker(block)
                        .ifPresent(marker ->
                                rules.forEach(rule -> notes.addAll(rule.look(new LintedMarker(marker, block)))));
            }
        }
        for (MarkerFile list : lists) {
            accepted.read(list.name(), list.content());
            notes.addAll(list(list, files));
        }
        // what is hardly meant as words needs no words the recogniser has
        Set<String> typed = notes.stream()
                .filter(note -> note.rule().equals(TypingRule.NAME))
                .map(Lint::line)
                .collect(Collectors.toSet());
        notes.removeIf(note -> note.rule().equals(VocabularyRule.NAME) && typed.contains(line(note)));
        notes.removeIf(accepted::isAccepted);
        notes.addAll(accepted.withoutReason());
        notes.sort(Comparator.comparing((LintNote note) -> file(note))
                .thenComparingInt(note -> number(note, 1))
                .thenComparingInt(note -> number(note, 2))
                .thenComparing(LintNote::severity)
                .thenComparing(note -> note.problem().what()));
        return notes;
    }

    /**
     * What is hardly meant and must not wait until the files are looked over: what looks like the language and is read as
     * words, what contradicts itself, and files without a marker. The files need not be without fault.
     */
    public List<LintNote> hints(List<MarkerFile> files) {
        var accepted = new Accepted();
        var notes = new ArrayList<LintNote>();
        for (MarkerFile file : files) {
            accepted.read(file.name(), file.content());
            List<Block> blocks = BlockReader.read(file.name(), file.content(), new ArrayList<>());
            if (blocks.isEmpty()) {
                notes.add(new LintNote(
                        Severity.WARNING,
                        "empty",
                        new Problem(
                                file.name() + ":1:1",
                                "no marker in this file",
                                "begin one in the first column: marker hold_request v1; earmark markers new writes a"
                                        + " draft")));
            }
            for (Block block : blocks) {
                notes.addAll(TypingRule.look(block));
                notes.addAll(members.look(block));
                marker(block)
                        .ifPresent(
                                marker -> notes.addAll(new ContradictionRule().look(new LintedMarker(marker, block))));
            }
        }
        notes.removeIf(accepted::isAccepted);
        return notes;
    }

    private Optional<Marker> marker(Block block) {
        String origin = block.at().file() + ":" + block.at().line();
        return markers.stream().filter(marker -> marker.origin().equals(origin)).findFirst();
    }

    private List<LintNote> list(MarkerFile file, List<MarkerFile> files) {
        WordList list = WordList.read(file.name(), file.content(), new ArrayList<>());
        var notes = new ArrayList<LintNote>();
        var name = java.util.regex.Pattern.compile("@" + java.util.regex.Pattern.quote(list.name()) + "\\b(?![_.]\\w)");
        boolean used = BUILT_IN.contains(list.name())
                || files.stream().anyMatch(each -> name.matcher(each.content()).find());
        if (!used) {
            notes.add(new LintNote(
                    Severity.WARNING,
                    "unused",
                    new Problem(
                            file.name() + ":1:1",
                            "no marker here uses @" + list.name(),
                            "take the list out, or use it")));
        }
        vocabulary.ifPresent(words -> notes.addAll(ListWords.look(list, words)));
        return notes;
    }

    private static String line(LintNote note) {
        return file(note) + ":" + number(note, 1);
    }

    private static String file(LintNote note) {
        return note.problem().where().split(":", -1)[0];
    }

    private static int number(LintNote note, int part) {
        String[] parts = note.problem().where().split(":", -1);
        return parts.length > part ? Integer.parseInt(parts[part]) : 0;
    }
}
