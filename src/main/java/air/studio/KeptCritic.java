package air.studio;

import air.model.Call;
import air.model.ModelException;
import air.taste.Critic;
import air.taste.Critique;

/** A critic whose critiques are kept with the pictures they are about. */
final class KeptCritic implements Critic {
    private final Run run;
    private final Critic critic;

    KeptCritic(Run run, Critic critic) {
        this.run = run;
        this.critic = critic;
    }

    @Override
    public String id() {
        return critic.id();
    }

    @Override
    public Critique evaluate(Candidate candidate, Call call) throws ModelException {
        Critique critique = critic.evaluate(candidate, call);
        run.critiqued(candidate.picture(), critique);
        return critique;
    }
}
