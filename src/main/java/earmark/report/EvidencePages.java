package earmark.report;

import earmark.evidence.EvidenceCase;
import earmark.evidence.EvidencePack;
import earmark.evidence.ScoredHistory;
import earmark.files.Private;
import earmark.model.Interaction;
import earmark.report.ClipPage.Item;
import earmark.score.Form;
import earmark.score.cards.CardText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Writes what goes beside the sound of a pack of evidence: a page, tables, forms, captions and digests. Thread-safe. */
public final class EvidencePages {
    private EvidencePages() {}

    /**
     * Writes them.
     *
     * @param folder where the sound is; has nothing else in it
     * @param items its clips with their sound, in the order of the cases
     * @param made when
     * @param program which program in which version
     * @return SHA-256 digest of {@code SHA256SUMS}, which has the digests of all other files
     */
    public static String write(Path folder, EvidencePack pack, List<Item> items, Instant made, String program)
            throws IOException {
        for (Item item : items) {
            if (!item.captions().isEmpty()) {
                write(folder, item.captions(), ClipPage.captions(item.clip()));
            }
        }
        Path forms = Private.folder(folder.resolve("forms"));
        for (Form form : pack.forms()) {
            write(forms, form.ref().id() + "@" + form.ref().version() + ".card", CardText.of(form));
        }
        write(folder, "index.html", EvidencePage.html(pack, items));
        write(folder, "answers.csv", ScoredLine.csv(lines(pack)));
        write(folder, "findings.csv", findings(pack));
        if (!pack.anonymous()) {
            write(folder, "evaluations.jsonl", revisions(pack));
        }
        return EvidenceManifest.write(folder, pack, made, program);
    }

    private static List<ScoredLine> lines(EvidencePack pack) {
        return pack.cases().stream()
                .flatMap(one -> one.scored().stream())
                .map(scored -> new ScoredLine(scored.form(), scored.latest()))
                .toList();
    }

    private static String findings(EvidencePack pack) {
        var text = new StringBuilder(VerdictRow.CSV_HEADER);
        for (EvidenceCase one : pack.cases()) {
            List<String> turns = labels(one);
            one.verdicts().forEach(verdict -> text.append(new VerdictRow(one.name(), turns, verdict).toCsv()));
        }
        return text.toString();
    }

    /** Turns are called by their position, also where the interaction itself may not be told. */
    private static List<String> labels(EvidenceCase one) {
        Interaction interaction = one.interaction();
        int turns = interaction == null
                ? one.verdicts().stream()
                        .flatMapToInt(verdict ->
                                VerdictRow.places(verdict.outcome()).stream().mapToInt(place -> place.turn() + 1))
                        .max()
                        .orElse(0)
                : interaction.turns().size();
        return IntStream.range(0, turns).mapToObj(String::valueOf).toList();
    }

    /** Every revision, the oldest first, in the form that can be imported. */
    private static String revisions(EvidencePack pack) {
        var lines = new ArrayList<String>();
        for (EvidenceCase one : pack.cases()) {
            for (ScoredHistory scored : one.scored()) {
                scored.revisions().forEach(revision -> lines.add(ScoredJson.of(scored.form(), revision)));
            }
        }
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
