package air.create;

import air.model.Call;
import air.model.ModelException;
import air.taste.ReferenceSet;
import air.taste.TasteProfile;
import air.taste.TasteReader;
import java.util.Optional;

/**
 * Where a taste comes from: a profile, or reference images to read one from.
 *
 * @param references empty where none are named
 * @param profile with the references as its exemplars where both are named
 */
public record TasteSource(Optional<ReferenceSet> references, Optional<TasteProfile> profile) {
    public TasteSource {
        if (references.isEmpty() && profile.isEmpty())
            throw new IllegalArgumentException("a taste comes from references or a profile");
    }

    /** A profile as it is. */
    public static TasteSource of(TasteProfile profile) {
        return new TasteSource(Optional.empty(), Optional.of(profile));
    }

    /** Reference images, to be read. */
    public static TasteSource of(ReferenceSet references) {
        return new TasteSource(Optional.of(references), Optional.empty());
    }

    /**
     * The profile: as it is, or read from the references, which may cost and blocks.
     *
     * @throws ModelException when the model gave no usable profile
     */
    public TasteProfile read(TasteReader reader, Call call) throws ModelException {
        return profile.isPresent() ? profile.get() : reader.read(references.orElseThrow(), call);
    }
}
