package earmark.web;

import earmark.model.EarmarkException;
import io.javalin.config.JavalinConfig;
import java.security.KeyStore;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Where the server listens, and whether it enciphers. */
final class Listening {
    private Listening() {}

    static void at(Address address, JavalinConfig config) {
        config.jetty.host = address.host();
        config.jetty.port = address.port();
        KeyFile keys = address.keys();
        if (keys != null) {
            KeyStore opened = keys.open();
            config.jetty.addConnector((server, plain) -> enciphered(server, plain, address, opened, keys.password()));
        }
    }

    static EarmarkException taken(Address address) {
        return new EarmarkException(
                address.host() + ":" + address.port(),
                "another program listens there, perhaps another earmark serve",
                "stop that one, or choose another with --port");
    }

    private static Connector enciphered(
            Server server, HttpConfiguration plain, Address address, KeyStore keys, String password) {
        var context = new SslContextFactory.Server();
        context.setKeyStore(keys);
        context.setKeyStorePassword(password);
        var secure = new HttpConfiguration(plain);
        // the guard looks at host names itself
        secure.addCustomizer(new SecureRequestCustomizer(false));
        var http = new HttpConnectionFactory(secure);
        var connector = new ServerConnector(server, new SslConnectionFactory(context, http.getProtocol()), http);
        connector.setHost(address.host());
        connector.setPort(address.port());
        return connector;
    }
}
