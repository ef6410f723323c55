package earmark.score.cards;

import earmark.model.Problem;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.syntax.Block;
import earmark.syntax.BlockReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code .card} files. A file holds one or more forms; a form is a block {@code form}, then its sections, each with
 * its questions:
 *
 * <pre>
 * form call_quality v1
 *   title   "Call quality"
 *   source  "own work"
 *   for     call
 *
 * section opening "Opening"
 *   weight  20
 *
 * question greeting "Greets the customer"
 *   points  10
 *   answer  yes 100% "Greets before anything else is asked"
 *   answer  no 0% "Begins without a greeting"
 *   auto    greeting@2+
 * </pre>
 *
 * <p>Thread-safe.
 */
public final class Cards {
    private final Law law;

    /** Reads by a law. */
    public Cards(Law law) {
        this.law = law;
    }

    /**
     * Reads all forms of a file; one with a fault is left out, and every fault is told.
     *
     * @param file name for positions, without folders
     * @param content its text
     * @param problems what is wrong is added here
     */
    public List<Form> read(String file, String content, List<Problem> problems) {
        var forms = new ArrayList<Form>();
        for (List<Block> blocks : cut(BlockReader.read(file, content, problems), problems)) {
            new FormReader(blocks, law, problems).read().ifPresent(forms::add);
        }
        if (forms.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(file + ":1:1", "no form", "begin one with: form my_form v1"));
        }
        return forms;
    }

    /** What a kept text says, which was checked when it was kept. */
    public static Optional<Form> kept(String text) {
        List<Form> forms = new Cards(Law.NONE).read("kept.card", text, new ArrayList<>());
        return forms.size() == 1 ? Optional.of(forms.get(0)) : Optional.empty();
    }

    /** The name and version in a form's first line. */
    static Optional<FormRef> ref(Block block) {
        var head = java.util.regex.Pattern.compile("(\\S+)\\s+v([1-9]\\d{0,5})")
                .matcher(block.head().text());
        return head.matches() && FormRef.isId(head.group(1))
                ? Optional.of(new FormRef(head.group(1), Integer.parseInt(head.group(2))))
                : Optional.empty();
    }

    /** Each list begins with a form. */
    static List<List<Block>> cut(List<Block> blocks, List<Problem> problems) {
        var forms = new ArrayList<List<Block>>();
        for (Block block : blocks) {
            if (block.kind().equals("form")) {
                forms.add(new ArrayList<>());
            }
            if (forms.isEmpty()) {
                problems.add(new Problem(
                        block.at().toString(),
                        "'" + block.kind() + "' before any form",
                        "begin with a form, for example form call_quality v1"));
            } else {
                forms.get(forms.size() - 1).add(block);
            }
        }
        return forms;
    }
}
