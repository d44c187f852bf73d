package air.provider;

import air.model.ImageModel;
import air.wire.Wire;

class GeminiContractTest extends NetworkContractTest {
    @Override
    Service service() {
        return Service.GEMINI;
    }

    @Override
    ImageModel model(Wire wire) {
        return new Gemini(wire, QueueContractTest.RHYTHM).generator(WireFixture.entry(service()));
    }
}
