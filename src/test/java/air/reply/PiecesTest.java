package air.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers in pieces put together, and the places where an answer speaks of an error. Single quotes are double ones. */
class PiecesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static JsonNode json(String text) throws Exception {
        return MAPPER.readTree(text.replace('\'', '"'));
    }

    private static void assertJoined(String whole, String... pieces) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        for (String piece : pieces) all.add(json(piece));
        assertThat(Chunks.joined(all)).isEqualTo(json(whole));
    }

    @Test
    void aChatsDeltasMakeOneMessage() throws Exception {
        assertJoined(
                "{'id':'x','choices':[{'index':0,'message':{'role':'assistant','content':'a boat'},"
                        + "'finish_reason':'stop'}]}",
                "{'id':'x','choices':[{'index':0,'delta':{'role':'assistant','content':'a '}}]}",
                "{'id':'x','choices':[{'index':0,'delta':{'content':'boat'}}]}",
                "{'choices':[{'index':0,'delta':{},'finish_reason':'stop'}]}");
    }

    @Test
    void whatIsSaidAgainTakesThePlaceOfWhatWasSaid() throws Exception {
        assertJoined("{'usage':{'cost':2,'tokens':1}}", "{'usage':{'cost':1}}", "{'usage':{'cost':2,'tokens':1}}");
        assertJoined("{'status':'done'}", "{'status':'working'}", "{'status':'done'}");
    }

    @Test
    void nothingTakesThePlaceOfSomething() throws Exception {
        assertJoined("{'usage':{'cost':1}}", "{'usage':{'cost':1}}", "{'usage':null}");
        assertJoined("{'usage':null}", "{'usage':null}");
    }

    @Test
    void onlyWhatIsSaidGrowsAndARoleDoesNot() throws Exception {
        assertJoined(
                "{'choices':[{'message':{'role':'assistant','content':'ab','reasoning':'cd'}}]}",
                "{'choices':[{'delta':{'role':'assistant','content':'a','reasoning':'c'}}]}",
                "{'choices':[{'delta':{'role':'assistant','content':'b','reasoning':'d'}}]}");
    }

    @Test
    void imagesOfDeltasAreAddedAndGeminisPartsAlways() throws Exception {
        assertJoined(
                "{'choices':[{'message':{'images':['a','b']}}]}",
                "{'choices':[{'delta':{'images':['a']}}]}",
                "{'choices':[{'delta':{'images':['b']}}]}");
        assertJoined(
                "{'candidates':[{'content':{'parts':[1,2]}}]}",
                "{'candidates':[{'content':{'parts':[1]}}]}",
                "{'candidates':[{'content':{'parts':[2]}}]}");
        assertJoined("{'images':['b']}", "{'images':['a']}", "{'images':['b']}");
    }

    @Test
    void piecesOfSeveralChoicesAreToldApartByTheirIndex() throws Exception {
        assertJoined(
                "{'choices':[{'message':{'content':'xz'},'index':0},{'index':1,'message':{'content':'y'}}]}",
                "{'choices':[{'index':1,'delta':{'content':'y'}}]}",
                "{'choices':[{'index':0,'delta':{'content':'x'}}]}",
                "{'choices':[{'index':0,'delta':{'content':'z'}}]}");
    }

    @Test
    void anIndexOutOfReachIsLeftOut() throws Exception {
        assertJoined(
                "{'choices':[{'message':{'content':'x'}}]}",
                "{'choices':[{'index':2000000000,'delta':{'content':'y'}}]}",
                "{'choices':[{'index':-1,'delta':{'content':'y'}}]}",
                "{'choices':[{'delta':{'content':'x'}}]}");
    }

    @Test
    void aToolsArgumentsGrowToo() throws Exception {
        assertJoined(
                "{'choices':[{'message':{'tool_calls':[{'index':0,'function':{'name':'draw','arguments':'{1}'}}]}}]}",
                "{'choices':[{'delta':{'tool_calls':[{'index':0,'function':{'name':'draw','arguments':'{1'}}]}}]}",
                "{'choices':[{'delta':{'tool_calls':[{'index':0,'function':{'arguments':'}'}}]}}]}");
    }

    @Test
    void draftsAndResultsOfTheImagesApiAreKeptApart() throws Exception {
        assertJoined(
                "{'partial_images':[{'type':'image_generation.partial_image','b64_json':'a'}],"
                        + "'data':[{'type':'image_generation.completed','b64_json':'b','usage':{'cost':1}}],"
                        + "'usage':{'cost':1}}",
                "{'type':'image_generation.partial_image','b64_json':'a'}",
                "{'type':'image_generation.completed','b64_json':'b','usage':{'cost':1}}");
    }

    @Test
    void aWholeAnswerStaysAsItIs() throws Exception {
        for (String whole :
                List.of("{'choices':[{'message':{'content':'x'}}]}", "[{'url':'x'},{'choices':[]}]", "[]", "7"))
            assertThat(Chunks.joined(json(whole))).isEqualTo(json(whole));
        assertThat(Chunks.joined(json("[{'candidates':[{'a':1}]},{'candidates':[{'b':2}]}]")))
                .isEqualTo(json("{'candidates':[{'a':1,'b':2}]}"));
    }

    private static List<String> places(String body) throws Exception {
        return ErrorPlaces.in(json(body)).stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .toList();
    }

    @Test
    void placesComeFromTheOutermostInwards() throws Exception {
        JsonNode body = json("{'error':{'message':'m','cause':{'code':7}},'x':{'message':'no'}}");
        assertThat(ErrorPlaces.in(body))
                .containsExactly(body, body.path("error"), body.path("error").path("cause"));
    }

    @Test
    void aTextStandsInThePlaceOfAnErrorButNotOfAMessage() throws Exception {
        assertThat(places("{'error':'No credit.'}")).containsExactly("No credit.");
        assertThat(places("{'errors':['One.','Two.']}")).containsExactly("One.", "Two.");
        assertThat(places("'Not found'")).containsExactly("Not found");
        assertThat(places("{'message':'Just a message.'}")).isEmpty();
        assertThat(places("{'error':' '}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"error\":\"Relay: {\\\"code\\\":402}\"}",
                "{\"message\":\"Relay: {\\\"code\\\":402}\"}",
                "{\"detail\":\"{\\\\\\\"code\\\\\\\":402}\"}",
                "{\"error\":\"Relay: {'code': 402, 'ok': False, 'more': None}\"}",
                "{\"error\":{\"metadata\":{\"raw\":\"[{\\\"code\\\":402}]\"}}}"
            })
    void jsonThatATextQuotesIsOpened(String body) throws Exception {
        assertThat(ErrorPlaces.in(MAPPER.readTree(body)))
                .anySatisfy(place -> assertThat(place.path("code").asInt()).isEqualTo(402));
    }

    @Test
    void theSentenceOfAQuoteThatIsCutOffIsSaved() throws Exception {
        JsonNode body = MAPPER.readTree("{\"error\":\"Relay: {\\\"message\\\":\\\"No credit left.\\\",\\\"co\"}");
        assertThat(ErrorPlaces.in(body).stream().map(JsonNode::asText)).contains("Relay", "No credit left.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Relay failed: {\"a\":1}|Relay failed",
                "Relay failed - '{\"a\":1}'|Relay failed",
                "Relay failed [{\"a\":1}]|Relay failed",
                "{\"a\":1}|^^",
                "Use {name} here|Use {name} here",
                "plain|plain"
            })
    void theWordsBeforeAQuoteAreASentence(String text, String words) {
        assertThat(ErrorPlaces.withoutQuote(text)).isEqualTo(words);
    }

    @Test
    void depthAndNumberOfPlacesHaveAnEnd() throws Exception {
        String deep = "{'error':".repeat(50) + "{}" + "}".repeat(50);
        assertThat(ErrorPlaces.in(json(deep))).hasSize(8);
        String wide = "{'errors':[" + "{'code':1},".repeat(500) + "{}]}";
        assertThat(ErrorPlaces.in(json(wide))).hasSize(40);
        assertThat(places("{'error':'" + "x".repeat(8001) + "'}"))
                .as("a page is no sentence")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "stop, true, false",
        "STOP, true, false",
        "FinishReason.STOP, true, false",
        "end-turn, true, false",
        "max_tokens, false, true",
        "MAX_TOKENS, false, true",
        "length, false, true",
        "SAFETY, false, false",
        "something new, false, false"
    })
    void anEndIsUsualOrAtALimitHoweverItIsSpelled(String reason, boolean usual, boolean limit) {
        FinishReason ending = new FinishReason(reason, "");
        assertThat(ending.isUsual()).isEqualTo(usual);
        assertThat(ending.isAtALimit()).isEqualTo(limit);
        assertThat(ending.isFilters()).isEqualTo(reason.equals("SAFETY"));
    }

    @Test
    void theFirstUnusualEndIsTheAnswers() throws Exception {
        JsonNode body =
                json("{'choices':[{'finish_reason':'stop'},{'finish_reason':'length','finish_message':'Too long.'},"
                        + "{'finish_reason':'content_filter'}]}");
        assertThat(FinishReason.ofAll(body)).isEqualTo(new FinishReason("length", "Too long."));
        assertThat(FinishReason.ofAll(json("{'choices':[{'finish_reason':'stop'}]}"))
                        .isUsual())
                .isTrue();
        assertThat(FinishReason.ofAll(json("{'stop_reason':'max_tokens'}")).isAtALimit())
                .isTrue();
        assertThat(FinishReason.ofAll(json("{}"))).isEqualTo(new FinishReason("", ""));
    }

    @Test
    void aProvidersOwnWordForTheEndCountsOverTheRelays() throws Exception {
        JsonNode body = json("{'choices':[{'finish_reason':'stop','native_finish_reason':'SAFETY'}]}");
        assertThat(FinishReason.ofAll(body).isFilters()).isTrue();
        JsonNode usual = json("{'choices':[{'finish_reason':'length','native_finish_reason':'STOP'}]}");
        assertThat(FinishReason.ofAll(usual).isAtALimit())
                .as("unless it is the usual one")
                .isTrue();
    }
}
