package air.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import air.model.Operation;
import air.registry.ModelRegistry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTest {
    private final ScriptedProvider embedded = new ScriptedProvider("embedded");
    private final ScriptedProvider fal = new ScriptedProvider("fal");
    private final ScriptedProvider openai = new ScriptedProvider("openai");

    private Routing routing() {
        return new Routing(new ModelRegistry(Workshop.entries(), List.of()), List.of(embedded, fal, openai));
    }

    private static Choice choice(String engine, String generator, String critic) {
        return new Choice(engine, Optional.ofNullable(generator), Optional.ofNullable(critic));
    }

    @ParameterizedTest
    @CsvSource({
        "embedded,, TEXT_TO_IMAGE, embedded",
        "embedded, embedded, IMAGE_EDIT, embedded",
        "fal,, TEXT_TO_IMAGE, fal/one",
        "fal,, IMAGE_EDIT, fal/edit",
        "fal, fal/dark, TEXT_TO_IMAGE, fal/dark",
        "fal, fal-ai/dark, TEXT_TO_IMAGE, fal/dark",
        "openai, a/relays-model, TEXT_TO_IMAGE, a/relays-model",
        "openai, embedded, TEXT_TO_IMAGE, embedded",
        "auto,, TEXT_TO_IMAGE, fal/one",
        "auto, openai/one, TEXT_TO_IMAGE, openai/one",
        "auto, fal-ai/edit, IMAGE_EDIT, fal/edit",
        "auto, a/relays-model, TEXT_TO_IMAGE, a/relays-model",
    })
    void findsTheGenerator(String engine, String generator, Operation operation, String expected) {
        Routing.Route route = routing().generator(choice(engine, generator, null), operation);
        assertThat(route.entry().id()).isEqualTo(expected);
        assertThat(route.provider().name()).isEqualTo(route.entry().provider());
    }

    @Test
    void withoutAKeyAutoIsTheEmbeddedEngine() {
        fal.ready = false;
        openai.ready = false;
        assertThat(routing()
                        .generator(choice("auto", null, null), Operation.TEXT_TO_IMAGE)
                        .entry()
                        .id())
                .isEqualTo("embedded");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fall | | TEXT_TO_IMAGE | There is no engine named fall: use embedded, fal, openai or auto.",
                "fal | fal/none | TEXT_TO_IMAGE | no model fal/none of fal: use fal/one, fal/edit, fal/dark",
                "fal | openai/one | TEXT_TO_IMAGE | openai/one is reached through openai, not through fal",
                "fal | fal/one | IMAGE_EDIT | fal/one cannot do image-edit: use embedded, fal/edit, openai/one.",
                "fal | | IMAGE_TO_3D | cannot do image-to-3d",
                "embedded | fal/one | TEXT_TO_IMAGE | fal/one is reached through fal",
                "embedded | other | TEXT_TO_IMAGE | no model other of embedded",
            })
    void saysWhatThereIsWhereSomethingIsMissing(
            String engine, String generator, Operation operation, String complaint) {
        assertThatThrownBy(() -> routing().generator(choice(engine, generator, null), operation))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void aModelNobodyKnowsIsSaidWhereNoRelayIsReady() {
        openai.ready = false;
        assertThatThrownBy(() -> routing().generator(choice("auto", "a/relays-model", null), Operation.TEXT_TO_IMAGE))
                .hasMessageContaining("no model a/relays-model in the registry")
                .hasMessageContaining("models.json in AIR_HOME");
    }

    @ParameterizedTest
    @CsvSource({
        "fal,, ",
        "fal, embedded, ",
        "fal, openai/one, openai/one",
        "openai,, openai/one",
        "openai, embedded, ",
        "openai, a/relays-vision-model, a/relays-vision-model",
        "auto, openai/one, openai/one",
    })
    void findsTheCritic(String engine, String critic, String expected) {
        openai.defaultVisionModel = Optional.of("openai/one");
        Choice choice = choice(engine, null, critic);
        assertThat(critic(choice).map(r -> r.entry().id())).isEqualTo(Optional.ofNullable(expected));
    }

    private Optional<Routing.Route> critic(Choice choice) {
        return routing().critic(choice, routing().generator(choice, Operation.TEXT_TO_IMAGE));
    }

    @Test
    void aModelThatDoesNotSeeIsNoCritic() {
        assertThatThrownBy(() -> critic(choice("fal", null, "fal/edit")))
                .hasMessageContaining("fal/edit cannot look at pictures")
                .hasMessageContaining("use openai/one or embedded");
        assertThatThrownBy(() -> critic(choice("fal", null, "nobody")))
                .hasMessageContaining("no model nobody that can see");
    }

    @Test
    void offersWhatIsReady() {
        openai.ready = false;
        assertThat(routing().ready(Choice.AUTO)).extracting("provider").containsOnly("embedded", "fal");
        assertThat(routing().ready("openai")).isEmpty();
    }
}
