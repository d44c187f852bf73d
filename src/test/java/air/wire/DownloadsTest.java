package air.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.Call;
import air.model.ModelException;
import air.provider.Service;
import air.reply.Links;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadsTest {
    private final Http http = new Http();
    private final AtomicInteger asked = new AtomicInteger();
    private final Retries quick = new Retries(3, Duration.ofMillis(2), Duration.ofMillis(4), () -> 0.5);
    private HttpServer server;
    private String origin;

    private final List<HttpServer> servers = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = server();
        origin = origin(server);
    }

    private HttpServer server() throws IOException {
        HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        started.createContext("/", this::answer);
        started.start();
        servers.add(started);
        return started;
    }

    private static String origin(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        String path = exchange.getRequestURI().getPath();
        byte[] body = path.equals("/echo") ? echo(exchange.getRequestHeaders()).getBytes() : "bytes".getBytes();
        int status = path.equals("/missing") ? 404 : path.equals("/flaky") && asked.get() < 3 ? 503 : 200;
        if (path.startsWith("/hop")) {
            status = 302;
            String to = path.equals("/hop") ? "/image" : path.equals("/hop-private") ? "http://10.1.2.3/x" : path;
            exchange.getResponseHeaders().set("Location", to);
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** The keys that came, and the host they were meant for. */
    private static String echo(Headers headers) {
        return headers.get("Authorization") + " " + headers.get("x-goog-api-key") + " " + headers.getFirst("Host");
    }

    @AfterEach
    void stop() {
        servers.forEach(started -> started.stop(0));
        http.close();
    }

    private byte[] fetch(String baseUrl, String address) throws ModelException {
        return fetch(new Endpoint(Service.OPENAI, baseUrl, "sk-" + "abcdefghijklmnopqrstuv"), address);
    }

    private byte[] fetch(Endpoint endpoint, String address) throws ModelException {
        return new Downloads(http, endpoint, quick)
                .fetch(address, new Failures(endpoint, "a/model", InstantSource.system()), Call.unwatched());
    }

    @Test
    void fetchesFromALocalProvider() throws Exception {
        assertThat(fetch(origin + "/v1", origin + "/image")).isEqualTo("bytes".getBytes());
    }

    @Test
    void followsARedirect() throws Exception {
        assertThat(fetch(origin + "/v1", origin + "/hop")).isEqualTo("bytes".getBytes());
    }

    @Test
    void sendsNoKey() throws Exception {
        assertThat(new String(fetch(origin + "/v1", origin + "/echo"))).startsWith("null null ");
    }

    @Test
    void triesAgainBecauseFetchingIsFree() throws Exception {
        assertThat(fetch(origin + "/v1", origin + "/flaky")).isEqualTo("bytes".getBytes());
        assertThat(asked).hasValue(3);
    }

    @Test
    void leavesARedirectLoop() {
        assertThatThrownBy(() -> fetch(origin + "/v1", origin + "/hop-again"))
                .hasMessageContaining("redirects in circles");
        assertThat(asked).hasValue(6);
    }

    @Test
    void tellsTheAddressOfAnImageItCouldNotFetch() {
        assertThatThrownBy(() -> fetch(origin + "/v1", origin + "/missing"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("The result was made, but could not be fetched")
                .hasMessageEndingWith(origin + "/missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cdn.example/1.png",
                "http://127.0.0.1/1.png",
                "https://127.0.0.1/1.png",
                "https://localhost/1.png",
                "https://10.0.0.8/1.png",
                "https://192.168.1.1/1.png",
                "https://172.20.0.1/1.png",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/1.png",
                "https://[fe80::1]/1.png",
                "https://[fd00::1]/1.png",
                "https://0.0.0.0/1.png",
                "https://2130706433/1.png",
                "https://0x7f.1/1.png",
                "https://[::ffff:10.0.0.1]/1.png",
                "https://printer/1.png",
                "https://nas.local/1.png",
                "https://[::]/1.png",
                "https://[fe90::1]/1.png",
                "https://127.1/1.png",
                "https://127.0.0.1./1.png",
                "HTTPS://LOCALHOST./1.png",
                "//127.0.0.1/1.png",
                "ftp://cdn.example/1.png",
                "file:///etc/passwd",
                "not an address",
            })
    void aPublicProviderCannotSendTheProgramIntoAPrivateNetwork(String address) {
        assertThatThrownBy(() -> fetch("https://api.example/v1", address))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("could not be fetched");
        assertThat(asked).hasValue(0);
    }

    @Test
    void aNameThatLeadsIntoAPrivateNetworkIsNotFollowed() throws Exception {
        Downloads fromOutside =
                new Downloads(http, new Endpoint(Service.OPENAI, "https://api.example/v1", ""), Retries.NONE);
        assertThatThrownBy(() -> fromOutside.publicOnly("localhost"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("not on the public internet");
        // A company's own provider may have a name of the internet and an address of the company's.
        Downloads own = new Downloads(http, new Endpoint(Service.OPENAI, "http://localhost/v1", ""), Retries.NONE);
        assertThat(own.publicOnly("localhost")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:PORT", "HTTP://127.0.0.1:PORT", "http://0.0.0.0:PORT", "//localhost:PORT", ""})
    void aLocalProviderMayCallItselfByAnyOfItsNames(String name) throws Exception {
        String address = name.replace("PORT", "" + server.getAddress().getPort()) + "/image";
        assertThat(fetch(origin + "/v1", address)).isEqualTo("bytes".getBytes());
        assertThat(fetch(origin.replace("127.0.0.1", "localhost") + "/v1", address))
                .isEqualTo("bytes".getBytes());
    }

    @ParameterizedTest
    @CsvSource({
        "https://cdn.example/1, true",
        "HTTP://cdn.example/1, true",
        "//cdn.example/1, true",
        "//localhost:8188/1, true",
        "/files/1.png, true",
        "/view?name=1, true",
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAUDBAQEAwUEBAQ=, false",
        "iVBORw0KGgoAAAANSUhEUgAA, false",
        "httpd, false",
        "1.png, false",
        "'', false"
    })
    void aPathAloneIsAnAddressAndBase64IsNone(String text, boolean address) {
        assertThat(Links.isAddress(text)).isEqualTo(address);
    }

    @Test
    void theKeyOfAProviderWhoseFilesWantItGoesToItsOwnOriginAlone() throws Exception {
        Endpoint gemini = new Endpoint(Service.GEMINI, origin, "fake-key-0123456789");
        String host = origin.substring("http://".length());
        for (String name : List.of(origin, origin.replace("127.0.0.1", "localhost")))
            assertThat(new String(fetch(gemini, name + "/echo"))).isEqualTo("null [fake-key-0123456789] " + host);
        assertThat(new String(fetch(gemini, origin(server()) + "/echo"))).startsWith("null null ");
    }
}
