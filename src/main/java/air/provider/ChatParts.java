package air.provider;

import air.model.Picture;
import com.openai.models.chat.completions.ChatCompletionContentPart;
import com.openai.models.chat.completions.ChatCompletionContentPartImage;
import com.openai.models.chat.completions.ChatCompletionContentPartText;

/** The parts of a chat message. */
final class ChatParts {
    private ChatParts() {}

    static ChatCompletionContentPart text(String text) {
        return ChatCompletionContentPart.ofText(
                ChatCompletionContentPartText.builder().text(text).build());
    }

    /** The picture as pixels, at most {@code longSide} px. */
    static ChatCompletionContentPart image(Picture picture, int longSide) {
        return image(Pixels.dataUrl(picture, longSide));
    }

    static ChatCompletionContentPart image(String dataUrl) {
        return ChatCompletionContentPart.ofImageUrl(ChatCompletionContentPartImage.builder()
                .imageUrl(ChatCompletionContentPartImage.ImageUrl.builder()
                        .url(dataUrl)
                        .build())
                .build());
    }
}
