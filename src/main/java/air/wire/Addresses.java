package air.wire;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which addresses belong to this machine or a private network. A name and the numbers it may be written as pass the
 * same test: numbers are never looked up, so that nothing else would test them.
 */
final class Addresses {
    private static final Pattern NUMBERS = Pattern.compile("(?:0x[0-9a-f]*|\\d+)(?:\\.(?:0x[0-9a-f]*|\\d+)){0,3}");
    /** Octal to some, decimal to others. */
    private static final Pattern TWO_READINGS = Pattern.compile("(?:^|\\.)0\\d");

    private static final Set<InetAddress> USUAL = Stream.of("127.0.0.1", "::1", "0.0.0.0", "::")
            .flatMap(text -> literal(text).stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern LOCAL_NAME =
            Pattern.compile("[^.]*|(?:.*\\.)?(?:localhost|localdomain|local|lan|internal|home\\.arpa)");

    /** Of IANA's registry of special purposes: all that is not on the public internet. */
    private static final List<Block> NOT_PUBLIC = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            // Tunnels (Teredo), benchmarks and other special uses; then documentation.
            "2001::/23",
            "2001:db8::/32",
            "3fff::/20");

    /** All of IPv6 that is given out to the public so far. */
    private static final Block GLOBAL = block("2000::/3");
    /** How IPv4 addresses are written where there is IPv6 only. */
    private static final Block TRANSLATED = block("64:ff9b::/96");
    /** IPv6 in tunnels, with the IPv4 address of the tunnel's end. */
    private static final Block SIX_TO_FOUR = block("2002::/16");

    private Addresses() {}

    /** A range of addresses: the first {@code bits} of {@code start} are theirs. */
    record Block(byte[] start, int bits) {
        /** @param text for example {@code 10.0.0.0/8}; an address alone is a range of one */
        static Optional<Block> read(String text) {
            String[] parts = text.split("/", 2);
            if (parts.length > 1 && !parts[1].matches("\\d{1,3}")) return Optional.empty();
            return literal(parts[0])
                    .map(InetAddress::getAddress)
                    .map(start -> new Block(start, parts.length > 1 ? Integer.parseInt(parts[1]) : 8 * start.length));
        }

        boolean holds(byte[] address) {
            return address.length == start.length
                    && bits <= 8 * start.length
                    && Arrays.equals(address, 0, bits / 8, start, 0, bits / 8)
                    && (bits % 8 == 0 || ((address[bits / 8] ^ start[bits / 8]) & 0xFF) >> (8 - bits % 8) == 0);
        }
    }

    private static Block block(String text) {
        return Block.read(text).orElseThrow(IllegalArgumentException::new);
    }

    private static List<Block> blocks(String... all) {
        return Stream.of(all).map(Addresses::block).toList();
    }

    /** Decides by the name alone, without a look-up: localhost, a name without a dot, .local, or a private address. */
    static boolean isLocalName(String host) {
        String bare = bare(host);
        if (isNumeric(bare))
            return TWO_READINGS.matcher(bare).find()
                    || literal(bare).map(Addresses::isPrivate).orElse(true);
        return LOCAL_NAME.matcher(bare).matches();
    }

    /** Whether a host is the machine this program runs on, under any of its names. */
    static boolean isThisMachine(String host) {
        String bare = bare(host);
        if (isNumeric(bare))
            return literal(bare)
                    .filter(a -> a.isLoopbackAddress() || a.isAnyLocalAddress())
                    .isPresent();
        return bare.equals("localhost") || bare.endsWith(".localhost");
    }

    /**
     * Whether a server on this machine is usually meant by this name. Servers can share a port with an address of
     * 127.0.0.0/8 each, so that the others are this machine, but not the same server.
     */
    static boolean isUsualLoopback(String host) {
        String bare = bare(host);
        return isThisMachine(bare) && literal(bare).map(USUAL::contains).orElse(true);
    }

    /** Without the dot that may end a name, and the brackets around numbers. */
    static String bare(String host) {
        return host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]?\\.*$", "");
    }

    private static boolean isNumeric(String bare) {
        return bare.contains(":") || NUMBERS.matcher(bare).matches();
    }

    /** The address that numbers stand for, in all the ways there are to write one; empty for a name. */
    static Optional<InetAddress> literal(String bare) {
        try {
            if (bare.contains(":")) return Optional.of(InetAddress.getByName(bare));
            return NUMBERS.matcher(bare).matches() ? v4(bare.split("\\.")) : Optional.empty();
        } catch (UnknownHostException e) {
            // No address after all, so that nothing can be reached there.
            return Optional.empty();
        }
    }

    /** The last number stands for all the bytes that are left, as it does in C. */
    private static Optional<InetAddress> v4(String... parts) throws UnknownHostException {
        long all = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            int bits = last ? 8 * (4 - i) : 8;
            long number = number(parts[i]);
            if (number >> bits != 0) return Optional.empty();
            all = all << bits | number;
        }
        return Optional.of(InetAddress.getByAddress(
                new byte[] {(byte) (all >> 24), (byte) (all >> 16), (byte) (all >> 8), (byte) all}));
    }

    /** Of what is too long for an address, something that is too large for one. */
    private static long number(String text) {
        if (text.length() > 15) return Long.MAX_VALUE;
        if (text.startsWith("0x")) return text.length() == 2 ? 0 : Long.parseLong(text.substring(2), 16);
        boolean octal = text.matches("0[0-7]+");
        return Long.parseLong(text, octal ? 8 : 10);
    }

    /** Whether a picture must not be fetched from there: it is not on the public internet. */
    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (TRANSLATED.holds(bytes)) return isPrivate(Arrays.copyOfRange(bytes, 12, 16));
        if (SIX_TO_FOUR.holds(bytes)) return isPrivate(Arrays.copyOfRange(bytes, 2, 6));
        return isPrivate(bytes);
    }

    private static boolean isPrivate(byte[] address) {
        boolean v6 = address.length > 4;
        return v6 && !GLOBAL.holds(address) || NOT_PUBLIC.stream().anyMatch(block -> block.holds(address));
    }
}
