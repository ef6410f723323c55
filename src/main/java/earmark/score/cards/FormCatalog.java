package earmark.score.cards;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.score.Form;
import earmark.score.FormRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Forms out of card files, the shipped ones or a folder's. Immutable, thread-safe. */
public final class FormCatalog {
    private static final String FOLDER = "/earmark/scorecards/";
    private static final String ENDING = ".card";

    private final List<Form> forms;

    private FormCatalog(List<Form> forms) {
        this.forms = List.copyOf(forms);
    }

    /**
     * The forms that come with earmark, checked by a law.
     *
     * @throws EarmarkException when they break it, which the build prevents for the shipped markers
     */
    public static FormCatalog shipped(Law law) {
        var problems = new ArrayList<Problem>();
        var forms = new ArrayList<Form>();
        for (String name : resource("INDEX").lines().toList()) {
            forms.addAll(new Cards(law).read(name, resource(name), problems));
        }
        return checked(forms, problems);
    }

    /** What the shipped forms were in their versions. */
    public static FormPins shippedPins() {
        return FormPins.read(resource(FormPins.FILE), new ArrayList<>());
    }

    /**
     * The forms of a folder: all its {@code *.card} files.
     *
     * @throws EarmarkException with all that is wrong in all files, broken pins included
     * @throws IOException when a file cannot be read
     */
    public static FormCatalog load(Path folder, Law law) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new EarmarkException(folder.toString(), "no such folder", "give a folder with *.card files");
        }
        var problems = new ArrayList<Problem>();
        var forms = new ArrayList<Form>();
        for (Path path : cards(folder)) {
            String name = String.valueOf(path.getFileName());
            try {
                forms.addAll(new Cards(law).read(name, Files.readString(path), problems));
            } catch (MalformedInputException e) {
                problems.add(new Problem(name, "not a text in UTF-8", "save it as UTF-8"));
            }
        }
        if (forms.isEmpty() && problems.isEmpty()) {
            throw new EarmarkException(
                    folder.toString(), "no *.card file in this folder", "give a folder that has some");
        }
        Path pins = folder.resolve(FormPins.FILE);
        if (Files.isRegularFile(pins)) {
            problems.addAll(FormPins.read(Files.readString(pins), problems).broken(forms));
        }
        return checked(forms, problems);
    }

    /** All forms, by file name and in the order of their lines. */
    public List<Form> forms() {
        return forms;
    }

    /** The form of that id and version. */
    public Optional<Form> form(FormRef ref) {
        return forms.stream().filter(form -> form.ref().equals(ref)).findFirst();
    }

    private static FormCatalog checked(List<Form> forms, List<Problem> problems) {
        Map<FormRef, Form> seen = new HashMap<>();
        for (Form form : forms) {
            if (seen.putIfAbsent(form.ref(), form) != null) {
                problems.add(new Problem(form.ref().toString(), "this form in this version a second time", "keep one"));
            }
        }
        if (!problems.isEmpty()) {
            throw new EarmarkException(problems);
        }
        return new FormCatalog(forms);
    }

    private static List<Path> cards(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(path -> String.valueOf(path.getFileName()).endsWith(ENDING))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static String resource(String name) {
        try (InputStream in = FormCatalog.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + name + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
