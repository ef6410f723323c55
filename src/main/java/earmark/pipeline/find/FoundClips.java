package earmark.pipeline.find;

import earmark.clips.Clip;
import earmark.clips.ClipPlan;
import earmark.clips.ExampleText;
import earmark.model.Analysis;
import earmark.model.EarmarkException;
import earmark.model.Interaction;
import earmark.model.InteractionId;
import earmark.model.Place;
import earmark.model.TextSpan;
import earmark.model.TimeSpan;
import earmark.model.Turn;
import earmark.pipeline.MarkerPack;
import earmark.search.Finder;
import earmark.search.SearchRequest;
import earmark.search.Witnesses;
import earmark.store.KeptClip;
import earmark.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a search found as clips, each with what bears it out. Thread-safe. */
public final class FoundClips {
    private final Store store;
    private final Witnesses witnesses;
    private final String query;
    private final ClipPlan plan;

    private FoundClips(Store store, Witnesses witnesses, String query, ClipPlan plan) {
        this.store = store;
        this.witnesses = witnesses;
        this.query = query;
        this.plan = plan;
    }

    /**
     * Of a query.
     *
     * @param store what is kept
     * @param finder reads the query
     * @param query what was searched for
     * @param plan how long clips are
     * @throws earmark.model.EarmarkException when the query cannot be read
     */
    public static FoundClips of(Store store, Finder finder, String query, ClipPlan plan) {
        return new FoundClips(store, finder.witnesses(SearchRequest.of(query, 1)), query, plan);
    }

    /** The clips of these places, those of one interaction together and put into one where they meet. */
    public List<Clip> all(List<Place> places) {
        var byInteraction = new LinkedHashMap<InteractionId, List<Place>>();
        places.forEach(place -> byInteraction
                .computeIfAbsent(place.interaction(), id -> new ArrayList<>())
                .add(place));
        var clips = new ArrayList<Clip>();
        byInteraction.forEach((id, found) -> store.find(id)
                .ifPresent(interaction -> clips.addAll(plan.clips(interaction, found(interaction, found)))));
        return clips;
    }

    /**
     * The clip of one place alone.
     *
     * @param id in which interaction
     * @param turn in which of its turns, from 0
     * @param at which characters
     * @throws EarmarkException when there is no such interaction, or the place is not in it
     */
    public Clip one(InteractionId id, int turn, TextSpan at) {
        Interaction interaction = store.find(id)
                .orElseThrow(() -> new EarmarkException(id.value(), "it is not kept (any more)", "search again"));
        if (turn < 0
                || turn >= interaction.turns().size()
                || at.end() > interaction.turns().get(turn).text().length()) {
            throw new EarmarkException(id.value(), "there is no such place in it (any more)", "search again");
        }
        var place = new Place(id, turn, at, time(interaction.turns().get(turn), at));
        return plan.clips(interaction, found(interaction, List.of(place))).get(0);
    }

    /** From the first to the last word; null where they have no times. */
    private static @Nullable TimeSpan time(Turn turn, TextSpan at) {
        List<TimeSpan> times = turn.words().stream()
                .filter(word -> word.at().overlaps(at))
                .flatMap(word -> Stream.ofNullable(word.time()))
                .toList();
        return times.isEmpty()
                ? null
                : new TimeSpan(
                        times.get(0).startMs(), times.get(times.size() - 1).endMs());
    }

    private List<ClipPlan.Found> found(Interaction interaction, List<Place> places) {
        Analysis analysis = MarkerPack.analyzer().analyze(interaction);
        return places.stream()
                .map(place -> new ClipPlan.Found(place, witnesses.of(analysis, place)))
                .toList();
    }

    /** As it is kept in the library of clips. */
    public KeptClip kept(Clip clip) {
        return kept(clip, query);
    }

    /**
     * As it is kept in the library of clips.
     *
     * @param query what it was found by
     */
    public static KeptClip kept(Clip clip, String query) {
        return new KeptClip(
                clip.id(), clip.interaction().id(), clip.name(), clip.time(), query, ExampleText.of(clip), null, "");
    }

    /**
     * A clip of the library, out of its interaction: the stretch it was cut by, the turns of its example.
     *
     * @param interaction the one it was cut from
     */
    public static Clip again(KeptClip clip, Interaction interaction) {
        TimeSpan time = clip.time();
        if (interaction.turns().isEmpty()) {
            throw new EarmarkException(
                    clip.id(), "its interaction has no words any more", "take it out of the playlist");
        }
        Turn first = interaction.turns().stream()
                .filter(turn ->
                        time == null || (turn.time() != null && turn.time().overlaps(time)))
                .findFirst()
                .orElse(interaction.turns().get(0));
        List<Place> marked = marked(clip, interaction);
        return new Clip(
                clip.id(),
                interaction,
                time,
                marked.isEmpty()
                        ? List.of(new Place(
                                interaction.id(),
                                first.index(),
                                new TextSpan(0, first.text().length()),
                                first.time()))
                        : marked,
                List.of());
    }

    /** Where the example's marked words stand: in the turn that has them in that surrounding. */
    private static List<Place> marked(KeptClip clip, Interaction interaction) {
        String example = clip.example();
        TimeSpan time = clip.time();
        int begin = example.indexOf("<<");
        int end = example.indexOf(">>");
        if (begin < 0 || end < begin) {
            return List.of();
        }
        String words = example.substring(begin + 2, end);
        return interaction.turns().stream()
                .filter(turn ->
                        time == null || (turn.time() != null && turn.time().overlaps(time)))
                .filter(turn -> turn.text().toLowerCase(Locale.ROOT).contains(words))
                .map(turn -> {
                    int at = turn.text().toLowerCase(Locale.ROOT).indexOf(words);
                    var span = new TextSpan(at, at + words.length());
                    return new Place(interaction.id(), turn.index(), span, time(turn, span));
                })
                .limit(1)
                .toList();
    }
}
