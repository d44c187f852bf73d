package air.provider;

import air.model.Call;
import air.model.ModelException;
import air.model.Picture;
import air.model.VisionModel;
import air.model.VisionRequest;
import air.reply.ReplyJson;
import air.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.openai.core.JsonValue;
import com.openai.models.ResponseFormatJsonObject;
import com.openai.models.ResponseFormatJsonSchema;
import com.openai.models.chat.completions.ChatCompletionContentPart;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.ArrayList;
import java.util.List;

/** A chat model that looks at pictures and answers in JSON. */
final class ChatVisionModel implements VisionModel {
    private final OpenAi provider;
    private final String id;

    ChatVisionModel(OpenAi provider, String id) {
        this.provider = provider;
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String provider() {
        return provider.wire().endpoint().provider();
    }

    @Override
    public Reply answer(VisionRequest request, Call call) throws ModelException {
        List<ChatCompletionContentPart> parts = new ArrayList<>();
        parts.add(ChatParts.text(request.text()));
        for (Picture picture : request.pictures())
            parts.add(ChatParts.image(picture, Math.max(picture.width(), picture.height())));
        return StructuredOutput.answer(
                provider.agreed(),
                id,
                rung -> StructuredOutput.read(provider.wire(), id, ask(request, parts, rung, call), call));
    }

    private Wire.Reply ask(VisionRequest request, List<ChatCompletionContentPart> parts, Accepted.Rung rung, Call call)
            throws ModelException {
        call.progress().report(id + " is looking", Double.NaN);
        ChatCompletionCreateParams.Builder params = ChatCompletionCreateParams.builder()
                .model(id)
                .addSystemMessage(StructuredOutput.system(request, rung))
                .addUserMessageOfArrayOfContentParts(parts);
        if (rung == Accepted.Rung.STRICT_SCHEMA) params.responseFormat(schema(request));
        if (rung == Accepted.Rung.JSON_OBJECT)
            params.responseFormat(ResponseFormatJsonObject.builder().build());
        ChatCompletionCreateParams built = params.build();
        return provider.ask(
                id,
                client -> client.chat().completions().withRawResponse().create(built),
                provider.wire().seeing(),
                call);
    }

    private static ResponseFormatJsonSchema schema(VisionRequest request) {
        ResponseFormatJsonSchema.JsonSchema.Schema.Builder schema =
                ResponseFormatJsonSchema.JsonSchema.Schema.builder();
        JsonNode tree = ReplyJson.tree(request.jsonSchema());
        tree.properties()
                .forEach(field ->
                        schema.putAdditionalProperty(field.getKey(), JsonValue.fromJsonNode(field.getValue())));
        return ResponseFormatJsonSchema.builder()
                .jsonSchema(ResponseFormatJsonSchema.JsonSchema.builder()
                        .name(request.schemaName())
                        .strict(true)
                        .schema(schema.build())
                        .build())
                .build();
    }
}
