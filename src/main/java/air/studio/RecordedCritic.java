package air.studio;

import air.model.Call;
import air.model.ModelException;
import air.model.Picture;
import air.taste.Critic;
import air.taste.Critique;
import java.util.function.BiConsumer;

/**
 * A critic whose critiques are kept with the pictures they judge.
 *
 * @param kept is given every critique
 */
record RecordedCritic(Critic critic, BiConsumer<Picture, Critique> kept) implements Critic {
    @Override
    public String id() {
        return critic.id();
    }

    @Override
    public Critique evaluate(Work work, Call call) throws ModelException {
        Critique critique = critic.evaluate(work, call);
        kept.accept(work.picture(), critique);
        return critique;
    }
}
