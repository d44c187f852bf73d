package air.provider;

import air.model.ImageModel;

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
    boolean honoursSeed() {
        return false;
    }
}
