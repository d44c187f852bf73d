package air.studio;

import air.model.Call;
import air.model.ImageModel;
import air.model.ImageRequest;
import air.model.Operation;
import air.registry.Limits;
import air.registry.ModelEntry;
import air.registry.ModelRegistry;
import air.registry.Price;
import air.store.Ledger;
import air.store.LedgerEntry;
import air.store.Store;
import air.store.StoreFixture;
import air.taste.Check;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.Dimension;
import air.taste.ReferenceSet;
import air.taste.TasteProfile;
import air.taste.TasteReader;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** A studio on a real store with scripted providers. */
final class Workshop implements AutoCloseable {
    static final TasteProfile PROFILE = new TasteProfile(
            List.of("Quiet before clever"),
            "Ochre against slate.",
            "Low horizon.",
            "Still.",
            "Dry brush.",
            List.of("neon"),
            List.of(ScriptedProvider.picture(1)));
    static final String CRITIQUE =
            """
            {"score": 7.5, "breakdown": {"palette_tendency": 8, "compositional_style": 7, "emotional_register": 7,
             "texture_feel": 8, "avoid_list": 9}, "reasoning": "Too loud.", "revised_prompt": "A quieter boat."}""";

    /** The one question there is of any intent. */
    static final Check BOAT = new Check(Check.Kind.SUBJECT, "Is there a boat?", true, "no boat");

    final StoreFixture fixture;
    final ScriptedProvider embedded = new ScriptedProvider(ImageModel.EMBEDDED);
    final ScriptedProvider fal = new ScriptedProvider("fal");
    final ScriptedProvider openai = new ScriptedProvider("openai");
    Optional<BigDecimal> monthBudget = Optional.empty();
    Supplier<Store> opening;
    private final Studio studio;

    Workshop(StoreFixture fixture) {
        this.fixture = fixture;
        this.opening = fixture::open;
        this.studio = another();
    }

    Studio studio() {
        return studio;
    }

    /** Another process's studio on the same store, with the same providers. */
    Studio another() {
        ModelRegistry registry = new ModelRegistry(entries(), List.of());
        return new Studio(
                () -> registry,
                () -> opening.get(),
                List.of(embedded, fal, openai),
                new OwnCritic(new Eye(), new Eye(), (intent, profile) -> List.of(BOAT)),
                () -> monthBudget,
                fixture.clock());
    }

    static List<ModelEntry> entries() {
        Price tokens = new Price(
                Price.Unit.TOKEN,
                List.of(new Price.Tier(Optional.empty(), new BigDecimal("0.05"))),
                Optional.of(BigDecimal.ONE),
                Optional.of(BigDecimal.TEN),
                "");
        return List.of(
                entry("embedded", "embedded", Price.FREE, false, 16, Operation.TEXT_TO_IMAGE, Operation.IMAGE_EDIT),
                entry("fal/one", "fal", Price.of(Price.Unit.IMAGE, "0.03", ""), false, 2, Operation.TEXT_TO_IMAGE),
                entry("fal/edit", "fal", Price.of(Price.Unit.IMAGE, "0.04", ""), false, 1, Operation.IMAGE_EDIT),
                entry("fal/dark", "fal", Price.UNKNOWN, false, 1, Operation.TEXT_TO_IMAGE),
                entry("openai/one", "openai", tokens, true, 4, Operation.TEXT_TO_IMAGE, Operation.IMAGE_EDIT));
    }

    private static ModelEntry entry(
            String id, String provider, Price price, boolean sees, int atOnce, Operation first, Operation... more) {
        Limits limits = new Limits(64, 2048, 4_000_000, 1, 2, atOnce, 1000, OptionalDouble.empty());
        return new ModelEntry(
                id,
                provider,
                id.replace("fal/", "fal-ai/"),
                EnumSet.of(first, more),
                sees,
                limits,
                price,
                Map.of(),
                Map.of(),
                "");
    }

    Run run(String budget) {
        return studio.open("create", "a lone boat", Optional.ofNullable(budget).map(BigDecimal::new));
    }

    static Choice choice(String engine, String generator) {
        return new Choice(engine, Optional.ofNullable(generator), Optional.of(ImageModel.EMBEDDED));
    }

    static final Choice FAL = choice("fal", null);

    static ImageRequest request(long seed) {
        return ImageRequest.textToImage("A lone boat at dawn.", 512, 512, seed);
    }

    static Call call() {
        return Call.unwatched();
    }

    Ledger ledger() {
        return studio.store().ledger();
    }

    /** The one row there is. */
    LedgerEntry row() {
        List<LedgerEntry> rows = ledger().entries(Optional.empty(), 10);
        if (rows.size() != 1) throw new AssertionError("one row expected: " + rows);
        return rows.get(0);
    }

    static Critique critique(double score) {
        Map<Dimension, Double> breakdown = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) breakdown.put(dimension, score);
        return new Critique(score, breakdown, "Too loud.", "A quieter boat.");
    }

    /** The embedded engine's critic. */
    private static final class Eye implements TasteReader, Critic {
        @Override
        public String id() {
            return ImageModel.EMBEDDED;
        }

        @Override
        public TasteProfile read(ReferenceSet references, Call call) {
            return PROFILE;
        }

        @Override
        public Critique evaluate(Work candidate, Call call) {
            return critique(6.5);
        }
    }

    @Override
    public void close() {
        studio.close();
    }
}
