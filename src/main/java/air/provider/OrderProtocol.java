package air.provider;

import air.model.ModelException;
import air.model.QueuedModel.Order;
import air.registry.ModelEntry;
import air.registry.SentField;
import air.reply.ErrorReport;
import air.reply.ReplyJson;
import air.wire.Failures;
import air.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What differs between the providers that take orders: where to ask, and how to read their answers. */
interface OrderProtocol {
    /** How far an order is. */
    enum Stage {
        WAITING,
        READY,
        FAILED,
        /** The provider's answer says nothing about the order. */
        UNKNOWN;

        private static final Set<String> WORDS_FOR_WAITING = Set.of(
                "created",
                "queued",
                "inqueue",
                "pending",
                "submitted",
                "accepted",
                "scheduled",
                "waiting",
                "starting",
                "started",
                "processing",
                "inprogress",
                "running",
                "working",
                "active",
                "generating",
                "retrying");
        private static final Set<String> WORDS_FOR_READY = Set.of(
                "completed", "complete", "succeeded", "success", "successful", "done", "finished", "ready", "ok");
        private static final Set<String> WORDS_FOR_FAILED = Set.of(
                "failed",
                "failure",
                "fail",
                "error",
                "errored",
                "cancelled",
                "canceled",
                "cancel",
                "aborted",
                "timeout",
                "timedout",
                "expired",
                "rejected",
                "nsfw",
                "moderated");

        /** The stage for a provider's word, however it is spelled. */
        static Stage of(String word) {
            String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            if (WORDS_FOR_READY.contains(plain)) return READY;
            if (WORDS_FOR_FAILED.contains(plain)) return FAILED;
            return WORDS_FOR_WAITING.contains(plain) ? WAITING : UNKNOWN;
        }
    }

    /**
     * What the provider says about an order.
     *
     * @param wording how far it is, for a person
     * @param fraction 0 to 1, or NaN when unknown
     */
    record State(Stage stage, String wording, double fraction) {
        State(Stage stage, String wording) {
            this(stage, wording, Double.NaN);
        }

        /** A state for which the provider gives only a word. */
        static State of(String word) {
            Stage stage = Stage.of(word);
            String wording =
                    switch (stage) {
                        case READY -> "done";
                        case FAILED -> "failed";
                        case WAITING -> "in progress";
                        case UNKNOWN ->
                            word.isBlank() ? "no state" : "the state \"" + ErrorReport.shortened(word) + "\"";
                    };
            return new State(stage, wording);
        }
    }

    /** The order's id, if valid: it is used in addresses and sentences. */
    static Optional<String> id(JsonNode body, String field) {
        return Optional.of(ReplyJson.text(body, field)).filter(id -> id.matches("[\\w.:-]{1,200}"));
    }

    /** The usual field names, for registry entries that name none; see {@link RequestFields}. */
    Map<String, SentField> usualFields();

    /** The body to send, made from the fields that a registry entry names; usually just these. */
    default ObjectNode shaped(ObjectNode fields) {
        return fields;
    }

    /** Where to order from the model of this name: what follows the endpoint's address, with its slash. */
    String orderPath(String model);

    /**
     * The order that was taken, with the addresses to ask at.
     *
     * @param reply the answer to the order
     * @throws ModelException of {@link ModelException.Kind#UNREADABLE_REPLY} if it names no order; of another kind if
     *     the provider took none
     */
    Order taken(ModelEntry entry, Wire.Reply reply, Failures failures) throws ModelException;

    /** Every address of the order that the key is sent to. */
    default List<String> addresses(Order order) {
        return Stream.of(Optional.of(statusAddress(order)), resultAddress(order), withdrawalAddress(order))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Where to ask how far the order is. */
    String statusAddress(Order order);

    /** Reads what was answered there. */
    State state(JsonNode body);

    /** Where the result is, or why there is none; empty if {@link #statusAddress} answers that too. */
    default Optional<String> resultAddress(Order order) {
        return Optional.empty();
    }

    /** Where to withdraw an order, by PUT; empty if it cannot be withdrawn. */
    default Optional<String> withdrawalAddress(Order order) {
        return Optional.empty();
    }
}
