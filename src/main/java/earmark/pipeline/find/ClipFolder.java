package earmark.pipeline.find;

import earmark.clips.Clip;
import earmark.model.Medium;
import earmark.model.Problem;
import earmark.pipeline.ClipCutter;
import earmark.settings.Settings;
import earmark.store.KeptClip;
import earmark.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Cuts the sound of clips into a folder, each under a name that every system takes. Thread-safe. */
public final class ClipFolder {
    private final Store store;
    private final Settings settings;
    private final boolean mixed;

    /**
     * Out of a home.
     *
     * @param mixed whether all channels are put into one
     */
    public ClipFolder(Store store, Settings settings, boolean mixed) {
        this.store = store;
        this.settings = settings;
        this.mixed = mixed;
    }

    /**
     * A clip that was cut.
     *
     * @param clip what
     * @param name of its files, without ending; empty where there is no sound
     * @param note why there is no sound, or what was said when it was rated; may be empty
     * @param rating good or poor; empty when it was not rated
     */
    public record Cut(Clip clip, String name, String note, String rating) {}

    /**
     * Cuts clips.
     *
     * @param clips in order
     * @param folder where {@code NAME.wav} goes; is there
     * @param trouble is told what could not be cut
     * @return one a clip, in order
     */
    public List<Cut> cut(List<Clip> clips, Path folder, java.util.function.Consumer<Problem> trouble)
            throws IOException {
        Map<String, KeptClip> known = store
                .clips()
                .of(clips.stream().map(Clip::id).toList())
                .stream()
                .collect(Collectors.toMap(KeptClip::id, Function.identity()));
        var cuts = new ArrayList<Cut>();
        try (var cutter = new ClipCutter(store, settings)) {
            for (Clip clip : clips) {
                cuts.add(
                        cut(cutter, clip, cuts.size() + 1, Optional.ofNullable(known.get(clip.id())), folder, trouble));
            }
        }
        return cuts;
    }

    private Cut cut(
            ClipCutter cutter,
            Clip clip,
            int number,
            Optional<KeptClip> known,
            Path folder,
            java.util.function.Consumer<Problem> trouble) {
        String rating = known.map(KeptClip::rating)
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .orElse("");
        String note = known.map(KeptClip::note).orElse("");
        if (clip.interaction().medium() != Medium.CALL || clip.time() == null) {
            return new Cut(clip, "", note, rating);
        }
        String name = String.format(Locale.ROOT, "%02d-%s-%s", number, fileName(clip.name()), clip.id());
        Optional<Problem> problem = cutter.cut(clip, mixed, folder.resolve(name + ".wav"));
        if (problem.isPresent()) {
            trouble.accept(problem.get());
            return new Cut(clip, "", "no sound: " + problem.get().what(), rating);
        }
        return new Cut(clip, name, note, rating);
    }

    /** What others called it, as a name that every system takes. */
    private static String fileName(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "clip" : plain.substring(0, Math.min(40, plain.length()));
    }
}
