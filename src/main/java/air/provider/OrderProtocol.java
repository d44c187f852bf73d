package air.provider;

import air.model.ModelException;
import air.model.QueuedModel.Job;
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

/** What differs between the providers that take orders: where to ask, and how to read what they answer. */
interface OrderProtocol {
    /** How far an order is. */
    enum Stage {
        WAITING,
        READY,
        FAILED,
        /** The provider says something that tells nothing of the order. */
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

        /** By a provider's word for it, however that is spelled. */
        static Stage of(String word) {
            String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            if (WORDS_FOR_READY.contains(plain)) return READY;
            if (WORDS_FOR_FAILED.contains(plain)) return FAILED;
            return WORDS_FOR_WAITING.contains(plain) ? WAITING : UNKNOWN;
        }
    }

    /**
     * What the provider says of an order.
     *
     * @param told how far it is, for a person
     * @param fraction 0 to 1, or NaN when unknown
     */
    record State(Stage stage, String told, double fraction) {
        State(Stage stage, String told) {
            this(stage, told, Double.NaN);
        }

        /** The provider's word for the state, where that is all it says. */
        static State of(String word) {
            Stage stage = Stage.of(word);
            String told =
                    switch (stage) {
                        case READY -> "done";
                        case FAILED -> "failed";
                        case WAITING -> "in progress";
                        case UNKNOWN ->
                            word.isBlank() ? "no state" : "the state \"" + ErrorReport.shortened(word) + "\"";
                    };
            return new State(stage, told);
        }
    }

    /** The order's id, if it can be one: it goes into addresses and sentences. */
    static Optional<String> id(JsonNode body, String field) {
        return Optional.of(ReplyJson.text(body, field)).filter(id -> id.matches("[\\w.:-]{1,200}"));
    }

    /** What models are usually sent, for registry entries that name nothing; see {@link RequestFields}. */
    Map<String, SentField> usualFields();

    /** What is sent, made of the fields that a registry entry names; mostly just these. */
    default ObjectNode shaped(ObjectNode fields) {
        return fields;
    }

    /** Where to order from the model of this name: what follows the endpoint's address, with its slash. */
    String orderPath(String model);

    /**
     * The order that was taken, with the addresses to ask at.
     *
     * @param reply what the order was answered with
     * @throws ModelException of {@link ModelException.Kind#UNREADABLE_REPLY} if it names no order; of another kind if
     *     it says that none was taken
     */
    Job taken(ModelEntry entry, Wire.Reply reply, Failures failures) throws ModelException;

    /** Every address of the order that the key is sent to. */
    default List<String> addresses(Job job) {
        return Stream.of(Optional.of(statusAddress(job)), resultAddress(job), withdrawalAddress(job))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Where to ask how far the order is. */
    String statusAddress(Job job);

    /** Reads what was answered there. */
    State state(JsonNode body);

    /** Where the result is, or why there is none; empty where {@link #statusAddress} tells that too. */
    default Optional<String> resultAddress(Job job) {
        return Optional.empty();
    }

    /** Where an order is withdrawn, by PUT; empty where it cannot be. */
    default Optional<String> withdrawalAddress(Job job) {
        return Optional.empty();
    }
}
