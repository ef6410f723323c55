package earmark.web.exports;

import earmark.report.FlatFile;
import earmark.store.Filter;
import earmark.web.Area;
import earmark.web.Asked;
import earmark.web.Endpoint;
import earmark.web.Refused;
import earmark.web.Right;
import earmark.web.Services;
import earmark.web.Sight;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/** Tables of what is kept, streamed: no cell of a CSV file is a formula. Thread-safe. */
public final class ExportArea implements Area {
    private static final int BUFFER = 64 << 10;

    private final Services services;
    private final Map<String, BiFunction<Filter, Sight, Table>> tables;

    /** Over what these services keep. */
    public ExportArea(Services services) {
        this.services = services;
        var all = new Tables(services.store(), services.figures());
        tables = Map.of(
                "interactions", (filter, sight) -> all.interactions(filter),
                "findings", (filter, sight) -> all.findings(filter),
                "turns", (filter, sight) -> all.turns(filter),
                "scores", (filter, sight) -> all.scores(filter, sight::sees),
                "figures", (filter, sight) -> all.figures(filter));
    }

    @Override
    public String name() {
        return "exports";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/export/{file}", Right.ANALYSE, this::export));
    }

    private void export(Context context) throws IOException {
        String file = context.pathParam("file");
        int dot = file.lastIndexOf('.');
        BiFunction<Filter, Sight, Table> table = dot < 0 ? null : tables.get(file.substring(0, dot));
        FlatFile.Form form = dot < 0 ? null : form(file.substring(dot + 1));
        if (table == null || form == null) {
            throw new Refused(
                    404,
                    new earmark.model.Problem(
                            file,
                            "there is no such table",
                            "interactions, findings, turns, scores or figures, each .csv or .jsonl"));
        }
        Filter filter = Asked.filter(context, services);
        Table rows = table.apply(filter, services.sight(context));
        Services.about(context, file + about(filter));
        context.contentType(form.type());
        context.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
        context.res().setBufferSize(BUFFER);
        try (var out = new FlatFile(context.outputStream(), form, rows.columns())) {
            rows.rows(out::row);
        }
    }

    private static FlatFile.@org.jspecify.annotations.Nullable Form form(String ending) {
        return switch (ending) {
            case "csv" -> FlatFile.Form.CSV;
            case "jsonl" -> FlatFile.Form.JSONL;
            default -> null;
        };
    }

    /** Which interactions were taken out, for the access log. */
    private static String about(Filter filter) {
        var text = new StringBuilder();
        if (filter.medium() != null) {
            text.append(", ").append(filter.medium().name().toLowerCase(Locale.ROOT));
        }
        filter.facts()
                .forEach((name, value) ->
                        text.append(", ").append(name).append(' ').append(value));
        filter.oneOf()
                .forEach((name, values) ->
                        text.append(", ").append(name).append(" of ").append(String.join(", ", values)));
        if (filter.from() != null) {
            text.append(", from ").append(filter.from());
        }
        if (filter.until() != null) {
            text.append(", until ").append(filter.until());
        }
        if (filter.marker() != null) {
            text.append(", with ").append(filter.marker());
        }
        return text.toString();
    }
}
