package earmark.transcribe;

import earmark.model.EarmarkException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder with a Vosk model in it, looked at before native code is: that would only say "failed to create a model", or
 * take the process down.
 *
 * @param path the folder
 * @param sampleRateHz the rate the model was made for, from its own configuration
 */
public record ModelFolder(Path path, int sampleRateHz) {
    private static final Pattern RATE = Pattern.compile("(?m)^\\s*--sample-frequency=(\\d+)(\\.0*)?\\s*$");
    private static final String HINT =
            "name the folder of an unpacked Vosk model (it holds am, conf and graph), or leave it out for the one that comes with earmark";
    /** Models of today, and the flat ones of before 2020: each line is a set of alternatives of which one must be there. */
    private static final List<List<String>> PARTS = List.of(
            List.of("am/final.mdl", "final.mdl"),
            List.of("conf/mfcc.conf", "mfcc.conf"),
            List.of("graph/HCLG.fst", "graph/HCLr.fst", "HCLG.fst", "HCLr.fst"));

    /**
     * Checks a folder.
     *
     * @throws EarmarkException naming everything that is missing
     */
    public static ModelFolder of(Path path) {
        String where = path.toString();
        if (!Files.isDirectory(path)) {
            throw new EarmarkException(where, "no model: there is no such folder", HINT);
        }
        var missing = new ArrayList<String>();
        for (List<String> part : PARTS) {
            if (part.stream().noneMatch(file -> Files.isRegularFile(path.resolve(file)))) {
                missing.add(part.get(0));
            }
        }
        if (Files.isRegularFile(path.resolve("graph/HCLr.fst")) && !Files.isRegularFile(path.resolve("graph/Gr.fst"))) {
            missing.add("graph/Gr.fst");
        }
        if (!missing.isEmpty()) {
            throw new EarmarkException(where, "not a whole model: without " + String.join(", ", missing), HINT);
        }
        return new ModelFolder(path, rate(path));
    }

    private static int rate(Path path) {
        Path conf = path.resolve("conf/mfcc.conf");
        if (!Files.isRegularFile(conf)) {
            conf = path.resolve("mfcc.conf");
        }
        try {
            Matcher rate = RATE.matcher(Files.readString(conf, StandardCharsets.ISO_8859_1));
            if (rate.find()) {
                return Integer.parseInt(rate.group(1));
            }
        } catch (IOException | NumberFormatException e) {
            throw new EarmarkException(conf.toString(), "cannot be read: " + e.getMessage(), HINT);
        }
        throw new EarmarkException(
                conf.toString(),
                "does not say for which sample rate the model was made",
                "add --sample-frequency=16000");
    }
}
