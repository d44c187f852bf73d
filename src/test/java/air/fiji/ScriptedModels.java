package air.fiji;

import air.Air;
import air.fiji.host.AirService;
import air.model.Call;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.Operation;
import air.model.Usage;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.ReferenceSet;
import air.taste.TasteFixtures;
import air.taste.TasteProfile;
import air.taste.TasteReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The service that commands get in tests: models that do as told and keep what they were asked. */
public final class ScriptedModels extends AirService implements TasteReader, ImageModel, Critic {
    /** The scores the critic gives, one after the other; the last again and again. */
    public List<Double> scores = List.of(9.0);

    public Optional<ModelException> generatorFailure = Optional.empty();
    /** Runs in each call of a model, before it answers. */
    public Runnable during = () -> {};

    public final List<ImageRequest> requests = new ArrayList<>();
    public final List<ReferenceSet> readings = new ArrayList<>();
    public final List<Candidate> candidates = new ArrayList<>();

    @Override
    public void warmUp() {}

    @Override
    public Air.Models models(String engine, String generator, String critic) {
        if (!engine.equals(Air.EMBEDDED)) throw new InvalidInputException("There is no engine named " + engine + ".");
        return new Air.Models(this, this, this);
    }

    @Override
    public air.model.ProbeReport probe(String model, Call call) {
        return new air.model.ProbeReport(true, "POST", "status 200", "It works.");
    }

    @Override
    public String id() {
        return Air.EMBEDDED;
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.TEXT_TO_IMAGE, Operation.IMAGE_EDIT);
    }

    @Override
    public TasteProfile read(ReferenceSet references, Call call) {
        readings.add(references);
        during.run();
        call.cancellation().throwIfCancelled();
        return TasteFixtures.profile().withExemplars(references.pictures());
    }

    @Override
    public ImageReply generate(ImageRequest request, Call call) throws ModelException {
        requests.add(request);
        during.run();
        call.cancellation().throwIfCancelled();
        if (generatorFailure.isPresent()) throw generatorFailure.get();
        Usage usage = new Usage("embedded", "embedded", 1, 0, 0, Optional.empty(), Optional.empty());
        return new ImageReply(
                List.of(TasteFixtures.picture(request.width(), request.height(), 0x102030 * requests.size())),
                usage,
                List.of("Understood: boat."));
    }

    @Override
    public Critique evaluate(Candidate candidate, Call call) {
        candidates.add(candidate);
        double score = scores.get(Math.min(candidates.size(), scores.size()) - 1);
        return TasteFixtures.critique(score, "revised prompt " + candidates.size());
    }
}
