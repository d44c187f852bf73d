package air.engine.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * English nouns that are no concepts with the known thing that each is a kind of. A line of the data is a concept's
 * name, a colon and its nouns, sorted and separated by commas; a noun begins with a letter, "a" for none, that says how
 * many letters it shares with the one before.
 */
final class Kindred {
    private static final String FILE = "kindred.txt.gz";
    private static final Map<String, Concept> NOUNS = read();

    private Kindred() {}

    static Optional<Concept> of(String noun) {
        return Optional.ofNullable(NOUNS.get(noun));
    }

    private static Map<String, Concept> read() {
        Map<String, Concept> nouns = new HashMap<>();
        text().lines().forEach(line -> {
            int colon = line.indexOf(": ");
            Concept concept = Concepts.named(line.substring(0, colon)).orElseThrow();
            String before = "";
            for (String packed : line.substring(colon + 2).split(",")) {
                before = before.substring(0, packed.charAt(0) - 'a') + packed.substring(1);
                nouns.put(before, concept);
            }
        });
        return Map.copyOf(nouns);
    }

    private static String text() {
        try (InputStream in = Kindred.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException("There is no " + FILE + ".");
            return new String(new GZIPInputStream(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
