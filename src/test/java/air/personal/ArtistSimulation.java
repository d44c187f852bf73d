package air.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Artists with a hidden preference, who choose with some noise between the candidates of many runs: how many choices
 * the personal judge takes, whether the agreement it shows is what it reaches on new pairs, and how often it claims to
 * know an artist who tosses a coin. The same figures on every machine. Arguments: how many artists (200; four times as
 * many who toss a coin), and {@code ridge} to compare ridges instead.
 */
final class ArtistSimulation {
    private static final int[] CHOICES = {8, 12, 20, 40, 80};
    private static final int CANDIDATES = 3;
    private static final int NEW_PAIRS = 400;

    /** How much of a critic's scores is one impression of the whole, and how much of it the measures share. */
    private static final double HALO = 0.6;

    private ArtistSimulation() {}

    public static void main(String[] arguments) {
        int artists = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        if (arguments.length > 1) ridges(artists);
        else judges(artists);
    }

    /**
     * An artist.
     *
     * @param weights hidden, of each trait
     * @param steadiness how much a usual difference counts beside the noise; 0 tosses a coin
     */
    private record Artist(double[] weights, double steadiness) {
        static Artist of(int preferences, double steadiness, Random random) {
            double[] weights = new double[Trait.COUNT];
            for (int i = 0; i < preferences; i++) weights[random.nextInt(Trait.COUNT)] = random.nextBoolean() ? 1 : -1;
            double length = Math.sqrt(Math.max(1, dot(weights, weights)));
            for (int i = 0; i < weights.length; i++) weights[i] /= length;
            return new Artist(weights, steadiness);
        }

        /** Noise of Gumbel's kind makes choices between two logistic. */
        double liking(double[] picture, Random random) {
            return steadiness * dot(weights, picture) - Math.log(-Math.log(1 - random.nextDouble()));
        }
    }

    /** What an artist decided: pictures, and pairs of them. */
    private record Past(List<Seen> pictures, List<Pair> pairs) {
        static Past of(Artist artist, int choices, Random random) {
            Past past = new Past(new ArrayList<>(), new ArrayList<>());
            for (int run = 0; past.pairs.size() < choices; run++) past.add(artist, "run " + run, choices, random);
            return past;
        }

        private void add(Artist artist, String run, int choices, Random random) {
            double[] common = gaussians(0.7, random);
            int first = pictures.size();
            int best = 0;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < CANDIDATES; i++) {
                double[] picture = picture(common, random);
                double liking = artist.liking(picture, random);
                if (liking > most) best = i;
                most = Math.max(most, liking);
                pictures.add(new Seen(first + i, run, false, picture));
            }
            for (int i = 0; i < CANDIDATES && pairs.size() < choices; i++)
                if (i != best) pairs.add(new Pair(first + best, first + i, Pair.Kind.CHOSEN));
        }
    }

    private static double[] gaussians(double spread, Random random) {
        double[] values = new double[Trait.COUNT];
        for (int i = 0; i < values.length; i++) values[i] = spread * random.nextGaussian();
        return values;
    }

    /** Traits of a picture of a run: what its pictures have in common, and its own; a critic's go together. */
    private static double[] picture(double[] common, Random random) {
        double[] own = gaussians(1, random);
        double whole = random.nextGaussian();
        for (int i = 0; i < Trait.SEEN_FROM; i++) own[i] = HALO * whole + Math.sqrt(1 - HALO * HALO) * own[i];
        for (int i = 0; i < own.length; i++) own[i] += common[i];
        return own;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }

    /** How often it is right about pairs of new runs, as the artist chooses then: with noise. */
    private static double onNewPairs(Weights weights, Artist artist, Random random) {
        int right = 0;
        for (int i = 0; i < NEW_PAIRS; i++) {
            double[] common = gaussians(0.7, random);
            double[] first = picture(common, random);
            double[] second = picture(common, random);
            boolean chosen = artist.liking(first, random) > artist.liking(second, random);
            if (weights.of(first, second) > 0 == chosen) right++;
        }
        return (double) right / NEW_PAIRS;
    }

    private static List<double[]> differences(Past past) {
        return new Learnt(past.pictures, past.pairs).differences();
    }

    private static void judges(int artists) {
        System.out.println("artist              choices  claims  shown   true | of those that claim: shown  true");
        for (double steadiness : new double[] {0, 1, 2, 4})
            for (int preferences : steadiness == 0 ? new int[] {0} : new int[] {1, 4})
                for (int choices : CHOICES)
                    row(steadiness == 0 ? 4 * artists : artists, steadiness, preferences, choices);
    }

    private static void row(int artists, double steadiness, int preferences, int choices) {
        double[] all = new double[3];
        double[] claiming = new double[3];
        Random random = new Random(1000L * choices + 10L * preferences + (long) steadiness);
        for (int i = 0; i < artists; i++) {
            Artist artist = Artist.of(preferences, steadiness, random);
            Past past = Past.of(artist, choices, random);
            Agreement agreement = Agreement.of(past.pictures, past.pairs);
            double right = onNewPairs(Weights.fitted(differences(past)), artist, random);
            count(all, agreement, right);
            if (agreement.trusted()) count(claiming, agreement, right);
        }
        System.out.printf(
                Locale.ROOT,
                "%-18s %8d %6.1f%% %6.3f %6.3f | %27.3f %6.3f%n",
                steadiness == 0 ? "tosses a coin" : preferences + " likings, x" + steadiness,
                choices,
                100 * claiming[0] / artists,
                all[1] / all[0],
                all[2] / all[0],
                claiming[1] / claiming[0],
                claiming[2] / claiming[0]);
    }

    private static void count(double[] sums, Agreement agreement, double right) {
        sums[0]++;
        sums[1] += (double) agreement.agreed() / agreement.of();
        sums[2] += right;
    }

    private static void ridges(int artists) {
        double[] ridges = {0.1, 0.3, 1, 3, 10, 30};
        System.out.println("share of new pairs it is right about, by ridge: 0.1, 0.3, 1, 3, 10, 30");
        for (int preferences : new int[] {1, 3, 6})
            for (int choices : CHOICES) {
                StringBuilder line = new StringBuilder(preferences + " likings, " + choices + " choices:");
                for (double ridge : ridges)
                    line.append(String.format(Locale.ROOT, " %.3f", right(artists, preferences, choices, ridge)));
                System.out.println(line);
            }
    }

    private static double right(int artists, int preferences, int choices, double ridge) {
        Random random = new Random(1000L * choices + preferences);
        double sum = 0;
        for (int i = 0; i < artists; i++) {
            Artist artist = Artist.of(preferences, 2, random);
            List<double[]> differences = differences(Past.of(artist, choices, random));
            Weights weights = Weights.fitted(Weights.sizes(differences), differences, ridge);
            sum += onNewPairs(weights, artist, random);
        }
        return sum / artists;
    }
}
