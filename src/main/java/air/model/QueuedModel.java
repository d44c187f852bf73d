package air.model;

import java.util.Map;
import java.util.Objects;

/**
 * A model whose provider takes an order now and delivers the result later. {@link #generate} reports the order to
 * {@link Call.Meter#submitted} before asking for the result, so that a crash cannot lose it.
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
     * @throws ModelException with {@link ModelException.Bill#ORDERED} while the order continues, whatever delayed its
     *     result; with any other bill once it has ended. The same applies to {@link #generate} once the order was
     *     taken.
     * @throws java.util.concurrent.CancellationException within a second of the call's cancellation; the order
     *     continues
     */
    ImageReply collect(Order order, Call call) throws ModelException;
}
