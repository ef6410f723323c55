package earmark.web;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.validation.ValidationException;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a request gets that cannot be answered: where, what and what to do; never a stack of ours. The status is 400 for what
 * cannot be read, 404 for what is named and not there (or not for who asks), 422 for what is read and cannot be done, and 409
 * for what cannot be done as things stand now. Thread-safe.
 */
final class Faults {
    /** The most a body may have that is held in memory. */
    static final long LARGEST_BODY = 4L << 20;

    private static final String LARGEST = (LARGEST_BODY >> 20) + " MiB";

    private final Consumer<Throwable> unexpected;

    /** Tells of the unexpected, which is a fault of ours. */
    Faults(Consumer<Throwable> unexpected) {
        this.unexpected = unexpected;
    }

    void on(RoutesConfig routes) {
        routes.exception(Refused.class, (e, context) -> answer(context, e.status(), e.problems()));
        routes.exception(
                EarmarkException.class, (e, context) -> answer(context, e.isUnknown() ? 404 : 422, e.problems()));
        routes.exception(
                ValidationException.class,
                (e, context) -> answer(
                        context,
                        400,
                        e.getErrors().keySet().stream()
                                .sorted()
                                .map(name -> new Problem(
                                        name, "it cannot be read", "what belongs there: see /api/v1/openapi.json"))
                                .toList()));
        routes.exception(HttpResponseException.class, (e, context) -> {
            boolean large = e.getStatus() == 413;
            answer(
                    context,
                    e.getStatus(),
                    List.of(
                            large
                                    ? new Problem("the body", "larger than " + LARGEST, "send it in parts")
                                    : new Problem(
                                            context.path(),
                                            String.valueOf(e.getMessage()),
                                            "see /api/v1/openapi.json")));
        });
        routes.exception(Exception.class, (e, context) -> {
            unexpected.accept(e);
            answer(
                    context,
                    500,
                    List.of(new Problem(
                            context.path(),
                            "something went wrong in the server",
                            "its terminal says what; try again")));
        });
    }

    private static void answer(Context context, int status, List<Problem> problems) {
        List<Problem> placed = problems.stream()
                .map(one -> one.where().isBlank() ? new Problem(context.path(), one.what(), one.hint()) : one)
                .toList();
        context.status(status).json(Trouble.of(status, placed)).contentType(Trouble.TYPE);
    }
}
