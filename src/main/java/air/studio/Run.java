package air.studio;

import air.calibration.JudgedTaste;
import air.files.ContentHash;
import air.model.Call;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.model.ProbeReport;
import air.provenance.Provenance;
import air.registry.ModelEntry;
import air.store.Asset;
import air.store.AssetQuery;
import air.store.Ledger;
import air.store.Profiles;
import air.store.StoreException;
import air.taste.Critique;
import air.taste.TasteProfile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;

/** One run of a command: its budget, its rows in the ledger, its pictures in the library. Thread-safe. */
public final class Run {
    private final RunContext context;
    private final PendingOrders orders;
    private final OwnCritic own;
    private volatile Subject subject;

    Run(RunContext context, PendingOrders orders, OwnCritic own, Subject subject) {
        this.context = context;
        this.orders = orders;
        this.own = own;
        this.subject = subject;
    }

    /** The run's id in ledger and library. */
    public String id() {
        return context.id();
    }

    /**
     * The models of the run, as the user named them, the generator for making pictures from words. Nothing is sent.
     *
     * @throws InvalidInputException if there is no such engine or model, it has no key, or lacks what it is named for
     */
    public Models models(Choice choice) {
        return models(choice, Operation.TEXT_TO_IMAGE);
    }

    /**
     * As {@link #models(Choice)}, the generator for {@code operation}.
     *
     * @throws InvalidInputException as there
     */
    public Models models(Choice choice, Operation operation) {
        return models(new Selection(context.studio(), choice, operation));
    }

    /**
     * The models of a selection, ready to work in this run.
     *
     * @throws InvalidInputException if one has no key, or lacks what it is named for
     */
    public Models models(Selection selection) {
        return wired().models(selection);
    }

    private RunModels wired() {
        return new RunModels(context, orders, own, () -> subject, this::critiqued);
    }

    /**
     * The critic of a selection as a judge in one taste: whether it is calibrated, what that would cost, and doing it.
     * Nothing is sent.
     *
     * @param taste with its references
     * @param asRead what was read from them, where it is known: what the artist has edited stays in force while
     *     references are left out. The embedded engine finds that out by itself
     */
    public Calibrating calibrating(Selection selection, TasteProfile taste, Optional<TasteProfile> asRead) {
        return wired().calibrating(selection, new JudgedTaste(taste, Profiles.hash(taste), asRead));
    }

    /** As {@link #calibrating(Selection, TasteProfile, Optional)}, of the models named. */
    public Calibrating calibrating(Choice choice, TasteProfile taste, Optional<TasteProfile> asRead) {
        return calibrating(new Selection(context.studio(), choice, Operation.TEXT_TO_IMAGE), taste, asRead);
    }

    /**
     * The same run, nothing done in it yet, that sends again what may have been billed already and orders again what
     * was ordered and cannot be collected: it may pay twice.
     *
     * @param allowed whether it does; a run does not unless asked to
     */
    public Run resending(boolean allowed) {
        return new Run(context.resending(allowed), orders, own, subject);
    }

    /**
     * A test of a connection, written down and held to the budgets like any call; what it makes is not kept. Blocks.
     *
     * @param probe asks the model for one small picture
     * @throws ModelException if a budget does not allow it; nothing was sent
     */
    public ProbeReport probed(ModelEntry entry, Function<Call, ProbeReport> probe, Call call) throws ModelException {
        ImageRequest small = ImageRequest.textToImage("probe", ImageRequest.MIN_SIDE, ImageRequest.MIN_SIDE, 0);
        LedgerRequest request = LedgerRequest.probe(entry, small, subject);
        LedgerCall row = LedgerCall.begin(context, entry, request, entry.price().estimate(small));
        ProbeReport report = row.make(probe::apply, usage -> Optional.empty(), call);
        row.done(report.works() ? 1 : 0, 0);
        row.answers().letGo();
        return report;
    }

    /**
     * The same run, its pictures made for another intent: an item of a batch. Budget and id stay; models are asked for
     * anew, in the taste last used.
     */
    public Run about(String other) {
        return new Run(context, orders, own, new Subject(other, subject.profile()));
    }

    /** The taste that what follows is made in; kept, and named in the lineage of every picture from now on. */
    public void use(TasteProfile taste) {
        context.beside(store -> subject =
                new Subject(subject.intent(), Optional.of(store.profiles().keep(taste))));
    }

    /** The artist's answer at the gate, kept with the picture of this run that it was about. */
    public void decided(Picture picture, String choice, String prompt) {
        number(picture)
                .ifPresent(asset -> context.beside(store -> store.library().decided(asset, choice, prompt)));
    }

    /** The artist's choice between pictures of this run, kept for the personal judge to learn from. */
    public void chose(Picture picture, List<Picture> passedOver) {
        OptionalLong winner = number(picture);
        List<Long> losers = passedOver.stream()
                .flatMapToLong(other -> number(other).stream())
                .filter(loser -> winner.isPresent() && loser != winner.getAsLong())
                .boxed()
                .toList();
        if (!losers.isEmpty()) context.beside(store -> store.library().chose(winner.getAsLong(), losers));
    }

    /** What a critic said of a picture of this run, kept with it in the place of what was said before. */
    public void critiqued(Picture picture, Critique critique) {
        number(picture)
                .ifPresent(asset -> context.beside(store -> store.library().critiqued(asset, critique)));
    }

    /**
     * Says what a picture shows whose own pixels or file do not: what is made from it has that asset as its parent.
     *
     * @param original SHA-256 of an asset's original; nothing happens where the library has none such
     */
    public void recognise(Picture picture, String original) {
        context.beside(store -> store.library()
                .find(original)
                .ifPresent(asset -> context.know(subject.intent(), picture, asset.number())));
    }

    /** As above, where the picture's own file is an asset's original, or says which it shows. */
    public void recognise(Picture picture) {
        recognise(picture, Provenance.parent(picture));
    }

    /** The asset that a picture of this run is kept as, also of a copy of it; empty for others. */
    public Optional<Asset> asset(Picture picture) {
        OptionalLong number = number(picture);
        return number.isEmpty()
                ? Optional.empty()
                : context.studio().store().library().find(number.getAsLong());
    }

    /** The pictures of this run that the library has, made from this prompt, oldest first; the run knows them now. */
    public List<Picture> made(String prompt) {
        return made(asset -> asset.prompt().equals(prompt));
    }

    /** The pictures of this run that the library has, made after an asset, oldest first; the run knows them now. */
    public List<Picture> madeAfter(long asset) {
        return made(other -> other.number() > asset);
    }

    private List<Picture> made(Predicate<Asset> which) {
        List<Picture> pictures = new ArrayList<>();
        AssetQuery mine = AssetQuery.LATEST.withRun(id()).page(0, AssetQuery.MOST);
        context.beside(store -> store.library().search(mine).assets().stream()
                .filter(which)
                .filter(asset -> asset.width().isPresent() && !asset.missing() && Results.isResult(asset))
                .sorted(Comparator.comparingLong(Asset::number))
                .forEach(asset -> {
                    Picture picture = Picture.decode(store.library().original(asset), "asset " + asset.number());
                    context.know(subject.intent(), picture, asset.number());
                    pictures.add(picture);
                }));
        return pictures;
    }

    private OptionalLong number(Picture picture) {
        return context.known(subject.intent(), picture);
    }

    /**
     * How a picture of a reply was made, for its file: as the library has it, where the picture is kept.
     *
     * @param number of the picture in the reply, from 0
     */
    public Provenance provenance(ImageRequest request, ImageReply reply, int number) {
        Picture picture = reply.pictures().get(number);
        Provenance made = kept(picture).map(Asset::made).orElseGet(() -> Provenance.of(
                        request.operation(),
                        reply.usage().provider(),
                        reply.usage().model())
                .asking(request)
                .intent(subject.intent())
                .profile(subject.profile())
                .build()
                .result(reply, number)
                .original(ContentHash.of(picture.bytes()))
                .created(context.studio().now())
                .build());
        boolean whole = made.parents().size() == request.inputs().size();
        return whole
                ? made
                : made.edited().parents(Provenance.parents(request.inputs())).build();
    }

    private Optional<Asset> kept(Picture picture) {
        try {
            return asset(picture);
        } catch (StoreException e) {
            // It is among the run's news already; the file says what is known without the library.
            return Optional.empty();
        }
    }

    /** What the run has cost so far; empty when a call's cost is unknown. */
    public Optional<BigDecimal> costUsd() {
        Ledger.Spent spent = spent();
        return spent.unknown() > 0 ? Optional.empty() : Optional.of(spent.known());
    }

    /** As the ledger has it; nothing where the store cannot be used, because then nothing that costs was made. */
    public Ledger.Spent spent() {
        try {
            return context.studio().store().ledger().ofRun(context.id());
        } catch (StoreException e) {
            context.report("What was spent cannot be read: " + e.getMessage());
            return new Ledger.Spent(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);
        }
    }

    /** That critic and generator of these models are of one family; empty where nothing says so. */
    public Optional<String> sameFamily(Choice choice) {
        return new Selection(context.studio(), choice, Operation.TEXT_TO_IMAGE).sameFamily();
    }

    /** As {@link #spent()}, by operation, for each that the run had a call of. */
    public Map<String, Ledger.Spent> spentByOperation() {
        try {
            return context.studio().store().ledger().ofRunByOperation(context.id());
        } catch (StoreException e) {
            context.report("What was spent cannot be read: " + e.getMessage());
            return Map.of();
        }
    }

    /**
     * Sentences for the user that have come up since they were last asked for: an order picked up, a store that fails.
     */
    public List<String> news() {
        return context.takeNews();
    }

    /** What the artist asked for; may be empty. */
    public String intent() {
        return subject.intent();
    }

    /** Hash of the taste that {@link #use} has kept last; empty for none, or where it could not be kept. */
    public Optional<String> profile() {
        return subject.profile();
    }
}
