package earmark.store;

import earmark.files.Private;
import earmark.files.Sha256;
import earmark.model.EarmarkException;
import earmark.store.Damage.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reads the whole database and every kept original, and compares both with what was noted when they were saved. */
final class StoreCheck {
    private static final String RESTORE = "restore the home from a backup";

    private final Home home;
    private final Database database;
    private final KeptFiles files;
    private final List<Damage> damages = new ArrayList<>();

    StoreCheck(Home home, Database database, KeptFiles files) {
        this.home = home;
        this.database = database;
        this.files = files;
    }

    /** What is wrong, worst first; empty when all is well. Reads only. */
    List<Damage> run() {
        part(this::settings);
        part(this::structure);
        part(this::interactions);
        part(this::scorecards);
        part(this::drafts);
        part(this::calibrations);
        part(this::samplings);
        part(this::feedback);
        part(this::themes);
        part(this::corrections);
        part(this::people);
        part(this::clips);
        part(this::notes);
        part(this::originals);
        try {
            for (Path leftover : new Sweep(database, files).leftovers()) {
                harmless(
                        Code.LEFTOVER,
                        name(leftover),
                        "an original that nothing speaks of",
                        "the next ingest removes it");
            }
            if (Private.isOpenToOthers(home.folder())) {
                harmless(
                        Code.OPEN_TO_OTHERS,
                        home.folder().toString(),
                        "other users of this machine may look into it",
                        "chmod go-rwx " + home.folder());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (EarmarkException e) {
            unreadable(e);
        }
        return damages;
    }

    /** One transaction a part, so that writers' logs need not wait for the longest. */
    private void part(Consumer<Handle> part) {
        try {
            database.read(handle -> {
                part.accept(handle);
                return part;
            });
        } catch (EarmarkException e) {
            unreadable(e);
        }
    }

    private void unreadable(EarmarkException e) {
        var found = new Damage(
                Code.DATABASE_UNREADABLE,
                home.database().toString(),
                e.problems().get(0).what(),
                RESTORE,
                false);
        if (!damages.contains(found)) {
            damages.add(found);
        }
    }

    private void settings(Handle handle) {
        try {
            Map<String, String> wrong = Connections.deviations(handle.getConnection());
            if (!wrong.isEmpty()) {
                damage(Code.DATABASE_SETTINGS, home.database().toString(), "settings read " + wrong, "report this");
            }
        } catch (SQLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void structure(Handle handle) {
        handle.createQuery("PRAGMA integrity_check").mapTo(String.class).stream()
                .filter(line -> !line.equals("ok"))
                .forEach(line -> damage(Code.DATABASE_STRUCTURE, home.database().toString(), line, RESTORE));
        handle
                .createQuery("PRAGMA foreign_key_check")
                .map((row, context) -> row.getString("table") + " → " + row.getString("parent"))
                .stream()
                .distinct()
                .forEach(line -> damage(Code.DANGLING_ROW, line, "rows point to nothing", RESTORE));
    }

    private void interactions(Handle handle) {
        Map<String, String> digests = handle.createQuery("SELECT id, digest FROM interaction ORDER BY id")
                .map((row, context) -> Map.entry(row.getString(1), String.valueOf(row.getString(2))))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
        digests.forEach((id, digest) -> {
            if (!digest.equals(RowDigest.ofInteraction(handle, id))) {
                damage(
                        Code.INTERACTION_CHANGED,
                        id,
                        "its rows are not those that were saved",
                        RESTORE + ", or transcribe it anew from its original");
            }
        });
        handle.createQuery("SELECT interaction FROM change WHERE removed = 0"
                        + " AND interaction NOT IN (SELECT id FROM interaction) ORDER BY interaction")
                .mapTo(String.class)
                .forEach(id -> damage(
                        Code.INTERACTION_MISSING, id, "it was saved and is gone", RESTORE + ", or ingest it again"));
    }

    private void scorecards(Handle handle) {
        rows(handle, "SELECT id, version, card, first_at, digest FROM form ORDER BY id, version")
                .forEach(form -> damage(Code.NOTE_CHANGED, form, "a form is not as it was kept", RESTORE));
        handle.createQuery("SELECT id, revision, digest FROM evaluation ORDER BY id, revision")
                .map((row, context) ->
                        Map.entry(row.getString(1) + " " + row.getInt(2), String.valueOf(row.getString(3))))
                .list()
                .forEach(evaluation -> {
                    String[] key = evaluation.getKey().split(" ");
                    int revision = Integer.parseInt(key[1]);
                    if (!RowDigest.ofEvaluation(handle, key[0], revision).equals(evaluation.getValue())) {
                        damage(
                                Code.NOTE_CHANGED,
                                key[0],
                                "revision " + revision + " of this evaluation is not as it was kept",
                                RESTORE + ", or import it again");
                    }
                });
    }

    private void drafts(Handle handle) {
        handle
                .createQuery("SELECT id, revision, digest FROM draft ORDER BY id")
                .map((row, context) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(draft -> !RowDigest.ofDraft(handle, draft.get(0), Integer.parseInt(draft.get(1)))
                        .equals(draft.get(2)))
                .forEach(draft -> damage(
                        Code.NOTE_CHANGED, draft.get(0), "a draft of an evaluation is not as it was kept", RESTORE));
    }

    private void calibrations(Handle handle) {
        Map<String, String> digests = handle.createQuery("SELECT name, digest FROM calibration")
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
        CalibrationRows.all(handle).stream()
                .filter(session -> !CalibrationRows.digest(session).equals(digests.get(session.name())))
                .forEach(session -> damage(
                        Code.NOTE_CHANGED, session.name(), "a calibration session is not as it was kept", RESTORE));
    }

    private void samplings(Handle handle) {
        rows(handle, "SELECT name, plan, digest FROM sampling_plan ORDER BY name")
                .forEach(plan -> damage(Code.NOTE_CHANGED, plan, "a sampling plan is not as it was kept", RESTORE));
        handle.createQuery("SELECT plan, period, digest FROM draw ORDER BY plan, period")
                .map((row, context) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .forEach(key -> SamplingRows.draws(handle, key.get(0)).stream()
                        .filter(draw -> draw.period().equals(key.get(1)))
                        .filter(draw -> !SamplingRows.digest(draw).equals(key.get(2)))
                        .forEach(draw -> damage(
                                Code.NOTE_CHANGED,
                                draw.plan() + " " + draw.period(),
                                "a draw is not as it was kept",
                                RESTORE)));
    }

    private void feedback(Handle handle) {
        Map<String, String> coaching = digests(handle, "coaching");
        CoachingRows.asKept(handle).stream()
                .filter(item -> !CoachingRows.digest(item).equals(coaching.get(item.id())))
                .forEach(
                        item -> damage(Code.NOTE_CHANGED, item.id(), "a coaching item is not as it was kept", RESTORE));
        Map<String, String> appeals = digests(handle, "appeal");
        AppealRows.list(handle, null).stream()
                .filter(appeal -> !AppealRows.digest(appeal).equals(appeals.get(appeal.id())))
                .forEach(appeal -> damage(Code.NOTE_CHANGED, appeal.id(), "an appeal is not as it was kept", RESTORE));
    }

    private void clips(Handle handle) {
        rows(handle, ClipLibrary.CLIPS)
                .forEach(id -> damage(
                        Code.NOTE_CHANGED, "clip " + id, "a clip is not as it was kept", RESTORE + ", or cut it anew"));
        rows(handle, ClipLibrary.RATINGS)
                .forEach(id -> damage(
                        Code.NOTE_CHANGED,
                        "clip " + id,
                        "its rating is not as it was kept",
                        RESTORE + ", or rate it again"));
    }

    private void themes(Handle handle) {
        rows(handle, RecommendationRows.SELECT)
                .forEach(number ->
                        damage(Code.NOTE_CHANGED, "rc" + number, "a recommendation is not as it was kept", RESTORE));
        for (String select : ThemeRows.SELECTS) {
            rows(handle, select)
                    .forEach(row -> damage(
                            Code.NOTE_CHANGED,
                            "themes " + row,
                            "what is known of themes is not as it was kept",
                            RESTORE + ", or find them anew: earmark themes"));
        }
    }

    private void people(Handle handle) {
        for (String select : PeopleRows.SELECTS) {
            rows(handle, select)
                    .forEach(name -> damage(
                            Code.NOTE_CHANGED,
                            name,
                            "an account or a token is not as it was kept",
                            RESTORE + ", or make it anew: earmark people"));
        }
        rows(handle, "SELECT at, who, kind, what, address, digest FROM access ORDER BY number")
                .forEach(at ->
                        damage(Code.NOTE_CHANGED, "access log, " + at, "an entry is not as it was noted", RESTORE));
        handle.createQuery(
                        "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'access'), 0) - count(*) FROM access")
                .mapTo(Long.class)
                .filter(missing -> missing > 0)
                .forEach(missing -> damage(Code.NOTE_CHANGED, "access log", missing + " entries are gone", RESTORE));
    }

    private void corrections(Handle handle) {
        rows(
                        handle,
                        "SELECT interaction, number, at, by, kind, turn, start_char, end_char, before, after, undoes,"
                                + " digest FROM correction ORDER BY interaction, number")
                .forEach(id -> damage(Code.NOTE_CHANGED, id, "a correction is not as it was kept", RESTORE));
    }

    private static Map<String, String> digests(Handle handle, String table) {
        return handle
                .createQuery("SELECT id, digest FROM " + table)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void notes(Handle handle) {
        rows(handle, "SELECT sha256, name, file_name, stem, seen_at, digest FROM source_name ORDER BY sha256, name")
                .forEach(sha256 ->
                        damage(Code.NOTE_CHANGED, sha256, "a name it was seen under is not as it was noted", RESTORE));
        rows(
                        handle,
                        "SELECT path, sha256, place, what, hint, first_at, last_at, times, digest FROM failure"
                                + " ORDER BY path")
                .forEach(
                        path -> damage(Code.NOTE_CHANGED, path, "a failure is not as it was noted", "ingest it again"));
    }

    /** First columns of the rows whose last column is not the digest of those before it. */
    private static List<String> rows(Handle handle, String query) {
        return handle
                .createQuery(query)
                .map((row, context) -> {
                    int last = row.getMetaData().getColumnCount();
                    var values = new Object[last - 1];
                    for (int i = 1; i < last; i++) {
                        values[i - 1] = row.getObject(i);
                    }
                    return RowDigest.ofValues(values).equals(row.getString(last)) ? "" : row.getString(1);
                })
                .stream()
                .filter(changed -> !changed.isEmpty())
                .toList();
    }

    private void originals(Handle handle) {
        handle.createQuery("SELECT sha256, extension, size_bytes FROM content ORDER BY sha256")
                .map((row, context) -> new KeptSource(row.getString(1), row.getLong(3), row.getString(2), "", "", null))
                .list()
                .forEach(this::original);
    }

    private void original(KeptSource kept) {
        Path file = files.path(kept.sha256(), kept.extension());
        String remedy = "ingest the original again, or " + RESTORE;
        try {
            if (!Files.exists(file)) {
                damage(Code.ORIGINAL_MISSING, name(file), "the kept original is not there", remedy);
            } else if (Files.size(file) != kept.sizeBytes()) {
                damage(
                        Code.ORIGINAL_CHANGED,
                        name(file),
                        Files.size(file) + " bytes instead of " + kept.sizeBytes(),
                        remedy);
            } else if (!Sha256.of(file).equals(kept.sha256())) {
                damage(Code.ORIGINAL_CHANGED, name(file), "its bytes are not those that were kept", remedy);
            }
        } catch (IOException e) {
            damage(Code.ORIGINAL_CHANGED, name(file), "cannot be read: " + e.getMessage(), remedy);
        }
    }

    private String name(Path file) {
        return home.folder().relativize(file).toString();
    }

    private void damage(Code code, String object, String what, String remedy) {
        damages.add(new Damage(code, object, what, remedy, false));
    }

    private void harmless(Code code, String object, String what, String remedy) {
        damages.add(new Damage(code, object, what, remedy, true));
    }
}
