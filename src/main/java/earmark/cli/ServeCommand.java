package earmark.cli;

import earmark.settings.Settings;
import earmark.store.Home;
import earmark.store.Store;
import earmark.web.Address;
import earmark.web.OpenDoor;
import earmark.web.Services;
import earmark.web.Workbench;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code earmark serve}: the workbench in the browser. */
@Command(
        name = "serve",
        description =
                "Opens the workbench for a browser on this machine, over the same home folder. Stop it with Ctrl-C.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  earmark serve --port 8080"})
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    private EarmarkCommand earmark;

    @Mixin
    private HomeOption home;

    @Mixin
    private PackOption pack;

    @Option(
            names = "--port",
            defaultValue = "7311",
            paramLabel = "N",
            description = "where to listen (7311); 0: any free")
    private int port;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = pack.settings(home.path());
        try (Store store = Store.open(Home.openOrCreate(home.path()), Clock.systemUTC())) {
            var services = new Services(
                    store,
                    settings,
                    pack.folder(home.path()).orElse(home.path().resolve("markers")),
                    Clock.systemUTC());
            var address = new Address(Address.LOOPBACK, port, Set.of());
            try (Workbench workbench = Workbench.start(
                    services,
                    new OpenDoor(System.getProperty("user.name")),
                    address,
                    fault -> fault.printStackTrace(earmark.console().err()))) {
                earmark.console()
                        .out()
                        .println("http://" + address.host() + ":" + workbench.port() + "/  (Ctrl-C stops it)");
                earmark.console().out().flush();
                var stopped = new CountDownLatch(1);
                Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
                stopped.await();
            }
        }
        return 0;
    }
}
