package air.cli;

import static air.cli.CliFixture.references;
import static org.assertj.core.api.Assertions.assertThat;

import air.model.ImageModel;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.Picture;
import air.provenance.PngText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CreateCommandTest {
    @RegisterExtension
    private final CliFixture cli = new CliFixture();

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void nameTheRunsFolder() {
        out = folder.resolve("run");
    }

    private int create(String more) {
        return cli.air(
                "create --references %s --intent a~boat~at~dawn --seed 7 --out %s%s", references(folder, 3), out, more);
    }

    private JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(out.resolve(file).toFile());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesEveryRoundAndTheResult() throws IOException {
        cli.scores = List.of(4.0, 9.0);

        assertThat(create("")).isZero();

        assertThat(files())
                .containsExactly(
                        "iteration_1.json",
                        "iteration_1.png",
                        "iteration_2.json",
                        "iteration_2.png",
                        "profile.json",
                        "result.json",
                        "result.png");
        assertThat(out.resolve("result.png")).hasSameBinaryContentAs(out.resolve("iteration_2.png"));
        assertThat(cli.out().strip()).isEqualTo("converged, 9.0 of 10 in round 2: " + out.resolve("result.png"));
    }

    @Test
    void resultHoldsEveryKeyOfTheContract() throws IOException {
        cli.scores = List.of(4.0, 9.0);
        create(" --width 96 --height 80");

        JsonNode result = json("result.json");

        assertThat(result.path("outcome").asText()).isEqualTo("converged");
        assertThat(result.path("score").asDouble()).isEqualTo(9.0);
        assertThat(result.path("iterations").asInt()).isEqualTo(2);
        assertThat(result.path("best_iteration").asInt()).isEqualTo(2);
        assertThat(result.path("cost_usd").decimalValue()).isEqualByComparingTo("0");
        assertThat(result.path("seed").asLong()).isEqualTo(7);
        assertThat(result.path("prompts")).hasSize(2);
        assertThat(result.path("prompts").get(0).asText()).startsWith("a boat at dawn. Taste principles: ");
        assertThat(result.path("models").path("generator").asText()).isEqualTo("embedded");
        assertThat(result.path("durations").path("generating_seconds").asDouble())
                .isEqualTo(2.0);
        assertThat(result.path("width").asInt()).isEqualTo(96);
    }

    @Test
    void whatWillNotBePaintedIsSaidOnceBeforeItIsPaintedAndIsInTheFilesAndTheJson() throws IOException {
        cli.scores = List.of(4.0, 9.0);
        cli.caveats = new ImageModel.Caveats(List.of("No foxes."), false);
        List<String> states = new ArrayList<>();
        cli.beforeGenerating = () -> {
            assertThat(cli.err()).containsOnlyOnce("No foxes.");
            states.add(state());
        };

        create(" --json");

        assertThat(states).hasSize(2).allMatch(state -> state.contains("No foxes."));
        assertThat(cli.err()).containsOnlyOnce("No foxes.");
        assertThat(json("result.json").path("notes").toString()).isEqualTo("[\"No foxes.\",\"I know no 'gryphon'.\"]");
        assertThat(new ObjectMapper().readTree(cli.out()).path("notes")).hasSize(2);
    }

    private String state() {
        try {
            return Files.readString(out.resolve("run.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void iterationHoldsThePromptThatWasSentAndTheCritique() throws IOException {
        cli.scores = List.of(4.0, 9.0);
        create("");

        JsonNode second = json("iteration_2.json");

        assertThat(second.path("prompt").asText()).isEqualTo("revision 1");
        assertThat(second.path("score").asDouble()).isEqualTo(9.0);
        assertThat(second.path("breakdown").fieldNames())
                .toIterable()
                .containsExactly(
                        "palette_tendency", "compositional_style", "emotional_register", "texture_feel", "avoid_list");
    }

    @Test
    void pictureCarriesItsPromptSeedModelAndSize() throws IOException {
        create("");

        byte[] png = Files.readAllBytes(out.resolve("iteration_1.png"));

        assertThat(PngText.read(png, PngText.PARAMETERS).orElseThrow())
                .startsWith("a boat at dawn. Taste principles: ")
                .endsWith("\nSeed: 7, Size: 512x512, Model: embedded");
    }

    @Test
    void pictureIsOnTheDiskBeforeItIsJudged() {
        cli.scores = List.of(1.0);
        boolean[] there = new boolean[1];
        cli.beforeJudging = () -> there[0] = Files.exists(out.resolve("iteration_1.png"));

        create(" --iterations 1");

        assertThat(there[0]).isTrue();
    }

    @Test
    void unknownCostIsNullAndNotZero() throws IOException {
        create(" --engine openai --model unpriced --width 64 --height 64");
        assertThat(json("result.json").get("cost_usd").isNull()).isTrue();
    }

    @Test
    void jsonAloneIsOnStdout() throws IOException {
        assertThat(create(" --json")).isZero();
        assertThat(new ObjectMapper().readTree(cli.out())).isEqualTo(json("result.json"));
    }

    @Test
    void endsBelowTheThresholdWithThree() throws IOException {
        cli.scores = List.of(5.0, 7.0, 3.0);
        assertThat(create(" --iterations 3 --gate continue")).isEqualTo(3);
        assertThat(json("result.json").path("outcome").asText()).isEqualTo("exhausted");
        assertThat(json("result.json").path("best_iteration").asInt()).isEqualTo(2);
    }

    @Test
    void policyApproveAcceptsFromTheGateOn() throws IOException {
        cli.scores = List.of(5.9, 6.0);
        assertThat(create(" --gate approve")).isZero();
        assertThat(json("result.json").path("outcome").asText()).isEqualTo("approved");
        assertThat(json("result.json").path("iterations").asInt()).isEqualTo(2);
    }

    @Test
    void policyStopEndsAtTheGate() throws IOException {
        cli.scores = List.of(6.5);
        assertThat(create(" --gate stop")).isEqualTo(3);
        assertThat(json("result.json").path("iterations").asInt()).isEqualTo(1);
    }

    @Test
    void withoutATerminalTheGateGoesOn() throws IOException {
        cli.scores = List.of(6.5);
        assertThat(create(" --iterations 2")).isEqualTo(3);
        assertThat(json("result.json").path("iterations").asInt()).isEqualTo(2);
    }

    @Test
    void askingWithoutATerminalIsRefusedWithThePoliciesThatExist() {
        assertThat(create(" --gate ask")).isEqualTo(2);
        assertThat(cli.err()).contains("approve, continue or stop");
        assertThat(out).doesNotExist();
    }

    @Test
    void failedGenerationKeepsWhatIsThereAndSaysWhy() throws IOException {
        cli.scores = List.of(5.0);
        cli.beforeGenerating = () -> {
            if (cli.requests.size() == 2)
                cli.generatorFailure = Optional.of(new ModelException(
                        ModelException.Kind.UNAVAILABLE, "scripted", "scripted", "The provider is down: try later."));
        };

        assertThat(create("")).isEqualTo(1);

        assertThat(cli.err()).contains("air: The provider is down: try later.");
        assertThat(json("result.json").path("outcome").asText()).isEqualTo("failed");
        assertThat(json("result.json").path("failure").asText()).isEqualTo("The provider is down: try later.");
        assertThat(files()).contains("iteration_1.png", "iteration_1.json", "result.png");
    }

    @Test
    void failedReadingLeavesANoteThatTheNextRunMayReplace() throws IOException {
        cli.readerFailure = Optional.of(new InvalidInputException("The references share nothing."));
        assertThat(create("")).isEqualTo(2);
        assertThat(files()).containsExactly("result.json", "run.json");

        cli.readerFailure = Optional.empty();
        assertThat(create("")).isZero();
    }

    @Test
    void refusesToMixTwoRuns() throws IOException {
        create("");
        byte[] first = Files.readAllBytes(out.resolve("result.json"));

        assertThat(create("")).isEqualTo(2);

        assertThat(cli.err()).contains("already holds a run", "--force");
        assertThat(out.resolve("result.json")).hasBinaryContent(first);
    }

    @Test
    void forceReplacesTheRunAndNothingElse() throws IOException {
        cli.scores = List.of(1.0);
        create("");
        Files.writeString(out.resolve("notes.txt"), "mine");
        Files.writeString(out.resolve("iteration_1.tif"), "mine too");

        create(" --iterations 1 --force");

        assertThat(files())
                .containsExactly(
                        "iteration_1.json",
                        "iteration_1.png",
                        "iteration_1.tif",
                        "notes.txt",
                        "profile.json",
                        "result.json",
                        "result.png");
    }

    @Test
    void forceNeverDeletesWhatTheRunIsMadeFrom() {
        create("");
        Path made = out.resolve("iteration_1.png");
        String references = references(folder, 2) + " " + made;

        assertThat(cli.air("create --references %s --intent x --out %s --force", references, out))
                .isEqualTo(2);

        assertThat(made).exists();
        assertThat(cli.err()).contains("--force would replace " + made);
    }

    @Test
    void profileOfTheFolderCanBeUsedInItAndStaysAsItIs() throws IOException {
        Files.createDirectories(out);
        String mine = air.taste.TasteJson.write(CliFixture.PROFILE) + "\n\n";
        Path profile = Files.writeString(out.resolve("profile.json"), mine);

        assertThat(cli.air("create --profile %s --intent x --out %s", profile, out))
                .isZero();

        assertThat(profile).content().isEqualTo(mine);
        assertThat(cli.readings).isEmpty();
    }

    @Test
    void profileTakesItsExemplarsFromTheReferencesNamedBesideIt() throws IOException {
        Path profile = Files.writeString(folder.resolve("taste.json"), air.taste.TasteJson.write(CliFixture.PROFILE));

        create(" --profile " + profile);

        assertThat(cli.readings).isEmpty();
        assertThat(cli.requests.get(0).references()).hasSize(3);
    }

    @Test
    void outThatIsAFileIsFoundBeforeWorkStarts() throws IOException {
        Files.writeString(out, "a file");
        assertThat(create("")).isEqualTo(2);
        assertThat(cli.err()).contains(out + " is a file, not a folder");
        assertThat(cli.readings).isEmpty();
    }

    @Test
    void failedWritingStopsTheRunAndNamesTheFile() throws IOException {
        cli.scores = List.of(5.0);
        cli.beforeGenerating = () -> {
            if (cli.requests.size() == 2) block(out.resolve("iteration_2.png"));
        };

        assertThat(create("")).isEqualTo(1);

        assertThat(cli.err()).contains(out.resolve("iteration_2.png") + " could not be written");
        assertThat(cli.requests).hasSize(2);
        assertThat(Picture.read(out.resolve("iteration_1.png")).width()).isEqualTo(512);
        assertThat(json("result.json").path("outcome").asText()).isEqualTo("failed");
        assertThat(files()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void resultThatCannotBeWrittenIsSaidAndTheBestRoundIsNamed() throws IOException {
        cli.beforeGenerating = () -> block(out.resolve("result.png"));

        assertThat(create("")).isEqualTo(1);

        assertThat(cli.err()).contains(out.resolve("result.png") + " could not be written");
        assertThat(cli.out()).endsWith("in round 1: " + out.resolve("iteration_1.png") + System.lineSeparator());
        assertThat(json("result.json").path("outcome").asText()).isEqualTo("failed");
        assertThat(json("result.json").path("best_iteration").asInt()).isEqualTo(1);
    }

    /** A folder that is not empty cannot be replaced by a file. */
    private static void block(Path file) {
        try {
            Files.createDirectories(file.resolve("full"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static final String PRICED = " --engine openai --width 64 --height 64";

    @Test
    void budgetStopsBeforeTheCallThatWouldPassIt() throws IOException {
        cli.scores = List.of(5.0);

        assertThat(create(PRICED + " --budget 0.10")).isEqualTo(4);

        assertThat(cli.requests).hasSize(2);
        assertThat(cli.err()).contains("$0.10", "$0.08", "$0.04");
        assertThat(json("result.json").path("cost_usd").decimalValue()).isEqualByComparingTo("0.08");
        assertThat(files()).contains("iteration_2.png", "result.png");
    }

    @Test
    void budgetTooSmallForOneCallSendsNothing() throws IOException {
        assertThat(create(PRICED + " --budget 0.03")).isEqualTo(4);
        assertThat(cli.requests).isEmpty();
        assertThat(cli.err()).contains("$0.03", "Nothing was sent");
        assertThat(json("result.json").path("cost_usd").decimalValue()).isEqualByComparingTo("0");
    }

    @Test
    void budgetOfNothingAllowsFreeWork() {
        assertThat(create(" --budget 0")).isZero();
    }

    @Test
    void budgetOfNothingAllowsNoPaidCall() {
        assertThat(create(PRICED + " --budget 0")).isEqualTo(4);
        assertThat(cli.requests).isEmpty();
    }

    @Test
    void monthsBudgetHoldsForAllRunsTogether() {
        cli.monthBudget = Optional.of(new BigDecimal("0.05"));
        assertThat(create(PRICED)).isZero();
        assertThat(create(PRICED + " --force")).isEqualTo(4);
        assertThat(cli.requests).hasSize(1);
        assertThat(cli.err()).contains("month", "$0.05");
    }

    @Test
    void unknownPriceIsRefusedUnderABudget() {
        assertThat(create(PRICED + " --model unpriced --budget 1")).isEqualTo(4);
        assertThat(cli.requests).isEmpty();
        assertThat(cli.err()).contains("unpriced", "unknown");
    }

    @Test
    void costIsToldBeforeTheFirstCallAndAfterTheLast() {
        String[] before = new String[1];
        cli.beforeGenerating = () -> before[0] = cli.err();
        create(PRICED);
        assertThat(before[0]).contains("Costs at most $0.20 for 5 rounds, $0.04 each; reading the taste is extra.");
        assertThat(cli.err()).endsWith("Cost $0.04." + System.lineSeparator());
    }

    @Test
    void freeWorkSaysNothingOfMoney() {
        create("");
        assertThat(cli.err()).doesNotContain("ost ", "$");
    }

    @Test
    void whatTheProviderChargesCountsAboveThePriceList() throws IOException {
        cli.cost = Optional.of(new BigDecimal("0.05"));
        create(PRICED);
        assertThat(json("result.json").path("cost_usd").decimalValue()).isEqualByComparingTo("0.05");
    }

    @Test
    void drawnSeedIsToldAndUsed() throws IOException {
        cli.air("create --references %s --intent x --out %s", references(folder, 3), out);
        long seed = json("result.json").path("seed").asLong();
        assertThat(cli.requests.get(0).seed()).isEqualTo(seed);
        assertThat(cli.err()).contains("Seed " + seed);
    }

    @Test
    void notesOfTheModelAreSaidOnce() {
        cli.scores = List.of(1.0);
        create(" --iterations 3");
        assertThat(cli.err()).containsOnlyOnce("I know no 'gryphon'.");
    }

    @Test
    void personApprovesAtTheGate() throws IOException {
        cli.interactive = true;
        cli.scores = List.of(7.0);
        cli.typed = "what?\na\n";
        assertThat(create("")).isZero();
        assertThat(json("result.json").path("outcome").asText()).isEqualTo("approved");
        assertThat(cli.err()).contains("Answer with one of the letters");
    }

    @Test
    void personsAnswerIsKeptWithThePictureAndAPolicysIsNot() {
        cli.interactive = true;
        cli.scores = List.of(7.0);
        cli.typed = "a\n";
        create("");
        assertThat(decision(1)).contains("approve");
        cli.air(
                "create --references %s --intent x --out %s --gate approve",
                references(folder, 3), folder.resolve("o2"));
        assertThat(decision(2)).isEmpty();
    }

    private Optional<String> decision(long asset) {
        return cli.studio().store().library().find(asset).orElseThrow().decision();
    }

    @Test
    void personEditsThePrompt() throws IOException {
        cli.interactive = true;
        cli.scores = List.of(7.0, 7.0, 9.0);
        cli.typed = "e\nfewer boats\nk\n";
        create("");
        assertThat(json("result.json").path("prompts").get(1).asText()).isEqualTo("fewer boats");
        assertThat(json("result.json").path("prompts").get(2).asText()).isEqualTo("revision 2");
    }

    @Test
    void endOfInputStopsAtTheGate() throws IOException {
        cli.interactive = true;
        cli.scores = List.of(7.0);
        assertThat(create("")).isEqualTo(3);
        assertThat(files()).contains("result.png");
    }

    @Test
    void restartUsesTheEditedProfileAndKeepsEveryPicture() throws IOException {
        cli.interactive = true;
        cli.scores = List.of(7.0, 9.0);
        cli.typed = "r\n\n";
        cli.beforeJudging = () -> rewrite("Dry brush.", "Thick paint.");

        assertThat(create("")).isZero();

        assertThat(files()).contains("iteration_1.png", "iteration_2.png").doesNotContain("iteration_3.png");
        assertThat(cli.requests.get(1).prompt()).contains("Thick paint");
        assertThat(cli.readings).hasSize(1);
        assertThat(json("result.json").path("best_iteration").asInt()).isEqualTo(2);
        assertThat(json("result.json").path("iterations").asInt()).isEqualTo(2);
    }

    @Test
    void restartReadsTheTasteAgainWhenAReferenceChanged() {
        cli.interactive = true;
        cli.scores = List.of(7.0, 9.0);
        cli.typed = "r\n\n";
        cli.beforeJudging = () -> CliFixture.picture(folder.resolve("r2.png"), 64, 48, 0xFFFFFF);
        assertThat(create("")).isZero();
        assertThat(cli.readings).hasSize(2);
    }

    @Test
    void restartWithABrokenProfileAsksAgain() {
        cli.interactive = true;
        cli.scores = List.of(7.0, 9.0);
        cli.typed = "r\n\n\n";
        cli.beforeJudging = () -> rewrite("\"principles\"", "\"principels\"");

        assertThat(create("")).isEqualTo(130);

        assertThat(cli.err()).contains("principles is missing");
    }

    private void rewrite(String from, String to) {
        Path profile = out.resolve("profile.json");
        try {
            Files.writeString(profile, Files.readString(profile).replace(from, to));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void leavesNoHalfWrittenFiles() throws IOException {
        create("");
        assertThat(files()).noneMatch(name -> name.startsWith("."));
    }
}
