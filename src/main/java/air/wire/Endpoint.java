package air.wire;

import air.model.InvalidInputException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Where a provider is reached, and with which key. The key leaves this object only in the header of a request to this
 * endpoint; {@link #toString()} and {@link #redact(String)} never show it. Thread-safe.
 */
public final class Endpoint {
    /** What providers' keys look like, and whatever follows an authorisation scheme. */
    private static final Pattern ANY_KEY = Pattern.compile(
            "(?i:bearer)\\s+[\\w.~+/=-]{8,}|\\bKey\\s+[\\w:-]{24,}|\\b(?:sk|fal|hf|r8|AIza)[-_]?[\\w-]{16,}");

    private static final int SHORTEST_SECRET = 4;

    private final Access access;
    private final String baseUrl;
    private final String host;
    private final boolean local;
    private final String key;

    /**
     * @param access of the provider whose protocol is spoken there
     * @param baseUrl start of every address, for example {@code https://openrouter.ai/api/v1}; http only where the host
     *     is this machine or a private network
     * @param key the key; empty where the provider wants none
     * @throws InvalidInputException if the address or the key cannot be used
     */
    public Endpoint(Access access, String baseUrl, String key) {
        this.access = Objects.requireNonNull(access, "access");
        URI uri = parsed(access, baseUrl);
        this.baseUrl = baseUrl.strip().replaceAll("/+$", "");
        this.host = uri.getHost().toLowerCase(Locale.ROOT);
        this.local = Addresses.isLocalName(host);
        this.key = key.strip();
        if ("http".equalsIgnoreCase(uri.getScheme()) && !local)
            throw new InvalidInputException(
                    access.addressSetting() + " " + shownAddress()
                            + " would send your key and images unencrypted: use https:// for any host outside your own network.");
        if (!this.key.chars().allMatch(c -> c > ' ' && c < 127))
            throw new InvalidInputException(access.keySetting() + ", the key for " + host
                    + ", holds a blank or a character no key has: copy it again.");
    }

    private static URI parsed(Access access, String baseUrl) {
        try {
            URI uri = new URI(baseUrl.strip());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean good = uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && (scheme.equals("https") || scheme.equals("http"));
            if (good) return uri;
        } catch (URISyntaxException e) {
            throw unusable(access, e);
        }
        throw unusable(access, null);
    }

    /** The address itself is not shown: people paste keys into it. */
    private static InvalidInputException unusable(Access access, Throwable cause) {
        return new InvalidInputException(
                access.addressSetting() + " is not an address like " + access.address()
                        + ": write scheme, host and path, and no key in it.",
                cause);
    }

    /** Name of the provider, for example {@code openai}. */
    public String provider() {
        return access.id();
    }

    public Access access() {
        return access;
    }

    /** Without a slash at its end. */
    public String baseUrl() {
        return baseUrl;
    }

    /** The address for people: some relays have the key in it. */
    public String shownAddress() {
        return redact(baseUrl);
    }

    /** For people: the host that pixels and prompts are sent to. */
    public String host() {
        return host;
    }

    /** Whether the host is this machine or in a private network, by its name. */
    public boolean local() {
        return local;
    }

    /** Whether the host is this machine: nothing leaves it. */
    public boolean thisMachine() {
        return Addresses.isThisMachine(host);
    }

    public boolean hasKey() {
        return !key.isEmpty();
    }

    /** The address that a provider gave, where that may leave out the host; null where it is none. */
    HttpUrl address(String given) {
        String address = given.strip();
        return address.startsWith("/") ? HttpUrl.get(baseUrl).resolve(address) : HttpUrl.parse(address);
    }

    /** Whether that is the endpoint's machine, under any of its names. */
    boolean isHost(String other) {
        return isNamed(other) || thisMachine() && Addresses.isThisMachine(other);
    }

    private boolean isNamed(String other) {
        return Addresses.bare(HttpUrl.get(baseUrl).host()).equals(Addresses.bare(other))
                || Addresses.isUsualLoopback(host) && Addresses.isUsualLoopback(other);
    }

    /**
     * The address with its host written as the endpoint's own, where it is on this very server: servers on this machine
     * know themselves by other names than the user does. Empty for every other address.
     */
    public Optional<HttpUrl> own(String given) {
        HttpUrl url = address(given);
        if (url == null || !isNamed(url.host())) return Optional.empty();
        HttpUrl own = HttpUrl.get(baseUrl);
        return Optional.of(url.newBuilder().host(own.host()).build()).filter(this::owns);
    }

    /** Whether an address is on this very server, written as the endpoint's own, so that it may be sent the key. */
    boolean owns(HttpUrl url) {
        HttpUrl own = HttpUrl.get(baseUrl);
        return url != null
                && url.scheme().equals(own.scheme())
                && url.host().equals(own.host())
                && url.port() == own.port();
    }

    /** The request, with the key in the header where this access wants it; as it is where there is no key. */
    public Request.Builder signed(Request.Builder request) {
        return hasKey() ? request.header(access.header(), access.scheme() + key) : request;
    }

    /** Whether {@code other} is the same address with the same key; null is not. */
    public boolean same(Endpoint other) {
        return other != null && access == other.access && baseUrl.equals(other.baseUrl) && key.equals(other.key);
    }

    /** The text with this key, and whatever else looks like one, taken out. For what an error says. */
    public String redact(String text) {
        return ANY_KEY.matcher(withoutKey(text)).replaceAll("[key]");
    }

    /**
     * The text with exactly this key taken out. For what a model says: a hostile server could have it repeat the key.
     */
    public String withoutKey(String text) {
        return key.length() >= SHORTEST_SECRET ? text.replace(key, "[key]") : text;
    }

    @Override
    public String toString() {
        return provider() + " at " + shownAddress();
    }
}
