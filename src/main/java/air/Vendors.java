package air;

import air.model.Call;
import air.model.ImageModel;
import air.model.ProbeReport;
import air.model.VisionModel;
import air.provider.Fal;
import air.provider.Gemini;
import air.provider.HuggingFace;
import air.provider.OpenAi;
import air.provider.WaveSpeed;
import air.registry.ModelEntry;
import air.wire.Endpoint;
import air.wire.Http;
import air.wire.Vendor;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

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
            new Line(Vendor.GEMINI, "gemini-3.1-flash-image-preview", Optional.of("gemini-3.5-flash"), Vendors::gemini),
            new Line(Vendor.FAL, "fal/flux-dev", Optional.empty(), Vendors::fal),
            new Line(Vendor.WAVESPEED, "wavespeed/flux-dev", Optional.empty(), Vendors::waveSpeed),
            new Line(Vendor.HUGGINGFACE, "huggingface/flux-schnell", Optional.empty(), Vendors::huggingFace));

    private Vendors() {}

    private static Adapter gemini(Endpoint endpoint, Http http) {
        Gemini gemini = new Gemini(endpoint, http);
        return new Plain(gemini::painter, entry -> Optional.of(gemini.seer(entry)), gemini::probe);
    }

    private static Adapter fal(Endpoint endpoint, Http http) {
        Fal fal = new Fal(endpoint, http);
        return new Plain(fal::painter, entry -> Optional.empty(), fal::probe);
    }

    private static Adapter waveSpeed(Endpoint endpoint, Http http) {
        WaveSpeed waveSpeed = new WaveSpeed(endpoint, http);
        return new Plain(waveSpeed::painter, entry -> Optional.empty(), waveSpeed::probe);
    }

    private static Adapter huggingFace(Endpoint endpoint, Http http) {
        HuggingFace huggingFace = new HuggingFace(endpoint, http);
        return new Plain(huggingFace::painter, entry -> Optional.empty(), huggingFace::probe);
    }

    /** A vendor whose models are made from registry entries as they are. */
    private record Plain(
            Function<ModelEntry, ImageModel> painters,
            Function<ModelEntry, Optional<VisionModel>> seers,
            BiFunction<ModelEntry, Call, ProbeReport> probes)
            implements Adapter {
        @Override
        public ImageModel painter(ModelEntry entry) {
            return painters.apply(entry);
        }

        @Override
        public Optional<VisionModel> seer(ModelEntry entry) {
            return seers.apply(entry);
        }

        @Override
        public ProbeReport probe(ModelEntry entry, Call call) {
            return probes.apply(entry, call);
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
