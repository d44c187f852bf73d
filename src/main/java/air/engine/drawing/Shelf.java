package air.engine.drawing;

import air.engine.words.Concept;
import air.engine.words.Concepts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Drawings of one origin, by what they show; each is read when it is first asked for, and kept. */
final class Shelf {
    private static final int MOST_FILES = 1_000;

    /** The drawings' names by what they show. */
    private final Map<String, List<String>> views = new TreeMap<>();
    /** A drawing's SVG text by its name. */
    private final UnaryOperator<String> text;

    private final Map<String, Drawing> drawn = new ConcurrentHashMap<>();

    private Shelf(UnaryOperator<String> text) {
        this.text = text;
    }

    /** Our own drawings: the SVG files beside {@code own/index.txt}, which lists them. */
    static Shelf own() {
        Shelf shelf = new Shelf(name -> resource("own/" + name + ".svg"));
        shelf.putFiles(resource("own/index.txt")
                .lines()
                .map(file -> file.replaceFirst("\\.svg$", ""))
                .collect(Collectors.toCollection(TreeSet::new)));
        return shelf;
    }

    /** The fallback icons, which {@code src/build/drawings/pack.py} packs and describes. */
    static Shelf icons() {
        Map<String, String> texts = new TreeMap<>();
        Shelf shelf = new Shelf(texts::get);
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(stream("icons.gz")), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                String[] names = line.substring(0, tab).split(",");
                texts.put(names[0], line.substring(tab + 1));
                for (String name : names) shelf.put(name, names[0]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("icons.gz cannot be read.", e);
        }
        return shelf;
    }

    /**
     * A user's drawings: the SVG files of a folder, read at once.
     *
     * @param folder which need not exist
     * @param problems where a sentence goes about each file that cannot be used
     */
    static Shelf folder(Path folder, List<String> problems) {
        Shelf shelf = new Shelf(name -> null);
        for (Path file : svgFiles(folder, problems)) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.svg$", "");
            try {
                shelf.drawn.put(name, SvgReader.read(file.toString(), name, bytes(file)));
            } catch (IOException e) {
                problems.add(e.getMessage());
            }
        }
        shelf.putFiles(new TreeSet<>(shelf.drawn.keySet()));
        return shelf;
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SvgReader.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new IOException(file + " cannot be opened; allow reading it.", e);
        }
    }

    private static List<Path> svgFiles(Path folder, List<String> problems) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(Shelf::isDrawing).sorted().toList();
            if (found.size() <= MOST_FILES) return found;
            problems.add(folder + " holds more than " + MOST_FILES
                    + " drawings; the first by name are read, so move the others elsewhere.");
            return found.subList(0, MOST_FILES);
        } catch (IOException e) {
            problems.add(folder + " cannot be listed; allow reading it.");
            return List.of();
        }
    }

    private void putFiles(SortedSet<String> names) {
        for (String name : names) put(shown(name, names), name);
    }

    private static boolean isDrawing(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".svg") && !name.startsWith(".") && Files.isRegularFile(file);
    }

    /**
     * What a file shows, by its name. A hyphen begins a view of a thing whose noun is known or has a file of its own
     * ("horse-white", "dodo-asleep" beside "dodo"); all others stand for blanks, as underscores do ("old-man").
     */
    private static String shown(String name, Set<String> names) {
        List<String> beginnings = new ArrayList<>(List.of(name));
        for (int end = name.lastIndexOf('-'); end > 0; end = name.lastIndexOf('-', end - 1))
            beginnings.add(name.substring(0, end));
        for (String beginning : beginnings) {
            Optional<Concept> known = Concepts.of(spaced(beginning));
            if (known.isPresent()) return known.get().name();
        }
        Collections.reverse(beginnings);
        return spaced(beginnings.stream().filter(names::contains).findFirst().orElse(name));
    }

    private static String spaced(String name) {
        return name.replaceAll("[-_]+", " ").strip();
    }

    private void put(String concept, String name) {
        views.computeIfAbsent(concept, key -> new ArrayList<>()).add(name);
    }

    /** The drawings that show a thing, in the order of their names; empty where there is none. */
    List<Drawing> of(String concept) {
        return views.getOrDefault(concept, List.of()).stream()
                .map(this::drawing)
                .toList();
    }

    private Drawing drawing(String name) {
        return drawn.computeIfAbsent(name, key -> {
            try {
                return SvgReader.read(key, key, text.apply(key).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        });
    }

    /** What it shows. */
    Set<String> concepts() {
        return Collections.unmodifiableSet(views.keySet());
    }

    /** The text of a file of this room. */
    static String resource(String name) {
        try (InputStream in = stream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read.", e);
        }
    }

    private static InputStream stream(String name) {
        InputStream in = Shelf.class.getResourceAsStream(name);
        if (in == null) throw new IllegalStateException("There is no drawing " + name + ".");
        return in;
    }
}
