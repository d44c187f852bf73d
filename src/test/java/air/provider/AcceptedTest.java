package air.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.ModelException;
import air.wire.Answer;
import air.wire.Endpoint;
import air.wire.Failures;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the extra fields an error is about. Single quotes stand for double ones. */
class AcceptedTest {
    private static final List<String> EXTRAS = List.of("image_config", "modalities", "seed", "instruction");
    private static final Endpoint ENDPOINT = new Endpoint(Service.OPENAI, "https://seed.example/v1", "");

    private static ModelException rejection(String model, String error) {
        byte[] body = ("{'error':" + error + "}").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return new Failures(ENDPOINT, model, InstantSource.system())
                .of(new Answer(400, Headers.of(), body))
                .failure();
    }

    private static List<String> leftOut(String model, String error) {
        Accepted agreed = new Accepted();
        List<String> left = new ArrayList<>();
        ModelException failure = rejection(model, error);
        assertThatThrownBy(() -> agreed.without(model, EXTRAS, () -> {
                    List<String> now = EXTRAS.stream()
                            .filter(field -> !agreed.accepts(model, field))
                            .toList();
                    if (!now.isEmpty() && left.isEmpty()) left.addAll(now);
                    throw failure;
                }))
                .isSameAs(failure);
        return left;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'message':'Unknown parameter.','param':'image_config'} | image_config",
                "{'message':'Unknown parameter.','param':'generationConfig.imageConfig'} | image_config",
                "{'message':'Unknown name imageConfig at generation_config: Cannot find field.'} | image_config",
                "{'message':'Unknown field seed'} | seed",
                "{'message':'Extra inputs are not permitted','loc':['body','seed']} | seed",
                "{'message':'Developer instruction is not enabled for models/x'} | instruction",
                "{'message':'Unknown name systemInstruction'} | instruction",
            })
    void leavesOutTheFieldThatIsNamed(String error, String field) {
        assertThat(leftOut("a/model", error)).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytedance/seedream-4 | {'message':'bytedance/seedream-4 does not make this size'}",
                "bytedance/seedream-4 | {'message':'The model seedream-4 does not make this size'}",
                "my-seed-model | {'message':'my-seed-model does not make this size'}",
                "owner/seed | {'message':'The model owner/seed is not made for this size'}",
                "a/model | {'message':'Invalid size','param':'size'}",
            })
    void leavesNothingOutForANameThatHoldsAnothers(String model, String error) {
        assertThat(leftOut(model, error)).isEmpty();
    }
}
