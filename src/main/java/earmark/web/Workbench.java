package earmark.web;

import earmark.model.EarmarkException;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The running server. Thread-safe. */
public final class Workbench implements AutoCloseable {
    /** Requests that run when the server is stopped have so long to end. */
    private static final long STOP_MS = 10_000;

    private static final long FLUSH_MS = 1_000;

    /** More compression makes answers a little smaller and takes the processor from who waits. */
    private static final int COMPRESSION = 2;

    private final Javalin server;
    private final Services services;
    private final List<Area> areas;
    private volatile boolean closing;
    private volatile @Nullable CountDownLatch warming;
    private final Timer flushing = new Timer("access log", true);

    private Workbench(Javalin server, List<Area> areas, Services services, Consumer<Throwable> unexpected) {
        this.server = server;
        this.areas = areas;
        this.services = services;
        flushing.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        flush(services, unexpected);
                    }
                },
                FLUSH_MS,
                FLUSH_MS);
    }

    private static void flush(Services services, Consumer<Throwable> unexpected) {
        try {
            services.store().accessLog().flush();
        } catch (RuntimeException e) {
            // it waits on and is tried again
            unexpected.accept(e);
        }
    }

    /**
     * Starts to listen.
     *
     * @param services what is served
     * @param doorman knows who asks
     * @param address where to listen
     * @param unexpected is told of faults of ours
     * @return the running server; close it to stop
     * @throws EarmarkException when the port is taken, or the file with the keys does not open
     */
    public static Workbench start(Services services, Doorman doorman, Address address, Consumer<Throwable> unexpected) {
        return start(services, doorman, address, unexpected, Areas.all(services, doorman));
    }

    /** With these parts of the API. */
    static Workbench start(
            Services services, Doorman doorman, Address address, Consumer<Throwable> unexpected, List<Area> areas) {
        var remote = new Remote(address.proxied());
        var recorder = new Recorder(services.store().accessLog(), services.clock(), remote);
        var guard = new Guard(doorman, address.names(), recorder, remote);
        var assets = new Assets();
        Javalin server = Javalin.create(config -> {
            plain(config);
            Listening.at(address, config);
            config.routes.before(guard::before);
            config.routes.beforeMatched(guard::beforeMatched);
            config.routes.get("/assets/<name>", assets::serve, Right.NONE);
            var description = new OpenApi(areas);
            areas.forEach(area -> area.endpoints()
                    .forEach(endpoint -> config.routes.addHttpHandler(
                            endpoint.method(),
                            Endpoint.ROOT + endpoint.path(),
                            recorder.around(endpoint.after(description.parametersOf(endpoint)::check)),
                            endpoint.right())));
            config.routes.get(Endpoint.ROOT + "/openapi.json", description::serve, Right.NONE);
            var elsewhere = new Elsewhere(areas);
            Elsewhere.METHODS.forEach(method ->
                    config.routes.addHttpHandler(method, Endpoint.ROOT + "/<unknown>", elsewhere::refuse, Right.NONE));
            // the pages' own addresses; the frame finds out which page is meant
            Set.of("/", "/<page>").forEach(path -> config.routes.get(path, assets::frame, Right.NONE));
            new Faults(unexpected).on(config.routes);
        });
        try {
            server.start();
        } catch (JavalinBindException e) {
            throw Listening.taken(address);
        }
        services.jobs().resume(unexpected);
        var running = new Workbench(server, areas, services, unexpected);
        services.queue().start();
        return running;
    }

    private static void plain(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = Faults.LARGEST_BODY;
        config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(COMPRESSION));
        config.jetty.modifyServer(jetty -> {
            jetty.setStopTimeout(STOP_MS);
            jetty.setErrorHandler(new AddressFaults());
        });
        config.http.defaultContentType = "application/json";
        config.jsonMapper(new Bodies());
    }

    /** Where it listens: the free port that was found when 0 was asked for. */
    public int port() {
        return server.port();
    }

    /**
     * Begins in the background what the first requests would otherwise wait for: opening the index, reading forms and key
     * figures, loading what answers.
     */
    public void warmUp() {
        var done = new CountDownLatch(1);
        warming = done;
        var thread = new Thread(
                () -> {
                    areas.forEach(this::warmUp);
                    done.countDown();
                },
                "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void warmUp(Area area) {
        if (closing) {
            return;
        }
        try {
            area.warmUp();
        } catch (IOException | RuntimeException e) {
            // nobody waits for it: who asks for the same is told what is wrong
        }
    }

    private void awaitWarm() {
        CountDownLatch known = warming;
        if (known == null) {
            return;
        }
        try {
            known.await(STOP_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes no more requests, lets those that run end, and writes the access log. */
    @Override
    public void close() throws IOException {
        closing = true;
        server.stop();
        awaitWarm();
        services.queue().close();
        flushing.cancel();
        services.store().accessLog().flush();
        for (Area area : areas) {
            area.close();
        }
    }
}
