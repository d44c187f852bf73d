package air.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
        return ReplyReader.read(ReplyJson.tree(json.replace('\'', '"').replace("PNG", PNG)));
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
                "{'choices':[{'message':{'images':[{'image_url':{'url':'PNG'}}]}}]}",
                "{'data':[{'url':'PNG'}]}",
                "{'whatever':{'field':['PNG']}}",
                "{'choices':[{'message':{'tool_calls':[{'function':{'name':'show','arguments':'{\\'picture\\':\\'PNG\\'}'}}]}}]}",
                "{'choices':[{'message':{'content':'{\\'images\\':[\\'PNG\\']}'}}]}",
                "{'choices':[{'message':{'content':'```json\\n{\\'image\\':\\'PNG\\'}\\n```'}}]}",
                "{'choices':[{'message':{'content':'<p><img src=\\'data:image/png;base64,PNG\\'></p>'}}]}",
                "{'data':[{'b64_json':'PNG','url':'https://cdn.example/1.png'}]}",
                "{'data':[{'url':'https://cdn.example/1','b64_json':'PNG'}]}",
            })
    void findsTheBytes(String json) {
        ReplyReader.Found found = read(json);

        assertThat(found.sources()).singleElement().satisfies(source -> assertThat(source.bytes())
                .isEqualTo(PICTURE));
        assertThat(found.filter()).isEmpty();
    }

    /** @PCT stands for the escaped picture, @URL for the one in the alphabet of addresses, @LINES for one in lines. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:image/png;base64,@PNG",
                "data:application/octet-stream;base64,@PNG",
                "data:binary/octet-stream;base64,@PNG",
                "data:image;base64,@PNG",
                "data:;base64,@PNG",
                "data:base64,@PNG",
                "base64,@PNG",
                "base64:@PNG",
                "image:base64,@PNG",
                "image/png;base64,@PNG",
                "data:image/png,@PNG",
                "data:image/PNG;BASE64,@PNG",
                "DATA:IMAGE/PNG;base64,@PNG",
                "data:image/jpg;base64,@PNG",
                "data:image/png;charset=utf-8;base64,@PNG",
                "data:image/png;name=a.png;base64,@PNG",
                "data: image/png; base64, @PNG",
                "data:image/png;base64,data:image/png;base64,@PNG",
                "data:image/png;base64,data:image/jpeg;base64,base64,@PNG",
                "data:image/png;base64,@PCT",
                "data%3Aimage%2Fpng%3Bbase64%2C@PCT",
                "data:image/png;base64,@URL",
                "data:image/png;base64,@LINES",
                "data:image/png;base64,\\n@PNG\\n",
                " data:image/png;base64,@PNG ",
                "![a](data:image/png;base64,@PNG)",
                "Here: data:image/png;base64,@PNG and that is it.",
                "@PNG",
                " @PNG\\n",
                "@URL",
                "@LINES",
                "@PCT",
            })
    void findsTheBytesHoweverTheyAreIntroduced(String url) {
        byte[] noisy = noisy();
        String base64 = Base64.getEncoder().encodeToString(noisy);
        String written = url.replace("@PCT", java.net.URLEncoder.encode(base64, StandardCharsets.UTF_8))
                .replace("@URL", Base64.getUrlEncoder().withoutPadding().encodeToString(noisy))
                .replace("@LINES", Base64.getMimeEncoder().encodeToString(noisy).replace("\r\n", "\\r\\n"))
                .replace("@PNG", base64);

        List<ReplyReader.Source> found = ReplyReader.read(ReplyJson.tree(
                        "{\"choices\":[{\"message\":{\"images\":[{\"image_url\":{\"url\":\"" + written + "\"}}]}}]}"))
                .sources();

        assertThat(found).singleElement().satisfies(source -> assertThat(source.bytes())
                .isEqualTo(noisy));
    }

    /** Of many colours, so that every character of the alphabet occurs. */
    private static byte[] noisy() {
        int[] pixels = new java.util.Random(3).ints(400, 0, 1 << 24).toArray();
        return air.model.Picture.of(20, 20, pixels).png();
    }

    @Test
    void readsBlanksForPluses() {
        String form = Base64.getEncoder().encodeToString(noisy()).replace('+', ' ');

        assertThat(DataUrls.bare(form)).contains(noisy());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'data':[{'thumbnail_url':'https://cdn.example/t.png','preview':'OLD','b64_json':'PNG'}]}",
                "{'data':[{'preview':'OLD','image':'PNG'}]}",
                "{'thumbnail':'OLD','icon':'OLD','logo':'OLD','image':'PNG'}",
                "{'images':[{'type':'thumbnail','data':'OLD'},{'type':'image','data':'PNG'}]}",
                "{'images':[{'is_preview':true,'data':'OLD'},{'data':'PNG'}]}",
                "{'images':[{'final':false,'data':'OLD'},{'final':true,'data':'PNG'}]}",
                "{'input_image':'OLD','choices':[{'message':{'images':['PNG']}}]}",
                "{'request':{'messages':[{'content':[{'image_url':{'url':'OLD'}}]}]},'choices':[{'message':{'images':['PNG']}}]}",
                "{'messages':[{'role':'user','content':[{'image_url':{'url':'OLD'}}]},{'role':'assistant','content':[{'image_url':{'url':'PNG'}}]}]}",
                "{'parameters':{'init_images':['OLD'],'mask':'OLD'},'images':['PNG'],'info':'{\\'init_images\\':[\\'OLD\\']}'}",
                "{'mask_url':'OLD','reference_images':['OLD'],'controlnetInput':'OLD','sourceImage':'OLD','output':'PNG'}",
                "{'partial_images':['OLD'],'data':[{'b64_json':'PNG'}]}",
                "{'candidates':[{'content':{'parts':[{'thought':true,'inlineData':{'mimeType':'image/png','data':'OLD'}},{'inlineData':{'mimeType':'image/png','data':'PNG'}}]}}]}",
                "{'candidates':[{'content':{'parts':[{'inlineData':{'mimeType':'image/png','data':'PNG'}},{'thought':true,'inlineData':{'mimeType':'image/png','data':'OLD'}}]}}]}",
                "{'choices':[{'message':{'reasoning_details':[{'data':'OLD'}],'images':['PNG']}}]}",
                "{'output':[{'type':'input_image','image_url':'OLD'},{'type':'image_generation_call','result':'PNG'}]}",
                "{'contents':[{'parts':[{'inlineData':{'data':'OLD'}}]}],'candidates':[{'content':{'parts':[{'inlineData':{'data':'PNG'}}]}}]}",
                "{'contents':[{'type':'image','data':'PNG','mimeType':'image/png'}]}",
            })
    void tellsTheResultFromWhatStandsBesideIt(String json) {
        String old = Base64.getEncoder()
                .encodeToString(air.model.Picture.of(1, 2, new int[] {1, 2}).png());

        assertThat(read(json.replace("OLD", old)).sources())
                .singleElement()
                .satisfies(source -> assertThat(source.bytes()).isEqualTo(PICTURE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'data':[{'thumbnail_url':'https://cdn.example/t.png','url':'https://cdn.example/out/1'}]}",
                "{'data':[{'url':'https://cdn.example/out/1','download_url':'https://cdn.example/out/1?dl=1'}]}",
                "{'data':{'image':{'url':'https://cdn.example/out/1'},'thumb':{'url':'https://cdn.example/t'},'delete_url':'https://cdn.example/x'}}",
                "{'choices':[{'message':{'content':'[![small](https://cdn.example/t.png)](https://cdn.example/out/1.png)'}}]}",
                "{'choices':[{'message':{'content':'<img alt=\\'a\\' src=\\'https://cdn.example/out/1\\'>'}}]}",
                "{'result':{'sample':'https://cdn.example/out/1'},'status':'Ready'}",
                "{'image_url':'https://cdn.example/out/1','status_url':'https://api.example/s'}",
                "{'resultUrls':['https://cdn.example/out/1']}",
                "{'output_image_url':'https://cdn.example/out/1','web_url':'https://example/page'}",
                "{'url':'https://cdn.example/out/1.png'}",
                "{'thumbnail':'https://cdn.example/out/1.png'}",
            })
    void findsTheAddressAmongOthers(String json) {
        assertThat(read(json).sources())
                .extracting(source -> source.address().replace(".png", ""))
                .containsExactly("https://cdn.example/out/1");
    }

    @Test
    void handsDraftsOverApart() {
        ReplyReader.Found found =
                read("{'candidates':[{'finishReason':'STOP','content':{'parts':[{'thought':true,'inlineData':"
                        + "{'mimeType':'image/png','data':'PNG'}}]}}]}");

        assertThat(found.sources()).isEmpty();
        assertThat(found.drafts()).singleElement().satisfies(draft -> assertThat(draft.bytes())
                .isEqualTo(PICTURE));
    }

    @Test
    void neverTakesWhatWasSentForTheAnswer() {
        assertThat(
                        read("{'input_image':'PNG','init_images':['PNG'],'mask':'PNG','choices':[{'message':{'content':'No.'}}]}")
                                .sources())
                .isEmpty();
    }

    @Test
    void putsResultsThatAreNumberedInTheirOrder() {
        assertThat(
                        read("{'images':[{'index':1,'url':'https://a.example/2.png'},{'index':0,'url':'https://a.example/1.png'}]}")
                                .sources())
                .extracting(ReplyReader.Source::address)
                .containsExactly("https://a.example/1.png", "https://a.example/2.png");
    }

    @Test
    void readsAPictureThatIsWrittenAsAListOfNumbers() {
        List<Integer> numbers = new java.util.ArrayList<>();
        for (byte one : PICTURE) numbers.add(one & 255);

        assertThat(read("{'image':{'type':'Buffer','data':" + numbers + "}}").sources())
                .singleElement()
                .satisfies(source -> assertThat(source.bytes()).isEqualTo(PICTURE));
    }

    @Test
    void saysThatAPromisedPictureIsNone() {
        assertThat(read("{'data':[{'b64_json':'iV*OR'}]}").sources())
                .singleElement()
                .satisfies(source -> assertThat(source.bytes()).isEmpty());
        assertThat(
                        read("{'candidates':[{'content':{'parts':[{'inlineData':{'mimeType':'image/png','data':'QUJDRA=='}}]}}]}")
                                .sources())
                .singleElement()
                .satisfies(source -> assertThat(source.bytes()).containsExactly('A', 'B', 'C', 'D'));
        assertThat(read("{'images':['data:image/svg+xml;utf8,<svg/>']}").sources())
                .singleElement()
                .satisfies(source -> assertThat(source.bytes()).isEmpty());
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

    @Test
    void readsAnAddressAsAPageWritesIt() {
        assertThat(read("{'choices':[{'message':{'content':'<img src=https://a.example/i?x=1&amp;y=2>'}}]}")
                        .sources())
                .extracting(ReplyReader.Source::address)
                .containsExactly("https://a.example/i?x=1&y=2");
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
                "{'prompt_feedback':{'block_reason':'SAFETY'}}",
                "{'artifacts':[{'finishReason':'CONTENT_FILTERED','base64':''}]}",
                "{'predictions':[{'raiFilteredReason':'filtered'}]}",
                "{'images':[null],'finish_reasons':['Filter reason: prompt']}",
                "{'choices':[{'finish_reason':'FinishReason.IMAGE_SAFETY','message':{}}]}",
                "{'stop_reason':'refusal'}",
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
                "{'candidates':[{'finishReason':'MALFORMED_FUNCTION_CALL'}]}",
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
