package air.cli;

import air.model.Call;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Operation;
import air.model.Usage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a command has spent so far, and the most it may. */
final class Spending implements Call.Meter {
    private final List<Usage> usages = new ArrayList<>();
    private final Optional<BigDecimal> budget;

    /** @param budget US dollars; empty for no limit */
    Spending(Optional<BigDecimal> budget) {
        this.budget = budget;
    }

    @Override
    public synchronized void used(Usage usage) {
        usages.add(usage);
    }

    /** US dollars; empty when one of the calls did not tell its cost. */
    synchronized Optional<BigDecimal> total() {
        return usages.stream()
                .map(Usage::costUsd)
                .reduce(Optional.of(BigDecimal.ZERO), (a, b) -> a.flatMap(x -> b.map(x::add)));
    }

    /** {@code model}, asked only while the budget holds for one more call like the dearest so far. */
    ImageModel within(ImageModel model) {
        return budget.isEmpty() ? model : new Limited(model, this);
    }

    private synchronized void allow(ImageModel model) throws ModelException {
        Optional<BigDecimal> spent = total();
        if (spent.isEmpty())
            throw refusal(
                    model,
                    "The calls so far did not tell their cost, so the budget of " + budget.get()
                            + " USD cannot be kept: run without --budget or with another model.");
        BigDecimal dearest = usages.stream()
                .map(u -> u.costUsd().get())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        if (spent.get().add(dearest).compareTo(budget.get()) > 0)
            throw refusal(
                    model,
                    "Stopped before the budget of " + budget.get() + " USD is passed: " + spent.get()
                            + " USD are spent and another call may cost " + dearest + " USD.");
    }

    private static ModelException refusal(ImageModel model, String sentence) {
        return new ModelException(ModelException.Kind.OVER_BUDGET, model.id(), model.id(), sentence);
    }

    private record Limited(ImageModel model, Spending spending) implements ImageModel {
        @Override
        public String id() {
            return model.id();
        }

        @Override
        public Set<Operation> operations() {
            return model.operations();
        }

        @Override
        public ImageReply generate(ImageRequest request, Call call) throws ModelException {
            spending.allow(model);
            return model.generate(request, call);
        }
    }
}
