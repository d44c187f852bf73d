package air.studio;

import air.model.Call;
import air.model.ImageModel;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.Operation;
import air.model.VisionModel;
import air.registry.ModelEntry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The models that a {@link Choice} comes to, found once: what they cost, where they are, how large they work. Nothing
 * is sent. Thread-safe.
 */
public final class Selection {
    private static final int EMBEDDED_SIDE = 512;
    private static final int OTHER_SIDE = 1024;

    /** The most letters of a question to a critic: instructions, profile and earlier prompts. */
    private static final int JUDGING_LETTERS = 12_000;

    private final StudioContext context;
    private final Choice choice;
    private final Operation operation;
    private Routing.Route generator;
    private Optional<Routing.Route> critic;

    Selection(StudioContext context, Choice choice, Operation operation) {
        this.context = context;
        this.choice = choice;
        this.operation = operation;
    }

    /**
     * What a call would cost, known before it is made.
     *
     * @param model the registry's entry that would work
     * @param usd for one call; empty when unknown
     * @param monthUsd spent this month as far as known
     * @param monthBudget US dollars; empty for none
     */
    public record Quote(
            ModelEntry model, Optional<BigDecimal> usd, BigDecimal monthUsd, Optional<BigDecimal> monthBudget) {}

    /** As the user named them. */
    public Choice choice() {
        return choice;
    }

    /** What the generator is to do. */
    public Operation operation() {
        return operation;
    }

    /** Whether the embedded engine makes what is asked. */
    public boolean embedded() {
        return generator().provider().name().equals(ImageModel.EMBEDDED);
    }

    /** Whether the embedded engine reads and judges, which it can from references only. */
    public boolean embeddedCritic() {
        return critic().isEmpty();
    }

    /**
     * Width and height of a picture made from words alone where none are named, px: {@value #EMBEDDED_SIDE} for the
     * embedded engine, {@value #OTHER_SIDE} for all others.
     */
    public int usualSide() {
        return embedded() ? EMBEDDED_SIDE : OTHER_SIDE;
    }

    /** Names of the providers on the network that pictures and words go to. */
    public List<String> destinations() {
        return Stream.concat(Stream.of(generator()), critic().stream())
                .map(route -> route.provider().name())
                .filter(name -> !name.equals(ImageModel.EMBEDDED))
                .distinct()
                .toList();
    }

    /**
     * What {@code request} would cost.
     *
     * @throws air.store.StoreException if it may cost and the ledger cannot be read
     */
    public Quote quote(ImageRequest request) {
        ModelEntry entry = generator().entry();
        entry.limits().refuses(request).ifPresent(why -> {
            throw new InvalidInputException("The model " + entry.id() + " " + why + ".");
        });
        if (RunContext.free(entry))
            return new Quote(entry, Optional.of(BigDecimal.ZERO), BigDecimal.ZERO, Optional.empty());
        BigDecimal spent = context.store().ledger().ofMonth(context.month()).known();
        return new Quote(entry, entry.estimate(request), spent, context.monthBudget());
    }

    /** What the generator will not do of {@code request}; sentences for the user. Nothing is sent. */
    public List<String> caveats(ImageRequest request) {
        return generator()
                .provider()
                .generator(generator().entry())
                .caveats(request, Call.unwatched())
                .notes();
    }

    /** The most that a critic's look at one picture would cost, US dollars; empty when unknown, 0 when free. */
    public Optional<BigDecimal> judgingUsd() {
        return critic().isEmpty()
                ? Optional.of(BigDecimal.ZERO)
                : lookingUsd(critic().get().entry(), 1);
    }

    /** The same for a question about two pictures. */
    public Optional<BigDecimal> comparingUsd() {
        return critic().isEmpty()
                ? Optional.of(BigDecimal.ZERO)
                : lookingUsd(critic().get().entry(), 2);
    }

    /** The most that a look at so many pictures would cost, with instructions and profile; empty when unknown. */
    static Optional<BigDecimal> lookingUsd(ModelEntry entry, int pictures) {
        return entry.price().estimate(JUDGING_LETTERS, pictures);
    }

    /** That critic and generator are of one family of models, which biases the critic; empty where nothing says so. */
    public Optional<String> sameFamily() {
        Optional<String> making = generator().entry().family();
        return critic().flatMap(route -> route.entry().family())
                .filter(judging -> making.filter(judging::equals).isPresent())
                .map(family -> "Critic and generator are both " + family
                        + " models: such critics tend to prefer their own family's pictures.");
    }

    synchronized Routing.Route generator() {
        if (generator == null) generator = context.routing().generator(choice, operation);
        return generator;
    }

    /** What reads and judges; empty for the embedded engine. */
    synchronized Optional<Routing.Route> critic() {
        if (critic == null) critic = context.routing().critic(choice, generator());
        return critic;
    }

    /** As {@link #critic}, ready to be asked. */
    Optional<VisionModel> visionModel() {
        return critic().map(route -> route.provider()
                .visionModel(route.entry())
                .orElseThrow(() -> new InvalidInputException(
                        "The engine " + route.entry().provider() + " has no vision model: name another critic.")));
    }
}
