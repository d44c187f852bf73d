package air.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A proxy on the way failed, before anything was sent to the provider. The message is a clause without its full stop.
 */
final class ProxyException extends IOException {
    private static final long serialVersionUID = 1L;

    private static final Pattern ANSWERED = Pattern.compile("Unexpected response code for CONNECT: (\\d+)");
    private static final String NOT_ACCEPTED = "Failed to authenticate with proxy";

    private final boolean answered;

    private ProxyException(String clause, boolean answered, Throwable cause) {
        super(clause, cause);
        this.answered = answered;
    }

    /** @param cause what OkHttp says of it: of an answer only in words */
    static ProxyException of(Proxy proxy, Throwable cause) {
        String who = name(proxy) + ", the proxy on the way, ";
        String said = String.valueOf(cause.getMessage());
        if (said.equals(NOT_ACCEPTED))
            return new ProxyException(
                    who + "wants a name and a password (407): put those it accepts into HTTPS_PROXY, as"
                            + " http://name:password@host:port",
                    true,
                    cause);
        Matcher code = ANSWERED.matcher(said);
        if (code.find())
            return new ProxyException(
                    who + "does not let the program through (" + code.group(1)
                            + "): check HTTPS_PROXY and NO_PROXY, or ask its administrator",
                    true,
                    cause);
        return new ProxyException(
                who + "cannot be reached: check HTTPS_PROXY, ImageJ's proxy settings and your network", false, cause);
    }

    private static String name(Proxy proxy) {
        return proxy.address() instanceof InetSocketAddress at
                ? at.getHostString() + ":" + at.getPort()
                : String.valueOf(proxy.address());
    }

    /** Whether the proxy said no: it will say it again. */
    boolean answered() {
        return answered;
    }
}
