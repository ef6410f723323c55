package earmark.markers;

import earmark.model.MarkerRef;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One behaviour to look for, as a marker file defines it.
 *
 * @param ref its name and version
 * @param title what it is, for people
 * @param source where the definition comes from
 * @param by whose words count
 * @param minConfidence below it a match is "cannot tell"; 0 when the file sets none
 * @param says each {@code say} line on its own
 * @param stages how the pattern was put together, from all {@code say} lines to the whole; of a rule without a pattern of
 *     its own, the patterns it looks at, last the one that {@code @name} stands for; empty only where nothing is said
 * @param notes optional texts: clause, owner, reason
 * @param examples in file order
 * @param origin {@code file:line} of its first line
 * @param rule how its outcome follows
 * @param conditions what must be present for it to be judged at all
 * @param validity when it is judged
 * @param used whether it is judged at all; its examples are run in any case
 */
public record Marker(
        MarkerRef ref,
        String title,
        String source,
        Side by,
        double minConfidence,
        List<Stage> says,
        List<Stage> stages,
        Map<String, String> notes,
        List<Example> examples,
        String origin,
        Rule rule,
        List<Marker> conditions,
        Validity validity,
        boolean used) {
    /** No word holds a blank. */
    private static final Pattern NOTHING = new Pattern.Word(" ");

    /** Copies what can change. */
    public Marker {
        says = List.copyOf(says);
        stages = List.copyOf(stages);
        notes = java.util.Collections.unmodifiableMap(new TreeMap<>(notes));
        examples = List.copyOf(examples);
        conditions = List.copyOf(conditions);
        if (stages.isEmpty() && rule instanceof Rule.Plain) {
            throw new IllegalArgumentException("a marker without a pattern: " + ref);
        }
    }

    /** A marker that is present where its pattern matches. */
    public Marker(
            MarkerRef ref,
            String title,
            String source,
            Side by,
            double minConfidence,
            List<Stage> says,
            List<Stage> stages,
            Map<String, String> notes,
            List<Example> examples,
            String origin) {
        this(
                ref,
                title,
                source,
                by,
                minConfidence,
                says,
                stages,
                notes,
                examples,
                origin,
                new Rule.Plain(),
                List.of(),
                Validity.ALWAYS,
                true);
    }

    /** An operand of a rule: present where a pattern matches. */
    public static Marker operand(MarkerRef owner, Side by, Stage stage) {
        return new Marker(owner, "", "", by, 0, List.of(stage), List.of(stage), Map.of(), List.of(), stage.origin());
    }

    /**
     * A line of the file and the pattern up to it.
     *
     * @param key the line's key, for example {@code notin}
     * @param origin {@code file:line}
     * @param pattern what is looked for when the lines after it are left out
     */
    public record Stage(String key, String origin, Pattern pattern) {}

    /**
     * What {@code @name} stands for in a pattern: the words that are looked for. Of a marker with another rule than
     * {@link Rule.Plain} they are more than its evidence; where nothing is said, a pattern that matches nothing.
     */
    public Pattern pattern() {
        return stages.isEmpty() ? NOTHING : stages.get(stages.size() - 1).pattern();
    }

    /** Whether {@code @name} stands for words. */
    public boolean hasWords() {
        return !stages.isEmpty();
    }

    /** The same marker without dates: an example has no day. */
    public Marker always() {
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
                origin,
                rule,
                conditions,
                Validity.ALWAYS,
                true);
    }

    /** Its lines as a program compares them: another text means that it may find something else. */
    public String definition() {
        return ref + " " + pattern() + " " + rule + " " + conditions + " " + validity + " " + used;
    }

    /** Its definition: rules hold markers, and neither titles nor examples change what they find. */
    @Override
    public String toString() {
        return definition();
    }
}
