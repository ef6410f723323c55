package earmark.score.imports;

import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.Question;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a form by what people call it. Thread-safe. */
final class FormChoice {
    private static final Pattern VERSION =
            Pattern.compile("(?i)[\\s_\\-(]*(?:v|ver|version|rev)\\.?\\s*(\\d{1,4})(?:\\.\\d+)?\\)?\\s*$");
    private static final int LONGEST_ID = 40;

    private final List<Form> forms;

    FormChoice(List<Form> forms) {
        this.forms = List.copyOf(forms);
    }

    /** The one of that name, in the version the name ends with, else the newest. */
    Optional<Form> named(String name) {
        Optional<FormRef> ref = FormRef.parse(name);
        if (ref.isPresent()) {
            return forms.stream().filter(form -> form.ref().equals(ref.get())).findFirst();
        }
        Optional<Integer> version = version(name);
        String plain = plain(name);
        return newest(forms.stream()
                .filter(form -> Lexicon.key(form.title()).equals(Lexicon.key(plain))
                        || Lexicon.key(form.title()).equals(Lexicon.key(name))
                        || form.ref().id().equals(id(plain)))
                .filter(form -> version.isEmpty() || form.ref().version() == version.get())
                .toList());
    }

    /** The newest that has all these questions. */
    Optional<Form> asking(String id, List<RawAnswer> questions) {
        return newest(forms.stream()
                .filter(form -> form.ref().id().equals(id))
                .filter(form -> questions.stream()
                        .allMatch(question -> question(form, question).isPresent()))
                .toList());
    }

    /** 0 when there is none of that id. */
    int newestVersion(String id) {
        return forms.stream()
                .filter(form -> form.ref().id().equals(id))
                .mapToInt(form -> form.ref().version())
                .max()
                .orElse(0);
    }

    private static Optional<Form> newest(List<Form> forms) {
        return forms.stream()
                .reduce((one, other) -> other.ref().version() >= one.ref().version() ? other : one);
    }

    static Optional<Question> question(Form form, RawAnswer raw) {
        return raw.id().isPresent()
                ? form.question(raw.id().get())
                : form.questions().stream()
                        .filter(question -> isCalled(question, raw.question()))
                        .findFirst();
    }

    static boolean isCalled(Question question, String name) {
        String key = Lexicon.key(name);
        return key.equals(Lexicon.key(question.text())) || key.equals(Lexicon.key(question.id()));
    }

    static Optional<Integer> version(String name) {
        Matcher version = VERSION.matcher(name);
        return version.find() ? Optional.of(Math.max(1, Integer.parseInt(version.group(1)))) : Optional.empty();
    }

    static String plain(String name) {
        Matcher version = VERSION.matcher(name);
        return version.find() && version.start() > 0
                ? name.substring(0, version.start()).strip()
                : name.strip();
    }

    /** A name as an id: lower-case words joined by underscores. */
    static String id(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        String begun = letters.isEmpty() || Character.isDigit(letters.charAt(0)) ? "q_" + letters : letters;
        String cut = begun.length() > LONGEST_ID ? begun.substring(0, LONGEST_ID) : begun;
        return cut.replaceAll("_+$", "").equals("q")
                ? "q_" + Integer.toHexString(name.hashCode())
                : cut.replaceAll("_+$", "");
    }

    /** Ids of names, different ones for different names. */
    static List<String> ids(List<String> names) {
        var ids = new ArrayList<String>();
        for (String name : names) {
            String id = id(name);
            int number = 2;
            while (ids.contains(id)) {
                id = id(name) + "_" + number++;
            }
            ids.add(id);
        }
        return ids;
    }
}
