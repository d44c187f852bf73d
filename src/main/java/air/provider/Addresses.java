package air.provider;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.regex.Pattern;

/** Which addresses belong to this machine or a private network. */
final class Addresses {
    private static final Pattern PRIVATE_V4 = Pattern.compile(
            "127\\..*|10\\..*|192\\.168\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*|169\\.254\\..*|100\\.(6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])\\..*|0\\..*");

    private Addresses() {}

    /** By its name alone, asking nobody: localhost, a name without a dot, .local, or a private address. */
    static boolean isLocalName(String host) {
        String bare = host.replaceAll("^\\[|]$", "");
        return bare.equals("localhost")
                || bare.endsWith(".localhost")
                || bare.endsWith(".local")
                || bare.endsWith(".lan")
                || bare.endsWith(".internal")
                || (!bare.contains(".") && !bare.contains(":"))
                || (bare.matches("[\\d.]+") && PRIVATE_V4.matcher(bare).matches())
                || bare.equals("::1")
                || bare.matches("(?i)f[cd][0-9a-f]{2}:.*|fe80:.*");
    }

    /** Whether a picture must not be fetched from there: it is not on the public internet. */
    static boolean isPrivate(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || PRIVATE_V4.matcher(address.getHostAddress()).matches()
                || isUniqueLocal(address);
    }

    private static boolean isUniqueLocal(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
    }
}
