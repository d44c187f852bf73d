package air.taste;

import air.model.Call;
import air.model.ModelException;
import air.model.Picture;
import air.model.VisionModel;
import air.model.VisionRequest;
import java.util.List;
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
                Schemas.PROFILE);
        return new Interview<>(model, "profile", AnswerReader::profile)
                .ask(request, call)
                .withExemplars(references.pictures());
    }

    /** Asked once, after the reading itself: the profile is good without. */
    @Override
    public TasteProfile withEvidence(TasteProfile profile, ReferenceSet references, Call call) throws ModelException {
        if (!profile.evidence().isEmpty()) return profile;
        List<Picture> shown = references.atMost(ReferenceSet.READING_SIDE);
        VisionRequest request = new VisionRequest(
                Instructions.READER,
                Instructions.evidence(shown.size(), EvidenceAnswer.sentences(profile)),
                shown,
                "evidence",
                Schemas.EVIDENCE);
        List<TasteProfile.Evidence> evidence = List.of();
        String why = "the answer names none that can be used.";
        try {
            evidence = EvidenceAnswer.of(model.answer(request, call), profile, shown);
        } catch (ModelException e) {
            if (!Interview.isOfTheQuestion(e)) throw e;
            why = e.getMessage();
        }
        if (evidence.isEmpty())
            call.progress().report("no places in the references to show for the profile: " + why, Double.NaN);
        return profile.withEvidence(evidence);
    }
}
