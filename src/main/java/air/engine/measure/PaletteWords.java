package air.engine.measure;

import java.util.ArrayList;
import java.util.List;

/** The palette in a sentence: which colours are the ground, which make the forms, which accent; strength and warmth. */
final class PaletteWords {
    private static final double SHOWS = 0.03;
    private static final double ACCENT_SHOWS = 0.0008;

    private final Taste taste;
    private final Witness witness;
    private final PaletteRoles roles;
    private final boolean sealed;

    private PaletteWords(Taste taste, Witness witness) {
        this.taste = taste;
        this.witness = witness;
        sealed = new Looks(witness.looks()).sealed();
        roles = new PaletteRoles(
                witness.looks().stream().map(look -> look.pigments).toList());
    }

    static String of(Taste taste, Witness witness) {
        PaletteWords words = new PaletteWords(taste, witness);
        return words.carried() + words.accent() + "; " + words.strength() + ", " + words.temperature() + " and "
                + words.hues();
    }

    private String carried() {
        List<String> forms = new ArrayList<>();
        for (String family : roles.forms()) forms.add(said(family));
        String all = Phrases.list(forms);
        if (roles.ground().isEmpty())
            return Phrases.capitalised(all) + (isOne(forms) ? " carries" : " carry") + " the picture";
        String ground = Phrases.capitalised(said(roles.ground().get()));
        if (forms.isEmpty()) return ground + " carries the picture";
        return ground + " is the ground, " + (roles.accent().isEmpty() && !sealed ? "and " : "") + all
                + (isOne(forms) ? " makes" : " make") + " the forms";
    }

    private static boolean isOne(List<String> names) {
        return names.size() == 1 && !names.get(0).contains(" to ");
    }

    private String said(String family) {
        String measure = "share of the picture in the family of " + family;
        return witness.says(
                roles.name(family),
                measure,
                look -> look.pigments.family(family),
                share -> share >= SHOWS,
                Trace.family(family));
    }

    private String accent() {
        if (sealed)
            return ", and "
                    + witness.says(
                            "red is kept for the seal",
                            "small red blocks near the border",
                            look -> look.seals,
                            v -> v > 0,
                            Trace.seal());
        if (roles.accent().isEmpty()) return "";
        String family = roles.accent().get();
        String clause = roles.accentName() + " is kept for the accents";
        return ", and "
                + witness.says(
                        clause,
                        "share of the picture in the strong colours of the family of " + family,
                        look -> PaletteRoles.strong(look.pigments, family),
                        share -> share >= ACCENT_SHOWS,
                        Trace.strong(family));
    }

    private String strength() {
        double chroma = taste.middle(Feature.CHROMA);
        String words = Phrases.graded(
                Baseline.standing(Feature.CHROMA, chroma),
                "colour is all but withheld",
                "colour is muted",
                "colour is neither shy nor loud",
                "colour is rich",
                "colour is pushed to full strength");
        return witness.says(words, Feature.CHROMA, chroma);
    }

    private String temperature() {
        double warmth = taste.middle(Feature.WARMTH);
        String words = warmth > 0.05
                ? "very warm"
                : warmth > 0.025
                        ? "warm"
                        : warmth > 0.008
                                ? "slightly warm"
                                : warmth > -0.008 ? "neither warm nor cool" : warmth > -0.03 ? "cool" : "very cold";
        Trace trace = words.startsWith("neither") ? Trace.NOWHERE : Trace.warm(warmth > 0 ? 1 : -1);
        return witness.says(words, Feature.WARMTH, warmth, trace);
    }

    private String hues() {
        double variety = taste.middle(Feature.HUE_VARIETY);
        String words = variety < 0.12
                ? "held to one family of hues"
                : variety < 0.4 ? "built on neighbouring hues" : "built on opposing hues";
        return witness.says(words, Feature.HUE_VARIETY, variety);
    }
}
