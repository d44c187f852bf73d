package air.provider;

import air.model.ImageModel;

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
