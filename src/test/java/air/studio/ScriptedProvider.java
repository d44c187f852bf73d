package air.studio;

import air.model.Call;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.MediaFile;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.model.QueuedModel;
import air.model.Usage;
import air.model.VisionModel;
import air.model.VisionRequest;
import air.registry.ModelEntry;
import air.registry.Provider;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A scripted provider: what it was asked is kept, what it answers is given. */
final class ScriptedProvider implements Provider {
    /** Answers a request. */
    interface Painting {
        ImageReply paint(ImageRequest request, Call call) throws ModelException;
    }

    /** Hands over the result of an order. */
    interface Collecting {
        ImageReply collect(QueuedModel.Order order, Call call) throws ModelException;
    }

    private final String name;
    final List<ImageRequest> asked = new CopyOnWriteArrayList<>();
    final List<String> collected = new CopyOnWriteArrayList<>();
    final List<VisionRequest> seen = new CopyOnWriteArrayList<>();

    volatile boolean ready = true;
    volatile boolean queues;
    /** What the provider itself says a call cost. */
    volatile Optional<BigDecimal> said = Optional.empty();

    volatile Painting painting = this::pictures;
    volatile Collecting collecting = (order, call) -> answer(1, 0, call);
    volatile String answer = "{}";
    /** What it answers to a question. */
    volatile Function<VisionRequest, String> answering = request -> answer;
    /** What it reads in an answer that was kept. */
    volatile Function<MediaFile, List<Picture>> reading = file -> List.of();

    volatile Optional<String> defaultVisionModel = Optional.empty();

    ScriptedProvider(String name) {
        this.name = name;
    }

    /** As many pictures as were asked for. */
    ImageReply pictures(ImageRequest request, Call call) {
        return answer(request.count(), request.seed(), call);
    }

    /** Takes an order, then hands over the pictures. */
    ImageReply ordered(ImageRequest request, Call call) {
        call.meter().submitted(order("order-" + request.seed()));
        return pictures(request, call);
    }

    QueuedModel.Order order(String id) {
        return new QueuedModel.Order(name, name + "/one", id, Map.of("status", "http://localhost/" + id));
    }

    ImageReply answer(int count, long seed, Call call) {
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < count; i++) pictures.add(picture((int) seed + i));
        Usage usage = new Usage(name, name + "/one", count, 12, 34, said, Optional.of("request-" + seed));
        call.meter().used(usage);
        return new ImageReply(pictures, usage, List.of("painted"));
    }

    /** As it came over the wire: encoded bytes. */
    static Picture picture(int shade) {
        int[] rgb = new int[64 * 64];
        java.util.Arrays.fill(rgb, 0x102030 + shade * 7919 & 0xFFFFFF);
        return Picture.decode(Picture.of(64, 64, rgb).png(), "test");
    }

    ModelException failure(ModelException.Kind kind) {
        return new ModelException(kind, name, name + "/one", "The provider says " + kind + ".");
    }

    /** An order that goes on cannot be asked for now. */
    ModelException pending() {
        return failure(ModelException.Kind.UNAVAILABLE).with(ModelException.Bill.ORDERED);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean ready() {
        return ready;
    }

    @Override
    public ImageModel generator(ModelEntry entry) {
        if (!ready) throw new InvalidInputException(name + " has no key: set one.");
        return queues ? new Queue(entry) : new Generator(entry);
    }

    @Override
    public Optional<VisionModel> visionModel(ModelEntry entry) {
        return Optional.of(new Vision(entry));
    }

    @Override
    public List<Picture> pictures(MediaFile file) {
        return reading.apply(file);
    }

    @Override
    public String defaultGenerator() {
        return name.equals(ImageModel.EMBEDDED) ? name : name + "/one";
    }

    @Override
    public Optional<String> defaultVisionModel() {
        return defaultVisionModel;
    }

    private class Generator implements ImageModel {
        private final ModelEntry entry;

        Generator(ModelEntry entry) {
            this.entry = entry;
        }

        @Override
        public String id() {
            return entry.path();
        }

        @Override
        public Set<Operation> operations() {
            return EnumSet.allOf(Operation.class);
        }

        @Override
        public ImageReply generate(ImageRequest request, Call call) throws ModelException {
            asked.add(request);
            return painting.paint(request, call);
        }
    }

    private final class Queue extends Generator implements QueuedModel {
        Queue(ModelEntry entry) {
            super(entry);
        }

        @Override
        public ImageReply collect(Order order, Call call) throws ModelException {
            collected.add(order.id());
            return collecting.collect(order, call);
        }
    }

    private final class Vision implements VisionModel {
        private final ModelEntry entry;

        Vision(ModelEntry entry) {
            this.entry = entry;
        }

        @Override
        public String id() {
            return entry.path();
        }

        @Override
        public String provider() {
            return name;
        }

        @Override
        public Reply answer(VisionRequest request, Call call) {
            seen.add(request);
            call.meter().used(new Usage(name, entry.path(), 0, 1000, 100, said, Optional.empty()));
            return new Reply(answering.apply(request), false);
        }
    }
}
