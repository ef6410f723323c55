package earmark.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The running server. Thread-safe. */
public final class Workbench implements AutoCloseable {
    private static final long LARGEST_JSON = 4L << 20;

    private final Javalin server;
    private final Services services;

    private Workbench(Javalin server, Services services) {
        this.server = server;
        this.services = services;
    }

    /**
     * Starts to listen.
     *
     * @param services what is served
     * @param doorman knows who asks
     * @param address where to listen
     * @param unexpected is told of faults of ours
     * @return the running server; close it to stop
     * @throws io.javalin.util.JavalinBindException when the port is taken
     */
    public static Workbench start(Services services, Doorman doorman, Address address, Consumer<Throwable> unexpected) {
        List<Area> areas = Areas.all(services, doorman);
        var guard = new Guard(doorman, address.names());
        var assets = new Assets();
        Javalin server = Javalin.create(config -> {
            plain(config);
            config.routes.before(guard::before);
            config.routes.beforeMatched(guard::beforeMatched);
            config.routes.get("/assets/<name>", assets::serve, Right.NONE);
            areas.forEach(area -> area.endpoints()
                    .forEach(endpoint -> config.routes.addHttpHandler(
                            endpoint.method(), Endpoint.ROOT + endpoint.path(), endpoint.handler(), endpoint.right())));
            var description = new OpenApi(areas);
            config.routes.get(Endpoint.ROOT + "/openapi.json", description::serve, Right.NONE);
            config.routes.get(
                    Endpoint.ROOT + "/<unknown>",
                    context -> {
                        throw Refused.unknown("address", context.path());
                    },
                    Right.NONE);
            // the pages' own addresses; the frame finds out which page is meant
            Set.of("/", "/<page>").forEach(path -> config.routes.get(path, assets::frame, Right.NONE));
            new Faults(unexpected).on(config.routes);
        });
        var running = new Workbench(server.start(address.host(), address.port()), services);
        services.queue().start();
        return running;
    }

    private static void plain(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = LARGEST_JSON;
        config.http.defaultContentType = "application/json";
        config.jsonMapper(new JavalinJackson(Json.mapper(), false));
    }

    /** Where it listens: the free port that was found when 0 was asked for. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
        services.queue().close();
    }
}
