package air.wire;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.Usage;
import air.provider.Service;
import air.reply.Body;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer says that it cost. Single quotes stand for double ones. */
class ReportedCostTest {
    private static final Endpoint ENDPOINT = new Endpoint(Service.OPENAI, "https://api.example/v1", "");

    private static Usage usage(String model, String body, String... headers) {
        byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        JsonNode tree = Body.tree(bytes);
        return Metering.of(ENDPOINT, model, new Answer(200, Headers.of(headers), bytes), tree, 1);
    }

    private static String cost(String body, String... headers) {
        return usage("a/model", body, headers)
                .costUsd()
                .map(usd -> usd.stripTrailingZeros().toPlainString())
                .orElse("unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'cost':0.0387} | 0.0387",
                "{'cost':'0.0387'} | 0.0387",
                "{'cost':'$0.0387'} | 0.0387",
                "{'cost':'3.87e-2'} | 0.0387",
                "{'cost':'0.0387 USD'} | 0.0387",
                "{'total_cost':0.0387} | 0.0387",
                "{'cost':{'total_cost':0.0387}} | 0.0387",
                "{'estimated_cost':0.0387} | 0.0387",
                "{'cost_in_usd_ticks':387000000} | 0.0387",
                "{'cost':0.002,'is_byok':true,'cost_details':{'upstream_inference_cost':0.04}} | 0.042",
                "{'cost':0,'is_byok':true,'cost_details':{'upstream_inference_cost':0.0387},'completion_tokens':9} | 0.0387",
                "{'cost':0,'is_byok':true,'cost_details':{'upstream_inference_cost':'0.0387'},'completion_tokens':9} | 0.0387",
                "{'cost':0,'cost_details':{'upstream_inference_cost':0.0387},'completion_tokens':9} | 0.0387",
                "{'cost':0.002,'cost_details':{'upstream_inference_cost':0.04}} | 0.042",
                "{'cost':0.04,'cost_details':{'upstream_inference_cost':0.04}} | 0.04",
                "{'cost':0.04,'is_byok':false,'cost_details':{'upstream_inference_cost':null}} | 0.04",
                "{'cost':0.002,'is_byok':true} | unknown",
                "{'cost':0,'is_byok':true,'completion_tokens':9} | unknown",
                "{'cost':0,'completion_tokens':9} | unknown",
                "{'cost':0,'is_byok':false,'completion_tokens':9} | 0",
                "{'cost':0} | unknown",
                "{'cost':0,'completion_tokens':0} | unknown",
                "{'cost':0,'is_byok':false} | 0",
                "{'cost':1e400} | unknown",
                "{'cost':-0.1} | unknown",
                "{'cost':NaN} | unknown",
                "{'cost':'NaN'} | unknown",
                "{'cost':'1e400'} | unknown",
                "{'cost':'1e-99999999'} | unknown",
                "{'cost':12345678901234567890} | unknown",
                "{'cost':'free'} | unknown",
                "{'cost':''} | unknown",
                "{'cost':null} | unknown",
                "{'cost':true} | unknown",
                "{'cost':0.5,'currency':'CNY'} | unknown",
                "{'cost':40,'cost_unit':'credits'} | unknown",
                "{'cost':0.5,'cost_currency':'USD'} | 0.5",
                "{'prompt_tokens':5} | unknown",
            })
    void takesWhatIsSaidAndNothingThatCannotBe(String usage, String cost) {
        assertThat(cost("{'usage':" + usage + "}")).isEqualTo(cost);
    }

    @Test
    void readsARelaysHeaderWhereTheBodySaysNothing() {
        assertThat(cost("{}", "x-litellm-response-cost", "0.0387")).isEqualTo("0.0387");
        assertThat(cost("{}", "x-litellm-response-cost", "0.0")).isEqualTo("unknown");
        assertThat(cost("{}", "x-litellm-response-cost", "None")).isEqualTo("unknown");
        assertThat(cost("{'usage':{'cost':0.5}}", "x-litellm-response-cost", "0.0387"))
                .isEqualTo("0.5");
        assertThat(cost("{'meta':{'usage':{'usd_spent':0.04}}}")).isEqualTo("0.04");
    }

    @Test
    void believesThatAFreeModelCostsNothing() {
        assertThat(usage("a/model:free", "{'usage':{'cost':0,'completion_tokens':9}}")
                        .costUsd())
                .contains(BigDecimal.ZERO);
    }

    @Test
    void countsTokensThatCanHaveBeenUsed() {
        Usage used = usage("a/model", "{'usage':{'prompt_tokens':'12','completion_tokens':1e300}}");

        assertThat(used.inputTokens()).isEqualTo(12);
        assertThat(used.outputTokens()).isZero();
    }
}
