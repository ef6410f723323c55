package earmark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import earmark.model.EarmarkException;
import earmark.model.Problem;
import earmark.store.Store;
import earmark.web.people.Reception;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Enciphered: with a key of its own, or behind a proxy that has one. The key is made by the JDK for these tests alone. */
@NullMarked
class HttpsTest {
    private static final String PASSWORD = "opens the key";
    private static final String STAYS_SO = "Strict-Transport-Security";

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Path file;

    @BeforeAll
    static void makesAKey() throws IOException, InterruptedException {
        file = folder.resolve("workbench.p12");
        keytool(
                List.of("-genkeypair", "-alias", "workbench", "-keyalg", "EC", "-dname", "CN=localhost"),
                List.of("-ext", "SAN=dns:localhost,ip:127.0.0.1", "-validity", "2"));
    }

    private static void keytool(List<String> what, List<String> more) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(what);
        command.addAll(List.of("-keystore", file.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(more);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void pagesComeEncipheredSayThatTheyStaySoAndTheCookieGoesNoOtherWay(@TempDir Path place) throws Exception {
        var address = new Address(Address.LOOPBACK, 0, Set.of(), new KeyFile(file, PASSWORD), false);
        try (WebHome home = WebHome.at(address, place, PeopleApiTest::accounts)) {
            assertThat(home.address()).startsWith("https://");
            HttpResponse<String> page = ask(trusting(), home, "/", null);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.sslSession().orElseThrow().getProtocol()).isIn("TLSv1.3", "TLSv1.2");
            assertThat(page.headers().firstValue(STAYS_SO)).hasValue("max-age=31536000");
            HttpResponse<String> in = signIn(trusting(), home);
            assertThat(in.statusCode()).isEqualTo(200);
            assertThat(in.headers().firstValue("Set-Cookie")).get().asString().contains("HttpOnly", "; Secure");
            assertThatThrownBy(() -> ask(HttpClient.newHttpClient(), home, "/", null))
                    .as("a certificate nobody vouches for")
                    .isInstanceOf(javax.net.ssl.SSLHandshakeException.class);
            assertThat(inPlainText(home)).doesNotContain("200 OK", "<html");
            assertThat(home.faults).isEmpty();
        }
    }

    @Test
    void aProxysWordOnHttpsCountsOnlyWhereAProxyWasSaidToStand(@TempDir Path behind, @TempDir Path before)
            throws Exception {
        HttpClient plain = HttpClient.newHttpClient();
        var proxied = new Address(Address.LOOPBACK, 0, Set.of(), null, true);
        try (WebHome home = WebHome.at(proxied, behind, HttpsTest::accountsBehindAProxy)) {
            assertThat(ask(plain, home, "/", "https").headers().firstValue(STAYS_SO))
                    .isPresent();
            assertThat(ask(plain, home, "/", "http").headers().firstValue(STAYS_SO))
                    .isEmpty();
        }
        try (WebHome home = WebHome.withAccounts(before, PeopleApiTest::accounts)) {
            assertThat(ask(plain, home, "/", "https").headers().firstValue(STAYS_SO))
                    .isEmpty();
            assertThat(signIn(plain, home).headers().firstValue("Set-Cookie"))
                    .get()
                    .asString()
                    .doesNotContain("Secure");
        }
    }

    private static Doorman accountsBehindAProxy(Store store) {
        return new Reception(store, WebHome.CLOCK, new Remote(true), 10);
    }

    @Test
    void aFileThatDoesNotOpenIsToldWithTheReasonAndWhatToDo(@TempDir Path place) throws Exception {
        byte[] whole = Files.readAllBytes(file);
        Path damaged = Files.write(place.resolve("damaged.p12"), Arrays.copyOf(whole, whole.length / 2));
        Path other = Files.writeString(place.resolve("certificate.pem"), "-----BEGIN CERTIFICATE-----\n");
        Path keyless = place.resolve("keyless.p12");
        KeyStore trusted = trusted();
        try (OutputStream out = Files.newOutputStream(keyless)) {
            trusted.store(out, PASSWORD.toCharArray());
        }
        isRefused(new KeyFile(file, "opens another key"), "the password does not open it", "made with");
        isRefused(new KeyFile(damaged, PASSWORD), "is no PKCS #12 file, or a damaged one", "fetch it anew");
        isRefused(new KeyFile(other, PASSWORD), "is no PKCS #12 file, or a damaged one", "openssl pkcs12 -export");
        isRefused(new KeyFile(keyless, PASSWORD), "holds no private key with its certificate", "openssl pkcs12");
        isRefused(new KeyFile(place.resolve("none.p12"), PASSWORD), "cannot be read", "see that the file is there");
        isRefused(new KeyFile(place, PASSWORD), "cannot be read", "see that the file is there");
    }

    private static void isRefused(KeyFile keys, String what, String hint) {
        assertThatThrownBy(keys::open).isInstanceOfSatisfying(EarmarkException.class, refused -> {
            Problem problem = refused.problems().get(0);
            assertThat(problem.where()).isEqualTo(keys.file().toString());
            assertThat(problem.what()).isEqualTo(what);
            assertThat(problem.hint()).contains(hint);
            assertThat(refused.toString()).doesNotContain(keys.password());
        });
    }

    /** The certificate of the key, as somebody trusts it who was given it. */
    private static KeyStore trusted() throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(
                "workbench", new KeyFile(file, PASSWORD).open().getCertificate("workbench"));
        return trusted;
    }

    private static HttpClient trusting() throws IOException, GeneralSecurityException {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static HttpResponse<String> ask(HttpClient client, WebHome home, String path, @Nullable String proxied)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(home.address() + path));
        if (proxied != null) {
            request.header("X-Forwarded-Proto", proxied);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> signIn(HttpClient client, WebHome home)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(home.address() + Endpoint.ROOT + "/sign-in"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"name\":\"ada\",\"password\":\"ada has a password\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** What the port says to somebody who does not encipher. */
    private static String inPlainText(WebHome home) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(home.address()).getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
