package earmark.cli;

import earmark.model.EarmarkException;
import earmark.people.Password;
import earmark.settings.Settings;
import earmark.store.Home;
import earmark.store.Store;
import earmark.web.Address;
import earmark.web.Doorman;
import earmark.web.KeyFile;
import earmark.web.OpenDoor;
import earmark.web.Remote;
import earmark.web.Services;
import earmark.web.Workbench;
import earmark.web.people.Reception;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code earmark serve}: the workbench in the browser. */
@Command(
        name = "serve",
        description = {
            "Opens the workbench for a browser on this machine, over the same home folder. Stop it with Ctrl-C.",
            "Once there are accounts (earmark people add) one signs in. For other machines (--host) there must be an",
            "administrator's account, and HTTPS: with a key of its own (--tls) or by a proxy before it (--proxy).",
            "The password of the key is asked for, or read from $EARMARK_TLS_PASSWORD or the first line of standard input."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  earmark serve --port 8080",
            "  earmark serve --host 0.0.0.0 --name qa.example.org --tls workbench.p12",
            "  earmark serve --name qa.example.org --proxy --login"
        })
final class ServeCommand implements Callable<Integer> {
    private static final int STOP_S = 20;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

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
            converter = PortNumber.class,
            description = "where to listen (7311); 0: any free")
    private int port;

    @Option(
            names = "--host",
            defaultValue = Address.LOOPBACK,
            paramLabel = "ADDRESS",
            description = "the interface to listen on (" + Address.LOOPBACK + "); 0.0.0.0: all of them")
    private String host;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "a name people reach it by, for example qa.example.org; may be repeated")
    private List<String> names = List.of();

    @Option(names = "--tls", paramLabel = "FILE", description = "PKCS #12 file with key and certificate: HTTPS")
    private @Nullable Path tls;

    @Option(names = "--proxy", description = "a proxy stands before it and does HTTPS; its X-Forwarded-… count")
    private boolean proxy;

    @Option(names = "--login", description = "asks to sign in, also when only this machine reaches it")
    private boolean login;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = pack.settings(home.path());
        try (Store store = Store.open(Home.openOrCreate(home.path()), Clock.systemUTC())) {
            Address address = address(store);
            var services = new Services(
                    store,
                    settings,
                    pack.folder(home.path()).orElse(home.path().resolve("markers")),
                    Clock.systemUTC());
            try (Workbench workbench = Workbench.start(
                    services,
                    doorman(store, address),
                    address,
                    fault -> fault.printStackTrace(earmark.console().err()))) {
                earmark.console()
                        .out()
                        .println((address.keys() == null ? "http://" : "https://") + shown(address) + ":"
                                + workbench.port() + "/  (Ctrl-C stops it)");
                earmark.console().out().flush();
                workbench.warmUp();
                awaitStop();
            }
        } finally {
            stopped.countDown();
        }
        return 0;
    }

    /** Until the process is told to end; it then waits until requests and the access log are done. */
    private void awaitStop() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            asked.countDown();
            try {
                stopped.await(STOP_S, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        asked.await();
    }

    private Address address(Store store) throws IOException {
        KeyFile keys = tls == null ? null : new KeyFile(tls, keyPassword());
        var address = new Address(host, port, names(), keys, proxy);
        if (!address.isLoopback() && keys == null && !proxy) {
            throw new EarmarkException(
                    "--host " + host,
                    "passwords and calls would cross the network in plain text",
                    "give --tls FILE.p12, or have a proxy do HTTPS and say --proxy");
        }
        if ((!address.isLoopback() || login || proxy) && !store.people().hasAdministrator()) {
            throw new EarmarkException(
                    login ? "--login" : proxy ? "--proxy" : "--host " + host,
                    "nobody could sign in: there is no account of an administrator",
                    "make one:  earmark people add NAME --role administrator" + home.hint());
        }
        return address;
    }

    private Set<String> names() {
        var all = new HashSet<>(names);
        all.add(host);
        return all;
    }

    private Doorman doorman(Store store, Address address) {
        // whoever made accounts wants to know who looks, also on this machine
        boolean signsIn =
                !address.isLoopback() || login || proxy || !store.people().all().isEmpty();
        return signsIn
                ? new Reception(store, Clock.systemUTC(), new Remote(proxy), Password.COST)
                : new OpenDoor(System.getProperty("user.name"));
    }

    private String shown(Address address) {
        return names.isEmpty() || proxy ? address.host() : names.get(0);
    }

    private String keyPassword() throws IOException {
        String named = System.getenv("EARMARK_TLS_PASSWORD");
        return named == null ? Typed.secret(earmark.console(), "password of " + tls + ": ", false) : named;
    }
}
