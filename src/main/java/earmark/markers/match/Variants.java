package earmark.markers.match;

import earmark.markers.hearing.Hearing;
import earmark.markers.hearing.Rewording;
import earmark.markers.hearing.Rewording.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** How one recognised turn may read otherwise. Made once, used by all. Use from one thread. */
final class Variants {
    /** Two stretches further apart than this are not one phrase, in tokens. */
    private static final int MOST_TOKENS_APART = 6;
    /** So many readings of a turn are looked at, likelier ones first. */
    private static final int MOST_SINGLE = 60;

    private static final int MOST_PAIRS = 60;
    /** Each reading is as long as the turn: in a very long one fewer are looked at, so that work grows with it and no faster. */
    private static final int MOST_WORDS = 2_000_000;

    private static final int LEAST_PROPOSED = 100;

    private static final Variants NONE = new Variants(List.of());

    private final List<Variant> variants;
    private final List<Variant> sounding;

    private Variants(List<Variant> variants) {
        this.variants = variants;
        sounding = variants.stream()
                .filter(variant -> variant.kind == Kind.SOUNDS_LIKE)
                .toList();
    }

    /** Those of a turn; none where nothing was recognised, as in writing. */
    static Variants of(TurnView turn, Hearing hearing) {
        if (!turn.isRecognised()) {
            return NONE;
        }
        List<Rewording> rewordings = new ArrayList<>(hearing.rewordings(turn.heard(), turn.wordings()));
        if (rewordings.isEmpty()) {
            return NONE;
        }
        rewordings.sort(Comparator.comparing(Rewording::score).reversed());
        List<Rewording> weighed = of(rewordings, kind -> kind == Kind.ALTERNATIVE);
        List<Rewording> proposed = of(rewordings, kind -> kind != Kind.ALTERNATIVE);
        List<Variant> variants = new ArrayList<>();
        for (Rewording each : weighed.subList(0, Math.min(MOST_SINGLE, weighed.size()))) {
            variants.add(new Variant(turn, List.of(each)));
        }
        int most = Math.max(LEAST_PROPOSED, MOST_WORDS / turn.size());
        for (Rewording each : proposed.subList(0, Math.min(most, proposed.size()))) {
            variants.add(new Variant(turn, List.of(each)));
        }
        // what sounds like a wording is that wording whole
        var near = new NearPairs(MOST_PAIRS, MOST_TOKENS_APART);
        for (List<Rewording> pair : near.of(of(rewordings, kind -> kind != Kind.SOUNDS_LIKE))) {
            variants.add(new Variant(turn, pair));
        }
        return new Variants(variants);
    }

    private static List<Rewording> of(List<Rewording> rewordings, Predicate<Kind> wanted) {
        return rewordings.stream().filter(each -> wanted.test(each.kind())).toList();
    }

    /** The turn as each of them reads. */
    List<TurnView> views() {
        return variants.stream().map(variant -> variant.view).toList();
    }

    /** Those that sound like a known wording, of whichever marker. */
    List<Variant> sounding() {
        return sounding;
    }

    /** Those in which a marker's words stand, or may turn out not to stand. */
    List<Variant> worthLooking(Ready marker, Reading reading) {
        if (variants.isEmpty()) {
            return List.of();
        }
        List<Variant> worth = new ArrayList<>();
        for (Variant variant : variants) {
            if (variant.kind == Kind.CONFUSION || marker.mayFind(variant.view, reading)) {
                worth.add(variant);
            }
        }
        return worth;
    }
}
