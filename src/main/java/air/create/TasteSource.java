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

    /** A finished profile. */
    public static TasteSource of(TasteProfile profile) {
        return new TasteSource(Optional.empty(), Optional.of(profile));
    }

    /** Reference images, to be read. */
    public static TasteSource of(ReferenceSet references) {
        return new TasteSource(Optional.of(references), Optional.empty());
    }

    /**
     * Returns the profile, or reads it from the references, which blocks and may cost money.
     *
     * @throws ModelException if the model gives no usable profile
     */
    public TasteProfile read(TasteReader reader, Call call) throws ModelException {
        return profile.isPresent() ? profile.get() : reader.read(references.orElseThrow(), call);
    }
}
