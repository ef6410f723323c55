package earmark.web.ingest;

import earmark.pipeline.jobs.Jobs;
import earmark.web.Area;
import earmark.web.Endpoint;
import earmark.web.Refused;
import earmark.web.Right;
import earmark.web.Services;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** What runs in the background. Thread-safe. */
public final class JobsArea implements Area {
    private static final int SHOWN = 20;

    private final Services services;

    /** Of these services. */
    public JobsArea(Services services) {
        this.services = services;
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/jobs",
                        Right.CHANGE,
                        context -> context.json(services.jobs().latest(SHOWN).stream()
                                .map(JobView::line)
                                .toList())),
                Endpoint.get(
                        "/jobs/{job}",
                        Right.CHANGE,
                        context -> answer(context, services.jobs().find(context.pathParam("job")))),
                Endpoint.post(
                        "/jobs/{job}/cancel",
                        Right.CHANGE,
                        context -> answer(context, services.jobs().cancel(context.pathParam("job")))));
    }

    @Override
    public void close() {
        services.jobs().close();
    }

    private static void answer(Context context, Optional<Jobs.Status> status) {
        context.json(JobView.of(status.orElseThrow(() -> Refused.unknown("job", context.pathParam("job")))));
    }
}
