package air.embedded;

import air.model.Call;
import air.model.ImageModel;
import air.model.ModelException;
import air.model.Operation;
import air.provider.ProviderContractTest;

class EmbeddedContractTest extends ProviderContractTest {
    private final Embedded embedded = new Embedded();

    @Override
    protected ImageModel model() {
        return embedded;
    }

    @Override
    protected void cancelledInTheMiddle() throws ModelException {
        Call stopping = call.withProgress((message, fraction) -> {
            if (message.equals("painting") && fraction > 0) cancellation.cancel();
        });
        embedded.generate(request(Operation.TEXT_TO_IMAGE), stopping);
    }
}
