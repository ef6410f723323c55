package earmark.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who and what is let through. Spoken by hand, for a well-behaved client would not send such headers. */
@NullMarked
class GuardTest {
    @Test
    void answersOnlyToItsOwnNames(@TempDir Path folder) throws IOException {
        try (WebHome home = WebHome.open(folder)) {
            assertThat(ask(home, "GET /api/v1/me", "Host: localhost:1")).startsWith("HTTP/1.1 200");
            assertThat(ask(home, "GET /api/v1/me", "Host: evil.example")).startsWith("HTTP/1.1 421");
            assertThat(ask(home, "GET /", "Host: evil.example")).startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void changesNothingForAPageFromElsewhere(@TempDir Path folder) throws IOException {
        try (WebHome home = WebHome.open(folder)) {
            String own = "Host: 127.0.0.1:80";
            assertThat(ask(home, "POST /api/v1/nothing", own, "Origin: https://evil.example"))
                    .startsWith("HTTP/1.1 403");
            assertThat(ask(home, "POST /api/v1/nothing", own, "Origin: null")).startsWith("HTTP/1.1 403");
            assertThat(ask(home, "POST /api/v1/nothing", own, "Sec-Fetch-Site: cross-site"))
                    .startsWith("HTTP/1.1 403");
            assertThat(ask(home, "POST /api/v1/nothing", own, "Origin: http://127.0.0.1:80"))
                    .startsWith("HTTP/1.1 404");
        }
    }

    @Test
    void aStrangerGetsNothingAndAnAgentOnlyTheOwnCalls(@TempDir Path folder) throws IOException {
        try (WebHome home = WebHome.open(folder, new Named())) {
            String own = "Host: localhost";
            assertThat(ask(home, "GET /api/v1/interactions", own)).startsWith("HTTP/1.1 401");
            assertThat(ask(home, "GET /api/v1/interactions?agent=Tom%20Reed", own, "X-Test: AGENT"))
                    .startsWith("HTTP/1.1 200")
                    .doesNotContain("call-1", "call-2", "call-3");
            String karen = ask(home, "GET /api/v1/interactions", own, "X-Test: AGENT");
            assertThat(karen)
                    .startsWith("HTTP/1.1 200")
                    .contains("call-1", "call-3")
                    .doesNotContain("call-2");
            assertThat(ask(home, "GET /api/v1/interactions", own, "X-Test: ASSESSOR"))
                    .contains("call-2");
        }
    }

    @Test
    void everyAnswerCarriesAPolicyWithoutInlineScripts(@TempDir Path folder) throws IOException {
        try (WebHome home = WebHome.open(folder)) {
            for (String what : new String[] {"GET /", "GET /assets/app.js", "GET /api/v1/me", "GET /api/v1/none"}) {
                assertThat(ask(home, what, "Host: localhost"))
                        .contains("script-src 'self';", "default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe");
            }
        }
    }

    /** Signs in whoever says what he is; an agent is Karen Hill. */
    private static final class Named implements Doorman {
        @Override
        public Optional<Viewer> viewer(Context context) {
            return Optional.ofNullable(context.header("X-Test"))
                    .map(role -> new Viewer("test", Role.valueOf(role), "Karen Hill", Set.of()));
        }

        @Override
        public boolean asksToSignIn() {
            return true;
        }
    }

    private static String ask(WebHome home, String what, String... headers) {
        String address = home.address();
        int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = what + " HTTP/1.1\r\n" + String.join("\r\n", headers)
                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
