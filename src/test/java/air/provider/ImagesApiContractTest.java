package air.provider;

import air.model.ImageModel;
import air.wire.Wire;

class ImagesApiContractTest extends NetworkContractTest {
    @Override
    Service service() {
        return Service.OPENAI;
    }

    @Override
    ImageModel model(Wire wire) {
        return new OpenAi(wire).generator("images:some-model");
    }

    /** The Images API takes none. */
    @Override
    protected boolean honoursSeed() {
        return false;
    }
}
