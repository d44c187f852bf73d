package air.studio;

import air.model.Call;
import air.model.ModelException;
import air.model.Picture;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.FilterCritic;
import java.util.function.BiConsumer;

/** A critic whose critiques are kept with the pictures they judge. */
final class RecordedCritic extends FilterCritic {
    private final BiConsumer<Picture, Critique> kept;

    /** @param kept is given every critique */
    RecordedCritic(Critic critic, BiConsumer<Picture, Critique> kept) {
        super(critic);
        this.kept = kept;
    }

    @Override
    public Critique evaluate(Work work, Call call) throws ModelException {
        Critique critique = critic.evaluate(work, call);
        kept.accept(work.picture(), critique);
        return critique;
    }
}
