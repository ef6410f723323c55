package earmark.pipeline.correct;

import earmark.model.Correction;
import earmark.model.Correction.Kind;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.Turn;
import earmark.model.Word;
import earmark.pipeline.MarkerPack;
import earmark.search.IndexKeeper;
import earmark.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what was recognised, and takes corrections back. The interaction is tagged and indexed anew at once; what was
 * recognised stays beside it. Thread-safe.
 */
public final class CorrectionDesk {
    private static final int TRIES = 3;
    private static final int LONGEST = 2_000;

    private final Store store;
    private final Supplier<MarkerPack> pack;
    private final Clock clock;

    /**
     * A desk.
     *
     * @param store what is kept
     * @param pack the markers in force
     * @param clock what time it is
     */
    public CorrectionDesk(Store store, Supplier<MarkerPack> pack, Clock clock) {
        this.store = store;
        this.pack = pack;
        this.clock = clock;
    }

    /** What one wants to have; made into a correction once the interaction is read. */
    private interface Wish {
        Correction in(Interaction interaction, List<Correction> holding, int number);
    }

    /**
     * Puts other words in the place of some.
     *
     * @param id of a call: what was written is what it says
     * @param turn which turn
     * @param at which characters; widened to whole words, at least one
     * @param before what the person sees there; refused when it is something else by now
     * @param after what was said; empty where nothing was said
     * @param by who corrects
     * @throws EarmarkException when it cannot be corrected so
     */
    public Correction words(InteractionId id, int turn, TextSpan at, String before, String after, String by)
            throws IOException {
        return make(id, (interaction, holding, number) -> {
            Turn said = turn(interaction, turn);
            TextSpan whole = whole(said, at);
            String there = whole.of(said.text());
            if (!before.strip().equals(there.strip())) {
                throw new EarmarkException(
                        "turn " + turn, "says “" + there + "” there by now, not “" + before + "”", "look again");
            }
            String fresh = plain(after);
            TextSpan cut = fresh.isEmpty() ? withBlank(said.text(), whole) : whole;
            if (fresh.equals(there)) {
                throw new EarmarkException("turn " + turn, "already says that", "write what was said instead");
            }
            TextSpan wide = history(interaction, holding, turn).widened(cut);
            String all = said.text().substring(wide.start(), cut.start())
                    + fresh
                    + said.text().substring(cut.end(), wide.end());
            return new Correction(
                    id, number, clock.instant(), by, Kind.WORDS, turn, wide, wide.of(said.text()), all, null);
        });
    }

    /**
     * Says whose words a turn holds.
     *
     * @param before whose they seem to be; refused when that changed
     */
    public Correction speaker(InteractionId id, int turn, Speaker before, Speaker after, String by) throws IOException {
        return make(id, (interaction, holding, number) -> {
            Turn said = turn(interaction, turn);
            if (said.speaker() != before || before == after) {
                throw new EarmarkException(
                        "turn " + turn, "is the " + lower(said.speaker()) + "’s by now", "look again");
            }
            return new Correction(
                    id,
                    number,
                    clock.instant(),
                    by,
                    Kind.SPEAKER,
                    turn,
                    new TextSpan(0, 0),
                    before.name(),
                    after.name(),
                    null);
        });
    }

    /**
     * Takes a correction back.
     *
     * @throws EarmarkException when it does not hold any more, or a later one of the same words has to be taken back first
     */
    public Correction undo(InteractionId id, int number, String by) throws IOException {
        return make(id, (interaction, holding, next) -> {
            String where = "correction " + number;
            Correction wrong = holding.stream()
                    .filter(one -> one.number() == number)
                    .findFirst()
                    .orElseThrow(() -> new EarmarkException(where, "there is none that holds", "look at the history"));
            TurnHistory history = history(interaction, holding, wrong.turn());
            Optional<Integer> later = history.inTheWayOf(number);
            if (later.isPresent()) {
                throw new EarmarkException(
                        where,
                        "some of its words were corrected again by number " + later.get(),
                        "take number " + later.get() + " back first");
            }
            if (!history.canUndo(number)) {
                throw new EarmarkException(where, "does not hold any more", "look at the history");
            }
            TextSpan at = history.now(number).orElse(wrong.at());
            if (wrong.kind() == Kind.WORDS && !at.of(history.turn().text()).equals(wrong.after())) {
                throw new EarmarkException(
                        where, "its words were changed by others since", "correct the words as they are now");
            }
            return new Correction(
                    id,
                    next,
                    clock.instant(),
                    by,
                    wrong.kind(),
                    wrong.turn(),
                    at,
                    wrong.after(),
                    wrong.before(),
                    number);
        });
    }

    /** What holds of all corrections: those after the interaction was last read anew. */
    public static List<Correction> holding(List<Correction> all) {
        int from = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).kind() == Kind.REREAD) {
                from = i + 1;
            }
        }
        return all.subList(from, all.size());
    }

    /**
     * The history of every turn of which something was corrected.
     *
     * @param interaction as it is now
     */
    public Map<Integer, TurnHistory> histories(Interaction interaction) {
        List<Correction> holding = holding(store.corrections().of(interaction.id()));
        var histories = new java.util.TreeMap<Integer, TurnHistory>();
        if (!holding.isEmpty()) {
            store.corrections()
                    .heard(interaction.id())
                    .forEach((turn, heard) -> histories.put(turn, new TurnHistory(heard, holding)));
        }
        return histories;
    }

    private TurnHistory history(Interaction interaction, List<Correction> holding, int turn) {
        Turn heard = store.corrections()
                .heard(interaction.id())
                .getOrDefault(turn, interaction.turns().get(turn));
        return new TurnHistory(heard, holding);
    }

    private Correction make(InteractionId id, Wish wish) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            String state = store.state(id).orElseThrow(() -> gone(id));
            Interaction interaction = store.find(id).orElseThrow(() -> gone(id));
            List<Correction> all = store.corrections().of(id);
            List<Correction> holding = holding(all);
            Correction correction = wish.in(interaction, holding, all.size() + 1);
            TurnHistory history = history(interaction, holding, correction.turn());
            history.add(correction);
            Interaction corrected = with(interaction, history.turn());
            MarkerPack markers = pack.get();
            var verdicts = markers.tagger().tag(MarkerPack.analyzer().analyze(corrected));
            if (store.corrections().keep(corrected, state, correction, verdicts, markers.provenance())) {
                try (var index = new IndexKeeper(store, MarkerPack.analyzer(), MarkerPack.ANALYSIS)) {
                    index.catchUp();
                }
                return correction;
            }
        }
        throw new EarmarkException(id.value(), "others change it just now", "try again");
    }

    private static Interaction with(Interaction interaction, Turn turn) {
        var turns = new ArrayList<>(interaction.turns());
        turns.set(turn.index(), turn);
        return interaction.withTurns(turns);
    }

    private static Turn turn(Interaction interaction, int turn) {
        if (turn < 0 || turn >= interaction.turns().size()) {
            throw new EarmarkException(
                    "turn " + turn,
                    "there is none",
                    "it has " + interaction.turns().size() + ", which count from 0");
        }
        return interaction.turns().get(turn);
    }

    private static TextSpan whole(Turn turn, TextSpan at) {
        List<Word> words =
                turn.words().stream().filter(word -> word.at().overlaps(at)).toList();
        if (words.isEmpty() || words.get(0).time() == null) {
            throw new EarmarkException(
                    "turn " + turn.index(),
                    words.isEmpty() && !turn.words().isEmpty() ? "has no word there" : "was not recognised from speech",
                    "only recognised words can be corrected");
        }
        return new TextSpan(
                words.get(0).at().start(), words.get(words.size() - 1).at().end());
    }

    /** With one of the blanks beside it, so that two do not stay. */
    private static TextSpan withBlank(String text, TextSpan at) {
        if (at.end() < text.length() && text.charAt(at.end()) == ' ') {
            return new TextSpan(at.start(), at.end() + 1);
        }
        return at.start() > 0 && text.charAt(at.start() - 1) == ' ' ? new TextSpan(at.start() - 1, at.end()) : at;
    }

    /** Words with single blanks between them, and nothing that cannot be seen. */
    private static String plain(String text) {
        String plain = text.strip().replaceAll("\\s+", " ");
        if (plain.length() > LONGEST || plain.codePoints().anyMatch(Character::isISOControl)) {
            throw new EarmarkException(
                    "the correction", "is too long or holds control characters", "write the words that were said");
        }
        return plain;
    }

    private static String lower(@Nullable Speaker speaker) {
        return String.valueOf(speaker).toLowerCase(Locale.ROOT);
    }

    private static EarmarkException gone(InteractionId id) {
        return new EarmarkException(id.value(), "is not kept any more", "look it up in the list");
    }
}
