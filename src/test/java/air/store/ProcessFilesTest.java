package air.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which owners live, within one JVM; {@link ProcessesContract} has those of other processes. */
class ProcessFilesTest {
    @TempDir
    Path home;

    private Path folder() {
        return home.resolve("owners");
    }

    private List<String> files() throws IOException {
        if (!Files.exists(folder())) return List.of();
        try (var files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void anOwnerLivesFromTheFirstTimeItIsAskedForUntilItIsClosed() throws IOException {
        ProcessFiles other = new ProcessFiles(folder());
        String owner;
        try (ProcessFiles mine = new ProcessFiles(folder())) {
            assertThat(files()).as("not asked for yet").isEmpty();
            owner = mine.owner();
            assertThat(mine.owner()).isEqualTo(owner);
            assertThat(files()).containsExactly(owner + ".lock");
            assertThat(other.lives(owner)).isTrue();
            assertThat(other.lives(owner)).as("asking does not end it").isTrue();
        }
        assertThat(other.lives(owner)).isFalse();
        assertThat(files()).isEmpty();
    }

    @Test
    void everyStoreIsAnOwnerByItself() {
        ProcessFiles one = new ProcessFiles(folder());
        try (ProcessFiles other = new ProcessFiles(folder())) {
            String closed = one.owner();
            assertThat(other.owner()).isNotEqualTo(closed);
            one.close();
            assertThat(other.lives(other.owner())).isTrue();
            assertThat(other.lives(closed)).isFalse();
            assertThat(one.owner()).as("asked again it is a new one").isNotEqualTo(closed);
        } finally {
            one.close();
        }
    }

    @Test
    void whatWasNeverOpenedOrNeverClosedProperlyIsDead() throws IOException {
        ProcessFiles files = new ProcessFiles(folder());
        assertThat(files.lives("nobody")).isFalse();
        Files.createDirectories(folder());
        Files.createFile(folder().resolve("crashed.lock"));
        assertThat(files.lives("crashed")).isFalse();
        assertThat(files()).as("what it left is cleared away").isEmpty();
    }

    @Test
    void aFileThatIsLockedIsALivingOwners() throws IOException {
        Files.createDirectories(folder());
        try (FileChannel channel =
                FileChannel.open(folder().resolve("else.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            assertThat(new ProcessFiles(folder()).lives("else")).isTrue();
            assertThat(files()).containsExactly("else.lock");
        }
        assertThat(new ProcessFiles(folder()).lives("else")).isFalse();
    }

    @Test
    void anOwnerIsFoundAliveOnAThreadThatWasInterruptedWhichStaysSo() {
        try (ProcessFiles files = new ProcessFiles(folder())) {
            Thread.currentThread().interrupt();
            assertThat(files.lives(files.owner())).isTrue();
            assertThat(files.lives("nobody")).isFalse();
            assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void exclusiveWorkHoldsTheNameAndLetsItGoThoughItFails() {
        ProcessFiles files = new ProcessFiles(folder());
        List<String> done = new ArrayList<>();
        assertThatThrownBy(() -> files.exclusively("migration", () -> {
                    done.add("lives: " + files.lives("migration"));
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");
        files.exclusively("migration", () -> done.add("again"));
        assertThat(done).containsExactly("lives: true", "again");
    }

    @Test
    void closingTwiceOrUnaskedDoesNothing() throws IOException {
        ProcessFiles files = new ProcessFiles(folder());
        files.close();
        files.owner();
        files.close();
        files.close();
        assertThat(files()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamedWithTheWayOut() throws IOException {
        Path file = Files.writeString(home.resolve("a file"), "");
        assertThatThrownBy(() -> new ProcessFiles(file.resolve("owners")).owner())
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("The file " + file.resolve("owners"))
                .hasMessageEndingWith("or set AIR_HOME to another folder.");
    }
}
