package air.create;

import air.calibration.Calibration;
import air.model.Call;
import air.model.ImageModel;
import air.model.ModelException;
import air.studio.Calibrating;
import air.taste.Check;
import air.taste.Critic;
import air.taste.TasteProfile;
import java.util.List;
import java.util.Optional;

/**
 * Sees to it before the first round that the judge is calibrated in the taste, where that is wanted.
 *
 * @param request what is made
 * @param artist who is asked and told
 */
record JudgeCheck(Creation.Request request, Artist artist) {
    /**
     * Calibrates, or not; a run can do without.
     *
     * @param profile the taste agreed on
     * @param read the same before the artist edited it
     */
    void of(TasteProfile profile, TasteProfile read, Call call) {
        Optional<Boolean> wanted = request.judging().calibrating();
        if (wanted.filter(yes -> !yes).isPresent()) return;
        Calibrating judge = request.run().calibrating(request.choice(), profile, Optional.of(read));
        if (judge.immediate() && wanted.isEmpty() && !severalAtOnce()) return;
        Optional<Calibration> known = judge.known();
        if (known.isPresent()) {
            if (severalAtOnce()) artist.said(known.get().sentence());
            return;
        }
        if (judge.refusal().isPresent()) {
            if (wanted.isPresent()) artist.said(judge.refusal().get());
            return;
        }
        if (judge.immediate() || wanted.isPresent() || artist.calibrate(judge.price(), call.cancellation()))
            make(judge, call);
    }

    /** What the embedded critic, which sees only how pictures are made, is known not to see of what is asked. */
    List<Check.Answered> unseen(TasteProfile profile, Call call) throws ModelException {
        Critic critic = request.models().critic();
        if (!critic.id().equals(ImageModel.EMBEDDED) || profile.exemplars().isEmpty()) return List.of();
        Critic.Work any = new Critic.Work(profile.exemplars().get(0), profile, "", List.of());
        return critic.check(request.run().intent(), any, call);
    }

    private boolean severalAtOnce() {
        return request.settings().candidates() > 1;
    }

    private void make(Calibrating judge, Call call) {
        try {
            Calibration made = judge.make(call);
            artist.said(made.sentence());
            made.caution().ifPresent(artist::said);
        } catch (ModelException e) {
            artist.said("The judge is not calibrated: " + e.getMessage());
        }
    }
}
