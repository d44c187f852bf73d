package air.wire;

import air.model.Call;
import air.model.ModelException;
import air.model.ModelException.Bill;
import air.model.ModelException.Kind;
import air.reply.ErrorReport;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Fetches a result that is given as an address: by https, or from the provider's own host; never from a private network
 * unless the provider itself is there; {@value #REDIRECTS} redirects at most, each checked. The key is sent only to the
 * endpoint itself, and only where its provider wants it. Fetching costs nothing, so it is repeated as often as the
 * retries allow.
 */
final class Downloads {
    private static final int REDIRECTS = 5;

    private static final Http.Limits LIMITS = new Http.Limits(Duration.ofMinutes(2), 128L << 20);

    private final Http http;
    private final Endpoint endpoint;
    private final Retries retries;

    Downloads(Http http, Endpoint endpoint, Retries retries) {
        this.http = endpoint.local() ? http : http.with(this::publicOnly);
        this.endpoint = endpoint;
        this.retries = retries;
    }

    /** Asked at connection time, so that a name cannot change its mind between the check and the connection. */
    List<InetAddress> publicOnly(String host) throws UnknownHostException {
        List<InetAddress> all = new ArrayList<>(Dns.SYSTEM.lookup(host));
        if (endpoint.isHost(host)) return all;
        all.removeIf(Addresses::isPrivate);
        if (all.isEmpty()) throw new UnknownHostException(host + " is not on the public internet");
        return all;
    }

    /** @return the bytes found there, whatever they are */
    byte[] fetch(String address, Failures failures, Call call) throws ModelException {
        Call free = call.withResend(true);
        return retries.run(() -> follow(address, failures, free), free);
    }

    private byte[] follow(String address, Failures failures, Call call) throws WireException {
        String next = address;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            HttpUrl url = checked(next, failures);
            Answer answer = get(url, failures, call);
            if (answer.successful()) return answer.body();
            if (answer.status() < 300 || answer.status() >= 400) throw lost(address, answer.status(), failures);
            HttpUrl target = url.resolve(answer.header("Location").orElse(""));
            if (target == null) throw lost(address, answer.status(), failures);
            next = target.toString();
        }
        throw unfetched("it sends the program round in circles", address, failures);
    }

    private HttpUrl checked(String address, Failures failures) throws WireException {
        HttpUrl url = endpoint.own(address).orElseGet(() -> endpoint.address(address));
        if (url == null) throw unfetched("its address is not one", address, failures);
        if (!url.isHttps() && !endpoint.isHost(url.host()))
            throw unfetched("its address is not https", address, failures);
        if (!endpoint.local() && Addresses.isLocalName(url.host()))
            throw unfetched("its address is in a private network", address, failures);
        return url;
    }

    private Answer get(HttpUrl url, Failures failures, Call call) throws WireException {
        try {
            Request.Builder request = new Request.Builder().url(url).header("User-Agent", Http.USER_AGENT);
            boolean signed = endpoint.access().filesWantKey() && endpoint.owns(url);
            return http.send((signed ? endpoint.signed(request) : request).build(), LIMITS, call.cancellation());
        } catch (NoAnswerException e) {
            boolean tooLarge = e.reach() == NoAnswerException.Reach.TOO_LARGE;
            throw new WireException(
                    failures.made(
                                    tooLarge ? Kind.UNREADABLE_REPLY : Kind.UNAVAILABLE,
                                    sentence(
                                            tooLarge
                                                    ? e.getMessage()
                                                    : e.proxy().orElse("the connection broke"),
                                            url.toString()),
                                    null,
                                    null,
                                    e)
                            .with(Bill.POSSIBLE),
                    !tooLarge);
        }
    }

    private WireException lost(String address, int status, Failures failures) {
        return new WireException(
                failures.made(Kind.UNAVAILABLE, sentence("its host answered " + status, address), null, null, null)
                        .with(Bill.POSSIBLE),
                status >= 500 || status == 408 || status == 429 || status == 404);
    }

    private WireException unfetched(String why, String address, Failures failures) {
        return new WireException(failures.made(Kind.UNREADABLE_REPLY, sentence(why, address), null, null, null), false);
    }

    /** The address is told, so that the artist can still rescue by hand an image that was paid for. */
    private static String sentence(String why, String address) {
        return "The result was made, but could not be fetched: " + why + ". Open it in a browser while it is there: "
                + ErrorReport.shortenedTo(address, 600);
    }
}
