package earmark.score.imports;

import earmark.score.Form;
import earmark.score.FormRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On which form the evaluations of a file are: one that is known, else a draft made out of all sheets that ask alike, for a
 * log is often a sheet a month or a sheet a call. A known draft that lacks a question or an answer gets a further version. Use
 * from one thread, after all sheets were {@linkplain #seen seen}.
 */
final class ImportedForms {
    private final ImportOptions options;
    private final String file;
    private final List<Alike> groups = new ArrayList<>();
    private final List<Form> made = new ArrayList<>();

    ImportedForms(ImportOptions options, String file) {
        this.options = options;
        this.file = file;
    }

    /** Evaluations that name the same form, or none, and ask the same questions. */
    private static final class Alike {
        private final String name;
        private final String sheet;
        private final Mapping mapping;
        private final List<RawEvaluation> evaluations = new ArrayList<>();
        private final Set<String> questions = new HashSet<>();
        private final Set<Unfolded> sheets = new HashSet<>();
        private @Nullable Form form;

        Alike(String name, String sheet, Mapping mapping) {
            this.name = name;
            this.sheet = sheet;
            this.mapping = mapping;
        }

        /** Half of what the shorter one asks is asked in the other. */
        boolean asks(Set<String> others) {
            long shared = others.stream().filter(questions::contains).count();
            return shared * 2 >= Math.min(others.size(), questions.size());
        }
    }

    /** What a sheet holds; {@code sheet} is its name, empty where there is only one. */
    void seen(Unfolded raw, String sheet, Mapping mapping) {
        for (RawEvaluation evaluation : raw.evaluations()) {
            String name = name(evaluation);
            Alike group = of(raw, name).orElseGet(() -> {
                Set<String> questions = questions(raw, name);
                Alike alike = groups.stream()
                        .filter(one -> one.name.equals(name) && (!name.isEmpty() || one.asks(questions)))
                        .findFirst()
                        .orElseGet(() -> add(name, sheet, mapping));
                alike.sheets.add(raw);
                alike.questions.addAll(questions);
                return alike;
            });
            group.evaluations.add(evaluation);
        }
    }

    private Alike add(String name, String sheet, Mapping mapping) {
        boolean another = groups.stream().anyMatch(one -> one.name.equals(name));
        var group = new Alike(name, another ? sheet : "", mapping);
        groups.add(group);
        return group;
    }

    private Optional<Alike> of(Unfolded raw, String name) {
        return groups.stream()
                .filter(group -> group.name.equals(name) && group.sheets.contains(raw))
                .findFirst();
    }

    private static Set<String> questions(Unfolded raw, String name) {
        var questions = new HashSet<String>();
        raw.evaluations().stream()
                .filter(evaluation -> name(evaluation).equals(name))
                .flatMap(evaluation -> evaluation.answers().stream())
                .forEach(answer -> questions.add(Lexicon.key(answer.id().orElse(answer.question()))));
        return questions;
    }

    /** What an evaluation calls its form, with the version; empty where it names none. */
    static String name(RawEvaluation evaluation) {
        String version = evaluation.text(Role.FORM_VERSION).replaceFirst("(?i)^v(ersion)?\\s*", "");
        return (evaluation.text(Role.FORM) + (version.matches("\\d{1,4}(\\.0+)?") ? " v" + version : "")).strip();
    }

    /** The form of those evaluations of a sheet that name it so; what had to be made is noted once. */
    Form form(Unfolded raw, String name) {
        Alike group = of(raw, name).orElseThrow();
        Form form = group.form;
        if (form == null) {
            form = grown(found(group, raw), group, raw);
            group.form = form;
        }
        return form;
    }

    private Form found(Alike group, Unfolded raw) {
        var choice = new FormChoice(options.forms());
        Optional<FormRef> wanted =
                options.form().or(() -> group.name.isEmpty() ? group.mapping.form() : Optional.empty());
        if (wanted.isPresent()) {
            Optional<Form> form = choice.named(wanted.get().toString());
            if (form.isEmpty()
                    && options.form().isPresent()
                    && choice.newestVersion(wanted.get().id()) > 0) {
                raw.note("there is no form " + wanted.get() + "; it is made out of the sheet");
            }
            return form.orElseGet(() -> guess(wanted.get(), wanted.get().id(), group, raw));
        }
        String called = group.name.isEmpty() ? (stem(file) + " " + group.sheet).strip() : group.name;
        List<RawAnswer> answers = group.evaluations.stream()
                .flatMap(evaluation -> evaluation.answers().stream())
                .toList();
        String id = FormChoice.id(FormChoice.plain(called));
        return choice.named(called)
                .filter(form -> answers.stream()
                        .anyMatch(answer -> FormChoice.question(form, answer).isPresent()))
                .or(() -> choice.asking(id, answers))
                .orElseGet(() -> {
                    int newest = new FormChoice(all()).newestVersion(id);
                    int version =
                            Math.max(newest + 1, FormChoice.version(called).orElse(1));
                    return guess(new FormRef(id, version), FormChoice.plain(called), group, raw);
                });
    }

    private List<Form> all() {
        var all = new ArrayList<>(options.forms());
        all.addAll(made);
        return all;
    }

    private Form guess(FormRef ref, String title, Alike group, Unfolded raw) {
        raw.note("form " + ref + " is a draft made out of "
                + (group.sheets.size() > 1 ? group.sheets.size() + " sheets" : "this sheet")
                + "; earmark score forms show " + ref + " prints it, to be finished by a person");
        Form form = new FormGuess(group.mapping).form(ref, title, file, group.evaluations);
        made.add(form);
        return form;
    }

    /** A draft kept from an earlier import does not refuse what is new in this one. */
    private Form grown(Form form, Alike group, Unfolded raw) {
        if (!form.draft() || made.contains(form) || options.form().isPresent()) {
            return form;
        }
        var ref = new FormRef(
                form.ref().id(), new FormChoice(all()).newestVersion(form.ref().id()) + 1);
        Form now = new FormGuess(group.mapping).form(ref, form.title(), form.source(), group.evaluations);
        return DraftGrowth.of(form, now)
                .map(grown -> {
                    raw.note("form " + ref + " is a draft: " + form.ref()
                            + " with questions or answers that stand here for the first time; earmark score forms show "
                            + ref + " prints it");
                    made.add(grown);
                    return grown;
                })
                .orElse(form);
    }

    /** A file's name without ending, dates and numbers: next month's file is the same log. */
    private static String stem(String file) {
        String base = file.replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        String words = base.replaceAll(
                        "(?i)(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|\\d+|q\\d|w\\d+|week", " ")
                .replaceAll("[\\s_\\-.]+", " ")
                .strip();
        return words.isEmpty() ? "scorecard" : words;
    }
}
