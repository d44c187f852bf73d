package air.engine.measure;

import air.engine.raster.Colour;
import air.engine.words.ColourNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the families of colours do in a set of references: which is the ground, which make the forms, which accent. */
final class PaletteRoles {
    private static final int MOST_FORMS = 4;
    /** Least share of what the ground leaves, and of a single reference, for a colour to be seen. */
    private static final double LEAST_FORM = 0.05;

    private static final double VISIBLE = 0.01;
    private static final String PAPER = "paper";
    /** Least share of the largest form's. */
    private static final double BESIDE = 0.2;
    /** Shares a ground covers of the border and of the picture, and of every single picture. */
    private static final double GROUND_BORDER = 0.5;

    private static final double GROUND = 0.3;
    private static final double GROUND_EACH = 0.12;
    /** A colour that holds this much of its family names it alone. */
    private static final double NAMES_ALONE = 0.62;

    static final double SIGNAL_CHROMA = 0.1;
    /** Shares of a reference within which a strong colour is an accent. */
    private static final double LEAST_ACCENT = 0.0008;

    private static final double MOST_ACCENT = 0.1;
    /** How much a colourless area counts beside a coloured one. */
    private static final double COLOURLESS = 0.5;

    /** How much black counts on paper. */
    private static final double INK = 1.1;

    private final List<PigmentShares> pictures;
    private final Optional<String> ground;
    private final List<String> forms;
    private final Optional<String> accent;

    PaletteRoles(List<PigmentShares> pictures) {
        this.pictures = pictures;
        List<String> families = PigmentShares.families();
        ground = families.stream().filter(this::isGround).max(Comparator.comparingDouble(this::share));
        List<String> before = families.stream()
                .filter(f -> ground.isEmpty() || !f.equals(ground.get()))
                .toList();
        double least = leastForm(before);
        List<String> large = before.stream()
                .filter(f -> share(f) >= least && isPresent(f))
                .sorted(Comparator.comparingDouble(this::weight).reversed())
                .limit(MOST_FORMS)
                .toList();
        forms = large.isEmpty() && ground.isEmpty() ? List.of(largest(families)) : large;
        accent = before.stream()
                .filter(f -> !forms.contains(f))
                .filter(this::isAccent)
                .max(Comparator.comparingDouble(
                        f -> chroma(strongest(f)) * chroma(strongest(f)) * Math.sqrt(strong(f))));
    }

    private boolean isOnPaper() {
        return ground.equals(Optional.of(PAPER));
    }

    /** What stands on bare paper may be small, but not small beside the rest that stands there. */
    private double leastForm(List<String> before) {
        if (!isOnPaper()) return LEAST_FORM;
        double largest = before.stream().mapToDouble(this::share).max().orElse(0);
        return Math.max(LEAST_FORM * (1 - share(PAPER)), BESIDE * largest);
    }

    /** Whether it is to be seen in at least half of the references. */
    private boolean isPresent(String family) {
        return 2 * pictures.stream().filter(p -> p.family(family) >= VISIBLE).count() >= pictures.size();
    }

    private String largest(List<String> families) {
        return families.stream().max(Comparator.comparingDouble(this::share)).orElseThrow();
    }

    private boolean isGround(String family) {
        return pictures.stream().mapToDouble(p -> p.border(family)).average().orElse(0) >= GROUND_BORDER
                && share(family) >= GROUND
                && pictures.stream().allMatch(p -> p.family(family) >= GROUND_EACH);
    }

    /** Mean share of the references, 0 to 1. */
    private double share(String family) {
        return pictures.stream().mapToDouble(p -> p.family(family)).average().orElse(0);
    }

    private double weight(String family) {
        double coloured = 0;
        for (String pigment : PigmentShares.pigments(family))
            coloured += mean(pigment) * Math.min(1, chroma(pigment) / SIGNAL_CHROMA);
        return (isOnPaper() && family.equals("black") ? INK : COLOURLESS) * share(family) + coloured;
    }

    private double mean(String pigment) {
        return pictures.stream().mapToDouble(p -> p.pigment(pigment)).average().orElse(0);
    }

    private static double chroma(String pigment) {
        return colour(pigment).chroma();
    }

    private static Colour colour(String pigment) {
        return ColourNames.named(pigment).orElseThrow().colour();
    }

    /** Present in at least half of the references as a strong colour, and large in none or few. */
    private boolean isAccent(String family) {
        long present =
                pictures.stream().filter(p -> strong(p, family) >= LEAST_ACCENT).count();
        return 2 * present >= pictures.size() && strong(family) <= MOST_ACCENT;
    }

    private double strong(String family) {
        return pictures.stream().mapToDouble(p -> strong(p, family)).average().orElse(0);
    }

    /** Share of a picture in this family's strong colours. */
    static double strong(PigmentShares picture, String family) {
        return PigmentShares.pigments(family).stream()
                .filter(p -> chroma(p) >= SIGNAL_CHROMA)
                .mapToDouble(picture::pigment)
                .sum();
    }

    private String strongest(String family) {
        return PigmentShares.pigments(family).stream()
                .max(Comparator.comparingDouble(p -> mean(p) * chroma(p) * (chroma(p) >= SIGNAL_CHROMA ? 1 : 0)))
                .orElseThrow();
    }

    /** The family behind everything; empty when none is. */
    Optional<String> ground() {
        return ground;
    }

    /** The families that carry the picture before its ground, the most telling first. */
    List<String> forms() {
        return forms;
    }

    /** The family of the strongest small colour; empty when there is none. */
    Optional<String> accent() {
        return accent;
    }

    String accentName() {
        return strongest(accent.orElseThrow());
    }

    /** A family's colours in words: one, or from the darker to the lighter of the two commonest. */
    String name(String family) {
        List<String> pigments = new ArrayList<>(PigmentShares.pigments(family));
        pigments.sort(Comparator.comparingDouble(this::mean).reversed());
        String first = pigments.get(0);
        if (pigments.size() < 2 || mean(first) >= NAMES_ALONE * share(family)) return first;
        String second = pigments.get(1);
        boolean darker = colour(first).l() < colour(second).l();
        return darker ? first + " to " + second : second + " to " + first;
    }
}
