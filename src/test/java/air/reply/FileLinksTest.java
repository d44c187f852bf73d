package air.reply;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.Operation.Makes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where videos and 3D models lie in an answer. Single quotes stand for double ones; MP4 stands for a video. */
class FileLinksTest {
    private static final byte[] VIDEO =
            "\0\0\0\u0018ftypmp42 and so on, for a while".getBytes(StandardCharsets.ISO_8859_1);

    private static List<ReplyReader.Source> in(String json, Makes makes) {
        String mp4 = Base64.getEncoder().encodeToString(VIDEO);
        return FileLinks.in(ReplyJson.tree(json.replace('\'', '"').replace("MP4", mp4)), makes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'video':{'url':'https://cdn.example/a','content_type':'video/mp4'}}",
                "{'video':'https://cdn.example/a'}",
                "{'output':['https://cdn.example/a']}",
                "{'input_video':'https://cdn.example/in.mp4','video':'https://cdn.example/a'}",
                "{'preview_video':'https://cdn.example/p.mp4','video':{'url':'https://cdn.example/a','mimeType':'video/mp4'}}",
                "{'thumbnailUrl':'https://cdn.example/t.png','video':'https://cdn.example/a'}",
            })
    void findsTheAddress(String json) {
        assertThat(in(json, Makes.VIDEO))
                .extracting(ReplyReader.Source::address)
                .containsExactly("https://cdn.example/a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'videos':[{'bytesBase64Encoded':'MP4','mimeType':'video/mp4'}]}",
                "{'response':{'videos':[{'bytesBase64Encoded':'MP4'}]}}",
                "{'video':'data:video/mp4;base64,MP4'}",
                "{'data':[{'b64_json':'MP4'}]}",
            })
    void findsTheBytes(String json) {
        assertThat(in(json, Makes.VIDEO)).singleElement().satisfies(source -> assertThat(source.bytes())
                .isEqualTo(VIDEO));
    }

    @Test
    void takesAPreviewWhereNothingElseIs() {
        assertThat(in("{'preview_video':'https://cdn.example/p.mp4'}", Makes.VIDEO))
                .hasSize(1);
    }

    @Test
    void takesAModelInOneFormat() {
        assertThat(in("{'model_urls':{'fbx':'https://a.example/m.fbx','glb':'https://a.example/m.glb'}}", Makes.SOLID))
                .extracting(ReplyReader.Source::address)
                .containsExactly("https://a.example/m.glb");
    }
}
