package air.bench;

import air.model.Call;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.model.Usage;
import air.registry.ModelRegistry;
import air.store.Store;
import air.studio.Choice;
import air.studio.FixedProvider;
import air.studio.OwnCritic;
import air.studio.Run;
import air.studio.Studio;
import air.taste.TasteProfile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * What the studio itself costs a round beside the provider: rows in the ledger, the picture in the library, its
 * critique. A 1024 x 1024 PNG comes in; medians in milliseconds, and their ratio to decoding the picture alone.
 * Arguments: a folder for AIR_HOME and a JDBC address, both optional.
 */
public final class StudioBench {
    private static final int SIDE = 1024;
    private static final int ROUNDS = 60;
    private static final int WARM = 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private StudioBench() {}

    /** Something to be timed. */
    private interface Work {
        void run(int round) throws ModelException;
    }

    public static void main(String[] arguments) throws IOException, ModelException {
        Path home = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("studio-bench");
        Optional<String> address = arguments.length > 1 ? Optional.of(arguments[1]) : Optional.empty();
        byte[][] pngs = new byte[ROUNDS + WARM][];
        for (int i = 0; i < pngs.length; i++) pngs[i] = png(i);
        System.out.printf("a picture has %d KB%n", pngs[0].length >> 10);
        ImageModel plain = new Painter(pngs);
        double decoding = median("decoding alone", i -> plain.generate(request(i), Call.unwatched()));
        try (Studio studio = studio(home, address, plain)) {
            Run run = studio.open("bench", "a lone boat", Optional.of(BigDecimal.valueOf(1000)));
            run.use(profile());
            ImageModel kept = run.models(new Choice("openai", Optional.empty(), Optional.of(ImageModel.EMBEDDED)))
                    .generator();
            double through = median("through the studio", i -> kept.generate(request(i), Call.unwatched()));
            System.out.printf(
                    "the studio's own %.1f ms of processor, %.2f of decoding%n",
                    through - decoding, (through - decoding) / decoding);
        }
    }

    /** @return the median time on this thread's processor, which other programs disturb least */
    private static double median(String what, Work work) throws ModelException {
        double[] clock = new double[ROUNDS];
        double[] processor = new double[ROUNDS];
        for (int i = 0; i < ROUNDS + WARM; i++) {
            long start = System.nanoTime();
            long busy = THREADS.getCurrentThreadCpuTime();
            work.run(i);
            if (i < WARM) continue;
            clock[i - WARM] = (System.nanoTime() - start) / 1e6;
            processor[i - WARM] = (THREADS.getCurrentThreadCpuTime() - busy) / 1e6;
        }
        Arrays.sort(clock);
        Arrays.sort(processor);
        System.out.printf(
                "%-20s clock: least %6.1f, median %6.1f, p95 %6.1f ms; processor: median %6.1f ms%n",
                what, clock[0], clock[ROUNDS / 2], clock[ROUNDS * 95 / 100], processor[ROUNDS / 2]);
        return processor[ROUNDS / 2];
    }

    private static ImageRequest request(int seed) {
        return ImageRequest.textToImage("A lone boat at dawn.", SIDE, SIDE, seed)
                .withReferences(profile().exemplars());
    }

    private static TasteProfile cached;

    private static TasteProfile profile() {
        if (cached == null)
            cached = new TasteProfile(
                    List.of("Quiet"), "Ochre.", "Low.", "Still.", "Dry.", List.of(), List.of(noise(1, 512)));
        return cached;
    }

    private static Studio studio(Path home, Optional<String> address, ImageModel painter) {
        ModelRegistry registry = ModelRegistry.load(home);
        return new Studio(
                () -> registry,
                () -> Store.open(home, address, InstantSource.system()),
                List.of(new FixedProvider("openai", painter, "google/gemini-3.1-flash-image-preview")),
                new OwnCritic(new air.embedded.Embedded(), new air.embedded.Embedded()),
                Optional::empty,
                InstantSource.system());
    }

    private static byte[] png(int seed) {
        return noise(seed, SIDE).png();
    }

    /** Smooth with some grain: about as large as a painting's file. */
    private static Picture noise(int seed, int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int y = 0; y < side; y++)
            for (int x = 0; x < side; x++) {
                int grain = random.nextInt(16);
                image.setRGB(x, y, (x * 200 / side + grain) << 16 | (y * 200 / side + grain) << 8 | 60 + grain);
            }
        return Picture.of(image);
    }

    private record Painter(byte[][] pngs) implements ImageModel {
        @Override
        public String id() {
            return "bench";
        }

        @Override
        public Set<Operation> operations() {
            return Set.of(Operation.TEXT_TO_IMAGE);
        }

        @Override
        public ImageReply generate(ImageRequest request, Call call) {
            Usage usage = new Usage(
                    "openai", "bench", 1, 10, 1290, Optional.of(new BigDecimal("0.04")), Optional.of("request"));
            call.meter().used(usage);
            return new ImageReply(List.of(Picture.decode(pngs[(int) request.seed()], "the answer")), usage, List.of());
        }
    }
}
