package air.studio;

import air.model.Call;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.model.ProbeReport;
import air.model.VisionModel;
import air.provenance.Provenance;
import air.registry.ModelEntry;
import air.store.Asset;
import air.store.AssetQuery;
import air.store.Ledger;
import air.store.StoreException;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.ModelCritic;
import air.taste.ModelTasteReader;
import air.taste.TasteProfile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** One run of a command: its budget, its rows in the ledger, its pictures in the library. Thread-safe. */
public final class Run {
    private final Session session;
    private final String intent;
    private volatile Optional<String> profile;

    Run(Session session, String intent, Optional<String> profile) {
        this.session = session;
        this.intent = intent;
        this.profile = profile;
    }

    /** The run's id in ledger and library. */
    public String id() {
        return session.id();
    }

    /**
     * Who works, as the user named them, the generator for making pictures from words. Nothing is sent.
     *
     * @throws InvalidInputException if there is no such engine or model, it has no key, or lacks what it is named for
     */
    public Models models(Choice choice) {
        return models(choice, Operation.TEXT_TO_IMAGE);
    }

    /**
     * As {@link #models(Choice)}, the generator for {@code operation}.
     *
     * @throws InvalidInputException likewise
     */
    public Models models(Choice choice, Operation operation) {
        Routing routing = session.studio().routing();
        Routing.Route making = routing.generator(choice, operation);
        KeptModel generator = new KeptModel(this, making);
        if (!generator.operations().contains(operation))
            throw new InvalidInputException(
                    "The model " + generator.id() + " cannot do " + operation.key() + ": choose another model.");
        Optional<Routing.Route> seeing = routing.seer(choice, making);
        requireBudget(making.entry());
        if (seeing.isEmpty()) {
            Studio.Eyes eyes = session.studio().eyes();
            return new Models(eyes.reader(), generator, new KeptCritic(this, eyes.critic()));
        }
        ModelEntry entry = seeing.get().entry();
        requireBudget(entry);
        VisionModel seer = seeing.get()
                .provider()
                .seer(entry)
                .orElseThrow(() -> new InvalidInputException(
                        "The engine " + entry.provider() + " has no model that sees: name another critic."));
        Critic critic = new ModelCritic(new KeptSeer(this, entry, seer, KeptSeer.JUDGE));
        return new Models(
                new ModelTasteReader(new KeptSeer(this, entry, seer, KeptSeer.READ)),
                generator,
                new KeptCritic(this, critic));
    }

    /** A monthly budget nobody can read is told before the first call. */
    private void requireBudget(ModelEntry entry) {
        if (!Session.free(entry)) session.studio().monthBudget();
    }

    /**
     * The same run, nothing done in it yet, that sends again what may have been billed already and orders again what
     * was ordered and cannot be collected: it may pay twice.
     *
     * @param allowed whether it does; a run does not unless asked to
     */
    public Run resending(boolean allowed) {
        return new Run(session.resending(allowed), intent, profile);
    }

    /**
     * A test of a connection, written down and held to the budgets like any call; what it makes is not kept. Blocks.
     *
     * @param probe asks the model for one small picture
     * @throws ModelException if a budget does not allow it; nothing was sent
     */
    public ProbeReport probed(ModelEntry entry, Function<Call, ProbeReport> probe, Call call) throws ModelException {
        ImageRequest small = ImageRequest.textToImage("probe", ImageRequest.MIN_SIDE, ImageRequest.MIN_SIDE, 0);
        Question question = Question.of(entry, small).as("probe");
        Row row = session.begin(entry, question, entry.price().estimate(small));
        Tally tally = new Tally(call.meter(), usage -> Optional.empty(), row);
        try {
            ProbeReport report = probe.apply(session.watched(call, tally));
            row.done(report.works() ? 1 : 0, 0, tally);
            row.letGo();
            return report;
        } catch (RuntimeException | Error e) {
            row.failed(e, tally);
            throw e;
        }
    }

    /**
     * The same run, its pictures made for another intent: an item of a batch. Budget and id stay; models are asked for
     * anew, in the taste last used.
     */
    public Run about(String other) {
        return new Run(session, other, profile);
    }

    /** The taste that what follows is made in; kept, and named in the lineage of every picture from now on. */
    public void use(TasteProfile taste) {
        session.beside(store -> profile = Optional.of(store.profiles().keep(taste)));
    }

    /** The artist's answer at the gate, kept with the picture of this run that it was about. */
    public void decided(Picture picture, String choice, String prompt) {
        number(picture)
                .ifPresent(asset -> session.beside(store -> store.library().decided(asset, choice, prompt)));
    }

    /** What a critic said of a picture. */
    void critiqued(Picture picture, Critique critique) {
        number(picture)
                .ifPresent(asset -> session.beside(store -> store.library().critiqued(asset, critique)));
    }

    /** {@code picture} shows an asset of the library: what is made from it has it as its parent. */
    public void recognise(Picture picture, Asset asset) {
        session.studio().remember(List.of(picture), List.of(asset));
    }

    /**
     * As {@link #recognise(Picture, Asset)}, where the picture's own file is an asset's original, or says which it
     * shows.
     */
    public void recognise(Picture picture) {
        String original = Provenance.parent(picture);
        session.beside(store -> store.library().find(original).ifPresent(asset -> recognise(picture, asset)));
    }

    /** The asset that a picture this run made is kept as; empty for others. */
    public Optional<Asset> asset(Picture picture) {
        OptionalLong number = number(picture);
        return number.isEmpty()
                ? Optional.empty()
                : session.studio().store().library().find(number.getAsLong());
    }

    /** The pictures of this run that the library has, made from this prompt, oldest first; the run knows them now. */
    public List<Picture> made(String prompt) {
        List<Picture> pictures = new ArrayList<>();
        AssetQuery mine = AssetQuery.LATEST.withRun(id()).page(0, AssetQuery.MOST);
        session.beside(store -> store.library().search(mine).assets().stream()
                .filter(asset -> asset.origin().prompt().equals(prompt))
                .filter(asset -> asset.width().isPresent() && !asset.missing() && Shelf.isResult(asset))
                .sorted(Comparator.comparingLong(Asset::number))
                .forEach(asset -> {
                    Picture picture = Picture.decode(store.library().original(asset), "asset " + asset.number());
                    recognise(picture, asset);
                    pictures.add(picture);
                }));
        return pictures;
    }

    private OptionalLong number(Picture picture) {
        return session.studio().known(picture);
    }

    /** What the run has cost so far; empty when a call's cost is unknown. */
    public Optional<BigDecimal> costUsd() {
        Ledger.Spent spent = spent();
        return spent.unknown() > 0 ? Optional.empty() : Optional.of(spent.known());
    }

    /** As the ledger has it; nothing where the store cannot be used, because then nothing that costs was made. */
    public Ledger.Spent spent() {
        try {
            return session.studio().store().ledger().ofRun(session.id());
        } catch (StoreException e) {
            session.tell("What was spent cannot be read: " + e.getMessage());
            return new Ledger.Spent(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);
        }
    }

    /**
     * Sentences for the user that have come up since they were last asked for: an order picked up, a store that fails.
     */
    public List<String> news() {
        return session.takeNews();
    }

    Session session() {
        return session;
    }

    /** What the artist asked for; may be empty. */
    public String intent() {
        return intent;
    }

    /** Hash of the taste that {@link #use} has kept last; empty for none, or where it could not be kept. */
    public Optional<String> profile() {
        return profile;
    }
}
