package air.provider;

import air.model.ImageModel;
import air.wire.Vendor;
import air.wire.Wire;

class GeminiContractTest extends NetworkContractTest {
    @Override
    Vendor vendor() {
        return Vendor.GEMINI;
    }

    @Override
    ImageModel model(Wire wire) {
        return new Gemini(wire, QueueContractTest.RHYTHM).painter(WireFixture.entry(vendor()));
    }
}
