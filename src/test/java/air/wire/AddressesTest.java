package air.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.provider.Service;
import java.net.InetAddress;
import java.net.UnknownHostException;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a provider that is on the internet must not send the program, however it writes it. */
class AddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost.",
                "LOCALHOST",
                "a.localhost",
                "printer",
                "printer.",
                "nas.local",
                "nas.lan.",
                "metadata.google.internal",
                "router.home.arpa",
                "localhost.localdomain",
                "127.0.0.1",
                "127.0.0.1.",
                "127.255.1.1",
                "127.1",
                "0",
                "0.0.0.0",
                "0.1.2.3",
                "2130706433",
                "0x7f.1",
                "0X7F000001",
                "0x7f.0.0.0x1",
                "017700000001",
                "0177.0.0.1",
                "010.8.8.8",
                "99999999999999999999",
                "256.1.1.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.1.1.1",
                "240.0.0.1",
                "255.255.255.255",
                "[::]",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "[::127.0.0.1]",
                "[::8.8.8.8]",
                "[::ffff:127.0.0.1]",
                "[::ffff:10.0.0.1]",
                "[::ffff:a00:1]",
                "[::ffff:0:10.0.0.1]",
                "[fe80::1]",
                "[fe90::1]",
                "[febf::1]",
                "[fec0::1]",
                "[fc00::1]",
                "[fd00::1]",
                "[ff02::1]",
                "[ff0e::1]",
                "[64:ff9b::10.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::8.8.8.8]",
                "[100::1]",
                "[2001::1]",
                "[2001:0:4136:e378:8000:63bf:3fff:fdd2]",
                "[2001:db8::1]",
                "[3fff::1]",
                "[2002:7f00:1::]",
                "[2002:0a00:0001::1]",
                "[2002:c0a8:101::1]",
                "[4000::1]",
            })
    void isNotOnThePublicInternet(String host) {
        assertThat(Addresses.isLocalName(host)).isTrue();
        HttpUrl url = HttpUrl.parse("https://" + host + "/1.png");
        if (url != null)
            assertThat(Addresses.isLocalName(url.host()))
                    .as("as it is asked for")
                    .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cdn.example.com",
                "cdn.example.com.",
                "internal.example.com",
                "localhost.example.com",
                "127.0.0.1.example.com",
                "10.example.com",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "198.17.0.1",
                "198.20.0.1",
                "223.255.255.255",
                "134744072",
                "0x8.0x8.0x8.0x8",
                "[2606:4700::1111]",
                "[2001:4860:4860::8888]",
                "[64:ff9b::8.8.8.8]",
                "[2002:808:808::1]",
                "[::ffff:8.8.8.8]",
                "1.2.3.4.example.com",
            })
    void isOnThePublicInternet(String host) {
        assertThat(Addresses.isLocalName(host)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, true",
        "8.8.8.8, false",
        "fd00::1, true",
        "fe90::1, true",
        "64:ff9b::a00:1, true",
        "2606:4700::1, false"
    })
    void whatANameLeadsToPassesTheSameTest(String found, boolean refused) throws UnknownHostException {
        assertThat(Addresses.isPrivate(InetAddress.getByName(found))).isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, true",
        "a.localhost, true",
        "127.0.0.1, true",
        "127.8.9.1, true",
        "127.1, true",
        "[::1], true",
        "[::ffff:127.0.0.1], true",
        "0.0.0.0, true",
        "[::], true",
        "127.0.0.1.example.com, false",
        "127.evil.example, false",
        "192.168.0.1, false",
        "printer, false",
    })
    void thisMachineHasManyNames(String host, boolean here) {
        assertThat(Addresses.isThisMachine(host)).isEqualTo(here);
    }

    private static Endpoint endpoint(String address) {
        return new Endpoint(Service.FAL, address, "fake-key-0123456789");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "http://127.0.0.1:8188/v1, http://localhost:8188/a?b=1, http://127.0.0.1:8188/a?b=1",
                "http://127.0.0.1:8188/v1, HTTP://[::1]:8188/a, http://127.0.0.1:8188/a",
                "http://localhost:8188, http://0.0.0.0:8188/a, http://localhost:8188/a",
                "http://[::1]:8188, //127.0.0.1:8188/a, http://[::1]:8188/a",
                "http://localhost, http://127.0.0.1:80/a, http://localhost/a",
                "http://localhost:8188, /a/b, http://localhost:8188/a/b",
                "https://queue.example.com/x, HTTPS://Queue.Example.com.:443/a, https://queue.example.com/a",
                "https://queue.example.com/x, //queue.example.com/a, https://queue.example.com/a",
                "https://queue.example.com/x, /a, https://queue.example.com/a",
                "http://127.0.0.1:8188, http://127.0.0.1:9999/a, -",
                "http://127.0.0.1:8188, http://127.0.0.2:8188/a, -",
                "http://127.0.0.1:8188, https://127.0.0.1:8188/a, -",
                "http://127.0.0.1:8188, http://192.168.0.1:8188/a, -",
                "http://192.168.0.1:8188, http://localhost:8188/a, -",
                "https://queue.example.com, http://queue.example.com/a, -",
                "https://queue.example.com, https://queue.example.com.evil.example/a, -",
                "https://queue.example.com, https://queue.example.com@evil.example/a, -",
                "https://queue.example.com, //evil.example/a, -",
                "https://queue.example.com, https://localhost/a, -",
                "https://queue.example.com, not an address, -",
                "https://queue.example.com, '', -",
            })
    void theProvidersOwnAddressesAreWrittenAsTheUserWritesThem(String base, String given, String own) {
        assertThat(endpoint(base).own(given).map(HttpUrl::toString).orElse(null))
                .isEqualTo(own);
    }

    @Test
    void aKeyInAnAddressIsNotShown() {
        String key = "sk-" + "fakefakefakefakefake";
        assertThat(endpoint("https://relay.example/" + key + "/v1").shownAddress())
                .isEqualTo("https://relay.example/[key]/v1");
        assertThatThrownBy(() -> endpoint("http://relay.example/" + key + "/v1"))
                .hasMessageContaining("unencrypted")
                .hasMessageNotContaining(key);
    }

    @Test
    void theKeyGoesToTheOriginAloneAndNotToItsOtherNames() {
        Endpoint endpoint = endpoint("http://127.0.0.1:8188");
        assertThat(endpoint.owns(HttpUrl.get("http://127.0.0.1:8188/a"))).isTrue();
        assertThat(endpoint.owns(HttpUrl.get("http://localhost:8188/a"))).isFalse();
        assertThat(endpoint.owns(HttpUrl.get("http://127.0.0.1:8189/a"))).isFalse();
        assertThat(endpoint.owns(HttpUrl.get("https://127.0.0.1:8188/a"))).isFalse();
    }
}
