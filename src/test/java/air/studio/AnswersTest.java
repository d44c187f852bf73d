package air.studio;

import static air.studio.Workshop.FAL;
import static air.studio.Workshop.call;
import static air.studio.Workshop.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import air.model.ImageReply;
import air.model.MediaFile;
import air.model.ModelException;
import air.model.ModelException.Kind;
import air.model.Picture;
import air.store.Asset;
import air.store.AssetQuery;
import air.store.Ledger;
import air.store.Store;
import air.store.StoreFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a provider answers to a paid call is on the disk before it is read, and stays there where it cannot be. */
class AnswersTest {
    private static final MediaFile BODY =
            new MediaFile("{\"data\": [{\"b64_json\": \"iVBO".getBytes(StandardCharsets.UTF_8), "application/json");

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

    private ImageReply make() throws ModelException {
        return shop.run(null).models(FAL).generator().generate(request(7), call());
    }

    private ModelException failure(ModelException why) {
        shop.fal.painting = (request, call) -> {
            call.meter().answered(BODY);
            throw why;
        };
        return catchThrowableOfType(ModelException.class, this::make);
    }

    private List<Asset> library() {
        return shop.studio().store().library().search(AssetQuery.LATEST).assets();
    }

    private List<Path> held() {
        Path answers = folder.resolve("answers");
        if (!Files.isDirectory(answers)) return List.of();
        try (Stream<Path> files = Files.list(answers)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anAnswerIsOnTheDiskWhileItIsReadAndGoneOnceItHasBeen() throws ModelException {
        List<byte[]> seen = new java.util.ArrayList<>();
        shop.fal.painting = (request, call) -> {
            call.meter().answered(BODY);
            for (Path file : held()) seen.add(read(file));
            return shop.fal.pictures(request, call);
        };
        make();

        assertThat(seen).containsExactly(BODY.bytes());
        assertThat(held()).isEmpty();
        assertThat(library()).singleElement().satisfies(a -> assertThat(a.mediaType())
                .isEqualTo("image/png"));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"UNREADABLE_REPLY", "NOTHING_GENERATED"})
    void anAnswerThatCannotBeReadIsKeptAsAFileThatTheFailureNames(Kind kind) {
        ModelException failure = failure(shop.fal.failure(kind));

        assertThat(held()).isEmpty();
        assertThat(library()).singleElement().satisfies(asset -> {
            Path file = shop.studio().store().library().file(asset);
            assertThat(read(file)).isEqualTo(BODY.bytes());
            assertThat(failure).hasMessageContaining(file.toString());
            assertThat(asset.prompt()).isEqualTo("A lone boat at dawn.");
            assertThat(asset.origin().call()).hasValue(shop.row().number());
        });
    }

    @Test
    void whatWasInAnAnswerIsKeptInsteadOfItWhereItCouldBeTakenOut() {
        shop.fal.painting = (request, call) -> {
            call.meter().answered(BODY);
            call.meter().unreadable(new MediaFile(new byte[] {1, 2, 3}, "image/avif"));
            throw shop.fal.failure(Kind.UNREADABLE_REPLY);
        };
        ModelException failure = catchThrowableOfType(ModelException.class, this::make);

        assertThat(library()).singleElement().satisfies(asset -> {
            assertThat(asset.mediaType()).isEqualTo("image/avif");
            assertThat(failure)
                    .hasMessageContaining(
                            shop.studio().store().library().file(asset).toString());
        });
        assertThat(held()).isEmpty();
    }

    @Test
    void anAnswerThatCostNothingIsNotKept() {
        failure(shop.fal.failure(Kind.RATE_LIMITED));

        assertThat(library()).isEmpty();
        assertThat(held()).isEmpty();
    }

    @Test
    void anAnswerThatBreaksTheProgramIsKept() {
        shop.fal.painting = (request, call) -> {
            call.meter().answered(BODY);
            throw new IllegalStateException("a fault of ours");
        };
        assertThat(catchThrowableOfType(IllegalStateException.class, this::make))
                .isNotNull();
        assertThat(library()).hasSize(1);
    }

    @Test
    void whatAProcessThatWentDownHadNotReadComesIntoTheLibrary() throws ModelException {
        try (Store gone = fixture.open()) {
            Ledger.Begun begun = gone.ledger().begin(StoreFixture.call("gone", "fal", "0.03"), Ledger.Budgets.NONE);
            gone.library().hold(begun.number(), BODY);
        }
        Run run = shop.run(null);
        run.models(FAL).generator().generate(request(7), call());

        assertThat(held()).isEmpty();
        assertThat(library())
                .filteredOn(a -> a.origin().run().equals("gone"))
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.mediaType()).isEqualTo("application/json");
                    assertThat(a.prompt()).isEqualTo("a lone boat");
                });
        assertThat(run.news()).anyMatch(n -> n.contains("fal/model") && n.contains("in the library now"));
    }

    @Test
    void whatAnotherProcessIsReadingIsLeftToIt() throws ModelException {
        Store other = fixture.open();
        Ledger.Begun begun = other.ledger().begin(StoreFixture.call("other", "fal", "0.03"), Ledger.Budgets.NONE);
        other.library().hold(begun.number(), BODY);
        make();

        assertThat(held()).hasSize(1);
        assertThat(other.library().held(begun.number())).singleElement().satisfies(body -> assertThat(body)
                .isEqualTo(BODY));
    }

    @Test
    void anAnswerThatTheLibraryCannotTakeStaysWhereItIs() throws ModelException, IOException {
        Files.writeString(folder.resolve("library"), "not a folder");
        shop.fal.painting = (request, call) -> {
            call.meter().answered(BODY);
            return shop.fal.pictures(request, call);
        };
        assertThat(make().pictures()).hasSize(1);

        assertThat(held()).hasSize(1);
        assertThat(shop.ledger().entries(Optional.empty(), 2)).hasSize(1);
    }

    @Test
    void anAnswerIsReadAgainOnceTheProgramCanAndItsPictureIsKeptOnce() {
        failure(shop.fal.failure(Kind.UNREADABLE_REPLY));
        Asset answer = library().get(0);
        assertThat(shop.studio().reread(answer)).as("nothing can be read yet").isEmpty();

        Picture picture = ScriptedProvider.picture(3);
        shop.fal.reading = bytes -> bytes.equals(BODY) ? List.of(picture) : List.of();
        Asset found = shop.studio().reread(answer).get(0);

        assertThat(shop.studio().store().library().original(found)).isEqualTo(picture.bytes());
        assertThat(found.prompt()).isEqualTo("A lone boat at dawn.");
        assertThat(found.origin().call()).isEqualTo(answer.origin().call());
        assertThat(shop.studio().reread(answer)).extracting(Asset::number).containsExactly(found.number());
        assertThat(shop.studio().reread(found)).as("a result itself").isEmpty();
        assertThat(library()).hasSize(2);
    }
}
