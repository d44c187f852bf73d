package air.studio;

import static air.studio.Workshop.FAL;
import static air.studio.Workshop.call;
import static air.studio.Workshop.choice;
import static air.studio.Workshop.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ModelException;
import air.store.LedgerEntry;
import air.store.StoreException;
import air.store.StoreFixture;
import air.taste.Critic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that cannot be used stops nothing that is free, and nothing that was paid for is lost to it. */
class StoreTroubleTest {
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

    @Test
    void freeWorkGoesOnWithOneWarning() throws ModelException {
        List<String> tries = new ArrayList<>();
        shop.opening = () -> {
            tries.add("open");
            throw new StoreException("The library is locked: close the other program.");
        };
        Run run = shop.run("1.00");
        run.use(Workshop.PROFILE);
        Models models = run.models(choice(ImageModel.EMBEDDED, null));
        for (int seed = 0; seed < 3; seed++) {
            ImageReply reply = models.generator().generate(request(seed), call());
            models.critic()
                    .evaluate(new Critic.Work(reply.pictures().get(0), Workshop.PROFILE, "A boat.", List.of()), call());
        }

        assertThat(run.news()).hasSize(1).allMatch(n -> n.contains("The library is locked"));
        assertThat(tries).hasSize(1);
        assertThat(shop.embedded.asked).hasSize(3);
    }

    @Test
    void paidWorkIsRefusedBeforeAnythingIsSent() {
        shop.opening = () -> {
            throw new StoreException("The library is locked: close the other program.");
        };
        Run run = shop.run(null);
        assertThatThrownBy(() -> run.models(FAL).generator().generate(request(7), call()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("The library is locked")
                .hasMessageContaining("fal/one was not called");
        assertThat(shop.fal.asked).isEmpty();
    }

    @Test
    void aPaidPictureThatCannotBeKeptStillReachesTheCaller() throws ModelException, IOException {
        shop.fal.painting = (request, call) -> {
            replaceLibraryByAFile();
            return shop.fal.pictures(request, call);
        };
        Run run = shop.run(null);
        ImageReply reply = run.models(FAL).generator().generate(request(7), call());

        assertThat(reply.pictures()).hasSize(1);
        assertThat(run.news()).hasSize(1).allMatch(n -> n.contains("could not be kept") && n.contains("save it"));
        assertThat(shop.row().state()).isEqualTo(LedgerEntry.State.DONE);
        assertThat(run.asset(reply.pictures().get(0))).isEmpty();
    }

    private void replaceLibraryByAFile() {
        Path library = folder.resolve("library");
        try {
            if (Files.exists(library))
                try (Stream<Path> all = Files.walk(library)) {
                    for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
                }
            Files.writeString(library, "not a folder");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aStoreThatIsClosedOpensAgain() throws ModelException {
        Run run = shop.run(null);
        run.models(FAL).generator().generate(request(7), call());
        shop.studio().close();
        run.models(FAL).generator().generate(request(8), call());
        assertThat(shop.ledger().entries(java.util.Optional.empty(), 10)).hasSize(2);
    }
}
