package air.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.ModelException;
import air.model.ModelException.Kind;
import air.model.VisionModel;
import air.reply.ReplyJson;
import air.simulator.Simulator;
import air.wire.Answer;
import air.wire.Wire;
import java.nio.charset.StandardCharsets;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a model that sees, in every place replies have them. Quotes are single ones, for reading. */
class StructuredOutputTest {
    private final WireFixture fixture = new WireFixture();

    @AfterEach
    void stop() {
        fixture.close();
    }

    private VisionModel.Reply spoken(String reply) throws ModelException {
        String json = reply.replace('\'', '"');
        Answer answer = new Answer(200, Headers.of(), json.getBytes(StandardCharsets.UTF_8));
        return StructuredOutput.read(
                fixture.wire(Service.OPENAI),
                "a/vision-model",
                new Wire.Reply(answer, ReplyJson.tree(json)),
                fixture.call);
    }

    private static String message(String fields) {
        return "{'choices':[{'index':0,'finish_reason':'stop','message':{'role':'assistant'," + fields + "}}]}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'content':'{\\'a\\':1}'",
                "'content':[{'type':'text','text':'{\\'a\\''},{'type':'text','text':':1}'}]",
                "'content':[{'type':'text','text':{'value':'{\\'a\\':1}','annotations':[]}}]",
                "'content':[{'type':'thinking','thinking':'{\\'b\\':2}'},{'type':'text','text':'{\\'a\\':1}'}]",
                "'content':{'type':'text','text':'{\\'a\\':1}'}",
                "'content':{'a':1}",
                "'content':null,'parsed':{'a':1}",
                "'content':'','tool_calls':[{'type':'function','function':{'name':'f','arguments':'{\\'a\\':1}'}}]",
                "'content':null,'tool_calls':[{'type':'function','function':{'name':'f','arguments':{'a':1}}}]",
                "'content':null,'function_call':{'name':'f','arguments':'{\\'a\\':1}'}",
                "'content':[{'type':'tool_use','id':'t','name':'f','input':{'a':1}}]",
                "'content':'','reasoning_content':'{\\'a\\':1}'",
                "'content':null,'reasoning':'{\\'a\\':1}'",
                "'content':'','reasoning_details':[{'type':'reasoning.text','text':'{\\'a\\':1}','format':'x'}]",
                "'content':[{'type':'thinking','thinking':'{\\'a\\':1}','signature':'{'}]",
                "'content':'{\\'a\\':1}','reasoning_content':'{\\'b\\':2}','reasoning':'{\\'b\\':2}'",
            })
    void findsTheWordsOfAChatModel(String fields) throws ModelException {
        String words = spoken(message(fields.replace("\\'", "\\\\\"")).replace("\\\\\"", "\\\""))
                .words();
        assertThat(words.strip()).isEqualTo("{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'choices':[{'text':'hello','finish_reason':'stop'}]}",
                "{'message':{'role':'assistant','content':'hello'},'done':true}",
                "{'role':'assistant','content':[{'type':'text','text':'hello'}],'stop_reason':'end_turn'}",
                "{'output':[{'type':'reasoning','summary':[]},{'type':'message','role':'assistant',"
                        + "'content':[{'type':'output_text','text':'hello'}]}]}",
                "{'candidates':[{'content':{'role':'model','parts':[{'text':'no','thought':true},{'text':'hel'},"
                        + "{'text':'lo'}]},'finishReason':'STOP','index':0}]}",
            })
    void findsTheWordsInOtherReplies(String reply) throws ModelException {
        assertThat(spoken(reply)).satisfies(said -> {
            assertThat(said.words().strip()).startsWith("hello");
            assertThat(said.cutOff()).isFalse();
        });
    }

    @Test
    void findsTheArgumentsOfGooglesCalls() throws ModelException {
        assertThat(spoken("{'candidates':[{'content':{'parts':[{'functionCall':{'name':'f','args':{'a':1}}}]}}]}")
                        .words())
                .contains("{\"a\":1}");
    }

    @Test
    void addsToChatterTheCallThatFollowsIt() throws ModelException {
        assertThat(spoken(message(
                                "'content':'I will call it {now}.','tool_calls':[{'function':{'arguments':{'a':1}}}]"))
                        .words())
                .startsWith("I will call it {now}.")
                .endsWith("{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'choices':[]}", "{'choices':[{'index':0,'finish_reason':'stop','message':{'content':null}}]}"})
    void makesNoWordsOfNone(String reply) throws ModelException {
        assertThat(spoken(reply).words()).isBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "'finish_reason':'stop', 'finish_reason':'length'",
        "'finish_reason':'stop', 'finish_reason':'max_tokens'",
        "'finish_reason':'stop', 'finish_reason':'content_filter'",
        "'finish_reason':'stop', 'native_finish_reason':'MAX_TOKENS'",
    })
    void saysWhetherTheWordsWereCutOff(String whole, String cut) throws ModelException {
        String reply = message("'content':'{ \\u0022a\\u0022: '");
        assertThat(spoken(reply).cutOff()).isFalse();
        assertThat(spoken(reply.replace(whole.replace("''", "'"), cut.replace("''", "'")))
                        .cutOff())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'choices':[{'finish_reason':'content_filter','message':{'content':null}}]}",
                "{'choices':[{'finish_reason':'content_filter','message':{'content':'Sorry.','reasoning':'{}'}}]}",
                "{'choices':[{'finish_reason':'stop','message':{'content':null,'refusal':'I cannot judge this.'}}]}",
                "{'candidates':[{'finishReason':'SAFETY','index':0}]}",
                "{'promptFeedback':{'blockReason':'PROHIBITED_CONTENT'}}",
            })
    void tellsARefusalFromAnAnswer(String reply) {
        assertThatThrownBy(() -> spoken(reply)).isInstanceOfSatisfying(ModelException.class, e -> assertThat(e.kind())
                .isEqualTo(Kind.REFUSED));
    }

    @Test
    void takesTheKeyOutOfTheWords() throws ModelException {
        assertThat(spoken(message("'content':'Your key is " + Simulator.KEY + "'"))
                        .words())
                .startsWith("Your key is")
                .doesNotContain(Simulator.KEY);
    }
}
