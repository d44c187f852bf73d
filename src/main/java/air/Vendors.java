package air;

import air.model.Call;
import air.model.ImageModel;
import air.model.ProbeReport;
import air.model.VisionModel;
import air.provider.Endpoint;
import air.provider.Fal;
import air.provider.Http;
import air.provider.OpenAi;
import air.provider.Vendor;
import air.provider.WaveSpeed;
import air.registry.ModelEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The vendors on the network, a line each: what to use where nothing is named, and how the adapter is made. */
final class Vendors {
    /**
     * A vendor in the wiring.
     *
     * @param painter id or path of the model that makes where none is named
     * @param seer likewise of the model that sees; empty where there is none
     * @param adapter made when it is first needed: nothing of the network is loaded before
     */
    record Line(Vendor vendor, String painter, Optional<String> seer, BiFunction<Endpoint, Http, Adapter> adapter) {}

    /** In the order in which they are shown. */
    static final List<Line> ALL = List.of(
            new Line(Vendor.OPENAI, OpenAi.DEFAULT_MODEL, Optional.of(OpenAi.DEFAULT_MODEL), OpenAiAdapter::of),
            new Line(Vendor.FAL, "fal/flux-dev", Optional.empty(), FalAdapter::of),
            new Line(Vendor.WAVESPEED, "wavespeed/flux-dev", Optional.empty(), WaveSpeedAdapter::of));

    private Vendors() {}

    private record FalAdapter(Fal fal) implements Adapter {
        static Adapter of(Endpoint endpoint, Http http) {
            return new FalAdapter(new Fal(endpoint, http));
        }

        @Override
        public ImageModel painter(ModelEntry entry) {
            return fal.painter(entry);
        }

        @Override
        public Optional<VisionModel> seer(ModelEntry entry) {
            return Optional.empty();
        }

        @Override
        public ProbeReport probe(ModelEntry entry, Call call) {
            return fal.probe(entry, call);
        }
    }

    private record WaveSpeedAdapter(WaveSpeed waveSpeed) implements Adapter {
        static Adapter of(Endpoint endpoint, Http http) {
            return new WaveSpeedAdapter(new WaveSpeed(endpoint, http));
        }

        @Override
        public ImageModel painter(ModelEntry entry) {
            return waveSpeed.painter(entry);
        }

        @Override
        public Optional<VisionModel> seer(ModelEntry entry) {
            return Optional.empty();
        }

        @Override
        public ProbeReport probe(ModelEntry entry, Call call) {
            return waveSpeed.probe(entry, call);
        }
    }

    private record OpenAiAdapter(OpenAi openAi) implements Adapter {
        static Adapter of(Endpoint endpoint, Http http) {
            return new OpenAiAdapter(new OpenAi(endpoint, http));
        }

        @Override
        public ImageModel painter(ModelEntry entry) {
            return openAi.painter(entry.path());
        }

        @Override
        public Optional<VisionModel> seer(ModelEntry entry) {
            return Optional.of(openAi.seer(entry.path()));
        }

        @Override
        public ProbeReport probe(ModelEntry entry, Call call) {
            return openAi.probe(entry.path(), call);
        }

        @Override
        public void warmUp() {
            openAi.warmUp();
        }
    }
}
