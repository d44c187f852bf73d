package air.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.Call;
import air.model.Cancellation;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.ModelException.Kind;
import air.model.Usage;
import air.provider.Service;
import air.provider.WireFixture;
import air.reply.ReplyJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A proxy between the program and its provider, on loopback. */
class ProxiesTest {
    private static final String PASSWORD = "fake-p@ss";
    private static final String MODEL = WireFixture.MODEL;

    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final List<Usage> metered = new ArrayList<>();
    private ServerSocket proxy;
    private volatile String answer = "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n";

    @BeforeEach
    void start() throws IOException {
        proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!proxy.isClosed()) {
            try (Socket socket = proxy.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
                StringBuilder head = new StringBuilder();
                for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine())
                    head.append(line).append('\n');
                heads.add(head.toString());
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // The program hung up; at the end of a test the server is closed.
                continue;
            }
        }
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
    }

    private String address() {
        return "http://me:fake-p%40ss@127.0.0.1:" + proxy.getLocalPort();
    }

    private ModelException failure(Map<String, String> environment, String provider) {
        try (Http http = new Http(environment)) {
            Retries quick = new Retries(3, Duration.ofMillis(2), Duration.ofMillis(4), () -> 0.5);
            Wire wire = new Wire(
                    new Endpoint(Service.OPENAI, provider, "fake-key-0123456789"), http, quick, Wire.Patience.DEFAULT);
            Call call = new Call(new Cancellation(), (message, fraction) -> {}, metered::add);
            wire.post(MODEL, "/chat/completions", ReplyJson.tree("{}"), wire.painting(), call);
        } catch (ModelException e) {
            return e;
        }
        throw new AssertionError("it should have failed");
    }

    private String credentials() {
        return "Proxy-Authorization: Basic "
                + Base64.getEncoder().encodeToString(("me:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    private static void holdsNoSecret(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause())
            assertThat(t.toString()).doesNotContain(PASSWORD, "fake-p%40ss", "fake-key", "Basic ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTPS_PROXY", "https_proxy"})
    void aProxyThatWantsAnotherPasswordIsTheOneAtFault(String variable) {
        ModelException failure = failure(Map.of(variable, address()), "https://api.example/v1");

        assertThat(heads)
                .singleElement()
                .asString()
                .startsWith("CONNECT api.example:443")
                .contains(credentials());
        assertThat(heads.get(0)).doesNotContain("fake-key");
        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure)
                .hasMessageContaining("127.0.0.1:" + proxy.getLocalPort() + ", the proxy on the way")
                .hasMessageContaining("(407)")
                .hasMessageContaining("HTTPS_PROXY")
                .hasMessageNotContaining("billed");
        assertThat(metered).as("nothing was sent").isEmpty();
        holdsNoSecret(failure);
    }

    @Test
    void aProxyThatForbidsTheHostIsAskedOnce() {
        answer = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n";
        ModelException failure = failure(Map.of("HTTPS_PROXY", address()), "https://api.example/v1");

        assertThat(heads).hasSize(1);
        assertThat(failure).hasMessageContaining("the proxy on the way").hasMessageContaining("(403)");
        assertThat(metered).isEmpty();
    }

    @Test
    void whatGoesWrongBehindTheProxyIsNotItsFault() {
        answer = "HTTP/1.1 200 OK\r\n\r\n";
        ModelException failure = failure(Map.of("HTTPS_PROXY", address()), "https://api.example/v1");

        assertThat(failure).hasMessageContaining("api.example").hasMessageNotContaining("on the way");
        assertThat(metered).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:1", "http://no-such-proxy.invalid:3128"})
    void aProxyThatCannotBeReachedIsNamed(String nowhere) {
        ModelException failure = failure(Map.of("HTTPS_PROXY", nowhere), "https://api.example/v1");

        assertThat(failure)
                .hasMessageContaining(nowhere.replace("http://", "") + ", the proxy on the way, cannot be reached");
        assertThat(metered).isEmpty();
    }

    @Test
    void anAddressWithoutTlsGoesToTheProxyWithThePasswordAtOnce() throws Exception {
        answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
        try (Http http = new Http(Map.of("http_proxy", address()))) {
            Answer got = http.send(
                    new okhttp3.Request.Builder().url("http://printer.lan/v1").build(),
                    new Http.Limits(Duration.ofSeconds(30), 1 << 20),
                    new Cancellation());
            assertThat(got.status()).isEqualTo(200);
        }
        assertThat(heads)
                .singleElement()
                .asString()
                .startsWith("GET http://printer.lan/v1 ")
                .contains(credentials());
    }

    @Test
    void thisMachineIsNeverReachedThroughAProxy() throws Exception {
        try (WireFixture fixture = new WireFixture();
                Http http = new Http(Map.of("http_proxy", address(), "https_proxy", address()))) {
            Answer got = http.send(
                    new okhttp3.Request.Builder()
                            .url(fixture.simulator.baseUrl() + "/x")
                            .build(),
                    new Http.Limits(Duration.ofSeconds(30), 1 << 20),
                    new Cancellation());
            assertThat(got.status()).isEqualTo(401);
        }
        assertThat(heads).isEmpty();
    }

    @Test
    void aResultIsFetchedThroughTheProxyButNotFromAPrivateNetwork() {
        Endpoint endpoint = new Endpoint(Service.OPENAI, "https://api.example/v1", "fake-key-0123456789");
        try (Http http = new Http(Map.of("HTTPS_PROXY", address()))) {
            Downloads downloads = new Downloads(http, endpoint, Retries.NONE);
            Failures failures = new Failures(endpoint, MODEL, java.time.InstantSource.system());
            assertThatThrownBy(() -> downloads.fetch("https://cdn.example/1.png", failures, Call.unwatched()))
                    .hasMessageContaining("the proxy on the way");
            assertThat(heads).singleElement().asString().startsWith("CONNECT cdn.example:443");
            for (String local : List.of("https://10.0.0.1/1.png", "https://[::]/1.png", "https://nas.local/1.png"))
                assertThatThrownBy(() -> downloads.fetch(local, failures, Call.unwatched()))
                        .hasMessageContaining("private network");
            assertThat(heads).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://me:fake-p%40ss@proxy.example", "socks5://me:fake-p%40ss@proxy", "http://", "::"})
    void aProxyThatCannotBeUsedIsSaidWithoutItsPassword(String address) {
        assertThatThrownBy(() -> new Http(Map.of("https_proxy", address)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("HTTPS_PROXY")
                .hasMessageNotContaining("fake-p");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | https://api.example.com | true",
                "'' | https://api.example.com | true",
                "* | https://api.example.com | false",
                "example.com | https://api.example.com | false",
                ".example.com | https://api.example.com | false",
                "*.example.com | https://api.example.com | false",
                "Example.COM. | https://example.com | false",
                "example.com | https://badexample.com | true",
                "a.com, example.com | https://api.example.com | false",
                "a.com example.com | https://api.example.com | false",
                "example.com:8443 | https://api.example.com:8443 | false",
                "example.com:8443 | https://api.example.com | true",
                "example.com:443 | https://api.example.com | false",
                "10.1.2.3 | https://10.1.2.3 | false",
                "10.0.0.0/8 | https://10.1.2.3 | false",
                "10.0.0.0/8 | https://11.1.2.3 | true",
                "10.0.0.0/99,999.0.0.0/8,10.0.0.0/x | https://10.1.2.3 | true",
                "fd00::/8 | https://[fd12::1] | false",
                "[fd12::1]:8443 | https://[fd12::1]:8443 | false",
                "[fd12::1]:8443 | https://[fd12::1] | true",
                "- | https://localhost:8443 | false",
                "- | https://127.8.8.8 | false",
                "- | https://[::1] | false",
                "- | http://printer.lan | false",
            })
    void whatIsListedIsReachedDirectly(String list, URI uri, boolean proxied) {
        Map<String, String> environment =
                Map.of("HTTPS_PROXY", "127.0.0.1:3128", "HTTP_PROXY", "", "NO_PROXY", list == null ? "" : list);
        List<Proxy> chosen = new Proxies(environment).select(uri);
        assertThat(chosen.get(0).type()).isEqualTo(proxied ? Proxy.Type.HTTP : Proxy.Type.DIRECT);
    }

    @Test
    void theJvmsOwnProxyGoesFirst() {
        Map<String, String> before = properties();
        try {
            System.setProperty("https.proxyHost", "127.0.0.7");
            System.setProperty("https.proxyPort", "7777");
            System.setProperty("http.nonProxyHosts", "*.direct.example");
            Proxies proxies = new Proxies(Map.of("https_proxy", "127.0.0.8:8888"));
            assertThat(proxies.select(URI.create("https://api.example")))
                    .containsExactly(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.7", 7777)));
            assertThat(proxies.select(URI.create("https://a.direct.example"))).containsExactly(Proxy.NO_PROXY);
            assertThat(proxies.select(URI.create("https://localhost"))).containsExactly(Proxy.NO_PROXY);
        } finally {
            before.forEach((name, value) -> {
                if (value.isEmpty()) System.clearProperty(name);
                else System.setProperty(name, value);
            });
        }
    }

    private static Map<String, String> properties() {
        return Stream.of("https.proxyHost", "https.proxyPort", "http.nonProxyHosts")
                .collect(java.util.stream.Collectors.toMap(name -> name, name -> System.getProperty(name, "")));
    }
}
