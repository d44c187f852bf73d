package air.model;

import java.util.Map;
import java.util.Objects;

/**
 * A model whose provider takes an order first and hands the result over later. Its {@link #generate} gives the order to
 * {@link Call.Meter#submitted} before it asks for the result, so that the result can still be had after a crash.
 */
public interface QueuedModel extends ImageModel {
    /**
     * An order a provider has taken.
     *
     * @param provider name of the provider, for example {@code fal}
     * @param model the model's {@link ImageModel#id}
     * @param id the provider's id of the order
     * @param addresses where to ask, by purpose ({@code status}, {@code result}, {@code cancel}); holds no key
     */
    record Order(String provider, String model, String id, Map<String, String> addresses) {
        public Order {
            Objects.requireNonNull(provider, "provider");
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(id, "id");
            addresses = Map.copyOf(addresses);
        }
    }

    /**
     * Waits for the result of an order that was taken earlier, perhaps by a process that has ended. Blocks; costs
     * nothing beyond what the order did.
     *
     * @throws ModelException with {@link ModelException.Bill#ORDERED} while the order goes on, whatever kept its result
     *     from coming; with any other bill once it has ended. The same holds for {@link #generate} once the order was
     *     taken.
     * @throws java.util.concurrent.CancellationException within a second of the call's cancellation; the order goes on
     */
    ImageReply collect(Order order, Call call) throws ModelException;
}
