package air.cli;

import static org.assertj.core.api.Assertions.assertThat;

import air.store.Asset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look after the library: prune, check, backup, restore. */
class LibraryUpkeepTest {
    @RegisterExtension
    private final CliFixture cli = new CliFixture();

    @TempDir
    private Path folder;

    private Asset asset(long number) {
        return cli.studio().store().library().find(number).orElseThrow();
    }

    @Test
    void pruneOnlyShowsUnlessTold() {
        cli.create(folder);
        assertThat(cli.air("library prune --most-bytes 1")).isZero();
        assertThat(cli.out()).contains("2 assets", "would be deleted", "--yes");
        assertThat(cli.studio().store().library().find(1)).isPresent();
        cli.forget();
        assertThat(cli.air("library prune --most-bytes 1 --yes")).isZero();
        assertThat(cli.out()).contains("Deleted 2 assets");
        cli.forget();
        cli.air("library search");
        assertThat(cli.err()).contains("Nothing in the library matches.");
    }

    @Test
    void pruneSparesWhatIsRatedAndLoved() {
        cli.create(folder);
        cli.air("library rate 1 3");
        cli.air("library favourite 2");
        cli.forget();
        assertThat(cli.air("library prune --most-bytes 1 --spare-rating 3 --yes"))
                .isZero();
        assertThat(cli.out()).contains("Nothing to delete.");
    }

    @Test
    void checkFindsAnOriginalThatIsGone() throws IOException {
        cli.create(folder);
        assertThat(cli.air("library check")).isZero();
        assertThat(cli.out()).contains("Checked 2 assets", "all sound");
        cli.forget();
        Files.delete(cli.studio().store().library().file(asset(1)));
        assertThat(cli.air("library check")).isEqualTo(1);
        assertThat(cli.out()).contains("1 problem");
        cli.forget();
        assertThat(cli.air("library export 1 --out %s", folder.resolve("ex"))).isEqualTo(1);
        assertThat(cli.err().strip().lines()).hasSize(1);
        assertThat(cli.air("library export 2 --out %s", folder.resolve("ex2"))).isZero();
    }

    @Test
    void backupComesBack() throws IOException {
        cli.create(folder);
        String hash = asset(2).hash();
        Path backup = folder.resolve("backup");
        assertThat(cli.air("library backup %s", backup)).isZero();
        assertThat(cli.out()).contains("Backed up 2 assets", "all sound");
        cli.forget();
        assertThat(cli.air("library restore %s", backup)).isEqualTo(1);
        assertThat(cli.err().strip().lines()).hasSize(1);

        cli.moveOut();
        assertThat(cli.air("library restore %s", backup)).isZero();
        assertThat(asset(2).hash()).isEqualTo(hash);
    }

    @Test
    void folderThatIsNoBackupIsRefused() throws IOException {
        assertThat(cli.air("library restore %s", Files.createDirectories(folder.resolve("empty"))))
                .isEqualTo(1);
        assertThat(cli.err().strip().lines()).hasSize(1);
        assertThat(cli.err()).startsWith("air: ").contains("empty");
    }
}
