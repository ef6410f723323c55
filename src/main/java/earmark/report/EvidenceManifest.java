package earmark.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import earmark.evidence.EvidenceCase;
import earmark.evidence.EvidencePack;
import earmark.files.Sha256;
import earmark.files.ZippedFolder;
import earmark.model.Interaction;
import earmark.score.Evaluation;
import earmark.score.cards.CardText;
import earmark.score.totals.Totals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** What a pack of evidence was made of and by, and the digests of its files. Thread-safe. */
final class EvidenceManifest {
    /** Name and version of this shape. */
    static final String SCHEMA = "earmark.evidence/1";

    private static final String SUMS = "SHA256SUMS";

    private EvidenceManifest() {}

    /**
     * Writes {@code manifest.json} and {@code SHA256SUMS} beside the other files.
     *
     * @return digest of {@code SHA256SUMS}: whoever has written it down elsewhere sees whether anything was changed
     */
    static String write(Path folder, EvidencePack pack, Instant made, String program) throws IOException {
        ObjectNode manifest = Json.object()
                .put("schema", SCHEMA)
                .put("asked", pack.asked())
                .put("anonymous", pack.anonymous())
                .put("made", made.toString())
                .put("program", program);
        ArrayNode forms = manifest.putArray("forms");
        pack.forms()
                .forEach(form -> forms.addObject()
                        .put("form", form.ref().toString())
                        .put("sha256", Sha256.of(CardText.of(form).getBytes(StandardCharsets.UTF_8))));
        ArrayNode cases = manifest.putArray("interactions");
        pack.cases().forEach(one -> cases.add(of(one)));
        ArrayNode files = manifest.putArray("files");
        var sums = new StringBuilder();
        for (Path file : ZippedFolder.files(folder)) {
            String name = ZippedFolder.name(folder, file);
            String digest = Sha256.of(file);
            files.addObject().put("path", name).put("bytes", Files.size(file)).put("sha256", digest);
            sums.append(digest).append("  ").append(name).append('\n');
        }
        byte[] bytes = (manifest.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("manifest.json"), bytes);
        sums.append(Sha256.of(bytes)).append("  manifest.json\n");
        byte[] all = sums.toString().getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve(SUMS), all);
        return Sha256.of(all);
    }

    private static ObjectNode of(EvidenceCase one) {
        ObjectNode object = Json.object().put("name", one.name());
        Interaction interaction = one.interaction();
        if (interaction != null) {
            object.put("interaction", interaction.id().value())
                    .put("source", interaction.provenance().source())
                    .put("source_sha256", interaction.provenance().sha256());
            object.set("versions", Json.object(interaction.provenance().versions()));
        }
        ArrayNode originals = object.putArray("originals_sha256");
        one.originals().forEach(originals::add);
        object.put("tagger", one.tagger()).put("marker_pack_sha256", one.markerPack());
        ArrayNode markers = object.putArray("markers");
        one.verdicts().forEach(verdict -> markers.add(verdict.marker().toString()));
        ArrayNode scored = object.putArray("evaluations");
        one.scored().forEach(its -> {
            Evaluation latest = its.latest();
            scored.addObject()
                    .put("evaluation", latest.id())
                    .put("form", its.form().ref().toString())
                    .put("revisions", its.revisions().size())
                    .put("appeals", its.appeals().size())
                    .put("arithmetic", Totals.of(its.form(), latest).arithmetic());
        });
        return object;
    }
}
