package air.taste;

import air.model.Call;
import air.model.ModelException;
import air.model.VisionModel;
import air.model.VisionRequest;
import java.util.Objects;

/** Reads a taste with a vision model. Thread-safe. */
public final class ModelTasteReader implements TasteReader {
    private final VisionModel model;

    /** @param model sees up to {@value ReferenceSet#MAX_COUNT} pictures at once and answers in JSON */
    public ModelTasteReader(VisionModel model) {
        this.model = Objects.requireNonNull(model, "model");
    }

    @Override
    public String id() {
        return model.id();
    }

    @Override
    public TasteProfile read(ReferenceSet references, Call call) throws ModelException {
        VisionRequest request = new VisionRequest(
                Instructions.READER,
                Instructions.readProfile(references.references().size()),
                references.atMost(ReferenceSet.READING_SIDE),
                "taste_profile",
                Instructions.PROFILE_SCHEMA);
        return new Interview<>(model, "profile", AnswerReader::profile)
                .ask(request, call)
                .withExemplars(references.pictures());
    }
}
