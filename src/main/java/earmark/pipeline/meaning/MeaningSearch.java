package earmark.pipeline.meaning;

import earmark.index.meaning.MeaningSearcher;
import earmark.index.meaning.Near;
import earmark.markers.Side;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Place;
import earmark.model.Speaker;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.model.Word;
import earmark.search.Snippet;
import earmark.store.Filter;
import earmark.store.Store;
import earmark.vectors.Embedder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds what lies near in meaning, over the vectors as they are kept. Thread-safe. */
public final class MeaningSearch {
    /** From here on something is shown: below it hardly anything means the same. */
    public static final double LEAST = 0.5;

    private static final int LONGEST = 2_000;

    private final Store store;
    private final MeaningKeeper keeper;
    private final Supplier<Embedder> model;

    /**
     * For one home.
     *
     * @param keeper of its vectors
     * @param model the one they are made with
     */
    public MeaningSearch(Store store, MeaningKeeper keeper, Supplier<Embedder> model) {
        this.store = store;
        this.keeper = keeper;
        this.model = model;
    }

    /**
     * Where it is looked.
     *
     * @param filter in which interactions
     * @param among only in these, besides what the filter says; null for all
     * @param speaker in whose words; null for anybody's
     * @param least from which similarity on, in [-1, 1]
     * @param limit at most so many hits, 1 or more
     */
    public record Where(
            Filter filter,
            @Nullable Set<InteractionId> among,
            @Nullable Side speaker,
            double least,
            int limit) {
        /** Checks the ranges. */
        public Where {
            among = among == null ? null : Set.copyOf(among);
            if (limit < 1 || !(least >= -1 && least <= 1)) {
                throw new EarmarkException(
                        "search by meaning",
                        "limit " + limit + ", similarity " + least,
                        "a limit from 1, a similarity from -1 to 1");
            }
        }

        /** Everywhere. */
        public static Where everywhere(int limit) {
            return new Where(Filter.ALL, null, null, LEAST, limit);
        }
    }

    /**
     * What means something like a sentence.
     *
     * @param sentence in ordinary words, for example {@code customer says nobody called back}
     * @return nearest first, of each turn its nearest words
     * @throws EarmarkException when the sentence says nothing or is too long
     */
    public List<MeaningHit> like(String sentence, Where where) throws IOException {
        if (sentence.isBlank() || sentence.length() > LONGEST) {
            throw new EarmarkException(
                    "--like",
                    "it is empty or longer than " + LONGEST + " characters",
                    "say in a sentence what is meant");
        }
        return near(model.get().embed(sentence), where, null, -1);
    }

    /**
     * More of what was said in a turn.
     *
     * @param id which interaction
     * @param turn which of its turns, from 0
     * @return nearest first, without that turn
     * @throws EarmarkException when there is no such turn, or it has no words
     */
    public List<MeaningHit> moreLike(InteractionId id, int turn, Where where) throws IOException {
        Interaction interaction = store.find(id)
                .orElseThrow(
                        () -> new EarmarkException(id.value(), "not kept here", "earmark list shows what there is"));
        if (turn < 0 || turn >= interaction.turns().size()) {
            throw new EarmarkException(
                    id + "@" + turn, "it has " + interaction.turns().size() + " turns", "turns count from 0");
        }
        String text = interaction.turns().get(turn).text();
        if (text.isBlank()) {
            throw new EarmarkException(id + "@" + turn, "nothing was said there", "another turn");
        }
        return near(model.get().embed(text), where, id, turn);
    }

    private List<MeaningHit> near(float[] vector, Where where, @Nullable InteractionId without, int turn)
            throws IOException {
        Optional<MeaningSearcher> opened = keeper.search();
        if (opened.isEmpty()) {
            return List.of();
        }
        Optional<Set<InteractionId>> meant = meant(where);
        Side speaker = where.speaker();
        var hits = new ArrayList<MeaningHit>();
        var turns = new HashSet<String>();
        Map<InteractionId, Optional<Interaction>> read = new HashMap<>();
        try (MeaningSearcher searcher = opened.get()) {
            for (Near near : searcher.all(vector, similarity -> similarity >= where.least())) {
                InteractionId id = near.stretch().interaction();
                boolean itself = id.equals(without) && near.stretch().turn() == turn;
                if (hits.size() >= where.limit()
                        || itself
                        || (meant.isPresent() && !meant.get().contains(id))) {
                    continue;
                }
                if (turns.add(id + "@" + near.stretch().turn())) {
                    read.computeIfAbsent(id, store::find)
                            .flatMap(interaction -> hit(interaction, near))
                            .filter(hit -> speaker == null || speaker.fit(hit.speaker()) != Side.Fit.NO)
                            .ifPresent(hits::add);
                }
            }
        }
        return List.copyOf(hits);
    }

    private Optional<Set<InteractionId>> meant(Where where) {
        if (where.filter().equals(Filter.ALL)) {
            return Optional.ofNullable(where.among());
        }
        var ids = new HashSet<>(store.ids(where.filter()));
        if (where.among() != null) {
            ids.retainAll(where.among());
        }
        return Optional.of(ids);
    }

    /** Empty when it changed since the vectors were made. */
    private static Optional<MeaningHit> hit(Interaction interaction, Near near) {
        int index = near.stretch().turn();
        if (index >= interaction.turns().size()) {
            return Optional.empty();
        }
        Turn turn = interaction.turns().get(index);
        TextSpan at = near.stretch().at();
        if (at.end() > turn.text().length()) {
            return Optional.empty();
        }
        Speaker speaker = turn.speaker();
        return Optional.of(new MeaningHit(
                new Place(interaction.id(), index, at, time(turn, at)),
                speaker,
                Snippet.of(turn.text(), at),
                near.similarity()));
    }

    private static @Nullable TimeSpan time(Turn turn, TextSpan at) {
        long from = Long.MAX_VALUE;
        long to = -1;
        for (Word word : turn.words()) {
            TimeSpan time = word.time();
            if (time != null
                    && word.at().start() < at.end()
                    && at.start() < word.at().end()) {
                from = Math.min(from, time.startMs());
                to = Math.max(to, time.endMs());
            }
        }
        return to < 0 ? turn.time() : new TimeSpan(from, to);
    }
}
