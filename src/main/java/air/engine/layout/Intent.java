package air.engine.layout;

import air.engine.raster.Colour;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an artist asks to see, as far as the embedded engine can draw it.
 *
 * @param subjects each motif once, in the order they were named
 * @param daylight the time of day
 * @param storm whether the weather is wild
 * @param winter whether the land lies under snow
 * @param autumn whether leaves have turned
 * @param calm whether quiet, solitude or emptiness was asked for
 * @param refused motifs that must not be drawn
 * @param unknown words that were not understood, in order, each once
 */
public record Intent(
        List<Subject> subjects,
        Daylight daylight,
        boolean storm,
        boolean winter,
        boolean autumn,
        boolean calm,
        Set<Motif> refused,
        List<String> unknown) {

    enum Daylight {
        UNSAID,
        DAY,
        DAWN,
        DUSK,
        NIGHT
    }

    enum Side {
        ANYWHERE,
        LEFT,
        MIDDLE,
        RIGHT
    }

    /**
     * A motif and how it was asked for.
     *
     * @param word the word that named it, in the singular: may ask for one of its drawings ("lighthouse")
     * @param count how many, 1 to 40
     * @param size 0.3 tiny to 2 huge; 1 is usual
     * @param distance 0 near to 1 far; 0.3 is usual
     * @param colour the colour it was asked in, or null
     */
    record Subject(Motif motif, String word, int count, double size, double distance, Side side, Colour colour) {
        boolean many() {
            return count > 1;
        }
    }

    public Intent {
        subjects = List.copyOf(subjects);
        refused = Set.copyOf(refused);
        unknown = List.copyOf(unknown);
    }

    /** Reads the words of an intent. Any text will do; what is not understood is in {@link #unknown}. */
    public static Intent parse(String text) {
        return new IntentReader().read(text);
    }

    boolean has(Motif motif) {
        return find(motif).isPresent();
    }

    Optional<Subject> find(Motif motif) {
        return subjects.stream().filter(s -> s.motif() == motif).findFirst();
    }

    /** Whether it may be drawn though it was not named. */
    boolean allows(Motif motif) {
        return !refused.contains(motif);
    }

    /** Whether one of these words named something. */
    boolean said(Set<String> words) {
        return subjects.stream().anyMatch(s -> words.contains(s.word()));
    }

    boolean hasAny(Motif.Place place) {
        return subjects.stream().anyMatch(s -> s.motif().place == place);
    }

    List<Subject> at(Motif.Place place) {
        return subjects.stream().filter(s -> s.motif().place == place).toList();
    }

    boolean night() {
        return daylight == Daylight.NIGHT;
    }

    /** Whether the sun stands low: dawn or dusk. */
    boolean lowSun() {
        return daylight == Daylight.DAWN || daylight == Daylight.DUSK;
    }
}
