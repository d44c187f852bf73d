package air.engine.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Wrong starts and random moves in the words of an "Adjust:" clause, for comparison with the judge's directed ones. */
public final class Moves {
    private Moves() {}

    /**
     * A prompt that asks for wrong amounts.
     *
     * @param deviations size of each, in standard deviations of usual pictures
     */
    public static String detuned(String prompt, int count, double deviations, long seed) {
        Random random = new Random(seed);
        PromptText text = PromptText.parse(prompt);
        Adjustments wrong = text.adjustments();
        for (Feature feature : chosen(count, random))
            wrong = wrong.plus(feature, sign(random) * deviations * Baseline.deviation(feature));
        return text.with(wrong, Map.of());
    }

    /** From the same prompt as many moves of the same sizes as proposed, but of any features and in any direction. */
    public static String random(String from, String proposed, long seed) {
        Random random = new Random(seed);
        PromptText text = PromptText.parse(from);
        Adjustments before = text.adjustments();
        Adjustments after = PromptText.parse(proposed).adjustments();
        List<Double> sizes = new ArrayList<>();
        for (Feature feature : Feature.values()) {
            double step = after.amount(feature) - before.amount(feature);
            if (step != 0) sizes.add(Math.abs(step) / Baseline.deviation(feature));
        }
        Adjustments next = before;
        List<Feature> features = chosen(sizes.size(), random);
        for (int i = 0; i < features.size(); i++)
            next = next.plus(features.get(i), sign(random) * sizes.get(i) * Baseline.deviation(features.get(i)));
        return text.with(next.withArrangement(after.arrangement()), Map.of());
    }

    private static List<Feature> chosen(int count, Random random) {
        List<Feature> features = new ArrayList<>();
        for (Feature feature : Feature.values()) if (!feature.isDistance()) features.add(feature);
        Collections.shuffle(features, random);
        return features.subList(0, Math.min(count, features.size()));
    }

    private static double sign(Random random) {
        return random.nextBoolean() ? 1 : -1;
    }
}
