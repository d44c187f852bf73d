package air.provider;

import air.model.ImageModel;
import air.wire.Vendor;
import air.wire.Wire;

class ChatPainterContractTest extends NetworkContractTest {
    @Override
    Vendor vendor() {
        return Vendor.OPENAI;
    }

    @Override
    ImageModel model(Wire wire) {
        return new OpenAi(wire).painter(OpenAi.DEFAULT_MODEL);
    }
}
