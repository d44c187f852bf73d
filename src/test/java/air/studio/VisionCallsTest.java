package air.studio;

import static air.studio.Workshop.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.ModelException;
import air.model.Operation;
import air.store.Ledger;
import air.store.StoreFixture;
import air.taste.Check;
import air.taste.Critic;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a vision model is asked besides scores: each in the ledger under its own name, all of it held to the budgets.
 */
class VisionCallsTest {
    @TempDir
    Path folder;

    private StoreFixture fixture;
    private Workshop shop;

    @BeforeEach
    void open() {
        fixture = new StoreFixture(StoreFixture.Kind.SQLITE, folder);
        shop = new Workshop(fixture);
    }

    @AfterEach
    void close() {
        shop.close();
        fixture.close();
    }

    private static Models models(Run run) {
        return run.models(new Choice("fal", Optional.empty(), Optional.of("openai/one")));
    }

    private static Critic.Pair pair(int one, int other) {
        return new Critic.Pair("a boat", Workshop.PROFILE, contender(one), contender(other));
    }

    private static Critic.Contender contender(int shade) {
        return new Critic.Contender(ScriptedProvider.picture(shade), "A boat.", Optional.empty());
    }

    private static Critic.Work work() {
        return new Critic.Work(ScriptedProvider.picture(1), Workshop.PROFILE, "A boat.", List.of());
    }

    private List<String> operations() {
        return shop.ledger().entries(Optional.empty(), 10).stream()
                .map(entry -> entry.operation() + " " + entry.costUsd().orElseThrow())
                .toList();
    }

    @Test
    void aComparisonIsWrittenDownAsOne() throws Exception {
        Run run = shop.run("1.00");
        shop.openai.answer = "{\"better\":\"the second image\",\"difference\":\"It is calmer.\"}";

        assertThat(models(run).critic().prefer(pair(1, 2), call()).first()).isFalse();

        assertThat(operations()).containsExactly("compare 0.002");
        assertThat(run.spent().known()).isEqualByComparingTo("0.002");
        assertThat(shop.openai.seen.get(0).pictures()).hasSize(2);
    }

    @Test
    void aCheckIsWrittenDownAsOne() throws Exception {
        Run run = shop.run("1.00");
        shop.openai.answer = "{\"seen\":\"a hull\",\"answer\":\"yes\"}";

        assertThat(models(run).critic().check("a boat", work(), call()))
                .containsExactly(new Check.Answered(Workshop.BOAT, Check.Finding.MET));

        assertThat(operations()).containsExactly("check 0.002");
    }

    @Test
    void everyTryOfAComparisonIsInTheLedger() {
        shop.openai.answer = "{\"better\":\"both\"}";

        assertThatThrownBy(() -> models(shop.run("1.00")).critic().prefer(pair(1, 2), call()))
                .hasMessageContaining("no usable choice in 3 tries");
        assertThat(operations()).containsExactly("compare 0.002", "compare 0.002", "compare 0.002");
    }

    @Test
    void nothingIsAskedBeyondTheBudget() {
        Critic critic = models(shop.run("0.001")).critic();

        assertThatThrownBy(() -> critic.prefer(pair(1, 2), call()))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.OVER_BUDGET));
        assertThatThrownBy(() -> critic.check("a boat", work(), call()))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.OVER_BUDGET));
        assertThat(shop.openai.seen).isEmpty();
    }

    @Test
    void theUsageTellsThemApart() throws Exception {
        Run run = shop.run("1.00");
        Critic critic = models(run).critic();
        shop.openai.answer = Workshop.CRITIQUE;
        critic.evaluate(work(), call());
        shop.openai.answer = "{\"better\":\"the first image\"}";
        critic.prefer(pair(1, 2), call());
        critic.prefer(pair(1, 2).turned(), call());

        assertThat(shop.ledger().linesOf(run.id()))
                .extracting(Ledger.Line::operation, Ledger.Line::calls)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("judge", 1),
                        org.assertj.core.groups.Tuple.tuple("compare", 2));
    }

    @ParameterizedTest
    @CsvSource({
        "google/gemini-2.5-flash-image, google/gemini-3-pro, Gemini",
        "openai/gpt-5-image, gpt-4.1-mini, OpenAI",
        "google/gemini-2.5-flash-image, gpt-4.1-mini,",
        "a/relays-model, a/relays-model,",
        "google/gemini-2.5-flash-image, embedded,"
    })
    void saysWhereCriticAndGeneratorAreOfOneFamily(String generator, String critic, String family) {
        Selection selection = shop.studio()
                .select(new Choice("openai", Optional.of(generator), Optional.of(critic)), Operation.TEXT_TO_IMAGE);

        assertThat(selection.sameFamily())
                .isEqualTo(Optional.ofNullable(family)
                        .map(name -> "Critic and generator are both " + name
                                + " models: such critics tend to prefer their own family's pictures."));
    }
}
