package air.engine.layout;

import air.engine.raster.Colour;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The designs of one motif, read from {@code motifs.txt}.
 *
 * @param size usual height of 100 units, as a share of the picture's shorter side
 * @param colour its colour in nature, which the palette's nearest stands in for
 * @param designs at least one
 */
record Drawings(double size, Colour colour, List<Drawing> designs) {
    private static final Map<Motif, Drawings> ALL = read();

    /** The designs of a motif, or null if it is not drawn from outlines. */
    static Drawings of(Motif motif) {
        return ALL.get(motif);
    }

    /** The design that carries the word, else one by chance of those that need not be asked for. */
    Drawing choose(String word, Chance chance) {
        List<Drawing> usual =
                designs.stream().filter(d -> !d.names().contains("*")).toList();
        Drawing any = usual.get(chance.below(usual.size()));
        return designs.stream()
                .filter(d -> d.names().contains(word))
                .findFirst()
                .orElse(any);
    }

    private static Map<Motif, Drawings> read() {
        Map<Motif, Drawings> all = new EnumMap<>(Motif.class);
        try (InputStream stream = Drawings.class.getResourceAsStream("motifs.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<Drawing> designs = null;
            List<Drawing.Part> parts = null;
            String name = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) continue;
                boolean motif = Character.isUpperCase(line.charAt(0));
                if ((motif || line.startsWith(":")) && name != null) {
                    designs.add(new Drawing(Set.of(name.split("\\s+")), parts));
                    name = null;
                }
                if (motif) designs = begin(all, line);
                else if (line.startsWith(":")) {
                    name = line.substring(1).strip();
                    parts = new ArrayList<>();
                } else parts.add(Drawing.part(line));
            }
            designs.add(new Drawing(Set.of(name.split("\\s+")), parts));
        } catch (IOException e) {
            throw new UncheckedIOException("The drawings motifs.txt in the program's jar cannot be read.", e);
        }
        return all;
    }

    /** A line {@code MOTIF size lightness chroma hue}. */
    private static List<Drawing> begin(Map<Motif, Drawings> all, String line) {
        String[] f = line.split("\\s+");
        List<Drawing> designs = new ArrayList<>();
        Colour colour = Colour.polar(Double.parseDouble(f[2]), Double.parseDouble(f[3]), Double.parseDouble(f[4]));
        all.put(Motif.valueOf(f[0]), new Drawings(Double.parseDouble(f[1]), colour, designs));
        return designs;
    }
}
