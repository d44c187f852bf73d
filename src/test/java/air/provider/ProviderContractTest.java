package air.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import air.model.Call;
import air.model.Cancellation;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.MediaFile;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.model.QueuedModel;
import air.model.Usage;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every model that makes things does, whoever is behind it. */
public abstract class ProviderContractTest {
    private static final int THREADS = 8;

    protected final Cancellation cancellation = new Cancellation();
    final List<String> told = new CopyOnWriteArrayList<>();
    final List<Usage> metered = new CopyOnWriteArrayList<>();
    final List<QueuedModel.Order> orders = new CopyOnWriteArrayList<>();
    final List<MediaFile> unreadable = new CopyOnWriteArrayList<>();
    final List<MediaFile> answered = new CopyOnWriteArrayList<>();
    protected final Call call = new Call(cancellation, (message, fraction) -> told.add(message), new Overheard());

    /** Keeps all that is metered. */
    class Overheard implements Call.Meter {
        @Override
        public void used(Usage usage) {
            metered.add(usage);
        }

        @Override
        public void submitted(QueuedModel.Order order) {
            orders.add(order);
        }

        @Override
        public void answered(MediaFile body) {
            answered.add(body);
        }

        @Override
        public void unreadable(MediaFile file) {
            unreadable.add(file);
        }
    }

    /** The model, behind it somebody whose pictures depend on the seed and have the size asked for. */
    protected abstract ImageModel model();

    /** Whether the seed is sent: the same one makes the same picture. */
    protected boolean honoursSeed() {
        return true;
    }

    /** Requests that have reached the provider; 0 where there is no network. */
    protected int sent() {
        return 0;
    }

    /** Begins a call that would last, and returns from it only when it is cancelled. */
    protected abstract void cancelledInTheMiddle() throws ModelException;

    protected static ImageRequest request(Operation operation) {
        Picture input = WireFixture.picture(96, 64, Color.PINK);
        List<Picture> inputs =
                Stream.generate(() -> input).limit(operation.inputs()).toList();
        return new ImageRequest(
                operation,
                "A lone boat at dawn.",
                96,
                64,
                7,
                1,
                inputs,
                WireFixture.references().atMost(128),
                ImageRequest.Options.NONE);
    }

    private ImageRequest anyRequest() {
        return request(model().operations().stream().sorted().findFirst().orElseThrow());
    }

    @Test
    void doesEverythingItSaysItCan() throws ModelException {
        assertThat(model().operations()).isNotEmpty();
        for (Operation operation : model().operations()) {
            ImageReply reply = model().generate(request(operation), call);

            String type = operation.makes() == Operation.Makes.VIDEO ? "video/mp4" : "model/gltf-binary";
            if (operation.makes() == Operation.Makes.PICTURES)
                assertThat(reply.pictures()).as(operation.key()).isNotEmpty();
            else
                assertThat(reply.files())
                        .as(operation.key())
                        .allMatch(f -> f.mediaType().equals(type))
                        .isNotEmpty();
        }
    }

    @Test
    void refusesEverythingElseBeforeAnythingIsSent() {
        for (Operation operation : Operation.values()) {
            if (model().operations().contains(operation)) continue;
            assertThatThrownBy(() -> model().generate(request(operation), call))
                    .isInstanceOfSatisfying(ModelException.class, e -> {
                        assertThat(e.kind()).isEqualTo(ModelException.Kind.NO_SUCH_MODEL);
                        assertThat(e).hasMessageContaining("cannot do " + operation.key());
                    });
        }
        assertThat(sent()).isZero();
        assertThat(metered).isEmpty();
    }

    @Test
    void makesAsManyAsAskedFor() throws ModelException {
        ImageRequest three = anyRequest().withCount(3);
        ImageReply reply = model().generate(three, call);

        assertThat(pixels(reply)).hasSize(3).doesNotHaveDuplicates();
        assertThat(metered.stream().mapToInt(Usage::images).sum()).isEqualTo(3);
    }

    @Test
    void makesTheSizeAskedFor() throws ModelException {
        ImageReply reply = model().generate(anyRequest(), call);

        assertThat(reply.pictures().get(0).width()).isEqualTo(96);
        assertThat(reply.pictures().get(0).height()).isEqualTo(64);
        assertThat(reply.notes()).noneMatch(note -> note.contains("Asked for"));
    }

    @Test
    void makesTheSamePictureFromTheSameSeed() throws ModelException {
        assumeThat(honoursSeed()).isTrue();
        List<Integer> first = pixels(model().generate(anyRequest(), call));

        assertThat(pixels(model().generate(anyRequest(), call))).isEqualTo(first);
        assertThat(pixels(model().generate(anyRequest().withSeed(8), call))).isNotEqualTo(first);
    }

    @Test
    void tellsHowFarItIsAndWhatItUsedOnce() throws ModelException {
        ImageReply reply = model().generate(anyRequest(), call);

        assertThat(told).isNotEmpty().allSatisfy(line -> assertThat(line).isNotBlank());
        assertThat(metered).singleElement().satisfies(usage -> {
            assertThat(usage.images()).isEqualTo(1);
            assertThat(usage.model()).isEqualTo(model().id());
            assertThat(usage.costUsd().filter(cost -> cost.signum() < 0)).isEmpty();
            assertThat(usage).isEqualTo(reply.usage());
        });
    }

    @Test
    void startsNothingOnceCancelled() {
        cancellation.cancel();
        assertThatThrownBy(() -> model().generate(anyRequest(), call)).isInstanceOf(CancellationException.class);
        assertThat(sent()).isZero();
    }

    /** The time allowed is the machine's, not the user's: calls that are not cancelled last a minute. */
    @Test
    @Timeout(20)
    void stopsInTheMiddleWhenCancelled() {
        assertThatThrownBy(this::cancelledInTheMiddle).isInstanceOf(CancellationException.class);
    }

    @Test
    void servesManyThreadsAtOnce() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            ImageModel model = model();
            List<Future<List<Integer>>> made = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                ImageRequest request = anyRequest().withSeed(i);
                made.add(pool.submit(() -> pixels(model.generate(request, call))));
            }
            for (Future<List<Integer>> one : made) assertThat(one.get()).hasSize(1);
            if (honoursSeed())
                assertThat(made.get(THREADS - 1).get())
                        .isEqualTo(pixels(model.generate(anyRequest().withSeed(THREADS - 1), call)));
        } finally {
            pool.shutdownNow();
        }
        assertThat(metered).hasSize(honoursSeed() ? THREADS + 1 : THREADS);
    }

    /** What a reply shows, picture by picture. */
    static List<Integer> pixels(ImageReply reply) {
        return reply.pictures().stream().map(p -> Arrays.hashCode(p.rgb())).toList();
    }
}
