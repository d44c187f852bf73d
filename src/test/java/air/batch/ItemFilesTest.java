package air.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.files.WriteFailedException;
import air.taste.TasteFixtures;
import air.taste.TasteJson;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemFilesTest {
    @TempDir
    private Path folder;

    private ItemFiles files() {
        return new ItemFiles(folder.resolve("results").resolve("fox"));
    }

    @Test
    void draftsOfASessionThatWasKilledAreTakenOutAndNothingElse() throws IOException {
        ItemFiles files = files();
        files.create();
        Path draft = Files.writeString(files.folder().resolve(".iteration_1.png-123.part"), "half");
        Path own = Files.writeString(files.folder().resolve("notes.part"), "mine");
        Path hidden = Files.writeString(files.folder().resolve(".hidden"), "mine");

        files.create();

        assertThat(draft).doesNotExist();
        assertThat(own).exists();
        assertThat(hidden).exists();
    }

    @Test
    void filesHaveTheNamesThatEarlierVersionsGaveThem() {
        ItemFiles files = files();
        files.create();
        assertThat(files.hasPicture(2)).isFalse();
        assertThat(files.hasResults(2)).isFalse();
        assertThat(files.hasEvaluation(2)).isFalse();
        assertThat(files.readEvaluation(2)).isEmpty();
        assertThat(files.readSummary()).isEmpty();

        files.writePicture(2, TasteFixtures.picture(64, 64, 1).png());
        files.writeResults(2, JsonNodeFactory.instance.objectNode());
        files.writeEvaluation(2, TasteJson.node(TasteFixtures.critique(7, "a fox")));
        files.writeSummary(JsonNodeFactory.instance.objectNode());

        assertThat(files.folder().toFile().list())
                .containsExactlyInAnyOrder(
                        "iteration_2.png", "iteration_2_results.json", "iteration_2_evaluation.json", "summary.json");
        assertThat(files.hasPicture(2) && files.hasResults(2) && files.hasEvaluation(2))
                .isTrue();
        assertThat(files.readPicture(2).width()).isEqualTo(64);
        assertThat(files.readEvaluation(2)).contains(TasteFixtures.critique(7, "a fox"));
        assertThat(files.hasPicture(1)).isFalse();
    }

    @Test
    void fileWhereTheFolderShouldBeIsSaidByName() throws IOException {
        Files.writeString(folder.resolve("results"), "a file");
        assertThatThrownBy(() -> files().create())
                .isInstanceOf(WriteFailedException.class)
                .hasMessageContaining("fox");
    }
}
