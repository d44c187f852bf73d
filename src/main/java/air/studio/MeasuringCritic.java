package air.studio;

import air.model.Call;
import air.model.ModelException;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.FilterCritic;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** A model's opinion with what is measured beside it, where the taste has references to measure by. */
final class MeasuringCritic extends FilterCritic {
    private final Critic own;

    /**
     * @param critic has the opinion
     * @param own measures, at no cost
     */
    MeasuringCritic(Critic critic, Critic own) {
        super(critic);
        this.own = own;
    }

    @Override
    public Critique evaluate(Work work, Call call) throws ModelException {
        Critique critique = critic.evaluate(work, call);
        return beside(work, call)
                .map(measured -> critique.with(critique.details().withMeasured(Optional.of(measured))))
                .orElse(critique);
    }

    /** What failed or was cancelled here must not cost the critique, which is there and paid for. */
    private Optional<Critique.Measured> beside(Work work, Call call) {
        try {
            return measured(work, call);
        } catch (CancellationException e) {
            return Optional.empty();
        } catch (ModelException | RuntimeException e) {
            System.getLogger("air").log(System.Logger.Level.DEBUG, "a picture was not measured", e);
            call.progress().report("not measured: " + e.getMessage(), Double.NaN);
            return Optional.empty();
        }
    }

    @Override
    public Optional<Critique.Measured> measured(Work work, Call call) throws ModelException {
        return work.profile().exemplars().isEmpty() ? Optional.empty() : own.measured(work, call);
    }
}
