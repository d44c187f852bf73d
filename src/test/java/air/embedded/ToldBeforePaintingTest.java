package air.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import air.create.Artist;
import air.create.Created;
import air.create.Creation;
import air.create.TasteSource;
import air.loop.Gate;
import air.loop.GatePolicy;
import air.loop.LoopSettings;
import air.loop.Outcome;
import air.loop.Round;
import air.model.Call;
import air.model.Cancellation;
import air.model.ImageModel.Caveats;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Picture;
import air.registry.ModelRegistry;
import air.store.Store;
import air.studio.Choice;
import air.studio.OwnCritic;
import air.studio.Run;
import air.studio.Studio;
import air.taste.Prompts;
import air.taste.SampleSets;
import air.taste.TasteProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded engine says of an intent before it paints, and what becomes of one it did not understand. */
class ToldBeforePaintingTest {
    private static final String BLORF = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>"
            + "<path d='M1 9 L5 1 L9 9 Z' fill='#cc2211'/></svg>";
    private static final TasteProfile PRINT = new Embedded().read(SampleSets.load("print"), Call.unwatched());

    @TempDir
    private Path home;

    private final List<String> events = new ArrayList<>();

    private Created create(String intent, LoopSettings settings) {
        Embedded embedded = new Embedded();
        try (Studio studio = new Studio(
                () -> ModelRegistry.load(home),
                () -> Store.open(home, Optional.empty(), InstantSource.system()),
                List.of(embedded),
                new OwnCritic(embedded, embedded),
                Optional::empty,
                InstantSource.system())) {
            Run run = studio.open("create", intent, Optional.empty());
            Choice choice = new Choice("embedded", Optional.empty(), Optional.empty());
            Creation.Request request =
                    new Creation.Request(run, choice, run.models(choice), TasteSource.of(PRINT), 128, 96, 7, settings);
            return new Creation(GatePolicy.CONTINUE, new Listener(), InstantSource.system())
                    .run(request, Call.unwatched());
        }
    }

    private final class Listener implements Artist {
        @Override
        public void noted(String note) {
            events.add(note);
        }

        @Override
        public void pictureReady(int number, String prompt, ImageReply reply) {
            events.add("picture " + number);
        }

        @Override
        public Gate.Answer decide(Round round, Cancellation cancellation) {
            throw new AssertionError("the policy decides");
        }
    }

    @Test
    void subjectThatIsNotUnderstoodIsSaidFirstAndNeverConverges() {
        Created created = create("zxqv blorf", new LoopSettings(8.0, 6.0, 2));

        assertThat(events.get(0)).isEqualTo("\"zxqv\" and \"blorf\" were not understood and are not drawn.");
        assertThat(events).doesNotHaveDuplicates();
        assertThat(events.indexOf("picture 1")).isGreaterThan(1);
        assertThat(created.notes()).contains(events.get(0)).doesNotHaveDuplicates();
        assertThat(created.outcome()).isEqualTo(Outcome.EXHAUSTED);
        assertThat(created.rounds())
                .allMatch(round -> round.critique().score() <= 5.9)
                .allMatch(round -> round.critique().reasoning().contains("were not understood"));
    }

    @Test
    void subjectThatIsNotUnderstoodDoesNotConvergeAtALowThresholdEither() {
        Created created = create("zxqv blorf", new LoopSettings(0.5, 0.0, 1));
        assertThat(created.rounds().get(0).critique().score()).isGreaterThan(0.5);
        assertThat(created.outcome()).isEqualTo(Outcome.EXHAUSTED);
    }

    @Test
    void nothingIsSaidOfAFrenchSentenceThatIsUnderstood() {
        Created created = create("un chat qui dort sur une chaise", new LoopSettings(0.5, 0.0, 1));
        assertThat(events).startsWith("picture 1");
        assertThat(created.outcome()).isEqualTo(Outcome.CONVERGED);
    }

    private Embedded drawing(String name, String svg) throws IOException {
        Path folder = Files.createDirectories(home.resolve("drawings"));
        Files.writeString(folder.resolve(name), svg);
        return new Embedded(() -> folder);
    }

    private static ImageRequest request(String intent) {
        return ImageRequest.textToImage(Prompts.first(intent, PRINT), 128, 96, 7)
                .withReferences(PRINT.exemplars());
    }

    private static Caveats caveats(Embedded embedded, String intent) {
        return embedded.caveats(request(intent), Call.unwatched());
    }

    private static int[] painted(Embedded embedded, String intent) throws ModelException {
        Picture picture =
                embedded.generate(request(intent), Call.unwatched()).pictures().get(0);
        return picture.rgb();
    }

    @Test
    void nounOfAUsersOwnDrawingIsUnderstoodAndDrawn() throws Exception {
        Embedded own = drawing("blorf.svg", BLORF);

        assertThat(caveats(own, "a blorf on the beach")).isEqualTo(Caveats.NONE);
        assertThat(caveats(own, "three blorfs on the beach")).isEqualTo(Caveats.NONE);
        assertThat(caveats(new Embedded(), "a blorf on the beach").subjectMissing())
                .isTrue();
        assertThat(painted(own, "a blorf on the beach")).isNotEqualTo(painted(new Embedded(), "a blorf on the beach"));
    }

    @Test
    void underscoreJoinsANounOfTwoWords() throws Exception {
        Embedded own = drawing("zeppelin_cat.svg", BLORF);
        assertThat(caveats(own, "a zeppelin cat")).isEqualTo(Caveats.NONE);
        assertThat(painted(own, "a zeppelin cat")).isNotEqualTo(painted(new Embedded(), "a zeppelin cat"));
    }

    @Test
    void brokenDrawingIsOneSentenceAndTheBuiltInOneIsUsed() throws Exception {
        Embedded own = drawing("cat.svg", "<svg><path");

        assertThat(caveats(own, "a cat").notes())
                .singleElement()
                .asString()
                .contains(home.resolve("drawings").resolve("cat.svg").toString());
        assertThat(painted(own, "a cat")).isEqualTo(painted(new Embedded(), "a cat"));
    }

    @Test
    void drawingOfAKnownNounReplacesTheBuiltInOne() throws Exception {
        assertThat(painted(drawing("cat.svg", BLORF), "a cat")).isNotEqualTo(painted(new Embedded(), "a cat"));
    }

    @Test
    void onlyNewPicturesAreDrawnFromWords() {
        ImageRequest edit = ImageRequest.edit(PRINT.exemplars().get(0), "zxqv blorf", 7);
        assertThat(new Embedded().caveats(edit, Call.unwatched())).isEqualTo(Caveats.NONE);
    }
}
