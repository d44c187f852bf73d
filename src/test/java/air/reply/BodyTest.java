package air.reply;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.Picture;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers whose JSON is not one plain document. Single quotes stand for double ones; PNG stands for a picture. */
class BodyTest {
    private static final byte[] PICTURE =
            Picture.of(2, 1, new int[] {0xFF0000, 0x00FF00}).png();
    private static final String PNG = Base64.getEncoder().encodeToString(PICTURE);
    private static final String CHAT = "{'choices':[{'finish_reason':'stop','message':{'content':null,'images':"
            + "[{'image_url':{'url':'data:image/png;base64,PNG'}}]}}],'usage':{'cost':0.5}}";

    private static JsonNode tree(String body) {
        String text = body.replace('\'', '"').replace("PNG", PNG);
        return Body.tree(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertPictureIn(String body) {
        assertThat(ReplyReader.read(tree(body)).sources())
                .singleElement()
                .satisfies(source -> assertThat(source.bytes()).isEqualTo(PICTURE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ": PING\n\ndata: {'choices':[{'index':0,'delta':{'role':'assistant','content':''}}]}\n\n"
                        + "data: {'choices':[{'index':0,'delta':{'images':[{'image_url':{'url':'data:image/png;base64,PNG'}}]}}]}\n\n"
                        + "data: {'choices':[],'usage':{'cost':0.5}}\n\ndata: [DONE]\n\n",
                "data:{'choices':[{'delta':{'content':'data:image/png;base64,PN'}}]}\r\n\r\n"
                        + "data:{'choices':[{'delta':{'content':'REST'}}],'usage':{'cost':0.5}}\r\n\r\ndata:[DONE]",
                "data: {'choices':[{'delta':{'images':[\ndata: {'image_url':'data:image/png;base64,PNG'}\n"
                        + "data: ]}}],'usage':{'cost':0.5}}\n\n",
                "data: {'choices':[{'delta':{'images':['data:image/png;base64,PNG']}}]}\n"
                        + "data: {'choices':[{'delta':{},'finish_reason':'stop'}],'usage':{'cost':0.5}}\ndata: [DONE]\n",
                "\ufeffdata: " + CHAT + "\n\n",
                "event: image_generation.partial_image\ndata: {'b64_json':'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk'}\n\n"
                        + "event: image_generation.completed\ndata: {'b64_json':'PNG','usage':{'cost':0.5}}\n\n",
                "data: {'type':'image_edit.partial_image','b64_json':'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk'}\n\n"
                        + "data: {'type':'image_edit.completed','b64_json':'PNG','usage':{'cost':0.5}}\n\n",
                "id: 1\nevent: message\ndata: {'candidates':[{'content':{'parts':[{'text':'Here'}]}}]}\n\n"
                        + "id: 2\ndata: {'candidates':[{'content':{'parts':[{'inlineData':{'mimeType':'image/png','data':'PNG'}}]},"
                        + "'finishReason':'STOP'}],'usage':{'cost':0.5}}\n\n",
                "[{'candidates':[{'content':{'parts':[{'text':'Here'}]}}]},\n{'candidates':[{'content':{'parts':"
                        + "[{'inlineData':{'mimeType':'image/png','data':'PNG'}}]}}],'usage':{'cost':0.5}}]",
                "{'choices':[{'delta':{'content':'Here'}}]}\n{'choices':[{'delta':{'images':['PNG']}}],'usage':{'cost':0.5}}\n",
                "{'status':'working','progress':10}\n{'images':['PNG'],'status':'done','usage':{'cost':0.5}}",
                CHAT + "\n<!-- gateway 7 -->",
                ")]}'\n" + CHAT,
                ")]}',\n" + CHAT,
                "while(1);" + CHAT,
                "\ufeff" + CHAT,
                "   \n\n\n" + CHAT,
                "Warning: [pool] {busy} upstream slow\n" + CHAT,
                "<br />\n<b>Warning</b>: Undefined index in <b>relay.php</b>\n" + CHAT,
                "[WARN] retrying\n" + CHAT,
                "{'choices':[{'logprobs':NaN,'score':-Infinity,'message':{'images':['PNG',]}},],'usage':{'cost':0.5},}",
                "{'choices':[{'message':{'content':'two\nlines','images':['PNG']}}],'usage':{'cost':0.5}}",
                "callback(" + CHAT + ");",
            })
    void findsThePictureAndItsCost(String body) {
        String joined =
                body.replace("PN'}}]}\r", PNG.substring(0, 20) + "'}}]}\r").replace("REST", PNG.substring(20));
        assertPictureIn(joined);
        assertThat(tree(joined).path("usage").path("cost").asDouble()).isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PNG", "'PNG'", "data:image/png;base64,PNG", "'data:image/png;base64,PNG'", "PNG\n"})
    void takesATextForThePictureThatIsWrittenInIt(String body) {
        assertPictureIn(body);
    }

    @Test
    void readsADocumentThatStandsInAString() {
        String quoted = "\"" + CHAT.replace('\'', '"').replace("PNG", PNG).replace("\"", "\\\"") + "\"";

        assertPictureIn(quoted);
        assertThat(tree(quoted).path("usage").path("cost").asDouble()).isEqualTo(0.5);
    }

    @Test
    void readsBytesThatAreNoUtf8() {
        byte[] text = CHAT.replace('\'', '"')
                .replace("null", "\"caf\u00e9\"")
                .replace("PNG", PNG)
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(ReplyReader.read(Body.tree(text)).sources()).hasSize(1);
    }

    @Test
    void joinsWhatAChatSaysAndWhatItsToolsAreTold() {
        JsonNode whole = tree(
                "data: {'id':'g','choices':[{'index':0,'delta':{'role':'assistant','content':'Good '}}]}\n\n"
                        + "data: {'id':'g','choices':[{'index':0,'delta':{'content':'morning','tool_calls':[{'index':0,'function':"
                        + "{'name':'f','arguments':'{'}}]}}]}\n\n"
                        + "data: {'id':'g','choices':[{'index':0,'delta':{'tool_calls':[{'index':0,'function':{'arguments':'}'}}]},"
                        + "'finish_reason':'length'}]}\n\ndata: {'id':'g','choices':[{'index':0,'delta':{},'finish_reason':null}]}");

        assertThat(whole.at("/choices/0/message/content").asText()).isEqualTo("Good morning");
        assertThat(whole.at("/choices/0/message/tool_calls/0/function/arguments")
                        .asText())
                .isEqualTo("{}");
        assertThat(whole.at("/choices/0/finish_reason").asText()).isEqualTo("length");
        assertThat(whole.path("id").asText()).isEqualTo("g");
    }

    @Test
    void takesAWholeMessageAfterItsPiecesInTheirPlace() {
        JsonNode whole = tree("data: {'choices':[{'delta':{'content':'Good '}}]}\n\n"
                + "data: {'choices':[{'message':{'content':'Good morning'}}]}\n\n");

        assertThat(whole.at("/choices/0/message/content").asText()).isEqualTo("Good morning");
    }

    @Test
    void keepsTheResultsOfSeveralEventsInTheirOrder() {
        JsonNode whole = tree("data: {'type':'image_generation.completed','b64_json':'first'}\n\n"
                + "data: {'type':'image_generation.completed','b64_json':'second'}\n\n");

        assertThat(whole.path("data"))
                .extracting(one -> one.path("b64_json").asText())
                .containsExactly("first", "second");
    }

    @Test
    void takesAnEventNamedErrorForOne() {
        JsonNode whole = tree("event: error\ndata: {'code':429,'message':'slow down'}\n\n");

        assertThat(ErrorInside.isAll(whole)).isTrue();
        assertThat(ErrorReport.of(whole).status()).isEqualTo(429);
    }

    @Test
    void savesThePictureOfADocumentThatWasCutOffBehindIt() {
        String cut = CHAT.substring(0, CHAT.length() - 6);

        assertPictureIn(cut);
        assertThat(tree(cut).has("usage")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "no JSON at all",
                "{'choices':[{'message':{'images':[{'image_url':{'url':'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB",
                "{'choices':[{'message':{'content':'I can",
                "<!DOCTYPE html><html><script>{'a':1}</script></html>",
                "<html>\n<body>data: {'a':1}\n</body></html>",
                "data: [DONE]",
                ": ping\n\n: ping\n\n",
                "[]",
                "{}",
                "nul",
            })
    void findsNoDocumentWhereNoneIs(String body) {
        JsonNode found = tree(body);

        assertThat(found.isMissingNode() || found.isEmpty()).isTrue();
    }

    @Test
    void givesUpOnWhatIsNestedTooDeep() {
        assertThat(tree("{'a':".repeat(5000) + "1" + "}".repeat(5000)).isMissingNode())
                .isTrue();
        assertThat(tree("[".repeat(300_000)).isMissingNode()).isTrue();
        assertThat(tree("x{'a':".repeat(50_000)).isMissingNode()).isTrue();
    }

    @Test
    void readsAPictureOfThirtyMillionCharactersInOneLine() {
        String noise = PNG + "A".repeat(30_000_000);

        JsonNode whole = tree("data: {'data':[{'b64_json':'" + noise + "'}]}\n\ndata: [DONE]\n\n");

        assertThat(ReplyReader.read(whole).sources()).singleElement().satisfies(source -> assertThat(source.bytes())
                .hasSizeGreaterThan(22_000_000));
    }
}
