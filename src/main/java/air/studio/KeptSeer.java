package air.studio;

import air.model.Call;
import air.model.ModelException;
import air.model.Usage;
import air.model.VisionModel;
import air.model.VisionRequest;
import air.registry.ModelEntry;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A model that sees, every answer of it checked against the budgets and written down. */
final class KeptSeer implements VisionModel {
    static final String READ = "read";
    static final String JUDGE = "judge";

    private final Run run;
    private final ModelEntry entry;
    private final VisionModel model;
    private final String operation;

    /** @param operation what it is asked for: {@value #READ} or {@value #JUDGE} */
    KeptSeer(Run run, ModelEntry entry, VisionModel model, String operation) {
        this.run = run;
        this.entry = entry;
        this.model = model;
        this.operation = operation;
    }

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
        Question question =
                Shelf.withLineage(Question.of(entry, operation, request), run.intent(), run.profile(), List.of());
        int letters = request.system().length()
                + request.text().length()
                + request.jsonSchema().length();
        Optional<BigDecimal> estimate =
                entry.price().estimate(letters, request.pictures().size());
        Row row = run.session().begin(entry, question, estimate);
        Tally tally = new Tally(call.meter(), this::listPrice, row);
        try {
            Reply reply = model.answer(request, run.session().watched(call, tally));
            row.done(1, reply.words().getBytes(StandardCharsets.UTF_8).length, tally);
            row.letGo();
            return reply;
        } catch (ModelException e) {
            throw row.failed(e, tally);
        } catch (RuntimeException | Error e) {
            row.failed(e, tally);
            throw e;
        }
    }

    private Optional<BigDecimal> listPrice(Usage usage) {
        return entry.price().cost(usage.inputTokens(), usage.outputTokens());
    }
}
