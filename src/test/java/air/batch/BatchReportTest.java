package air.batch;

import static org.assertj.core.api.Assertions.assertThat;

import air.batch.BatchResult.Ending;
import air.batch.ItemResult.ItemRound;
import air.taste.Critique;
import air.taste.TasteFixtures;
import air.taste.TasteJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchReportTest {
    private static final BatchPrompt FOX = new BatchPrompt("fox", "Night", "the woods", "calm", "A fox");
    private static final BatchPrompt HILL = new BatchPrompt("hill", "", "", "", "A <hill>");

    @TempDir
    private Path out;

    private BatchFolder folder;

    @BeforeEach
    void claim() {
        folder = BatchFolder.claim(out);
    }

    @AfterEach
    void release() {
        folder.close();
    }

    private static ItemResult item(ItemResult.State state, Optional<String> failure, ItemRound... iterations) {
        return new ItemResult(FOX, state, List.of(iterations), failure, Optional.of(new BigDecimal("0.04")));
    }

    private static ItemRound judged(int number, double score) {
        return new ItemRound(number, "prompt " + number, Optional.of(critique(score)));
    }

    private static ItemRound judged(int number, double score, double error) {
        Critique critique = critique(score)
                .with(Critique.Details.NONE.withInterval(
                        Optional.of(Critique.Interval.around(score, error)), Optional.empty()));
        return new ItemRound(number, "prompt " + number, Optional.of(critique));
    }

    private static Critique critique(double score) {
        return new Critique(score, TasteFixtures.critique(score, "p").breakdown(), "Too warm.", "less");
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private JsonNode written(String name) throws IOException {
        return json(Files.readString(out.resolve(name)));
    }

    @Test
    void summaryOfACompleteItem() throws IOException {
        ItemResult item = item(ItemResult.State.COMPLETE, Optional.empty(), judged(1, 7.5), judged(2, 7.5));
        assertThat(json(TasteJson.text(BatchReport.summary(item))))
                .isEqualTo(
                        json(
                                """
                {"id": "fox", "title": "Night", "scene": "the woods", "mood": "calm", "prompt": "A fox",
                 "state": "complete", "best_iteration": 1, "score": 7.5, "interval": null, "cost_usd": 0.04, "iterations": [
                  {"iteration": 1, "picture": "iteration_1.png", "score": 7.5, "interval": null, "reasoning": "Too warm.", "prompt": "prompt 1"},
                  {"iteration": 2, "picture": "iteration_2.png", "score": 7.5, "interval": null, "reasoning": "Too warm.", "prompt": "prompt 2"}]}
                """));
    }

    @Test
    void aSecondRoundThatIsNotBetterIsNeverTheResult() {
        for (double second : new double[] {7.5, 7.4, 0}) {
            JsonNode summary = BatchReport.summary(
                    item(ItemResult.State.COMPLETE, Optional.empty(), judged(1, 7.5), judged(2, second)));
            assertThat(summary.path("best_iteration").asInt()).isEqualTo(1);
            assertThat(summary.path("score").asDouble()).isEqualTo(7.5);
        }
        ItemResult better = item(ItemResult.State.COMPLETE, Optional.empty(), judged(1, 7.5), judged(2, 7.6));
        assertThat(BatchReport.summary(better).path("best_iteration").asInt()).isEqualTo(2);
    }

    @Test
    void scoresWhoseIntervalsOverlapAreTooCloseToCall() throws IOException {
        ItemResult close = item(ItemResult.State.COMPLETE, Optional.empty(), judged(1, 7.0, 0.5), judged(2, 7.4, 0.5));
        JsonNode summary = json(TasteJson.text(BatchReport.summary(close)));
        assertThat(summary.path("interval")).isEqualTo(json("[6.9, 7.9]"));
        assertThat(summary.path("iterations").get(0).path("interval")).isEqualTo(json("[6.5, 7.5]"));
        assertThat(summary.path("close").asBoolean()).isTrue();
        ItemResult clear = item(ItemResult.State.COMPLETE, Optional.empty(), judged(1, 7.0, 0.5), judged(2, 8.4, 0.5));
        assertThat(clear.close()).contains(false);
        ItemResult unknown = item(ItemResult.State.COMPLETE, Optional.empty(), judged(1, 7.0), judged(2, 7.1));
        assertThat(unknown.close()).isEmpty();

        folder.item("fox").create();
        folder.item("fox").writeSummary(BatchReport.summary(close));
        ContactSheet sheet = new ContactSheet(folder.sheetFolder(), 2, List.of(FOX), new BatchListener() {});
        SheetPage.write(result(Ending.FINISHED, Optional.empty(), Optional.empty()), folder, sheet, List.of(FOX));
        assertThat(Files.readString(folder.sheet()))
                .contains("7.0 [6.5-7.5] → <b>7.4 [6.9-7.9]</b> · too close to call · $0.04");
    }

    @Test
    void summaryOfAFailedItemHasItsReasonAndNoScore() {
        JsonNode summary = BatchReport.summary(new ItemResult(
                FOX,
                ItemResult.State.FAILED,
                List.of(new ItemRound(1, "p", Optional.empty())),
                Optional.of("Refused."),
                Optional.empty()));
        assertThat(summary.path("state").asText()).isEqualTo("failed");
        assertThat(summary.path("failure").asText()).isEqualTo("Refused.");
        for (String unknown : List.of("best_iteration", "score", "cost_usd"))
            assertThat(summary.path(unknown).isNull()).as(unknown).isTrue();
        assertThat(summary.path("iterations").get(0).path("score").isNull()).isTrue();
    }

    private ItemFiles complete() {
        ItemFiles files = folder.item("fox");
        files.create();
        for (int i = 1; i <= 2; i++) {
            files.writePicture(i, TasteFixtures.picture(64, 64, i).png());
            files.writeResults(i, JsonNodeFactory.instance.objectNode());
            files.writeEvaluation(i, TasteJson.node(TasteFixtures.critique(7, "a fox")));
        }
        files.writeSummary(BatchReport.summary(item(ItemResult.State.COMPLETE, Optional.empty())));
        return files;
    }

    @Test
    void itemIsCompleteWhereItsSummarySaysSoAndNoFileIsMissing() {
        ItemFiles files = complete();
        assertThat(BatchReport.complete(files, 2)).isTrue();
        assertThat(BatchReport.complete(files, 1)).isTrue();
        assertThat(BatchReport.complete(files, 3)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "summary.json",
                "iteration_1.png",
                "iteration_1_results.json",
                "iteration_1_evaluation.json",
                "iteration_2.png",
                "iteration_2_results.json",
                "iteration_2_evaluation.json"
            })
    void itemWithAFileMissingIsNotComplete(String missing) throws IOException {
        ItemFiles files = complete();
        Files.delete(files.folder().resolve(missing));
        assertThat(BatchReport.complete(files, 2)).isFalse();
    }

    @Test
    void itemThatFailedIsNotCompleteThoughEveryFileIsThere() {
        ItemFiles files = complete();
        files.writeSummary(BatchReport.summary(item(ItemResult.State.FAILED, Optional.of("Refused."))));
        assertThat(BatchReport.complete(files, 2)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"complete\""})
    void summaryThatWasEditedIsWrittenAnew(String text) throws IOException {
        ItemFiles files = complete();
        Files.writeString(files.folder().resolve("summary.json"), text);
        assertThat(BatchReport.read(files)).isEmpty();
        assertThat(BatchReport.complete(files, 2)).isFalse();
    }

    private BatchResult result(Ending ending, Optional<BigDecimal> cost, Optional<String> why) {
        return new BatchResult(
                ending,
                4,
                1,
                1,
                cost,
                Duration.ofMillis(2500),
                why,
                Optional.empty(),
                folder.sheet(),
                folder.summary());
    }

    @Test
    void batchsSummaryHoldsItsFiguresAndEveryItem() throws IOException {
        complete();
        BatchReport.write(
                result(Ending.BROKEN_OFF, Optional.of(new BigDecimal("0.08")), Optional.of("No credit.")),
                folder,
                List.of(FOX, HILL));
        JsonNode summary = written("summary.json");
        assertThat(summary.path("items").get(0).path("state").asText()).isEqualTo("complete");
        assertThat(summary.path("items").get(1))
                .isEqualTo(json("{\"id\": \"hill\", \"title\": \"\", \"prompt\": \"A <hill>\", \"state\": \"left\"}"));
        ((com.fasterxml.jackson.databind.node.ObjectNode) summary).remove("items");
        assertThat(summary)
                .isEqualTo(json("{\"ending\": \"broken_off\", \"why\": \"No credit.\", \"total\": 4, \"complete\": 1,"
                        + " \"failed\": 1, \"left\": 2, \"cost_usd\": 0.08, \"seconds\": 2.5}"));
    }

    @Test
    void unknownCostIsNullAndNoReasonIsNone() throws IOException {
        BatchReport.write(result(Ending.FINISHED, Optional.empty(), Optional.empty()), folder, List.of());
        assertThat(written("summary.json").path("cost_usd").isNull()).isTrue();
        assertThat(written("summary.json").has("why")).isFalse();
    }

    private String page(BatchResult result, List<BatchPrompt> prompts) throws IOException {
        ContactSheet sheet = new ContactSheet(folder.sheetFolder(), 2, prompts, new BatchListener() {});
        ItemResult fox = item(ItemResult.State.FAILED, Optional.of("Refused & <gone>."), judged(1, 6.25), judged(2, 5));
        folder.item("fox").create();
        folder.item("fox").writeSummary(BatchReport.summary(fox));
        sheet.draw(fox, List.of(TasteFixtures.picture(320, 200, 3)));
        SheetPage.write(result, folder, sheet, prompts);
        return Files.readString(folder.sheet());
    }

    @Test
    void pageShowsFiguresFailuresScoresAndPictures() throws IOException {
        String page = page(
                result(Ending.BROKEN_OFF, Optional.of(new BigDecimal("0.08")), Optional.of("No <credit>.")),
                List.of(FOX, HILL));
        assertThat(page)
                .contains("4 prompts: 1 complete, 1 failed, 2 left. $0.08.")
                .contains("<p class=\"alarm\">No &lt;credit&gt;.</p>")
                .contains("Failed: <a href=\"#fox\">fox</a></p>")
                .contains("<img loading=\"lazy\" alt=\"\" src=\"contact_sheet/00001_fox.jpg\">")
                .contains("<a title=\"iteration 2\" href=\"results/fox/iteration_2.png\"></a>")
                .contains("<h2>Night <small>fox</small></h2>\n<p class=\"scores\"><b>6.3</b> → 5.0 · $0.04</p>")
                .contains("<p class=\"alarm\">Refused &amp; &lt;gone&gt;.</p>", "<p class=\"reason\">Too warm.</p>")
                .contains("<h2>hill <small></small></h2>\n<p class=\"scores\">left</p>")
                .contains("A &lt;hill&gt;.")
                .doesNotContain("00002_hill");
    }

    @Test
    void freeBatchAndUnknownCostAreSaid() throws IOException {
        assertThat(page(result(Ending.FINISHED, Optional.of(BigDecimal.ZERO), Optional.empty()), List.of(FOX)))
                .contains("2 left. Free.");
        assertThat(page(result(Ending.FINISHED, Optional.empty(), Optional.empty()), List.of(FOX)))
                .contains("2 left. Cost unknown.");
    }
}
