package air.wire;

import air.wire.Addresses.Block;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hosts that are reached without a proxy, as {@code NO_PROXY} lists them: names with all that end in them,
 * addresses, ranges of addresses, each with a port or without, or {@code *} for all.
 */
record NoProxy(List<Entry> entries) {
    private static final Pattern WITH_PORT = Pattern.compile("(\\[.*]|[^:]*):(\\d{1,5})");

    /** @param port 0 for any */
    private record Entry(String host, int port) {
        static Entry of(String text) {
            Matcher both = WITH_PORT.matcher(text);
            String host = both.matches() ? both.group(1) : text;
            return new Entry(
                    Addresses.bare(host.replaceFirst("^\\*?\\.", "")),
                    both.matches() ? Integer.parseInt(both.group(2)) : 0);
        }

        boolean matches(String bare, int asked) {
            if (port != 0 && port != asked) return false;
            if (host.equals("*") || bare.equals(host) || bare.endsWith("." + host)) return true;
            return Addresses.literal(bare)
                    .filter(address -> Block.read(host)
                            .filter(range -> range.holds(address.getAddress()))
                            .isPresent())
                    .isPresent();
        }
    }

    static NoProxy of(String list) {
        return new NoProxy(Stream.of(list.split("[\\s,]+"))
                .filter(text -> !text.isEmpty())
                .map(Entry::of)
                .toList());
    }

    boolean matches(String host, int port) {
        String bare = Addresses.bare(host);
        return entries.stream().anyMatch(entry -> entry.matches(bare, port));
    }
}
