package air.provider;

import air.model.Call;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.wire.Wire;
import com.openai.core.JsonValue;
import com.openai.models.chat.completions.ChatCompletionContentPart;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A chat model that answers with images: the words and the pictures go in as one message. */
final class ChatGenerator extends OneAtATime {
    private static final String MODALITIES = "modalities";
    private static final String IMAGE_CONFIG = "image_config";
    private static final String SEED = "seed";
    private static final List<String> EXTRAS = List.of(IMAGE_CONFIG, MODALITIES, SEED);
    /** Seeds are 32-bit numbers at the models' providers. */
    private static final long LARGEST_SEED = Integer.MAX_VALUE;

    private final OpenAi provider;

    ChatGenerator(OpenAi provider, String id) {
        super(id, ABLE, provider.wire());
        this.provider = provider;
    }

    @Override
    ImageReply one(ImageRequest request, Call call) throws ModelException {
        return provider.agreed().without(id(), EXTRAS, () -> read(ask(params(request), call), request, call));
    }

    private Wire.Reply ask(ChatCompletionCreateParams params, Call call) throws ModelException {
        return provider.ask(
                id(), client -> client.chat().completions().withRawResponse().create(params), wire().painting(), call);
    }

    private ChatCompletionCreateParams params(ImageRequest request) {
        Accepted agreed = provider.agreed();
        ChatCompletionCreateParams.Builder params =
                ChatCompletionCreateParams.builder().model(id()).addUserMessageOfArrayOfContentParts(parts(request));
        if (agreed.accepts(id(), MODALITIES))
            params.putAdditionalBodyProperty(MODALITIES, JsonValue.from(List.of("image", "text")));
        if (agreed.accepts(id(), IMAGE_CONFIG))
            params.putAdditionalBodyProperty(
                    IMAGE_CONFIG, JsonValue.from(Map.of("aspect_ratio", Shape.aspect(request))));
        if (agreed.accepts(id(), SEED))
            params.putAdditionalBodyProperty(SEED, JsonValue.from(request.seed() % LARGEST_SEED));
        return params.build();
    }

    private static List<ChatCompletionContentPart> parts(ImageRequest request) {
        List<ChatCompletionContentPart> parts = new ArrayList<>();
        parts.add(ChatParts.text(PaintingPrompt.of(request)));
        request.inputs().forEach(picture -> parts.add(ChatParts.image(picture, Pixels.GENERATOR_SIDE)));
        request.references().forEach(picture -> parts.add(ChatParts.image(Pixels.reference(picture))));
        return parts;
    }
}
