package air.provider;

import air.model.ImageModel;
import air.wire.Vendor;
import air.wire.Wire;

class ImagesApiContractTest extends NetworkContractTest {
    @Override
    Vendor vendor() {
        return Vendor.OPENAI;
    }

    @Override
    ImageModel model(Wire wire) {
        return new OpenAi(wire).painter("images:some-model");
    }

    /** The Images API takes none. */
    @Override
    protected boolean honoursSeed() {
        return false;
    }
}
