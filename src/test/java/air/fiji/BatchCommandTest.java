package air.fiji;

import static org.assertj.core.api.Assertions.assertThat;

import ij.ImagePlus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.module.Module;

class BatchCommandTest {
    private final Desk desk = new Desk();

    @TempDir
    Path folder;

    private Path prompts;

    @BeforeEach
    void writePrompts() throws IOException {
        prompts = folder.resolve("prompts.json");
        Files.writeString(
                prompts,
                "{\"prompts\": [{\"id\": \"one\", \"prompt\": \"A boat\"}, {\"id\": \"two\", \"prompt\": \"A hill\"}]}");
        desk.openReferences(3);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Module run(Object... more) {
        Object[] inputs = new Object[10 + more.length];
        Object[] common = {
            "references",
            "a.png|b.png|c.png",
            "prompts",
            prompts.toFile(),
            "out",
            folder.resolve("out").toFile(),
            "width",
            64,
            "concurrency",
            1
        };
        System.arraycopy(common, 0, inputs, 0, common.length);
        System.arraycopy(more, 0, inputs, common.length, more.length);
        return desk.run(BatchCommand.class, inputs);
    }

    @Test
    void everyPromptIsMadeTwiceAndTheSheetOpensAsAStack() {
        Module module = run("seed", 5L);
        assertThat(module.getOutput("complete")).isEqualTo(2);
        assertThat(module.getOutput("failed")).isEqualTo(0);
        assertThat(folder.resolve("out/results/two/iteration_2.png")).isRegularFile();
        ImagePlus sheet = (ImagePlus) module.getOutput("result");
        assertThat(sheet.getStackSize()).isEqualTo(2);
        assertThat(sheet.getStack().getSliceLabel(2)).contains("two");
        assertThat(desk.titles()).contains("AIR Batch out");
        assertThat(desk.models.requests).extracting(r -> r.seed()).containsExactly(5L, 5L, 6L, 6L);
    }

    @Test
    void aFolderThatHoldsABatchIsOnlyGoneOnWith() throws IOException {
        run();
        assertThat(Desk.reason(run())).contains("already holds a batch");
        Files.delete(folder.resolve("out/results/one/iteration_2_evaluation.json"));
        int asked = desk.models.requests.size();
        assertThat(run("resume", true).getOutput("complete")).isEqualTo(2);
        assertThat(desk.models.requests).hasSize(asked);
    }

    @Test
    void changedPromptsAreNamed() throws IOException {
        run();
        Files.writeString(prompts, "{\"prompts\": [{\"id\": \"one\", \"prompt\": \"A ship\"}]}");
        assertThat(Desk.reason(run("resume", true))).contains("one (changed)", "two (gone)");
        Files.writeString(
                prompts,
                "{\"prompts\": [{\"id\": \"one\", \"prompt\": \"A boat\"}, {\"id\": \"two\", \"prompt\": \"A hill\"}]}");
        assertThat(Desk.reason(run("resume", true, "seed", 9L))).contains("seed (1, now 9)");
    }

    @Test
    void mistakesAreOneSentence() {
        assertThat(Desk.reason(run("concurrency", 0))).contains("concurrency", "0");
        assertThat(Desk.reason(run("prompts", folder.toFile()))).contains("is a folder");
        assertThat(Desk.reason(run("references", ""))).contains("3 to 5");
        assertThat(Desk.reason(run("out", prompts.toFile()))).contains("is a file");
    }
}
