package air.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.Call;
import air.model.ModelException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadsTest {
    private final Http http = new Http();
    private final AtomicInteger asked = new AtomicInteger();
    private final Retries quick = new Retries(3, Duration.ofMillis(2), Duration.ofMillis(4), () -> 0.5);
    private HttpServer server;
    private String origin;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        origin = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            String path = exchange.getRequestURI().getPath();
            byte[] body = path.equals("/echo")
                    ? String.valueOf(exchange.getRequestHeaders().get("Authorization"))
                            .getBytes()
                    : "bytes".getBytes();
            int status = path.equals("/missing") ? 404 : path.equals("/flaky") && asked.get() < 3 ? 503 : 200;
            if (path.startsWith("/hop")) {
                status = 302;
                String to = path.equals("/hop") ? "/image" : path.equals("/hop-private") ? "http://10.1.2.3/x" : path;
                exchange.getResponseHeaders().set("Location", to);
            }
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.close();
    }

    private byte[] fetch(String baseUrl, String address) throws ModelException {
        Endpoint endpoint = new Endpoint(Vendor.OPENAI, baseUrl, "sk-" + "abcdefghijklmnopqrstuv");
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
        assertThat(fetch(origin + "/v1", origin + "/echo")).isEqualTo("null".getBytes());
    }

    @Test
    void triesAgainBecauseFetchingIsFree() throws Exception {
        assertThat(fetch(origin + "/v1", origin + "/flaky")).isEqualTo("bytes".getBytes());
        assertThat(asked).hasValue(3);
    }

    @Test
    void leavesARedirectLoop() {
        assertThatThrownBy(() -> fetch(origin + "/v1", origin + "/hop-again")).hasMessageContaining("round in circles");
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
    void aNameThatLeadsIntoAPrivateNetworkIsNotFollowed() {
        // Every localhost name is looked up by the system; what it finds is refused at connection time.
        assertThatThrownBy(() -> fetch("https://api.example/v1", "https://ip6-localhost.localdomain/1.png"))
                .isInstanceOf(ModelException.class);
        assertThat(asked).hasValue(0);
    }
}
