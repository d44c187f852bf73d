package air.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whether a successful answer is an error all the same. Single quotes stand for double ones; PNG stands for a picture.
 */
class ErrorInsideTest {
    private static final String PNG = java.util.Base64.getEncoder()
            .encodeToString(air.model.Picture.of(2, 1, new int[] {1, 2}).png());

    private static JsonNode tree(String json) {
        return ReplyJson.tree(json.replace('\'', '"').replace("PNG", PNG));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'error':{'message':'no','code':429}}",
                "{'error':{'message':'no','code':429},'choices':null}",
                "{'error':{'message':'no'},'choices':[]}",
                "{'error':{'message':'no'},'choices':[{'message':{'content':''}}]}",
                "{'error':{'message':'no'},'data':[]}",
                "{'error':{'message':'no'},'candidates':[]}",
                "{'error':{'status':'UNAVAILABLE'}}",
                "{'error':'no'}",
                "{'error':true,'message':'no'}",
                "{'errors':[{'message':'no'}],'result':null}",
                "{'success':false}",
                "{'success':false,'code':503,'message':'no'}",
                "{'ok':false,'msg':'no'}",
                "{'status':'error','message':'no'}",
                "{'status':'FAILED','message':'no'}",
                "{'type':'error','error':{'type':'overloaded_error'}}",
                "{'code':503,'message':'no'}",
                "{'code':'InvalidParameter','message':'no'}",
                "{'code':1001,'msg':'no','data':null}",
                "{'base_resp':{'status_code':1002,'status_msg':'no'}}",
                "{'detail':'no'}",
                "{'detail':[{'msg':'no','loc':['body']}]}",
                "{'error_msg':'no','error_code':17}",
                "{'choices':[{'message':null,'error':{'code':429,'message':'no'}}]}",
                "{'data':[{'error':{'message':'no'}}]}",
                "{'data':{'status':'failed','error':'no'}}",
                "{'output':{'task_status':'FAILED','code':'X','message':'no'}}",
                "{'error':{'message':'no'},'request':{'input_image':'PNG'}}",
            })
    void isOne(String json) {
        assertThat(ErrorInside.isAll(tree(json))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'error':null,'data':[]}",
                "{'error':'','status':'IN_QUEUE','request_id':'r'}",
                "{'error':{},'choices':[{'message':{'content':'yes'}}]}",
                "{'error':{'code':0,'message':''},'data':[]}",
                "{'error':{'code':200,'message':'success'},'data':[]}",
                "{'error':false}",
                "{'errors':[],'success':true}",
                "{'code':200,'message':'success','data':{'id':'p','status':'created','error':''}}",
                "{'code':0,'msg':'ok','data':{'id':'p'}}",
                "{'base_resp':{'status_code':0,'status_msg':'success'}}",
                "{'error':{'message':'a warning'},'images':['PNG']}",
                "{'success':false,'data':[{'b64_json':'PNG'}]}",
                "{'error':{'message':'late'},'choices':[{'message':{'content':'words'}}]}",
                "{'choices':[{'finish_reason':'content_filter','message':{'content':''}}],'error':{'message':'filtered'}}",
                "{'name':'models/veo/operations/1'}",
                "{'choices':[{'message':{'content':null}}]}",
            })
    void isNone(String json) {
        assertThat(ErrorInside.isAll(tree(json))).isFalse();
    }
}
