package earmark.themes.kept;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A theme as it is known from run to run.
 *
 * @param id for ever, for example {@code th3}
 * @param label its name
 * @param named whether a person gave the name
 * @param state what people think of it
 * @param into the theme it was merged into; empty when it was not
 * @param terms phrases that belong to it most, strongest first
 * @param firstRun number of the run that found it first
 * @param lastRun number of the last run that found it
 */
public record KeptTheme(
        String id,
        String label,
        boolean named,
        State state,
        String into,
        List<String> terms,
        int firstRun,
        int lastRun) {
    /** What people think of a theme. */
    public enum State {
        /** Nothing against it. */
        ACTIVE,
        /** Part of another now. */
        MERGED,
        /** Not a theme: its texts are out of theme. */
        DISMISSED
    }

    /** Copies the terms. */
    public KeptTheme {
        terms = List.copyOf(terms);
        if ((state == State.MERGED) == into.isEmpty()) {
            throw new IllegalArgumentException(id + " " + state + " into '" + into + "'");
        }
    }

    KeptTheme called(String name, boolean byPerson) {
        return new KeptTheme(id, name, byPerson, state, into, terms, firstRun, lastRun);
    }

    KeptTheme now(State other, String target) {
        return new KeptTheme(id, label, named, other, target, terms, firstRun, lastRun);
    }

    KeptTheme about(List<String> phrases) {
        return new KeptTheme(id, label, named, state, into, phrases, firstRun, lastRun);
    }

    /** With those phrases only that stand in a text; a name a person gave stays. */
    KeptTheme saying(String text) {
        String padded = words(text);
        Predicate<String> said = phrase -> padded.contains(words(phrase));
        String name = Stream.of(label.split(", ")).filter(said).collect(Collectors.joining(", "));
        return new KeptTheme(
                id,
                named ? label : name.isEmpty() ? id : name,
                named,
                state,
                into,
                terms.stream().filter(said).toList(),
                firstRun,
                lastRun);
    }

    /** What it is called by and what else belongs to it, strongest first. */
    List<String> phrases() {
        Stream<String> called = label.equals(id) && !terms.isEmpty() ? Stream.of() : Stream.of(label.split(", "));
        return Stream.concat(called, terms.stream()).distinct().toList();
    }

    /** Between blanks, so that no part of a word is found. */
    private static String words(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }

    KeptTheme seenIn(int run) {
        return new KeptTheme(id, label, named, state, into, terms, firstRun, run);
    }
}
