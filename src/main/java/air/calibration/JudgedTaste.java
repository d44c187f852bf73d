package air.calibration;

import air.model.InvalidInputException;
import air.model.Picture;
import air.taste.ReferenceSet;
import air.taste.TasteProfile;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The taste in which a judge is calibrated, on the reference images it carries.
 *
 * @param profile as the judge is given it in a run
 * @param hash of words and exemplars
 * @param asRead what a reader read from its references, where the artist has edited that and it is known; what was
 *     edited stays in force when a reference is left out
 */
public record JudgedTaste(TasteProfile profile, String hash, Optional<TasteProfile> asRead) {
    /** Why no judge can be calibrated in this taste, in a sentence; empty where one can be. */
    public Optional<String> refusal() {
        int all = profile.exemplars().size();
        int different = references().size();
        if (all == 0)
            return Optional.of(
                    "The profile holds no reference images, and a judge is calibrated on them: give them along with it.");
        if (different >= ReferenceSet.MIN_COUNT) return Optional.empty();
        String what = different == 1 && all > 1
                ? "The references are " + all + " times the same picture, which does not tell how the artist's own"
                        + " pictures vary"
                : "A judge is calibrated on " + ReferenceSet.MIN_COUNT + " different references at least, and here are "
                        + different;
        return Optional.of(what + ": add different ones.");
    }

    /** The references that differ from one another, by their numbers, from 0. */
    List<Integer> references() {
        Set<String> seen = new HashSet<>();
        return IntStream.range(0, profile.exemplars().size())
                .filter(i -> seen.add(picture(i).pixelHash()))
                .boxed()
                .toList();
    }

    Picture picture(int reference) {
        return profile.exemplars().get(reference);
    }

    static String name(int reference) {
        return "reference " + (reference + 1);
    }

    /**
     * All that differ but {@code leftOut}.
     *
     * @throws InvalidInputException if one is too small or empty to read a taste from
     */
    ReferenceSet without(int leftOut) {
        List<Integer> numbers = references();
        return set(numbers).without(numbers.indexOf(leftOut));
    }

    /** All that differ. */
    ReferenceSet all() {
        return set(references());
    }

    private ReferenceSet set(List<Integer> numbers) {
        return new ReferenceSet(numbers.stream()
                .limit(ReferenceSet.MAX_COUNT)
                .map(i -> new ReferenceSet.Named(name(i), picture(i)))
                .toList());
    }

    /** What was read from some of the references, with the artist's own words where {@code full} was edited. */
    TasteProfile edited(TasteProfile read, TasteProfile full) {
        return new TasteProfile(
                either(read.principles(), full.principles(), profile.principles()),
                either(read.paletteTendency(), full.paletteTendency(), profile.paletteTendency()),
                either(read.compositionalStyle(), full.compositionalStyle(), profile.compositionalStyle()),
                either(read.emotionalRegister(), full.emotionalRegister(), profile.emotionalRegister()),
                either(read.textureFeel(), full.textureFeel(), profile.textureFeel()),
                either(read.avoidList(), full.avoidList(), profile.avoidList()),
                read.exemplars());
    }

    private static <T> T either(T read, T before, T now) {
        return now.equals(before) ? read : now;
    }
}
