package air.taste;

import air.model.Call;
import air.model.ModelException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Another critic, which it asks for everything; what extends it changes some answers. Thread-safe if both are. */
public abstract class FilterCritic implements Critic {
    /** The critic that is asked. */
    protected final Critic critic;

    protected FilterCritic(Critic critic) {
        this.critic = Objects.requireNonNull(critic, "critic");
    }

    @Override
    public String id() {
        return critic.id();
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
    public Critique evaluate(Work work, Call call) throws ModelException {
        return critic.evaluate(work, call);
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
