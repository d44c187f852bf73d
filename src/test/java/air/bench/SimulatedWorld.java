package air.bench;

import air.loop.Brief;
import air.model.Call;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.Operation;
import air.model.Picture;
import air.model.Usage;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.TasteFixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A generator and a judge of whom everything is known. A prompt has a quality; a picture has its prompt's, scattered by
 * its seed, in part the same for all prompts. A critique's revised prompt is better than the one before it on average,
 * by less the better that was, and often enough worse. What the same prompt and seed make is the same in every world of
 * one number, whoever asks for it; how the judge errs is not.
 */
final class SimulatedWorld {
    /** Standard deviations on either side that hold nine of ten errors. */
    private static final double NINE_OF_TEN = 1.645;

    /** The part of a seed's luck that is the same with every prompt; the rest is its own with each. */
    private static final double SHARED = 0.6;

    /**
     * How pictures come about.
     *
     * @param first what a first prompt is worth, give or take {@code firstSpread}
     * @param seedSpread what seeds scatter it by
     * @param gain the share of the way to {@code ceiling} that a revision brings its prompt, give or take
     *     {@code revisionSpread}
     */
    record Nature(
            String name,
            double first,
            double firstSpread,
            double seedSpread,
            double gain,
            double ceiling,
            double revisionSpread) {}

    private final Nature nature;
    private final long number;
    private final double noise;
    private final double bias;
    private final Random errors;
    private final List<Double> made = new ArrayList<>();
    private boolean calibrated;
    private int scores;
    private int choices;

    /**
     * @param nature how pictures come about in it
     * @param number which world
     * @param way who works in it, so that each way has its own luck with the judge
     * @param noise standard deviation of the judge's error, each time it looks at a picture
     * @param bias what the judge gives the first of two pictures
     */
    SimulatedWorld(Nature nature, long number, String way, double noise, double bias) {
        this.nature = nature;
        this.number = number;
        this.noise = noise;
        this.bias = bias;
        errors = new Random(Objects.hash(number, way, noise, bias) * 0x9E3779B97F4A7C15L);
    }

    /** A picture made from the first prompt, and its score. */
    record Draft(double quality, double score) {}

    Draft draft(Brief brief, long seed) {
        double quality = quality(brief.firstPrompt(), seed);
        made.add(quality);
        scores++;
        return new Draft(quality, seen(quality));
    }

    /** The true quality of every picture made, in order. */
    List<Double> made() {
        return List.copyOf(made);
    }

    /** How often a score was asked for. */
    int scores() {
        return scores;
    }

    /** How often the better of two was asked for, each order once. */
    int choices() {
        return choices;
    }

    /** The same, its judge's error known and told with every score: it is within that nine times in ten. */
    SimulatedWorld calibrated() {
        calibrated = true;
        return this;
    }

    double quality(Picture picture) {
        return made.get(picture.rgb()[0] & 0xFFFFFF);
    }

    private double quality(String prompt, long seed) {
        double scatter = SHARED * drawn("seed", seed) + Math.sqrt(1 - SHARED * SHARED) * drawn(prompt, seed);
        return within(worth(prompt) + nature.seedSpread * scatter);
    }

    /** A revised prompt is the one before it, a stroke, and what it was revised for. */
    private double worth(String prompt) {
        int stroke = prompt.lastIndexOf('/');
        if (stroke < 0) return nature.first + nature.firstSpread * drawn("first");
        double before = worth(prompt.substring(0, stroke));
        return before + nature.gain * (nature.ceiling - before) + nature.revisionSpread * drawn(prompt);
    }

    /** Normally distributed, the same for the same things in the same world. */
    private double drawn(Object... things) {
        long hash = number;
        for (Object thing : things) hash = (hash ^ thing.hashCode()) * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
        return new Random(hash ^ hash >>> 29).nextGaussian();
    }

    private static double within(double score) {
        return Math.max(0, Math.min(10, score));
    }

    private double seen(double quality) {
        return within(looked(quality));
    }

    private double looked(double quality) {
        return quality + noise * errors.nextGaussian();
    }

    private Optional<Critique.Interval> interval(Critique said) {
        return Optional.of(Critique.Interval.around(said.score(), NINE_OF_TEN * noise));
    }

    ImageModel generator() {
        return new ImageModel() {
            @Override
            public String id() {
                return "simulated";
            }

            @Override
            public Set<Operation> operations() {
                return Set.of(Operation.TEXT_TO_IMAGE);
            }

            @Override
            public ImageReply generate(ImageRequest request, Call call) {
                made.add(quality(request.prompt(), request.seed()));
                Usage usage = new Usage(id(), id(), 1, 0, 0, Optional.empty(), Optional.empty());
                return new ImageReply(List.of(Picture.of(1, 1, new int[] {made.size() - 1})), usage, List.of());
            }
        };
    }

    Critic critic() {
        return new Critic() {
            @Override
            public String id() {
                return "simulated";
            }

            @Override
            public Critique evaluate(Work work, Call call) {
                scores++;
                double quality = quality(work.picture());
                String gap = Long.toHexString(Double.doubleToLongBits(quality));
                Critique said = TasteFixtures.critique(seen(quality), work.prompt() + "/" + gap);
                return calibrated ? said.with(said.details().withInterval(interval(said), Optional.empty())) : said;
            }

            @Override
            public Preference prefer(Pair pair, Call call) {
                choices++;
                double first = looked(quality(pair.first().picture())) + bias;
                return new Preference(first >= looked(quality(pair.second().picture())), "");
            }
        };
    }
}
