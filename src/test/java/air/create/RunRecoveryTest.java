package air.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.loop.Earlier;
import air.loop.LoopSettings;
import air.loop.Round;
import air.model.Call;
import air.model.Cancellation;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.Picture;
import air.model.Usage;
import air.registry.ModelRegistry;
import air.store.Store;
import air.studio.Choice;
import air.studio.FixedProvider;
import air.studio.OwnCritic;
import air.studio.Run;
import air.studio.Studio;
import air.taste.TasteFixtures;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a later process finds of a run that was killed. */
class RunRecoveryTest {
    private static final RunState STATE =
            RunState.of(new RunPlan("create-1", Map.of(RunPlan.SEED, "7", RunPlan.GENERATOR, "fal/flux")));
    private static final Choice CHOICE = new Choice("embedded", Optional.empty(), Optional.empty());

    @TempDir
    private Path home;

    private final Scripted models = new Scripted();
    private Studio studio;
    private Run run;
    private RunFolder folder;

    @BeforeEach
    void open() {
        studio = new Studio(
                () -> ModelRegistry.load(home),
                () -> Store.open(home, Optional.empty(), InstantSource.system()),
                List.of(new FixedProvider("embedded", models, "embedded")),
                new OwnCritic(models, models),
                Optional::empty,
                InstantSource.system());
        run = studio.open("create", "a boat", Optional.empty());
        folder = RunFolder.open(home.resolve("run"), 0);
    }

    @AfterEach
    void close() {
        folder.close();
        studio.close();
    }

    /** A picture that the library has. */
    private Picture made(String prompt) throws ModelException {
        Call call = new Call(new Cancellation(), (message, fraction) -> {}, usage -> {});
        ImageReply reply = run.models(CHOICE).generator().generate(ImageRequest.textToImage(prompt, 96, 64, 7), call);
        return reply.pictures().get(0);
    }

    private void writeRound(int number, String prompt, Picture picture, boolean critiqued) {
        Usage usage = new Usage("", "scripted-1", 1, 0, 0, Optional.of(new BigDecimal("0.04")), Optional.empty());
        Round round = new Round(
                number,
                prompt,
                new ImageReply(List.of(picture), usage, List.of("a note")),
                TasteFixtures.critique(critiqued ? 5 : 0, "revised " + number),
                critiqued,
                Duration.ofMillis(1500),
                Duration.ofMillis(250));
        folder.write(number, picture.png());
        folder.write(
                round,
                new Creation.Request(
                        run,
                        CHOICE,
                        run.models(CHOICE),
                        TasteSource.of(TasteFixtures.profile()),
                        96,
                        64,
                        7,
                        LoopSettings.DEFAULT));
    }

    private void writeRound(int number, boolean critiqued) {
        writeRound(number, "prompt " + number, TasteFixtures.picture(96, 64, number), critiqued);
    }

    private KeptRun kept(RunState state) {
        return new RunRecovery(folder, state, run).kept();
    }

    private static List<Integer> numbers(List<Round> rounds) {
        return rounds.stream().map(Round::number).toList();
    }

    @Test
    void runThatMadeNothingBeginsAnew() {
        assertThat(kept(STATE)).isEqualTo(KeptRun.NOTHING);
    }

    @Test
    void completeRoundIsReadAsItWas() {
        writeRound(1, true);
        Round round = kept(STATE).rounds().get(0);
        assertThat(round.prompt()).isEqualTo("prompt 1");
        assertThat(round.critique()).isEqualTo(TasteFixtures.critique(5, "revised 1"));
        assertThat(round.critiqued()).isTrue();
        assertThat(round.picture().rgb())
                .isEqualTo(TasteFixtures.picture(96, 64, 1).rgb());
        assertThat(round.reply().usage().model()).isEqualTo("scripted-1");
        assertThat(round.reply().usage().costUsd()).contains(new BigDecimal("0.04"));
        assertThat(round.reply().notes()).containsExactly("a note");
        assertThat(round.generating()).isEqualTo(Duration.ofMillis(1500));
        assertThat(round.judging()).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void lastRoundThatWasNotJudgedIsJudgedNow() {
        writeRound(1, true);
        writeRound(2, false);
        KeptRun kept = kept(STATE.began(2, "prompt 2"));
        assertThat(numbers(kept.rounds())).containsExactly(1);
        assertThat(numbers(kept.earlier().rounds())).containsExactly(1);
        Earlier.Begun begun = kept.earlier().begun().orElseThrow();
        assertThat(begun.prompt()).isEqualTo("prompt 2");
        assertThat(begun.picture().orElseThrow().pictures().get(0).rgb())
                .isEqualTo(TasteFixtures.picture(96, 64, 2).rgb());
    }

    @Test
    void earlierRoundThatWasNotJudgedStaysAsItIs() {
        writeRound(1, false);
        writeRound(2, true);
        KeptRun kept = kept(STATE);
        assertThat(numbers(kept.rounds())).containsExactly(1, 2);
        assertThat(kept.earlier().begun()).isEmpty();
    }

    @Test
    void roundThatHadBegunTakesItsPictureFromTheFolder() {
        writeRound(1, true);
        folder.write(2, TasteFixtures.picture(96, 64, 0x445566).png());
        Earlier.Begun begun = kept(STATE.began(2, "by hand")).earlier().begun().orElseThrow();
        assertThat(begun.prompt()).isEqualTo("by hand");
        ImageReply reply = begun.picture().orElseThrow();
        assertThat(reply.pictures().get(0).rgb())
                .isEqualTo(TasteFixtures.picture(96, 64, 0x445566).rgb());
        assertThat(reply.usage().model()).as("the library does not know it").isEqualTo("fal/flux");
        assertThat(reply.usage().costUsd()).isEmpty();
    }

    @Test
    void pictureThatOnlyTheLibraryHasIsWrittenIntoTheFolder() throws ModelException {
        Picture lost = made("by hand");
        ImageReply reply = kept(STATE.began(1, "by hand"))
                .earlier()
                .begun()
                .orElseThrow()
                .picture()
                .orElseThrow();
        assertThat(reply.pictures().get(0).rgb()).isEqualTo(lost.rgb());
        assertThat(reply.usage().model()).isEqualTo("embedded");
        assertThat(reply.usage().costUsd()).contains(BigDecimal.ZERO);
        assertThat(Picture.read(folder.picture(1)).rgb()).isEqualTo(lost.rgb());
    }

    @Test
    void samePromptMadeTwiceIsFoundTwice() throws ModelException {
        writeRound(1, "the same", made("the same"), true);
        RunState state = STATE.began(2, "the same");
        assertThat(kept(state).earlier().begun().orElseThrow().picture())
                .as("the only one is the first round's")
                .isEmpty();

        Picture second = made("the same");

        assertThat(kept(state)
                        .earlier()
                        .begun()
                        .orElseThrow()
                        .picture()
                        .orElseThrow()
                        .pictures()
                        .get(0)
                        .rgb())
                .isEqualTo(second.rgb());
    }

    @Test
    void pictureOfAnotherPromptIsNotTaken() throws ModelException {
        made("another");
        Earlier.Begun begun = kept(STATE.began(1, "by hand")).earlier().begun().orElseThrow();
        assertThat(begun.picture()).isEmpty();
        assertThat(folder.picture(1)).doesNotExist();
    }

    @Test
    void roundThatHadBegunAndIsCompleteIsNotBegunAgain() {
        writeRound(1, true);
        assertThat(kept(STATE.began(1, "prompt 1")).earlier().begun()).isEmpty();
    }

    @Test
    void onlyRoundsOfTheLastAttemptAreItsOwn() {
        for (int number = 1; number <= 3; number++) writeRound(number, true);
        KeptRun kept = kept(STATE.attempt(2));
        assertThat(numbers(kept.rounds())).containsExactly(1, 2, 3);
        assertThat(numbers(kept.earlier().rounds())).containsExactly(3);
        assertThat(kept.earlier().before()).isEqualTo(2);
    }

    @Test
    void roundsEndWhereAPictureOrACritiqueIsMissing() throws IOException {
        for (int number = 1; number <= 3; number++) writeRound(number, true);
        Files.delete(folder.picture(3));
        assertThat(numbers(kept(STATE).rounds())).containsExactly(1, 2);
        Files.delete(folder.critique(2));
        assertThat(numbers(kept(STATE).rounds())).containsExactly(1);
    }

    @Test
    void picturesAreKnownToTheRunAgain() throws ModelException {
        writeRound(1, "p", made("p"), true);
        Run again = studio.reopen(run.id(), "a boat", Optional.empty());
        KeptRun kept = new RunRecovery(folder, STATE, again).kept();
        assertThat(again.asset(kept.rounds().get(0).picture())).isPresent();
    }

    @Test
    void damagedRoundIsNamed() throws IOException {
        writeRound(1, true);
        Files.writeString(folder.critique(1), "{\"iteration\": 1}");
        assertThatThrownBy(() -> kept(STATE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(folder.critique(1).toString());
    }
}
