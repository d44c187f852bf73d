package air.studio;

import air.calibration.Calibrator.Other;
import air.model.Picture;
import air.store.Profiles;
import air.store.Store;
import air.taste.SampleSets;
import air.taste.TasteProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pictures of other tastes than one: references of the other profiles that are kept, and of the sample sets. */
final class OtherTastes {
    /** Most kept profiles that are looked at. */
    private static final int MOST_PROFILES = 12;

    private static final int MOST_OF_ONE = 2;
    private static final int SHORT_HASH = 8;

    private final RunContext context;
    private final Set<String> taken = new HashSet<>();

    OtherTastes(RunContext context, TasteProfile taste) {
        this.context = context;
        taste.exemplars().forEach(picture -> taken.add(picture.pixelHash()));
    }

    /** At most {@code most}: the first picture of each taste, then the second of each. */
    List<Other> pictures(int most) {
        List<List<Other>> tastes = new ArrayList<>();
        context.beside(store -> addKept(store, tastes));
        for (String name : SampleSets.names())
            add(name, SampleSets.load(name).atMost(TasteProfile.EXEMPLAR_SIDE), tastes);
        List<Other> all = new ArrayList<>();
        for (int i = 0; i < MOST_OF_ONE; i++)
            for (List<Other> taste : tastes) if (i < taste.size() && all.size() < most) all.add(taste.get(i));
        return all;
    }

    /** The first ones kept come first, so that one that goes on later asks about the same pictures. */
    private void addKept(Store store, List<List<Other>> tastes) {
        Profiles profiles = store.profiles();
        profiles.list().stream()
                .sorted(Comparator.comparing(Profiles.Kept::kept).thenComparing(Profiles.Kept::hash))
                .limit(MOST_PROFILES)
                .forEach(kept ->
                        profiles.find(kept.hash()).ifPresent(taste -> add(name(kept), taste.exemplars(), tastes)));
    }

    private static String name(Profiles.Kept kept) {
        return kept.name().isEmpty() ? kept.hash().substring(0, SHORT_HASH) : kept.name();
    }

    /** Another edition of the same taste, or of one that is there already, shares pictures with it: it is left out. */
    private void add(String name, List<Picture> pictures, List<List<Other>> tastes) {
        if (pictures.stream().anyMatch(picture -> taken.contains(picture.pixelHash()))) return;
        List<Other> some = new ArrayList<>();
        for (Picture picture : pictures) {
            if (taken.add(picture.pixelHash()) && some.size() < MOST_OF_ONE && !picture.flat())
                some.add(new Other(name + " " + (some.size() + 1), picture));
        }
        if (!some.isEmpty()) tastes.add(some);
    }
}
