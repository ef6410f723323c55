package earmark.pipeline;

import earmark.agree.MachineRater;
import earmark.classify.LearnedMarker;
import earmark.classify.ModelTagger;
import earmark.files.Sha256;
import earmark.markers.Marker;
import earmark.markers.Meaning;
import earmark.markers.Pattern;
import earmark.markers.Tagger;
import earmark.markers.catalog.DraftCatalog;
import earmark.markers.catalog.MarkerCatalog;
import earmark.markers.catalog.MarkerFile;
import earmark.markers.explain.Explainer;
import earmark.markers.hearing.Hearing;
import earmark.markers.match.RuleTagger;
import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.store.TaggerProvenance;
import earmark.syntax.Typo;
import earmark.text.PlainAnalyzer;
import earmark.text.TextAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The markers that are looked for, and what analyses text for them. Does not change. Thread-safe. */
public final class MarkerPack {
    /** Name and version of the analyser: an index made with another one is built anew. */
    public static final String ANALYSIS = "plain 2";

    private static final TextAnalyzer ANALYZER = new PlainAnalyzer();

    private final MarkerCatalog catalog;
    private final List<LearnedMarker> learned;
    private volatile @Nullable TaggerProvenance provenance;
    /** Made once, for to make patterns ready to run takes nearly as long as to read them; holds nothing of a run. */
    private volatile @Nullable Tagger rules;

    private volatile @Nullable Hearing hearing;

    /**
     * Of these.
     *
     * @param catalog the rule markers by name
     * @param learned the markers that were learned
     */
    public MarkerPack(MarkerCatalog catalog, List<LearnedMarker> learned) {
        this.catalog = catalog;
        this.learned = List.copyOf(learned);
    }

    /** Rules alone. */
    public MarkerPack(MarkerCatalog catalog) {
        this(catalog, List.of());
    }

    /** The rule markers by name. */
    public MarkerCatalog catalog() {
        return catalog;
    }

    /** The markers that were learned. */
    public List<LearnedMarker> learned() {
        return learned;
    }

    /**
     * Loads markers.
     *
     * @param folder where somebody's own markers are; empty: the shipped ones
     * @throws earmark.model.EarmarkException with everything that is wrong in the files, examples included
     */
    public static MarkerPack load(Optional<Path> folder) throws IOException {
        return LearnedPack.load(folder, false);
    }

    /**
     * The shipped markers and somebody's own; of two with one name the own one.
     *
     * @param folder where the own ones are; empty: the shipped ones alone
     * @throws earmark.model.EarmarkException with everything that is wrong in the files, examples included
     */
    public static MarkerPack shippedAnd(Optional<Path> folder) throws IOException {
        return LearnedPack.load(folder, true);
    }

    /**
     * The same, but no example is run: for looking into why one fails.
     *
     * @throws earmark.model.EarmarkException with everything that cannot be read in the files
     */
    public static MarkerPack unproven(Optional<Path> folder) throws IOException {
        return LearnedPack.unproven(folder);
    }

    /**
     * The team's own markers as they would be with a draft; the shipped ones stand beside them. No example is run.
     *
     * @param folder where the own ones are; need not be there yet
     * @param draft stands in place of the file of its name
     */
    public static DraftCatalog drafted(Path folder, MarkerFile draft) throws IOException {
        return LearnedPack.drafted(folder, draft);
    }

    /** Whether a folder holds markers; false when there is no such folder. */
    public static boolean isIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{mark,model}")) {
            return files.iterator().hasNext();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What cuts text into sentences and tokens, for rules, index and search alike. */
    public static TextAnalyzer analyzer() {
        return ANALYZER;
    }

    /** Finds these markers, those that are switched off apart. */
    public Tagger tagger() {
        return learned.isEmpty() ? rules() : new ModelTagger(rules(), learned, Embedders.SHARED);
    }

    /** Finds the markers that are rules, without the learned ones; the same one each time. */
    public Tagger rules() {
        Tagger known = rules;
        if (known == null) {
            known = new RuleTagger(used(), hearing());
            rules = known;
        }
        return known;
    }

    /** What is heard where the rules of this pack are looked for: what a few of them come to among all of them. */
    public Hearing hearing() {
        Hearing known = hearing;
        if (known == null) {
            known = RuleTagger.hearing(used());
            hearing = known;
        }
        return known;
    }

    /**
     * Finds some of these markers and nothing else; those that are switched off are not asked.
     *
     * @param ids their names; others than there are find nothing
     */
    public Tagger tagger(Set<String> ids) {
        List<LearnedMarker> models = learned.stream()
                .filter(marker -> ids.contains(marker.ref().id()))
                .toList();
        Set<String> lookedAt = Stream.concat(
                        ids.stream(), models.stream().flatMap(marker -> marker.model().rules().stream()))
                .collect(Collectors.toSet());
        Tagger some = new RuleTagger(
                used().stream()
                        .filter(marker -> lookedAt.contains(marker.ref().id()))
                        .toList(),
                hearing());
        Tagger all = models.isEmpty() ? some : new ModelTagger(some, models, Embedders.SHARED);
        return analysis -> all.tag(analysis).stream()
                .filter(verdict -> ids.contains(verdict.marker().id()))
                .toList();
    }

    private List<Marker> used() {
        return catalog.markers().stream().filter(Marker::used).toList();
    }

    /** What each marker that is asked means, by its name: of two that mean the same by any name, the texts are equal. */
    public Map<String, String> meanings() {
        var meanings = new TreeMap<String, String>();
        used().forEach(marker -> meanings.put(marker.ref().id(), MarkerDigests.of(marker)));
        Map<String, String> rules = Map.copyOf(meanings);
        for (LearnedMarker marker : learned) {
            String lookedAt = marker.model().rules().stream()
                    .map(rule -> " " + rules.getOrDefault(rule, "none"))
                    .collect(Collectors.joining());
            meanings.put(marker.ref().id(), marker.meaning() + lookedAt);
        }
        return meanings;
    }

    /** The names of the markers that are rules. */
    public List<String> ruleNames() {
        return catalog.markers().stream().map(marker -> marker.ref().id()).toList();
    }

    /** The names of all markers. */
    public List<String> names() {
        return Stream.concat(
                        ruleNames().stream(),
                        learned.stream().map(marker -> marker.ref().id()))
                .toList();
    }

    /**
     * A marker as it can be explained: a learned one as the term that it is in patterns.
     *
     * @param id its name
     * @return empty when there is none
     */
    public Optional<Marker> explainable(String id) {
        return catalog.marker(id)
                .or(() -> learned.stream()
                        .filter(marker -> marker.ref().id().equals(id))
                        .findFirst()
                        .flatMap(marker -> catalog.meaning(id).map(pattern -> term(marker, pattern))));
    }

    private static Marker term(LearnedMarker marker, Pattern pattern) {
        var stage = new Marker.Stage("model", marker.origin(), pattern);
        return new Marker(
                marker.ref(),
                marker.title(),
                marker.source(),
                marker.by(),
                marker.minConfidence(),
                List.of(stage),
                List.of(stage),
                marker.notes(),
                marker.examples(),
                marker.origin());
    }

    /** What explains a marker as it is judged among all of this pack; one that is switched off, as if it were not. */
    public Explainer explainer(Marker marker) {
        if (marker.used() && catalog.marker(marker.ref().id()).isPresent()) {
            return new Explainer(marker, hearing());
        }
        var all = new ArrayList<>(used());
        all.add(marker);
        return new Explainer(marker, RuleTagger.hearing(all));
    }

    /** What is said of a name that no marker has. */
    public EarmarkException unknown(String id) {
        return new EarmarkException(
                id, "there is no such marker", Typo.asked(id, names()) + "earmark markers list shows what there is");
    }

    /**
     * Why a marker must not fail a form automatically: it can rest on something that no word shows.
     *
     * @param id the marker's name
     * @return empty when it may, or is not here
     */
    public Optional<Problem> refusalToFail(String id) {
        Optional<LearnedMarker> own =
                learned.stream().filter(marker -> marker.ref().id().equals(id)).findFirst();
        return own.isPresent()
                ? own.map(marker -> new Problem(
                        marker.origin(),
                        id + " is learned, and must not fail a form",
                        "let a person decide, or use it in a rule that asks for words too: @sorry_words & @" + id))
                : catalog.marker(id).flatMap(Meaning::refusal);
    }

    /** These markers as somebody whose judgement is held against people's. */
    public MachineRater rater(String name) {
        return new MachineRater(name, tagger(), Set.copyOf(names()));
    }

    /**
     * Which markers in which state: another digest means that tagging again could find something else. Word lists count,
     * for a pattern holds what its names meant when it was read; so do the wordings that examples teach.
     */
    public TaggerProvenance provenance() {
        TaggerProvenance known = provenance;
        if (known == null) {
            known = made();
            provenance = known;
        }
        return known;
    }

    private TaggerProvenance made() {
        String all = Stream.concat(
                        catalog.markers().stream().map(marker -> marker.ref() + " " + MarkerDigests.of(marker)),
                        learned.stream().map(LearnedMarker::state))
                .sorted()
                .collect(Collectors.joining("\n"));
        return new TaggerProvenance("rules", Sha256.of(all.getBytes(StandardCharsets.UTF_8)));
    }
}
