package air.studio;

import air.model.Call;
import air.model.ModelException;
import air.model.Usage;
import air.model.VisionModel;
import air.model.VisionRequest;
import air.registry.ModelEntry;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A vision model whose every call is checked against the budgets and recorded.
 *
 * @param operation what the ledger calls a request
 */
record RecordedVisionModel(
        RunContext context,
        Supplier<Subject> subject,
        ModelEntry entry,
        VisionModel model,
        Function<VisionRequest, String> operation)
        implements VisionModel {
    @Override
    public String id() {
        return entry.id();
    }

    @Override
    public String provider() {
        return entry.provider();
    }

    @Override
    public Reply answer(VisionRequest request, Call call) throws ModelException {
        call.cancellation().throwIfCancelled();
        int letters = request.system().length()
                + request.text().length()
                + request.jsonSchema().length();
        Optional<BigDecimal> estimate =
                entry.price().estimate(letters, request.pictures().size());
        LedgerRequest asked = LedgerRequest.of(entry, operation.apply(request), request, subject.get());
        LedgerCall row = LedgerCall.begin(context, entry, asked, estimate);
        Reply reply = row.make(metered -> model.answer(request, metered), this::listPrice, call);
        row.done(1, reply.words().getBytes(StandardCharsets.UTF_8).length);
        row.answers().letGo();
        return reply;
    }

    private Optional<BigDecimal> listPrice(Usage usage) {
        return entry.price().cost(usage.inputTokens(), usage.outputTokens());
    }
}
