package air.engine.drawing;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours of a file: hexadecimal, by common names, rgb(), and gradients, which become the mean of their stops. */
final class SvgColours {
    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("black", 0x000000),
            Map.entry("white", 0xFFFFFF),
            Map.entry("gray", 0x808080),
            Map.entry("grey", 0x808080),
            Map.entry("silver", 0xC0C0C0),
            Map.entry("red", 0xFF0000),
            Map.entry("maroon", 0x800000),
            Map.entry("orange", 0xFFA500),
            Map.entry("yellow", 0xFFFF00),
            Map.entry("gold", 0xFFD700),
            Map.entry("olive", 0x808000),
            Map.entry("lime", 0x00FF00),
            Map.entry("green", 0x008000),
            Map.entry("teal", 0x008080),
            Map.entry("cyan", 0x00FFFF),
            Map.entry("aqua", 0x00FFFF),
            Map.entry("blue", 0x0000FF),
            Map.entry("navy", 0x000080),
            Map.entry("purple", 0x800080),
            Map.entry("magenta", 0xFF00FF),
            Map.entry("fuchsia", 0xFF00FF),
            Map.entry("pink", 0xFFC0CB),
            Map.entry("brown", 0xA52A2A),
            Map.entry("beige", 0xF5F5DC),
            Map.entry("tan", 0xD2B48C),
            Map.entry("currentcolor", 0x000000));

    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3}|[0-9a-f]{6})(?:[0-9a-f]{2})?");
    private static final Pattern RGB =
            Pattern.compile("rgba?\\( *(\\d{1,3})[ ,]+(\\d{1,3})[ ,]+(\\d{1,3})(?:[ ,/]+[\\d.]+%?)? *\\)");
    private static final Pattern LINK = Pattern.compile("url\\( *['\"]?#([^'\")]+)['\"]? *\\).*");
    /** Gradients refer to gradients; a ring of them ends here. */
    private static final int LONGEST_CHAIN = 8;

    private final Map<String, SvgElement> gradients = new HashMap<>();

    SvgColours(SvgElement root) {
        gather(root);
    }

    private void gather(SvgElement element) {
        if (element.name().endsWith("Gradient")) gradients.put(element.text("id"), element);
        element.children().forEach(this::gather);
    }

    /**
     * The colour a fill or stroke stands for, 0xRRGGBB; empty for none and for what is no colour (a pattern).
     *
     * @param paint the attribute's text, which is not empty
     */
    Optional<Integer> read(String paint) throws IOException {
        String text = paint.strip();
        String small = text.toLowerCase(Locale.ROOT);
        if (small.equals("none") || small.equals("transparent")) return Optional.empty();
        Matcher link = LINK.matcher(text);
        if (link.matches()) return gradient(link.group(1), LONGEST_CHAIN);
        Matcher hex = HEX.matcher(small);
        if (hex.matches()) return Optional.of(hex(hex.group(1)));
        Matcher rgb = RGB.matcher(small);
        if (rgb.matches()) return Optional.of(mixed(rgb));
        Integer named = NAMED.get(small);
        if (named == null)
            throw new IOException(
                    "has the colour " + Numbers.quoted(text) + ", which is unknown; write it as #rrggbb.");
        return Optional.of(named);
    }

    private static int hex(String digits) {
        int value = Integer.parseInt(digits, 16);
        if (digits.length() == 6) return value;
        return 0x11 * ((value >> 8) << 16 | (value >> 4 & 15) << 8 | value & 15);
    }

    private static int mixed(Matcher rgb) {
        int value = 0;
        for (int i = 1; i <= 3; i++) value = value << 8 | Math.min(255, Integer.parseInt(rgb.group(i)));
        return value;
    }

    private Optional<Integer> gradient(String id, int left) throws IOException {
        SvgElement gradient = gradients.get(id);
        if (gradient == null || left == 0) return Optional.empty();
        List<SvgElement> stops = gradient.children().stream()
                .filter(child -> child.name().equals("stop"))
                .toList();
        if (stops.isEmpty()) return gradient(gradient.text("href").replaceFirst("^#", ""), left - 1);
        int[] sums = new int[3];
        for (SvgElement stop : stops) {
            String colour = stop.text("stop-color");
            int rgb = read(colour.isEmpty() ? "black" : colour).orElse(0);
            for (int i = 0; i < 3; i++) sums[i] += rgb >> 16 - 8 * i & 255;
        }
        int half = stops.size() / 2;
        int mean = 0;
        for (int sum : sums) mean = mean << 8 | (sum + half) / stops.size();
        return Optional.of(mean);
    }
}
