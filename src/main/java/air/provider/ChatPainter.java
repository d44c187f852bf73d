package air.provider;

import air.model.Call;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Operation;
import com.openai.core.JsonValue;
import com.openai.models.chat.completions.ChatCompletionContentPart;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A chat model that answers with images: the words and the pictures go in as one message. */
final class ChatPainter implements ImageModel {
    private static final String MODALITIES = "modalities";
    private static final String IMAGE_CONFIG = "image_config";
    private static final String SEED = "seed";
    private static final List<String> EXTRAS = List.of(IMAGE_CONFIG, MODALITIES, SEED);
    /** Seeds are 32-bit numbers at the models' vendors. */
    private static final long LARGEST_SEED = Integer.MAX_VALUE;

    private final OpenAi provider;
    private final String id;

    ChatPainter(OpenAi provider, String id) {
        this.provider = provider;
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.TEXT_TO_IMAGE, Operation.IMAGE_EDIT, Operation.IMAGE_VARIATION);
    }

    @Override
    public ImageReply generate(ImageRequest request, Call call) throws ModelException {
        Unsupported.check(this, provider.wire().failures(id), request);
        return Several.of(id, request, 1, call, one -> one(one, call));
    }

    /** Asks; where the endpoint rejects one of the extra fields by name, asks again without it, from then on always. */
    private ImageReply one(ImageRequest request, Call call) throws ModelException {
        while (true) {
            try {
                ChatCompletionCreateParams params = params(request);
                Wire.Reply reply = provider.ask(
                        id,
                        client -> client.chat().completions().withRawResponse().create(params),
                        provider.wire().painting(),
                        call);
                return new Pictures(provider.wire(), id).of(reply, request, call);
            } catch (ModelException e) {
                if (!provider.agreed().rejects(id, e, EXTRAS)) throw e;
            }
        }
    }

    private ChatCompletionCreateParams params(ImageRequest request) {
        Agreed agreed = provider.agreed();
        ChatCompletionCreateParams.Builder params =
                ChatCompletionCreateParams.builder().model(id).addUserMessageOfArrayOfContentParts(parts(request));
        if (agreed.accepts(id, MODALITIES))
            params.putAdditionalBodyProperty(MODALITIES, JsonValue.from(List.of("image", "text")));
        if (agreed.accepts(id, IMAGE_CONFIG))
            params.putAdditionalBodyProperty(
                    IMAGE_CONFIG, JsonValue.from(Map.of("aspect_ratio", Shape.aspect(request))));
        if (agreed.accepts(id, SEED))
            params.putAdditionalBodyProperty(SEED, JsonValue.from(request.seed() % LARGEST_SEED));
        return params.build();
    }

    private static List<ChatCompletionContentPart> parts(ImageRequest request) {
        List<ChatCompletionContentPart> parts = new ArrayList<>();
        parts.add(Parts.text(PaintingPrompt.of(request)));
        request.inputs().forEach(picture -> parts.add(Parts.image(picture, Pixels.GENERATOR_SIDE)));
        request.references().forEach(picture -> parts.add(Parts.image(Pixels.reference(picture))));
        return parts;
    }
}
