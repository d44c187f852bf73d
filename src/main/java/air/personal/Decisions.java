package air.personal;

import air.store.Asset;
import air.store.Choices.Preferred;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Turns what the artist decided into pairs. Only pictures of one taste profile are held against each other: what was
 * chosen over what was passed over; what was approved over what was rejected, and favourites over the others, in one
 * run for one intent; and what was rated over what was rated lower, each picture once, so that a rating counts once.
 */
final class Decisions {
    /** The most pictures that an approved one or a favourite is held against: one decision is not many. */
    private static final int MOST_AGAINST = 4;

    private final List<Asset> assets;
    private final Map<Long, Integer> places = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final Set<Long> taken = new HashSet<>();

    private Decisions(List<Asset> assets) {
        this.assets = assets;
        for (int i = 0; i < assets.size(); i++) places.put(assets.get(i).number(), i);
    }

    /**
     * The pairs, by the places of their pictures in {@code assets}; of two pictures, the most deliberate decision.
     *
     * @param assets oldest first
     */
    static List<Pair> pairs(List<Asset> assets, List<Preferred> chosen) {
        Decisions decisions = new Decisions(assets);
        decisions.chosen(chosen);
        decisions.approved();
        decisions.rated();
        decisions.favourites();
        return decisions.pairs;
    }

    private void chosen(List<Preferred> chosen) {
        for (Preferred one : chosen)
            if (places.containsKey(one.winner()) && places.containsKey(one.loser()))
                add(places.get(one.winner()), places.get(one.loser()), Pair.Kind.CHOSEN);
    }

    private void add(int winner, int loser, Pair.Kind kind) {
        long both = (long) Math.min(winner, loser) * assets.size() + Math.max(winner, loser);
        if (taken.add(both)) pairs.add(new Pair(winner, loser, kind));
    }

    private void approved() {
        for (List<Integer> run : runs().values())
            for (int winner : run)
                if (said(winner, "approve"))
                    against(
                            winner,
                            run.stream()
                                    .filter(i -> said(i, "continue") || said(i, "restart"))
                                    .toList(),
                            Pair.Kind.APPROVED);
    }

    private boolean said(int place, String decision) {
        return assets.get(place).decision().filter(decision::equals).isPresent();
    }

    /** Those nearest in time. */
    private void against(int winner, List<Integer> losers, Pair.Kind kind) {
        losers.stream()
                .sorted((a, b) -> Integer.compare(Math.abs(a - winner), Math.abs(b - winner)))
                .limit(MOST_AGAINST)
                .forEach(loser -> add(winner, loser, kind));
    }

    /** The pictures of a run by what they show: an item of a batch is another intent. */
    private Map<List<String>, List<Integer>> runs() {
        Map<List<String>, List<Integer>> runs = new LinkedHashMap<>();
        for (int i = 0; i < assets.size(); i++) {
            Asset asset = assets.get(i);
            runs.computeIfAbsent(
                            List.of(
                                    asset.origin().run(),
                                    asset.intent(),
                                    asset.profile().orElse("")),
                            key -> new ArrayList<>())
                    .add(i);
        }
        return runs;
    }

    /** First within a run, then what is left within a profile. */
    private void rated() {
        Map<String, List<Integer>> left = new LinkedHashMap<>();
        for (List<Integer> run : runs().values()) {
            String profile = assets.get(run.get(0)).profile().orElse("");
            left.computeIfAbsent(profile, key -> new ArrayList<>()).addAll(matched(run));
        }
        left.values().forEach(rest -> matched(rest.stream().sorted().toList()));
    }

    /** Holds each rated picture against the next that was rated differently; gives back what is left over. */
    private List<Integer> matched(List<Integer> places) {
        List<Integer> waiting = new ArrayList<>();
        for (int place : places) {
            OptionalInt rating = assets.get(place).rating();
            if (rating.isEmpty()) continue;
            OptionalInt other = waiting.stream()
                    .mapToInt(i -> i)
                    .filter(i -> !assets.get(i).rating().equals(rating))
                    .findFirst();
            if (other.isEmpty()) {
                waiting.add(place);
                continue;
            }
            waiting.remove((Integer) other.getAsInt());
            boolean better =
                    rating.getAsInt() > assets.get(other.getAsInt()).rating().getAsInt();
            add(better ? place : other.getAsInt(), better ? other.getAsInt() : place, Pair.Kind.RATED);
        }
        return waiting;
    }

    private void favourites() {
        for (List<Integer> run : runs().values())
            for (int winner : run)
                if (assets.get(winner).favourite())
                    against(
                            winner,
                            run.stream().filter(i -> !assets.get(i).favourite()).toList(),
                            Pair.Kind.FAVOURITE);
    }
}
