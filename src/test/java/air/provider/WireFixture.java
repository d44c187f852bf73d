package air.provider;

import air.model.Call;
import air.model.Cancellation;
import air.model.ImageModel;
import air.model.ImageRequest;
import air.model.Operation;
import air.model.Picture;
import air.model.QueuedModel;
import air.model.Usage;
import air.model.VisionModel;
import air.registry.ModelEntry;
import air.simulator.CannedModels;
import air.simulator.Simulator;
import air.taste.Critic;
import air.taste.ReferenceSet;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import air.wire.Endpoint;
import air.wire.Http;
import air.wire.Retries;
import air.wire.Wire;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A simulator, a provider that speaks to it, and what the user would have been told. */
public final class WireFixture implements AutoCloseable {
    public static final String MODEL = OpenAi.DEFAULT_MODEL;
    /** RequestedWait a hundredth of the real ones, without chance. */
    static final Retries QUICK = new Retries(5, Duration.ofMillis(10), Duration.ofMillis(300), () -> 0.5);

    public final Simulator simulator;
    private final Retries retries;
    private final Wire.Patience patience;
    final Http http = new Http();
    final OpenAi provider;
    final Cancellation cancellation = new Cancellation();
    final List<String> told = new CopyOnWriteArrayList<>();
    final List<Usage> metered = new CopyOnWriteArrayList<>();
    final Call call = new Call(cancellation, (message, fraction) -> told.add(message), metered::add);

    public WireFixture() {
        this(Simulator.start(new CannedModels()), QUICK, Wire.Patience.DEFAULT);
    }

    public WireFixture(Simulator simulator, Retries retries, Wire.Patience patience) {
        this.simulator = simulator;
        this.retries = retries;
        this.patience = patience;
        provider = new OpenAi(wire(Service.OPENAI));
    }

    /** The way to the simulator's addresses that speak as {@code service} does. */
    public Wire wire(Service service) {
        String address = service == Service.OPENAI ? simulator.baseUrl() : simulator.baseUrl(service.id());
        return new Wire(new Endpoint(service, address, Simulator.KEY), http, retries, patience);
    }

    ImageModel generator(Service service) {
        return generator(service, entry(service));
    }

    ImageModel generator(Service service, ModelEntry entry) {
        return switch (service) {
            case OPENAI -> provider.generator(MODEL);
            case GEMINI -> new Gemini(wire(service), QueueContractTest.RHYTHM).generator(entry);
            case HUGGINGFACE -> new HuggingFaceGenerator(wire(service), entry);
            case FAL -> ofFal(wire(service), entry, QueueContractTest.RHYTHM);
            case WAVESPEED -> ofWaveSpeed(wire(service), entry, QueueContractTest.RHYTHM);
        };
    }

    static QueuedModel ofFal(Wire wire, ModelEntry entry, PlacedOrder.Rhythm rhythm) {
        return new OrderedModel(wire, new Fal(wire.endpoint().baseUrl()), entry, rhythm);
    }

    static QueuedModel ofWaveSpeed(Wire wire, ModelEntry entry, PlacedOrder.Rhythm rhythm) {
        return new OrderedModel(wire, new WaveSpeed(wire.endpoint().baseUrl()), entry, rhythm);
    }

    VisionModel visionModel(Service service) {
        return service == Service.GEMINI
                ? new Gemini(wire(service), QueueContractTest.RHYTHM)
                        .visionModel(entry(service))
                        .orElseThrow()
                : provider.visionModel(MODEL);
    }

    static ModelEntry entry(Service service) {
        return ModelEntry.unlisted(
                service.id(), service == Service.GEMINI ? "gemini-test-image" : "some-owner/some-model");
    }

    public static ImageRequest request() {
        return ImageRequest.textToImage("A lone boat at dawn.", 64, 64, 7);
    }

    public static ImageRequest request(Operation operation, Picture... inputs) {
        return ImageRequest.of(operation, "A lone boat at dawn.", List.of(inputs), 7);
    }

    static Picture picture(int width, int height, Color colour) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(colour);
        g.fillRect(0, 0, width, height);
        g.setColor(Color.WHITE);
        g.fillOval(width / 4, height / 4, width / 3, height / 3);
        g.dispose();
        return Picture.of(image);
    }

    static ReferenceSet references() {
        List<ReferenceSet.Named> named = new ArrayList<>();
        Color[] colours = {Color.ORANGE, Color.GRAY, Color.DARK_GRAY};
        for (Color colour : colours)
            named.add(new ReferenceSet.Named("reference " + named.size(), picture(1600, 1200, colour)));
        return new ReferenceSet(named);
    }

    static TasteProfile profile() {
        return TasteJson.readProfile(CannedModels.PROFILE, "canned");
    }

    static Critic.Work candidate() {
        return new Critic.Work(picture(900, 700, Color.PINK), profile(), "A lone boat at dawn.", List.of());
    }

    @Override
    public void close() {
        http.close();
        simulator.close();
    }
}
