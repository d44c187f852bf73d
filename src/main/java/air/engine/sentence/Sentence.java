package air.engine.sentence;

import air.engine.raster.Colour;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a sentence asks to see.
 *
 * @param things what is named, in the order of the sentence: things and places
 * @param links how things stand to each other
 * @param hour the time of day
 * @param season the time of year
 * @param weather what the weather is like; empty when nothing is said
 * @param colour a colour asked for the picture as a whole, or empty
 * @param calm whether quiet, solitude or emptiness is asked for
 * @param wild whether movement, storm or crowd is asked for
 * @param refused names of concepts that must not be seen
 * @param unknown words that were not understood and may name something, in order, each once
 * @param notes sentences for the artist: what was taken for what, and what was not understood
 * @param subjectUnknown whether what the sentence is about was not understood
 */
public record Sentence(
        List<Thing> things,
        List<Link> links,
        Hour hour,
        Season season,
        Set<Weather> weather,
        Optional<Colour> colour,
        boolean calm,
        boolean wild,
        Set<String> refused,
        List<String> unknown,
        List<String> notes,
        boolean subjectUnknown) {

    /** The time of day. */
    public enum Hour {
        UNSAID,
        DAWN,
        DAY,
        DUSK,
        NIGHT
    }

    /** The time of year. */
    public enum Season {
        UNSAID,
        SPRING,
        SUMMER,
        AUTUMN,
        WINTER
    }

    /** What falls, blows or hangs in the air. */
    public enum Weather {
        RAIN,
        STORM,
        SNOW,
        MIST,
        WIND,
        CLOUDS
    }

    /** How a thing stands to another: the first is on, in, under ... the second. */
    public enum Relation {
        ON,
        IN,
        OVER,
        UNDER,
        BESIDE,
        BEHIND,
        BEFORE,
        THROUGH,
        BETWEEN,
        WITH,
        ALONG,
        ACROSS
    }

    /**
     * How two things stand to each other.
     *
     * @param from index among the things
     * @param to index among the things
     */
    public record Link(int from, Relation relation, int to) {}

    public Sentence {
        things = List.copyOf(things);
        links = List.copyOf(links);
        weather = Set.copyOf(weather);
        refused = Set.copyOf(refused);
        unknown = List.copyOf(unknown);
        notes = List.copyOf(notes);
    }

    /** Reads a sentence. Any text will do; what is not understood is in {@link #unknown}. */
    public static Sentence read(String text) {
        return read(text, Set.of());
    }

    /**
     * As {@link #read(String)}, with more nouns than are known: each names a thing of its own.
     *
     * @param nouns in small letters and the singular, of one word or more
     */
    public static Sentence read(String text, Set<String> nouns) {
        return new SentenceReader().read(text, nouns);
    }
}
