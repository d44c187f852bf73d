package air.studio;

import air.model.Call;
import air.model.ModelException;
import air.model.Picture;
import air.taste.Check;
import air.taste.Critic;
import air.taste.Critique;
import java.util.List;
import java.util.Optional;
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

    @Override
    public boolean free() {
        return critic.free();
    }

    @Override
    public String wording() {
        return critic.wording();
    }

    @Override
    public Preference prefer(Pair pair, Call call) throws ModelException {
        return critic.prefer(pair, call);
    }

    @Override
    public List<Check.Answered> check(String intent, Work work, Call call) throws ModelException {
        return critic.check(intent, work, call);
    }

    @Override
    public Optional<Critique.Measured> measured(Work work, Call call) throws ModelException {
        return critic.measured(work, call);
    }
}
