package air;

import air.model.Call;
import air.model.ImageModel;
import air.model.ProbeReport;
import air.model.VisionModel;
import air.registry.ModelEntry;
import java.util.Optional;

/** What the wiring needs of a vendor's adapter. */
interface Adapter {
    ImageModel painter(ModelEntry entry);

    /** Empty where the vendor has no models that see. */
    Optional<VisionModel> seer(ModelEntry entry);

    /** Tests the connection with one small picture, sent once. */
    ProbeReport probe(ModelEntry entry, Call call);

    /** Loads what the first call needs; nothing where that is little. */
    default void warmUp() {}
}
