package air.provider;

import air.model.Call;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.wire.Wire;
import com.openai.client.OpenAIClient;
import com.openai.core.MultipartField;
import com.openai.models.images.ImageEditParams;
import com.openai.models.images.ImageGenerateParams;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A model behind OpenAI's Images API: generate, and edit where pictures go in. */
final class ImagesApiModel implements ImageModel {
    private static final String PREFIX = "images:";
    private static final Pattern OWN = Pattern.compile("(gpt-image|chatgpt-image|dall-e).*");

    private final OpenAi provider;
    private final String id;
    private final String name;

    ImagesApiModel(OpenAi provider, String id) {
        this.provider = provider;
        this.id = id;
        this.name = id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
    }

    /** Whether {@code id} names a model of the Images API. */
    static boolean covers(String id) {
        return id.startsWith(PREFIX) || OWN.matcher(id).matches();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.TEXT_TO_IMAGE, Operation.IMAGE_EDIT);
    }

    @Override
    public ImageReply generate(ImageRequest request, Call call) throws ModelException {
        Unsupported.check(this, provider.wire().failures(id), request);
        call.progress().report(id + " is painting", Double.NaN);
        boolean pictures = !request.inputs().isEmpty()
                || (takesReferences() && !request.references().isEmpty());
        Wire.Reply reply = provider.ask(
                id, pictures ? edit(request) : make(request), provider.wire().painting(), call);
        return new ReceivedPictures(provider.wire(), id).of(reply, request, call);
    }

    /** OpenAI's newer models take several pictures; DALL-E and most others take none or one. */
    private boolean takesReferences() {
        return name.contains("gpt-image");
    }

    private Consumer<OpenAIClient> make(ImageRequest request) {
        ImageGenerateParams params = ImageGenerateParams.builder()
                .model(name)
                .prompt(request.prompt())
                .size(SupportedSize.size(name, request))
                .n(request.count())
                .build();
        return client -> client.images().withRawResponse().generate(params);
    }

    private Consumer<OpenAIClient> edit(ImageRequest request) {
        List<Picture> pictures = Stream.concat(
                        request.inputs().stream(), takesReferences() ? request.references().stream() : Stream.empty())
                .toList();
        List<byte[]> files =
                pictures.stream().map(p -> Pixels.png(p, Pixels.GENERATOR_SIDE)).toList();
        return client -> client.images().withRawResponse().edit(editParams(request, files));
    }

    /** Written anew for each attempt: a stream can be read once. */
    private ImageEditParams editParams(ImageRequest request, List<byte[]> files) {
        List<InputStream> streams = new ArrayList<>();
        files.forEach(file -> streams.add(new ByteArrayInputStream(file)));
        ImageEditParams.Image image = streams.size() == 1
                ? ImageEditParams.Image.ofInputStream(streams.get(0))
                : ImageEditParams.Image.ofInputStreams(streams);
        return ImageEditParams.builder()
                .model(name)
                .prompt(takesReferences() ? PaintingPrompt.of(request) : request.prompt())
                .image(MultipartField.<ImageEditParams.Image>builder()
                        .value(image)
                        .filename("image.png")
                        .contentType("image/png")
                        .build())
                .size(ImageEditParams.Size.of(SupportedSize.size(name, request)))
                .n(request.count())
                .build();
    }
}
