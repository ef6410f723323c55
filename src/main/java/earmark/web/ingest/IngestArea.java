package earmark.web.ingest;

import earmark.model.Problem;
import earmark.pipeline.jobs.IngestWorker;
import earmark.pipeline.jobs.Uploads;
import earmark.pipeline.scores.FormPack;
import earmark.pipeline.scores.ScoreIntake;
import earmark.report.ImportText;
import earmark.score.FormRef;
import earmark.score.imports.ImportPlan;
import earmark.store.Failure;
import earmark.store.KeptAs;
import earmark.web.Area;
import earmark.web.Body;
import earmark.web.Endpoint;
import earmark.web.Refused;
import earmark.web.Remedies;
import earmark.web.Right;
import earmark.web.Services;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings data in: files that are dropped, what failed before, and what people scored. Thread-safe. */
public final class IngestArea implements Area {
    private final Services services;

    /** Into the home of these services. */
    public IngestArea(Services services) {
        this.services = services;
    }

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/ingest/uploads", Right.CHANGE, this::begin),
                Endpoint.put("/ingest/uploads/{upload}/file", Right.CHANGE, this::take),
                Endpoint.post("/ingest/uploads/{upload}/start", Right.CHANGE, this::start),
                Endpoint.post("/ingest/uploads/{upload}/scores", Right.CHANGE, this::scores),
                Endpoint.get("/ingest/failures", Right.CHANGE, this::failures),
                Endpoint.post("/ingest/retry", Right.CHANGE, this::retry),
                Endpoint.post("/ingest/dismiss", Right.CHANGE, this::dismiss));
    }

    private record Upload(String id) {}

    private record Taken(String path, long bytes) {}

    private record Paths(@Nullable List<String> paths) {
        List<String> named() {
            return paths == null ? List.of() : paths;
        }
    }

    /** How a file of scores is read. */
    private record ScoreAsked(
            String path, @Nullable String form, @Nullable String dates, boolean keep) {}

    /** What would be kept, or was. */
    private record ScoreView(
            int evaluations, List<Problem> rejected, String text, boolean kept, int fresh, int same, int revised) {}

    private record FailureView(
            String path,
            String name,
            String where,
            String what,
            String hint,
            Instant firstAt,
            Instant lastAt,
            int times,
            boolean there) {}

    private void begin(Context context) throws IOException {
        context.status(201).json(new Upload(services.uploads().begin()));
    }

    private void take(Context context) throws IOException {
        String upload = context.pathParam("upload");
        if (services.uploads().state(upload) == Uploads.State.STARTED) {
            throw started(upload, "begin another upload for more files");
        }
        String path = context.queryParam("path");
        if (path == null || path.isBlank()) {
            throw Refused.bad("path", "no name is given", "send the file with ?path=its/name.wav");
        }
        // as it comes, never as a whole in memory: the limit of JSON bodies is none of this
        Path taken = services.uploads().take(upload, path, context.bodyInputStream());
        context.status(201).json(new Taken(path, Files.size(taken)));
    }

    private void start(Context context) throws IOException {
        String upload = context.pathParam("upload");
        Uploads.State before = services.uploads().start(upload);
        if (before == Uploads.State.STARTED) {
            throw started(upload, "look at its job");
        }
        if (before == Uploads.State.EMPTY) {
            throw new Refused(
                    409, new Problem("upload " + upload, "there is no file in it", "send the files, then start it"));
        }
        submit(context, "Take in what was dropped", IngestWorker.ofUpload(upload));
    }

    private static Refused started(String upload, String remedy) {
        return new Refused(409, new Problem("upload " + upload, "it is being taken in, or was", remedy));
    }

    private void retry(Context context) {
        List<String> paths = IngestWorker.again(
                services.store(), Body.of(context, Paths.class).named());
        submit(context, "Try again what failed", IngestWorker.ofPaths(paths));
    }

    private void submit(Context context, String title, String payload) {
        context.status(202)
                .json(JobView.of(services.jobs()
                        .submit(
                                Services.INGEST,
                                title,
                                payload,
                                Services.viewer(context).name())));
    }

    private void failures(Context context) {
        context.json(services.store().failures().all().stream().map(this::view).toList());
    }

    private FailureView view(Failure failure) {
        return new FailureView(
                failure.path(),
                services.ingest().shown(failure.path()),
                services.ingest().shown(failure.problem().where()),
                failure.problem().what(),
                Remedies.onPage(failure.problem().hint()),
                failure.firstAt(),
                failure.lastAt(),
                failure.times(),
                !IngestWorker.files(failure).isEmpty());
    }

    private void dismiss(Context context) throws IOException {
        List<String> paths = Body.of(context, Paths.class).named();
        List<Failure> all = services.store().failures().all();
        for (String path : paths) {
            if (all.stream().noneMatch(failure -> failure.path().equals(path))) {
                throw Refused.unknown("failure", path);
            }
        }
        for (Failure failure : all) {
            if (paths.contains(failure.path())) {
                for (Path file : IngestWorker.files(failure)) {
                    services.uploads().remove(file);
                }
            }
        }
        services.store().failures().worked(paths);
        context.status(204);
    }

    private void scores(Context context) throws IOException {
        Path folder = services.uploads().of(context.pathParam("upload"));
        ScoreAsked asked = Body.of(context, ScoreAsked.class);
        Path file = file(folder, asked.path());
        var intake = new ScoreIntake(
                services.store(),
                FormPack.all(
                        services.store().scorecards(),
                        services.settings().scoring().scorecards(),
                        services.pack()),
                services.settings().timeZone());
        ImportPlan plan = intake.plan(
                file,
                Optional.ofNullable(asked.form())
                        .filter(text -> !text.isBlank())
                        .map(IngestArea::form),
                Optional.empty(),
                Optional.ofNullable(asked.dates()).filter(text -> !text.isBlank()),
                true);
        Map<KeptAs, Integer> kept = asked.keep() ? intake.keep(plan) : Map.of();
        context.json(new ScoreView(
                plan.evaluations().size(),
                plan.rejected(),
                ImportText.of(plan, ScoreIntake.fits(plan), false),
                asked.keep(),
                kept.getOrDefault(KeptAs.NEW, 0),
                kept.getOrDefault(KeptAs.SAME, 0),
                kept.getOrDefault(KeptAs.REVISED, 0)));
    }

    private static Path file(Path folder, String path) {
        try {
            Path file = folder.resolve(path).normalize();
            if (file.startsWith(folder) && Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // no file is called so
        }
        throw Refused.unknown("file", path);
    }

    private static FormRef form(String text) {
        return FormRef.parse(text)
                .orElseThrow(() -> Refused.bad("form", "'" + text + "' is no form in a version", "call_quality@2"));
    }
}
