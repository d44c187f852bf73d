package air.fiji.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import air.model.MediaFile;
import air.report.Assets;
import air.store.Asset;
import air.store.Library;
import air.store.Store;
import air.taste.TasteFixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetExportTest {
    @TempDir
    Path folder;

    private final byte[] original = TasteFixtures.picture(64, 48, 0x336699).png();

    private List<Asset> kept(Library library) {
        Asset like = Assets.numbered(1);
        return library.keep(List.of(new Asset.Fresh(
                new MediaFile(original, "image/png"),
                OptionalInt.of(64),
                OptionalInt.of(48),
                like.made(),
                like.origin())));
    }

    @Test
    void originalGoesOutUntouchedWithItsStoryBesideIt() throws IOException {
        try (Store store = Store.open(folder.resolve("home"), Optional.empty(), InstantSource.system())) {
            Path out = folder.resolve("new folder");
            assertThat(new AssetExport(store.library()).write(kept(store.library()), out))
                    .contains("1 original is in");
            List<Path> files;
            try (var listed = Files.list(out)) {
                files = listed.sorted().toList();
            }
            assertThat(files).hasSize(2);
            assertThat(files.get(0).toString()).endsWith(".json");
            assertThat(files.get(0)).content().contains("\"prompt\" : \"boat 1. Taste\"", "\"seed\" : 7");
            assertThat(files.get(1)).hasBinaryContent(original);
        }
    }

    @Test
    void whatIsThereIsNotReplaced() {
        try (Store store = Store.open(folder.resolve("home"), Optional.empty(), InstantSource.system())) {
            AssetExport export = new AssetExport(store.library());
            List<Asset> assets = kept(store.library());
            export.write(assets, folder);
            assertThatThrownBy(() -> export.write(assets, folder))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("already exists");
        }
    }

    @Test
    void tagsAreReadAsTyped() {
        assertThat(DetailsPanel.typedTags(" Harbour,  for   Sale ; harbour,,"))
                .isEqualTo(Set.of("harbour", "for sale"));
    }
}
