package air.cli;

import static org.assertj.core.api.Assertions.assertThat;

import air.registry.ModelRegistry;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ModelsCommandTest {
    @RegisterExtension
    private final CliFixture cli = new CliFixture();

    private JsonNode models(String more) throws IOException {
        cli.forget();
        assertThat(cli.air("models --json " + more)).isZero();
        return new ObjectMapper().readTree(cli.out());
    }

    @Test
    void showsPricesAndWhetherAKeyIsSetInLinesThatFit() {
        assertThat(cli.air("models")).isZero();
        assertThat(cli.out()).containsPattern("embedded +free").containsPattern("priced +\\$0.04 each");
        assertThat(cli.out()).containsPattern("unpriced +unknown").contains("fal: no key is set");
        assertThat(cli.out().lines()).allMatch(line -> line.length() < 80);
        assertThat(cli.err()).isEmpty();
    }

    @Test
    void unknownPriceIsUnknown() throws IOException {
        for (JsonNode model : models("--engine openai"))
            if (model.path("id").asText().equals("unpriced"))
                assertThat(model.path("price").path("unit").asText()).isEqualTo("unknown");
        assertThat(cli.out()).contains("unpriced");
    }

    @Test
    void onlyThoseThatCanDoItAreShown() throws IOException {
        JsonNode all = models("--operation image-to-video --engine openai");
        assertThat(all).hasSize(1);
        assertThat(all.get(0).path("id").asText()).isEqualTo("moving");
        assertThat(all.get(0).path("ready").asBoolean()).isTrue();
    }

    @Test
    void limitsAreTold() throws IOException {
        assertThat(models("--engine openai --operation image-upscale")).anySatisfy(model -> assertThat(
                        model.path("limits").path("max_side").asInt())
                .isEqualTo(2048));
    }

    @Test
    void brokenEntryIsNamedAndTheRestWorks() throws IOException {
        Files.writeString(
                cli.home.resolve(ModelRegistry.FILE),
                "{\"models\": [{\"id\": \"bad\", \"provider\": \"fal\", \"operations\": [\"fly\"]},"
                        + " {\"id\": \"good\", \"provider\": \"fal\", \"operations\": [\"text-to-image\"]}]}");
        cli.reopen();
        assertThat(cli.air("models")).isZero();
        assertThat(cli.err()).contains(ModelRegistry.FILE, "bad", "operations", "fly");
        assertThat(cli.out()).contains("good");
    }

    @Test
    void unknownEngineAndOperationAreRefused() {
        assertThat(cli.air("models --engine nobody")).isEqualTo(2);
        assertThat(cli.air("models --operation fly")).isEqualTo(2);
        assertThat(cli.err()).contains("no engine named nobody", "no operation named fly", "text-to-image");
    }
}
