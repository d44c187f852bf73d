package air.provider;

import air.model.ImageModel;
import air.wire.Wire;

class HuggingFaceContractTest extends NetworkContractTest {
    @Override
    Service service() {
        return Service.HUGGINGFACE;
    }

    @Override
    ImageModel model(Wire wire) {
        return new HuggingFaceGenerator(wire, WireFixture.entry(service()));
    }
}
