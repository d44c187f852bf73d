package air.provider;

import air.model.Call;
import air.model.ModelException;
import air.model.ModelException.Kind;
import air.model.VisionModel;
import air.model.VisionRequest;
import air.reply.ChatText;
import air.wire.Metering;
import air.wire.Wire;

/**
 * Makes a model answer in JSON: by a strict schema, or if the endpoint rejects that, as a JSON object, or else by
 * asking in words. Remembers what worked.
 */
final class StructuredOutput {
    /** Asks once, for an answer in the format of {@code rung}. */
    @FunctionalInterface
    interface Asking {
        VisionModel.Reply on(Accepted.Rung rung) throws ModelException;
    }

    private StructuredOutput() {}

    static VisionModel.Reply answer(Accepted agreed, String model, Asking asking) throws ModelException {
        Accepted.Rung rung = agreed.rung(model);
        while (true) {
            try {
                VisionModel.Reply answer = asking.on(rung);
                agreed.remember(model, rung);
                return answer;
            } catch (ModelException e) {
                if (rung == Accepted.Rung.TEXT || !rejectsFormat(e)) throw e;
                rung = rung.next();
            }
        }
    }

    /**
     * Meters an answer, then takes out what the model wrote.
     *
     * @throws ModelException if a filter answered instead of the model
     */
    static VisionModel.Reply read(Wire wire, String model, Wire.Reply reply, Call call) throws ModelException {
        call.meter().used(Metering.of(wire.endpoint(), model, reply.answer(), reply.body(), 0));
        ChatText spoken = ChatText.in(reply.body());
        if (!spoken.filter().isEmpty()) throw wire.failures(model).refused(spoken.filter(), reply.requestId());
        return new VisionModel.Reply(wire.endpoint().withoutKey(spoken.words()), spoken.cutOff());
    }

    private static boolean rejectsFormat(ModelException e) {
        return (e.kind() == Kind.INVALID_REQUEST || e.kind() == Kind.NO_SUCH_MODEL)
                && Accepted.namesFormat(e.getMessage());
    }

    /** The role and the rules, including the schema if it cannot be sent separately. */
    static String system(VisionRequest request, Accepted.Rung rung) {
        if (rung == Accepted.Rung.STRICT_SCHEMA) return request.system();
        return request.system()
                + "\n\nAnswer with one JSON object and nothing else: no Markdown, no words around it. It must meet this"
                + " JSON schema:\n"
                + request.jsonSchema();
    }
}
