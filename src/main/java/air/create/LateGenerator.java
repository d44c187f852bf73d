package air.create;

import air.model.Call;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A generator that first gives what it had made for a process that did not live to keep it, each of it once. */
final class LateGenerator implements ImageModel {
    private final ImageModel generator;
    private final List<KeptRun.Late> late;

    LateGenerator(ImageModel generator, List<KeptRun.Late> late) {
        this.generator = generator;
        this.late = new ArrayList<>(late);
    }

    @Override
    public String id() {
        return generator.id();
    }

    @Override
    public Set<Operation> operations() {
        return generator.operations();
    }

    @Override
    public Caveats caveats(ImageRequest request, Call call) {
        return generator.caveats(request, call);
    }

    @Override
    public ImageReply generate(ImageRequest request, Call call) throws ModelException {
        Optional<KeptRun.Late> made = late.stream()
                .filter(one -> one.prompt().equals(request.prompt()) && one.seed() == request.seed())
                .findFirst();
        if (made.isEmpty()) return generator.generate(request, call);
        late.remove(made.get());
        return made.get().reply();
    }
}
