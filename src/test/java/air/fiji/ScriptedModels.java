package air.fiji;

import air.fiji.host.AirService;
import air.model.Call;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Operation;
import air.model.Usage;
import air.registry.ModelRegistry;
import air.store.Store;
import air.studio.FixedProvider;
import air.studio.OwnCritic;
import air.studio.Selection;
import air.studio.Studio;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.ReferenceSet;
import air.taste.TasteFixtures;
import air.taste.TasteProfile;
import air.taste.TasteReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The service that commands get in tests: a studio with a store of its own, and models that do as told and keep what
 * they were asked. The provider {@code fal} is there too: the same models, for money.
 */
public final class ScriptedModels extends AirService implements TasteReader, ImageModel, Critic {
    /** The scores the critic gives, one after the other; the last again and again. */
    public List<Double> scores = List.of(9.0);

    /** What it says of every request before it makes it. */
    public Caveats caveats = Caveats.NONE;

    public Optional<ModelException> generatorFailure = Optional.empty();
    /** Gets each call of a model, before it is answered. */
    public Consumer<Call> during = call -> {};
    /** US dollars a month. */
    public Optional<BigDecimal> monthBudget = Optional.empty();

    public final List<ImageRequest> requests = new ArrayList<>();
    public final List<ReferenceSet> readings = new ArrayList<>();
    public final List<Work> candidates = new ArrayList<>();
    public final Path home = temporaryFolder();
    private final ModelRegistry registry = ModelRegistry.load(home);
    private final Studio studio = new Studio(
            () -> registry,
            () -> Store.open(home, Optional.empty(), InstantSource.system()),
            List.of(
                    new FixedProvider(ImageModel.EMBEDDED, this, ImageModel.EMBEDDED),
                    new FixedProvider("fal", this, "fal/flux-dev")),
            new OwnCritic(this, this),
            () -> monthBudget,
            InstantSource.system());

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("air-desk");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void warmUp() {}

    @Override
    public Studio studio() {
        return studio;
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public void tellDestination(Selection selection) {}

    @Override
    public air.model.ProbeReport probe(String model, Call call) {
        return new air.model.ProbeReport(true, "POST", "status 200", "It works.");
    }

    @Override
    public String id() {
        return ImageModel.EMBEDDED;
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.TEXT_TO_IMAGE, Operation.IMAGE_EDIT, Operation.IMAGE_VARIATION);
    }

    @Override
    public TasteProfile read(ReferenceSet references, Call call) {
        readings.add(references);
        during.accept(call);
        call.cancellation().throwIfCancelled();
        return TasteFixtures.profile().withExemplars(references.pictures());
    }

    @Override
    public Caveats caveats(ImageRequest request, Call call) {
        return caveats;
    }

    @Override
    public ImageReply generate(ImageRequest request, Call call) throws ModelException {
        requests.add(request);
        during.accept(call);
        call.cancellation().throwIfCancelled();
        if (generatorFailure.isPresent()) throw generatorFailure.get();
        Usage usage = new Usage(ImageModel.EMBEDDED, ImageModel.EMBEDDED, 1, 0, 0, Optional.empty(), Optional.empty());
        return new ImageReply(
                List.of(TasteFixtures.picture(request.width(), request.height(), 0x102030 * requests.size())),
                usage,
                List.of("Understood: boat."));
    }

    /** All candidates are scored, in their order, before they are compared. */
    @Override
    public boolean free() {
        return true;
    }

    @Override
    public Critique evaluate(Work candidate, Call call) {
        candidates.add(candidate);
        double score = scores.get(Math.min(candidates.size(), scores.size()) - 1);
        return TasteFixtures.critique(score, "revised prompt " + candidates.size());
    }

    @Override
    public void dispose() {
        studio.close();
        super.dispose();
    }
}
