package air.provider;

import air.model.ImageModel;
import air.wire.Vendor;
import air.wire.Wire;

class HuggingFaceContractTest extends NetworkContractTest {
    @Override
    Vendor vendor() {
        return Vendor.HUGGINGFACE;
    }

    @Override
    ImageModel model(Wire wire) {
        return new HuggingFace(wire).painter(WireFixture.entry(vendor()));
    }
}
