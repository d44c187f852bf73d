package air.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shape an image has been seen to come in. Single quotes stand for double ones; PNG stands for a picture. */
class ReplyReaderTest {
    private static final byte[] PICTURE =
            air.model.Picture.of(2, 1, new int[] {0xFF0000, 0x00FF00}).png();
    private static final String PNG = Base64.getEncoder().encodeToString(PICTURE);

    private static ReplyReader.Found read(String json) {
        return ReplyReader.read(Json.tree(json.replace('\'', '"').replace("PNG", PNG)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'choices':[{'message':{'content':null,'images':[{'type':'image_url','image_url':{'url':'data:image/png;base64,PNG'}}]}}]}",
                "{'choices':[{'message':{'content':'Here.','images':[{'image_url':'data:image/png;base64,PNG'}]}}]}",
                "{'choices':[{'message':{'images':[{'url':'data:image/png;base64,PNG'}]}}]}",
                "{'choices':[{'message':{'images':['data:image/png;base64,PNG']}}]}",
                "{'choices':[{'message':{'images':['PNG']}}]}",
                "{'choices':[{'message':{'images':[{'b64_json':'PNG'}]}}]}",
                "{'choices':[{'message':{'content':[{'type':'text','text':'Here'},{'type':'image_url','image_url':{'url':'data:image/png;base64,PNG'}}]}}]}",
                "{'choices':[{'message':{'content':[{'type':'image','source':{'type':'base64','media_type':'image/png','data':'PNG'}}]}}]}",
                "{'choices':[{'message':{'content':[{'inline_data':{'mime_type':'image/png','data':'PNG'}}]}}]}",
                "{'choices':[{'message':{'content':'Apple!\\n![image](data:image/png;base64,PNG)'}}]}",
                "{'choices':[{'message':{'content':'data:image/png;base64,PNG'}}]}",
                "{'choices':[{'message':{'content':'PNG'}}]}",
                "{'choices':[{'message':{'content':null}}],'data':[{'b64_json':'PNG'}]}",
                "{'created':1,'data':[{'b64_json':'PNG'}],'usage':{'total_tokens':100}}",
                "{'data':[{'url':'data:image/png;base64,PNG'}]}",
                "{'candidates':[{'content':{'parts':[{'text':'Here'},{'inlineData':{'mimeType':'image/png','data':'PNG'},'thoughtSignature':'QUJD'}]}}]}",
                "[{'candidates':[{'content':{'parts':[{'inline_data':{'mime_type':'image/png','data':'PNG'}}]}}]}]",
                "{'data':{'id':'p','outputs':['PNG'],'urls':{'get':'https://api.example/p'},'status':'completed'}}",
                "{'images':[{'url':'data:image/png;base64,PNG','content_type':'image/png'}],'has_nsfw_concepts':[false]}",
                "{'output':[{'type':'image_generation_call','result':'PNG'}]}",
                "{'artifacts':[{'base64':'PNG','finishReason':'SUCCESS'}]}",
                "{'predictions':[{'mimeType':'image/png','bytesBase64Encoded':'PNG'}]}",
                "{'image':'PNG'}",
            })
    void findsTheBytes(String json) {
        ReplyReader.Found found = read(json);

        assertThat(found.sources()).singleElement().satisfies(source -> assertThat(source.bytes())
                .isEqualTo(PICTURE));
        assertThat(found.filter()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'choices':[{'message':{'content':'https://cdn.example/out/1'}}]}",
                "{'choices':[{'message':{'content':'Done: ![it](https://cdn.example/out/1)'}}]}",
                "{'choices':[{'message':{'images':[{'image_url':{'url':'https://cdn.example/out/1'}}]}}]}",
                "{'choices':[{'message':{'content':[{'type':'image_url','image_url':{'url':'https://cdn.example/out/1'}}]}}]}",
                "{'data':[{'url':'https://cdn.example/out/1','revised_prompt':'see https://other.example/a.png'}]}",
                "{'image':{'url':'https://cdn.example/out/1','width':10,'file_name':'x.png'}}",
                "{'status':'OK','payload':{'images':[{'url':'https://cdn.example/out/1'}]}}",
                "{'data':{'outputs':['https://cdn.example/out/1'],'urls':{'get':'https://api.example/result'}}}",
                "{'output':'https://cdn.example/out/1'}",
            })
    void findsTheAddress(String json) {
        assertThat(read(json).sources())
                .extracting(ReplyReader.Source::address)
                .containsExactly("https://cdn.example/out/1");
    }

    @Test
    void findsAnAddressInASentenceOnlyWhereItIsAnImages() {
        assertThat(read("{'choices':[{'message':{'content':'It is at https://cdn.example/a.webp?sig=1 now.'}}]}")
                        .sources())
                .extracting(ReplyReader.Source::address)
                .containsExactly("https://cdn.example/a.webp?sig=1");
        assertThat(read("{'choices':[{'message':{'content':'I cannot; see https://policy.example/rules for why.'}}]}")
                        .sources())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'detail':[{'url':'https://docs.example/errors.png','msg':'no'}]}",
                "{'error':{'message':'see https://docs.example/a.png'}}",
                "{'data':{'outputs':[],'urls':{'get':'https://api.example/result.png'}}}",
                "{'choices':[{'message':{'content':'no','annotations':[{'url_citation':{'url':'https://a.example/a.png'}}]}}]}",
                "{'choices':[]}",
                "{}",
                "[]",
                "{'data':null,'images':null}",
            })
    void findsNothingWhereNothingIs(String json) {
        assertThat(read(json).sources()).isEmpty();
    }

    @Test
    void prefersTheImageToTheThoughtsBeforeIt() {
        String thought = "{'thought':true,'inlineData':{'mimeType':'image/png','data':'iVBORw0KGgoAAAA'}}";
        assertThat(read("{'candidates':[{'content':{'parts':[" + thought
                                + ",{'inlineData':{'mimeType':'image/png','data':'PNG'}}]}}]}")
                        .sources())
                .singleElement()
                .satisfies(source -> assertThat(source.bytes()).isEqualTo(PICTURE));
    }

    @Test
    void countsAnImageThatIsGivenTwiceOnce() {
        assertThat(read("{'choices':[{'message':{'content':'![a](data:image/png;base64,PNG)','images':[{'image_url':"
                                + "{'url':'data:image/png;base64,PNG'}}]}}]}")
                        .sources())
                .hasSize(1);
    }

    @Test
    void keepsTheWordsBesideTheImage() {
        assertThat(read("{'choices':[{'message':{'content':'I can describe it instead.','images':[]}}]}")
                        .text())
                .isEqualTo("I can describe it instead.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'choices':[{'finish_reason':'stop','native_finish_reason':'STOP','message':{'content':null,'refusal':'No.'}}]}",
                "{'choices':[{'finish_reason':'content_filter','message':{'content':''}}]}",
                "{'choices':[{'finish_reason':'stop','native_finish_reason':'SAFETY','message':{'content':''}}]}",
                "{'candidates':[{'finishReason':'IMAGE_PROHIBITED_CONTENT','finishMessage':'Could not be generated.'}]}",
                "{'candidates':[{'finishReason':'IMAGE_SAFETY'}]}",
                "{'promptFeedback':{'blockReason':'PROHIBITED_CONTENT'}}",
                "{'images':[{'url':'data:image/png;base64,PNG'}],'has_nsfw_concepts':[true]}",
                "{'data':{'outputs':['PNG'],'has_nsfw_contents':[true]}}",
            })
    void tellsThatAFilterSpoke(String json) {
        assertThat(read(json).filter()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'candidates':[{'finishReason':'NO_IMAGE'}]}",
                "{'choices':[{'finish_reason':'stop','message':{'content':'words','refusal':null}}]}",
                "{'images':[],'has_nsfw_concepts':[]}",
            })
    void doesNotTakeSilenceForAFilter(String json) {
        assertThat(read(json).filter()).isEmpty();
    }

    @Test
    void takesNoMoreThanSixteenImages() {
        List<String> many = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> "'https://cdn.example/" + i + ".png'")
                .toList();
        assertThat(read("{'images':" + many + "}").sources()).hasSize(16);
    }
}
