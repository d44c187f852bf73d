package air.embedded;

import air.engine.measure.Aspect;
import air.engine.measure.Evidence;
import air.engine.measure.Judgement;
import air.engine.measure.Place;
import air.engine.measure.Sentences;
import air.taste.Box;
import air.taste.Critique;
import air.taste.Dimension;
import air.taste.TasteProfile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What the engine's measures say, as the records of taste. */
final class Told {
    private Told() {}

    static List<TasteProfile.Evidence> evidence(List<Evidence> evidence) {
        return evidence.stream().map(Told::evidence).toList();
    }

    private static TasteProfile.Evidence evidence(Evidence evidence) {
        List<TasteProfile.Sighting> shown = new ArrayList<>();
        for (int i = 0; i < evidence.references().size(); i++) {
            int reference = evidence.references().get(i);
            shown.add(new TasteProfile.Sighting(
                    reference,
                    evidence.places().get(i).map(Told::box),
                    OptionalDouble.of(evidence.values().get(reference))));
        }
        return new TasteProfile.Evidence(evidence.clause(), Optional.of(evidence.measure()), shown);
    }

    static Map<Dimension, Double> breakdown(Judgement judgement) {
        Map<Dimension, Double> breakdown = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values())
            breakdown.put(dimension, judgement.points().get(aspect(dimension)));
        return breakdown;
    }

    static Critique.Finding finding(Judgement.Finding finding) {
        return new Critique.Finding(
                finding.aspect().map(Told::dimension),
                finding.sentence(),
                finding.place().map(Told::box),
                finding.cost());
    }

    private static Box box(Place place) {
        return new Box(place.x(), place.y(), place.width(), place.height());
    }

    private static Dimension dimension(Aspect aspect) {
        return Stream.of(Dimension.values())
                .filter(d -> aspect(d) == aspect)
                .findFirst()
                .orElseThrow();
    }

    private static Aspect aspect(Dimension dimension) {
        return switch (dimension) {
            case PALETTE_TENDENCY -> Aspect.PALETTE;
            case COMPOSITIONAL_STYLE -> Aspect.COMPOSITION;
            case EMOTIONAL_REGISTER -> Aspect.EMOTION;
            case TEXTURE_FEEL -> Aspect.TEXTURE;
            case AVOID_LIST -> Aspect.AVOID;
        };
    }

    /** The other way: a profile's words for the engine. */
    static Sentences sentences(TasteProfile profile) {
        return new Sentences(
                profile.principles(),
                profile.paletteTendency(),
                profile.compositionalStyle(),
                profile.emotionalRegister(),
                profile.textureFeel(),
                profile.avoidList());
    }

    /** What the score would be with any one of the references left out. */
    static Critique.Interval interval(Judgement judgement) {
        return new Critique.Interval(
                Math.max(0, judgement.score() - judgement.sway().down()),
                Math.min(10, judgement.score() + judgement.sway().up()));
    }
}
