package air.wire;

import air.model.InvalidInputException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;

/**
 * Chooses the proxy for a host: the JVM's own settings come first ({@code -Dhttps.proxyHost}, ImageJ's proxy settings),
 * then the environment's {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY}. This machine is never reached
 * through one. Passwords are sent only to their proxy.
 */
final class Proxies extends ProxySelector implements Authenticator {
    private static final String HEADER = "Proxy-Authorization";

    private final Optional<HttpUrl> forHttps;
    private final Optional<HttpUrl> forHttp;
    private final NoProxy direct;

    /**
     * @param environment the variables by name, in capitals or small letters
     * @throws InvalidInputException if a proxy's address cannot be used; the sentence does not repeat it
     */
    Proxies(Map<String, String> environment) {
        forHttps = proxy(environment, "https_proxy");
        forHttp = proxy(environment, "http_proxy");
        direct = NoProxy.of(value(environment, "no_proxy").orElse(""));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Stream.of(name, name.toUpperCase(java.util.Locale.ROOT))
                .map(spelling -> environment.getOrDefault(spelling, "").strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static Optional<HttpUrl> proxy(Map<String, String> environment, String name) {
        return value(environment, name).map(text -> {
            HttpUrl url = HttpUrl.parse(text.contains("://") ? text : "http://" + text);
            if (url == null || url.isHttps())
                throw new InvalidInputException(name.toUpperCase(java.util.Locale.ROOT)
                        + " in the environment is not the address of a proxy that this program can use: write it like"
                        + " http://proxy.example:3128.");
            return url;
        });
    }

    @Override
    public List<Proxy> select(URI uri) {
        if (Addresses.isThisMachine(uri.getHost())) return List.of(Proxy.NO_PROXY);
        ProxySelector jvm = ProxySelector.getDefault();
        List<Proxy> own = jvm == null
                ? List.of()
                : jvm.select(uri).stream()
                        .filter(proxy -> proxy.type() != Proxy.Type.DIRECT)
                        .flatMap(Proxies::resolved)
                        .toList();
        if (!own.isEmpty()) return own;
        boolean exempt = System.getProperty(uri.getScheme() + ".proxyHost") != null;
        return exempt ? List.of(Proxy.NO_PROXY) : ofEnvironment(uri);
    }

    private List<Proxy> ofEnvironment(URI uri) {
        boolean https = uri.getScheme().equalsIgnoreCase("https");
        Optional<HttpUrl> proxy = https ? forHttps : forHttp;
        int port = uri.getPort() >= 0 ? uri.getPort() : https ? 443 : 80;
        if (proxy.isEmpty() || direct.matches(uri.getHost(), port)) return List.of(Proxy.NO_PROXY);
        InetSocketAddress at = InetSocketAddress.createUnresolved(
                proxy.get().host(), proxy.get().port());
        return resolved(new Proxy(Proxy.Type.HTTP, at)).toList();
    }

    /** A proxy may be in a private network: its name is looked up here, not where results' hosts are. */
    private static Stream<Proxy> resolved(Proxy proxy) {
        if (proxy.type() != Proxy.Type.HTTP || !(proxy.address() instanceof InetSocketAddress at))
            return Stream.of(proxy);
        try {
            return Stream.of(InetAddress.getAllByName(at.getHostString()))
                    .map(found -> new Proxy(Proxy.Type.HTTP, new InetSocketAddress(found, at.getPort())));
        } catch (UnknownHostException e) {
            // The connection will fail for the same reason, and say so.
            return Stream.of(proxy);
        }
    }

    @Override
    public void connectFailed(URI uri, SocketAddress proxy, IOException failure) {
        // Each call tries anew.
    }

    /** The request for a tunnel; none if one was refused. */
    @Override
    public Request authenticate(Route route, Response response) {
        if (response.request().header(HEADER) != null) return null;
        return credentials(route)
                .map(secret ->
                        response.request().newBuilder().header(HEADER, secret).build())
                .orElse(null);
    }

    /** The request as it goes to a proxy that reads it; a tunnel has been asked for by then. */
    Request signed(Request request, Route route) {
        boolean read = !request.isHttps() && route.proxy().type() == Proxy.Type.HTTP;
        return read
                ? credentials(route)
                        .map(secret ->
                                request.newBuilder().header(HEADER, secret).build())
                        .orElse(request)
                : request;
    }

    private Optional<String> credentials(Route route) {
        if (!(route.proxy().address() instanceof InetSocketAddress at)) return Optional.empty();
        return Stream.of(forHttps, forHttp)
                .flatMap(Optional::stream)
                .filter(url -> url.port() == at.getPort() && url.host().equalsIgnoreCase(at.getHostString()))
                .filter(url -> !url.username().isEmpty())
                .map(url -> Credentials.basic(url.username(), url.password(), StandardCharsets.UTF_8))
                .findFirst();
    }
}
