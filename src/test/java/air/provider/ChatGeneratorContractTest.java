package air.provider;

import air.model.ImageModel;
import air.wire.Wire;

class ChatGeneratorContractTest extends NetworkContractTest {
    @Override
    Service service() {
        return Service.OPENAI;
    }

    @Override
    ImageModel model(Wire wire) {
        return new OpenAi(wire).generator(OpenAi.DEFAULT_MODEL);
    }
}
