package air.engine.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Words and phrases with what they stand for: one section of a data file of this room, whose head says how it is
 * written. Immutable.
 *
 * @param <M> what a word stands for
 */
public final class Glossary<M> {
    private final Map<String, M> meanings;

    private Glossary(Map<String, M> meanings) {
        this.meanings = Collections.unmodifiableMap(meanings);
    }

    /**
     * Reads a section.
     *
     * @param file the data file's name, without its ending
     * @param section the section's name, without brackets
     * @param meaning makes a meaning from the text before a line's colon and the line's first word
     * @throws IllegalStateException if the section is missing or wrong, with the file and the line
     */
    public static <M> Glossary<M> readNamed(String file, String section, BiFunction<String, String, M> meaning) {
        Map<String, M> meanings = new LinkedHashMap<>();
        for (String line : lines(file, section)) {
            int colon = line.indexOf(": ");
            List<String> words = List.of(line.substring(colon + 2).split(",\\s*"));
            M shared = colon < 0 ? null : made(file, line, words.get(0), meaning);
            for (String word : words)
                if (shared == null || word.isBlank() || meanings.put(word, shared) != null)
                    throw new IllegalStateException(
                            file + ".txt: \"" + word + "\" has no meaning, or more than one, in \"" + line + "\".");
        }
        return new Glossary<>(meanings);
    }

    /** As {@link #readNamed}, where the first word makes no difference to the meaning. */
    public static <M> Glossary<M> read(String file, String section, Function<String, M> meaning) {
        return readNamed(file, section, (text, first) -> meaning.apply(text));
    }

    private static <M> M made(String file, String line, String first, BiFunction<String, String, M> meaning) {
        try {
            return meaning.apply(line.substring(0, line.indexOf(": ")), first);
        } catch (RuntimeException e) {
            throw new IllegalStateException(file + ".txt: no meaning could be read in \"" + line + "\".", e);
        }
    }

    /** The lines of a section, each whole, without comments. */
    private static List<String> lines(String file, String section) {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : text(file).split("\\R")) {
            if (line.isBlank() || line.startsWith("#")) continue;
            if (line.startsWith("[")) inside = line.equals("[" + section + "]");
            else if (inside && line.startsWith(" ")) lines.add(lines.remove(lines.size() - 1) + " " + line.strip());
            else if (inside) lines.add(line.strip());
        }
        if (lines.isEmpty()) throw new IllegalStateException(file + ".txt has no section [" + section + "].");
        return lines;
    }

    private static String text(String file) {
        try (InputStream in = Glossary.class.getResourceAsStream(file + ".txt")) {
            if (in == null) throw new IllegalStateException("There is no " + file + ".txt.");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a word or phrase in small letters stands for. */
    public Optional<M> of(String phrase) {
        return Optional.ofNullable(meanings.get(phrase));
    }

    /** Whether it is here. */
    public boolean has(String phrase) {
        return meanings.containsKey(phrase);
    }

    /** Every word and phrase with its meaning, in the file's order. */
    public Map<String, M> entries() {
        return meanings;
    }
}
