package earmark.score.cards;

import earmark.files.Sha256;
import earmark.model.Problem;
import earmark.score.Form;
import earmark.score.FormRef;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version law of forms: whatever changes in a form, its version rises. A file {@code PINS} beside the cards remembers
 * for each form and version what it was. Immutable, thread-safe.
 */
public final class FormPins {
    /** Where they are kept, beside the card files. */
    public static final String FILE = "PINS";

    private static final int DIGITS = 16;
    private static final Pattern LINE = Pattern.compile("(\\S+@\\d+) ([0-9a-f]{" + DIGITS + "})");
    private static final String HEAD = "# Written by 'earmark score forms check DIR --pin': form, what it was.\n";

    private final Map<FormRef, String> digests;

    private FormPins(Map<FormRef, String> digests) {
        this.digests = Map.copyOf(digests);
    }

    /** Of a folder that has none yet. */
    public static FormPins none() {
        return new FormPins(Map.of());
    }

    /**
     * Reads a file of pins.
     *
     * @param problems lines that are none are added here
     */
    public static FormPins read(String content, List<Problem> problems) {
        Map<FormRef, String> digests = new TreeMap<>();
        List<String> lines = content.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            if (line.matches() && FormRef.parse(line.group(1)).isPresent()) {
                digests.put(FormRef.parse(line.group(1)).orElseThrow(), line.group(2));
            } else if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                problems.add(new Problem(
                        FILE + ":" + (i + 1), "no pin: '" + lines.get(i) + "'", "put the file back as it was"));
            }
        }
        return new FormPins(digests);
    }

    /** Forms that changed under their version. */
    public List<Problem> broken(List<Form> forms) {
        var problems = new ArrayList<Problem>();
        for (Form form : forms) {
            String pinned = digests.get(form.ref());
            if (pinned != null && !pinned.equals(digest(form))) {
                problems.add(new Problem(
                        form.ref().toString(),
                        "it is not what it was in this version",
                        "write form " + form.ref().id() + " v" + (form.ref().version() + 1)
                                + ", or put the lines back as they were"));
            }
        }
        return problems;
    }

    /** Forms nobody remembers yet. */
    public List<FormRef> missing(List<Form> forms) {
        return forms.stream()
                .map(Form::ref)
                .filter(ref -> !digests.containsKey(ref))
                .toList();
    }

    /** These pins with the forms as they are now, as the text of the file; versions that are gone stay pinned. */
    public String with(List<Form> forms) {
        Map<FormRef, String> all = new TreeMap<>(digests);
        forms.forEach(form -> all.put(form.ref(), digest(form)));
        var text = new StringBuilder(HEAD);
        all.forEach((ref, digest) -> text.append(ref + " " + digest + "\n"));
        return text.toString();
    }

    private static String digest(Form form) {
        return Sha256.of(CardText.of(form).getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }
}
