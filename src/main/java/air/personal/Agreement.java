package air.personal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * How often what was learnt agrees with choices it was not learnt from. Pictures that were made in one run, or compared
 * with one another, are left out together, so that none is on both sides.
 *
 * <p>Left-out choices are not independent: what some of them taught is what the others are tested by, so an artist who
 * tosses a coin is agreed with in 14 of 19 more often than a count of coins would say. Therefore the same is also done
 * with pictures whose traits were shuffled, and only few of those may be agreed with as often.
 *
 * @param agreed how often it preferred what the artist did
 * @param of of how many choices
 * @param groups how many groups of pictures there are to leave out
 * @param low the share it agrees in at least, 0 to 1, with 95 % certainty (exact binomial, one-sided)
 * @param asGood how many of {@value #SHUFFLES} shuffled libraries were agreed with as often; {@value #SHUFFLES} where
 *     that was not looked at, because {@code low} is no more than chance
 */
record Agreement(int agreed, int of, int groups, double low, int asGood) {
    /** Fewer choices say nothing. */
    static final int LEAST = 8;

    static final int SHUFFLES = 99;

    /** Three in a hundred, the real library counted in: it is asked again after every few choices. */
    private static final int MOST_AS_GOOD = 2;

    private static final double UNCERTAINTY = 0.05;

    /** The most parts that are left out one after the other; with more groups, a part is several. */
    private static final int MOST_PARTS = 24;

    /** Whether it is known well enough what this artist prefers. */
    boolean trusted() {
        return enough() && low > 0.5 && asGood <= MOST_AS_GOOD;
    }

    /** Whether there is enough to say anything from: choices, and a second group to test the first. */
    boolean enough() {
        return of >= LEAST && groups > 1;
    }

    static Agreement of(List<Seen> pictures, List<Pair> pairs) {
        Groups groups = Groups.of(pictures, pairs);
        int agreed = agreed(figures(pictures), pairs, groups);
        double low = low(agreed, pairs.size());
        boolean look = pairs.size() >= LEAST && groups.count() > 1 && low > 0.5;
        int asGood = look ? asGood(pictures, pairs, groups, agreed) : SHUFFLES;
        return new Agreement(agreed, pairs.size(), groups.count(), low, asGood);
    }

    private static List<double[]> figures(List<Seen> pictures) {
        return pictures.stream().map(Seen::figures).toList();
    }

    private static int agreed(List<double[]> figures, List<Pair> pairs, Groups groups) {
        List<double[]> all = pairs.stream()
                .map(pair -> Pair.difference(figures.get(pair.winner()), figures.get(pair.loser())))
                .toList();
        double[] sizes = Weights.sizes(all);
        int agreed = 0;
        for (int part = 0; part < Math.min(MOST_PARTS, groups.count()); part++) {
            List<double[]> known = new ArrayList<>();
            List<double[]> left = new ArrayList<>();
            for (int i = 0; i < all.size(); i++)
                (groups.of(pairs.get(i)) % MOST_PARTS == part ? left : known).add(all.get(i));
            Weights weights = Weights.fitted(sizes, known, Weights.RIDGE);
            agreed += (int) left.stream().filter(row -> weights.of(row) > 0).count();
        }
        return agreed;
    }

    /** Stops when it is known that there are too many. */
    private static int asGood(List<Seen> pictures, List<Pair> pairs, Groups groups, int agreed) {
        int asGood = 0;
        for (int seed = 1; seed <= SHUFFLES; seed++) {
            if (agreed(groups.shuffled(figures(pictures), seed), pairs, groups) >= agreed) asGood++;
            if (asGood > MOST_AS_GOOD) return asGood;
        }
        return asGood;
    }

    /** The smallest share under which as many agreements are as likely as one in twenty (Clopper and Pearson). */
    static double low(int agreed, int of) {
        if (agreed == 0) return 0;
        double low = 0;
        double high = 1;
        for (int i = 0; i < 50; i++) {
            double share = (low + high) / 2;
            if (tail(agreed, of, share) < UNCERTAINTY) low = share;
            else high = share;
        }
        return low;
    }

    /** How likely {@code least} or more of {@code of} are, each of chance {@code share}. */
    private static double tail(int least, int of, double share) {
        double sum = 0;
        double ways = 0;
        for (int k = 0; k <= of; k++) {
            if (k > 0) ways += StrictMath.log((of - k + 1.0) / k);
            if (k >= least)
                sum += StrictMath.exp(ways + k * StrictMath.log(share) + (of - k) * StrictMath.log(1 - share));
        }
        return sum;
    }

    /** Pictures that belong together, by numbers from 0. */
    private record Groups(int[] ofPicture, int count) {
        static Groups of(List<Seen> pictures, List<Pair> pairs) {
            Map<String, String> parents = new LinkedHashMap<>();
            pictures.forEach(picture -> parents.put(picture.run(), picture.run()));
            for (Pair pair : pairs)
                parents.put(
                        root(parents, pictures.get(pair.winner()).run()),
                        root(parents, pictures.get(pair.loser()).run()));
            Map<String, Integer> numbers = new LinkedHashMap<>();
            int[] ofPicture = new int[pictures.size()];
            for (Pair pair : pairs) {
                String root = root(parents, pictures.get(pair.winner()).run());
                int number = numbers.computeIfAbsent(root, key -> numbers.size());
                ofPicture[pair.winner()] = number;
                ofPicture[pair.loser()] = number;
            }
            return new Groups(ofPicture, numbers.size());
        }

        private static String root(Map<String, String> parents, String run) {
            String root = run;
            while (!parents.get(root).equals(root)) root = parents.get(root);
            return root;
        }

        int of(Pair pair) {
            return ofPicture[pair.winner()];
        }

        /** The figures dealt out anew among the pictures of each group. */
        List<double[]> shuffled(List<double[]> figures, long seed) {
            Map<Integer, List<Integer>> places = new TreeMap<>();
            for (int i = 0; i < figures.size(); i++)
                places.computeIfAbsent(ofPicture[i], key -> new ArrayList<>()).add(i);
            List<double[]> dealt = new ArrayList<>(figures);
            Random random = new Random(seed);
            for (List<Integer> group : places.values()) {
                List<Integer> other = new ArrayList<>(group);
                Collections.shuffle(other, random);
                for (int i = 0; i < group.size(); i++) dealt.set(group.get(i), figures.get(other.get(i)));
            }
            return dealt;
        }
    }
}
