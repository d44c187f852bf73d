package air.engine.sentence;

import air.engine.raster.Colour;
import air.engine.words.ColourNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of sentences and of what a person means by them, and the same notation for what was read. */
final class SaidTable {
    private static final Set<String> TRAITS = Set.of("old", "small", "large", "near", "far", "left", "middle", "right");
    private static final int COLUMNS = 7;

    /** A line of the table, each part in a form that can be compared. */
    record Line(
            String sentence,
            List<String> things,
            Set<String> links,
            Set<String> whole,
            Set<String> refused,
            List<String> unknown,
            boolean lost,
            String note) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    private SaidTable() {}

    static Stream<Line> lines() {
        return text().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(SaidTable::line);
    }

    private static String text() {
        try (InputStream in = SaidTable.class.getResourceAsStream("sentences.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String line) {
        List<String> columns = new ArrayList<>(
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
        while (columns.size() < COLUMNS) columns.add("");
        boolean lost = columns.get(5).startsWith("!");
        return new Line(
                columns.get(0),
                parts(columns.get(1)).stream().map(SaidTable::sorted).toList(),
                new TreeSet<>(parts(columns.get(2))),
                new TreeSet<>(List.of(columns.get(3).split(" "))),
                new TreeSet<>(parts(columns.get(4))),
                parts(columns.get(5).replace("!", "")),
                lost,
                columns.get(6));
    }

    private static List<String> parts(String column) {
        return column.isBlank()
                ? List.of()
                : Arrays.stream(column.split(",")).map(String::strip).toList();
    }

    /** A thing with its traits in order of the alphabet. */
    private static String sorted(String thing) {
        List<String> name = new ArrayList<>();
        Set<String> traits = new TreeSet<>();
        String colour = "";
        for (String word : thing.split(" ")) {
            if (word.startsWith("~") || TRAITS.contains(word) && !name.isEmpty()) traits.add(word);
            else if (word.startsWith("#") || !colour.isEmpty()) colour = (colour + " " + word).strip();
            else name.add(word);
        }
        if (!colour.isEmpty()) traits.add("#" + colourOf(colour.substring(1)));
        return (String.join(" ", name) + " " + String.join(" ", traits)).strip();
    }

    private static Colour colourOf(String name) {
        return ColourNames.wished(name)
                .orElseGet(() -> ColourNames.named(name).orElseThrow().colour());
    }

    /** What was read of a thing. */
    static String of(Thing thing) {
        Set<String> traits = new TreeSet<>();
        if (!thing.action().isEmpty()) traits.add("~" + thing.action());
        thing.colour().ifPresent(colour -> traits.add("#" + colour));
        if (thing.old()) traits.add("old");
        if (thing.size() != 1) traits.add(thing.size() < 1 ? "small" : "large");
        if (thing.distance() < 0.2) traits.add("near");
        if (thing.distance() > 0.5) traits.add("far");
        if (thing.side() != Thing.Side.ANYWHERE) traits.add(thing.side().name().toLowerCase(Locale.ROOT));
        String count = thing.count() == 1 ? "" : thing.count() + " ";
        return (count + thing.concept().name() + " " + String.join(" ", traits)).strip();
    }

    static Set<String> links(Sentence sentence) {
        return sentence.links().stream()
                .map(link -> name(sentence, link.from()) + " " + link.relation() + " " + name(sentence, link.to()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Sentence sentence, int index) {
        return sentence.things().get(index).concept().name();
    }

    /** Hour, season, weather, mood and colour. */
    static Set<String> whole(Sentence sentence) {
        Set<String> whole = new TreeSet<>();
        whole.add(sentence.hour().name());
        whole.add(sentence.season().name());
        sentence.weather().forEach(weather -> whole.add(weather.name()));
        whole.remove("UNSAID");
        Set<String> small = whole.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        if (sentence.calm()) small.add("calm");
        if (sentence.wild()) small.add("wild");
        sentence.colour().ifPresent(colour -> small.add("#" + colour));
        return small;
    }

    /** The table's words for the whole, with colours as they are. */
    static Set<String> whole(Line line) {
        return line.whole().stream()
                .filter(word -> !word.isEmpty())
                .map(word -> word.startsWith("#") ? "#" + colourOf(word.substring(1)) : word)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
