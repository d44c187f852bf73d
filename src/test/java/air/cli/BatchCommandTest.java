package air.cli;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.ModelException;
import air.model.ModelException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BatchCommandTest {
    @RegisterExtension
    final CliFixture cli = new CliFixture();

    @TempDir
    Path folder;

    @BeforeEach
    void writePrompts() throws IOException {
        write(
                "p.json",
                "{\"prompts\":[{\"id\":\"one\",\"prompt\":\"A boat\"},{\"id\":\"two\",\"prompt\":\"A hill\"}]}");
        cli.scores = List.of(6.5, 7.5);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private int batch(String more) {
        cli.forget();
        return cli.air("batch " + folder + "/p.json --out " + folder + "/out --style ink --concurrency 1 " + more);
    }

    @Test
    void makesEveryPromptTwiceAndReports() throws IOException {
        assertThat(batch("--seed 4")).isZero();
        assertThat(cli.out()).contains("2 of 2 complete", "contact_sheet.html");
        assertThat(cli.err()).contains("Seed 4", "one: 6.5 → 7.5");
        assertThat(folder.resolve("out/results/one/iteration_2.png")).isRegularFile();
        assertThat(Files.readString(folder.resolve("out/contact_sheet.html"))).contains("results/one/iteration_1.png");
        try (var files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .anyMatch(name -> name.matches("batch-\\d{8}-\\d{6}\\.log"))
                    .noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void jsonIsTheBatchsSummary() {
        assertThat(batch("--json")).isZero();
        assertThat(cli.out()).startsWith("{").contains("\"complete\" : 2", "\"items\"", "\"best_iteration\" : 2");
    }

    @Test
    void resumingAsksForNothingTwice() throws IOException {
        batch("--seed 4");
        assertThat(batch("--seed 4")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(cli.err()).contains("already holds a batch");
        Files.delete(folder.resolve("out/results/two/iteration_2.png"));
        int asked = cli.requests.size();
        assertThat(batch("--resume")).isZero();
        assertThat(cli.requests).hasSize(asked + 1);
        assertThat(cli.requests.get(asked).seed()).isEqualTo(5);
        assertThat(cli.readings).hasSize(1);
    }

    @Test
    void aFailedItemIsToldAndTheOthersAreMade() {
        cli.beforeGenerating = () -> cli.generatorFailure = cli.requests.size() == 1
                ? Optional.of(new ModelException(Kind.REFUSED, "openai", "priced", "The filter refused."))
                : Optional.empty();
        assertThat(batch("")).isEqualTo(ExitCode.FAILED);
        assertThat(cli.err()).contains("one: failed: The filter refused.");
        assertThat(cli.out()).contains("1 of 2 complete, 1 failed");
    }

    @Test
    void theBudgetEndsTheBatchBeforeItIsPassed() {
        assertThat(batch("--engine openai --budget 0.10")).isEqualTo(ExitCode.OVER_BUDGET);
        assertThat(cli.requests).hasSize(2);
        assertThat(cli.err()).contains("0.10", "--resume");
        assertThat(batch("--engine openai --budget 0.20 --resume")).isZero();
        assertThat(cli.requests).hasSize(4);
    }

    @Test
    void whatCannotBeUsedIsOneSentence() throws IOException {
        write("bad.json", "{\"prompts\":[{\"id\":\"../x\",\"prompt\":\"A boat\"}]}");
        refused("batch %s/bad.json --out %s/o --style ink", "../x");
        refused("batch %s/none.json --out %s/o --style ink", "does not exist");
        refused("batch %s/p.json --out %s/o", "needs a taste");
        refused("batch %s/p.json --out %s/p.json --style ink", "is a file");
        refused("batch %s/p.json --out %s/o --style ink --concurrency 0", "concurrency must be 1 to 128");
        refused("batch %s/p.json --out %s/o --style ink --concurrency 10000", "10000");
        refused("batch %s/p.json --out %s/o --style ink --iterations 11", "iterations");
        refused("batch %s/p.json --out %s/o --style nope", "nope");
        refused("batch %s/p.json --out %s/o --style ink --engine nope", "nope");
        refused("batch %s/p.json --out %s/o --style ink --log-level loud", "loud");
        refused("batch %s/p.json --out %s/o --style ink --budget -1", "-1");
        assertThat(cli.requests).isEmpty();
    }

    private void refused(String line, String word) {
        cli.forget();
        assertThat(cli.air(line, folder, folder)).as(line).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(cli.err()).contains(word);
        assertThat(cli.err().strip().lines()).as(line).hasSize(1);
    }
}
