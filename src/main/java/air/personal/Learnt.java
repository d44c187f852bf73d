package air.personal;

import air.model.InvalidInputException;
import air.model.Picture;
import air.store.Asset;
import air.store.Choices;
import air.store.Library;
import air.store.StoreException;
import air.taste.Critique;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What there is to learn from.
 *
 * @param pictures what was decided about
 * @param pairs what was preferred to what, by places in {@code pictures}
 */
record Learnt(List<Seen> pictures, List<Pair> pairs) {
    static final Learnt NOTHING = new Learnt(List.of(), List.of());

    /** The latest pictures only: tastes change, and a judge should be ready at once. */
    private static final int MOST_PICTURES = 400;

    private static final int MOST_PAIRS = 200;

    /** @param looks how many pictures to decode at most of those that were not looked at before, the latest first */
    static Learnt from(Library library, Optional<String> profile, int looks) {
        Choices choices = library.choices();
        List<Asset> assets = choices.pictures(profile, MOST_PICTURES);
        List<Pair> pairs = Decisions.pairs(assets, choices.made(profile));
        List<Pair> latest = pairs.stream()
                .sorted((a, b) -> Integer.compare(latest(a), latest(b)))
                .skip(Math.max(0, pairs.size() - MOST_PAIRS))
                .toList();
        List<Asset> used = used(assets, latest).stream().map(assets::get).toList();
        return new Learnt(seen(assets, traits(library, used, looks)), latest);
    }

    /** How many choices there are in a profile. */
    static int choices(Library library, String profile) {
        Optional<String> own = Optional.of(profile);
        return Decisions.pairs(
                        library.choices().pictures(own, MOST_PICTURES),
                        library.choices().made(own))
                .size();
    }

    private static int latest(Pair pair) {
        return Math.max(pair.winner(), pair.loser());
    }

    /** Places of the pictures whose traits are needed. */
    private static Set<Integer> used(List<Asset> assets, List<Pair> pairs) {
        Set<Integer> used = new TreeSet<>();
        for (Pair pair : pairs) used.addAll(List.of(pair.winner(), pair.loser()));
        for (int i = 0; i < assets.size(); i++) if (approved(assets.get(i))) used.add(i);
        return used;
    }

    private static boolean approved(Asset asset) {
        return asset.decision().filter("approve"::equals).isPresent();
    }

    private static List<Seen> seen(List<Asset> assets, Map<Long, double[]> traits) {
        List<Seen> seen = new ArrayList<>();
        for (Asset asset : assets) {
            Optional<Critique> critique = asset.critique();
            double[] own = traits.getOrDefault(asset.number(), unknown());
            double[] figures =
                    Trait.figures(critique, critique.flatMap(c -> c.details().measured()), own);
            seen.add(new Seen(asset.number(), asset.origin().run(), approved(asset), figures));
        }
        return seen;
    }

    /** As they are kept; the pictures that nothing is kept of are looked at, and that is kept. */
    private static Map<Long, double[]> traits(Library library, List<Asset> assets, int looks) {
        Map<Long, double[]> traits = new LinkedHashMap<>();
        library.choices()
                .traits(assets.stream().map(Asset::number).toList())
                .forEach((asset, text) -> PictureTraits.read(text).ifPresent(own -> traits.put(asset, own)));
        Map<Long, String> fresh = new LinkedHashMap<>();
        List<Asset> unseen = assets.stream()
                .filter(asset -> !traits.containsKey(asset.number()) && !asset.missing())
                .toList();
        for (Asset asset : unseen.subList(Math.max(0, unseen.size() - looks), unseen.size()))
            look(library, asset).ifPresent(own -> {
                traits.put(asset.number(), own);
                fresh.put(asset.number(), PictureTraits.text(own));
            });
        library.choices().keepTraits(fresh);
        return traits;
    }

    /** Empty for a picture that is no longer there or cannot be read: its critique may still teach something. */
    private static Optional<double[]> look(Library library, Asset asset) {
        try {
            Picture picture = Picture.decode(library.original(asset), "asset " + asset.number());
            return Optional.of(PictureTraits.of(picture));
        } catch (StoreException | InvalidInputException e) {
            System.getLogger("air").log(System.Logger.Level.DEBUG, "asset {0} was not looked at", asset.number());
            return Optional.empty();
        }
    }

    private static double[] unknown() {
        double[] unknown = new double[PictureTraits.COUNT];
        Arrays.fill(unknown, Double.NaN);
        return unknown;
    }

    /** Of each pair, winner less loser. */
    List<double[]> differences() {
        return pairs.stream()
                .map(pair -> Pair.difference(
                        pictures.get(pair.winner()).figures(),
                        pictures.get(pair.loser()).figures()))
                .toList();
    }
}
