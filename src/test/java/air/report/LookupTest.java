package air.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import air.model.MediaFile;
import air.store.Asset;
import air.store.Store;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookupTest {
    @TempDir
    private Path folder;

    private Store store;
    private Lookup lookup;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("home"), Optional.empty(), InstantSource.system());
        lookup = new Lookup(() -> store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static TasteProfile profile(String palette) {
        return new TasteProfile(
                List.of("Quiet."), palette, "One thing, off centre.", "Calm.", "Dry brush.", List.of(), List.of());
    }

    private Path file(String name, String palette) throws IOException {
        return Files.writeString(folder.resolve(name), TasteJson.write(profile(palette)));
    }

    private String keep(String palette, String name) {
        String hash = store.profiles().keep(profile(palette));
        store.profiles().name(hash, name);
        return hash;
    }

    private List<Asset> assets(int count) {
        List<Asset> kept = new java.util.ArrayList<>();
        for (int i = 0; i < count; i++) {
            MediaFile file = new MediaFile(new byte[] {(byte) i}, "image/png");
            Asset like = Assets.numbered(1);
            kept.addAll(store.library()
                    .keep(List.of(new Asset.Fresh(
                            file, OptionalInt.empty(), OptionalInt.empty(), like.made(), like.origin()))));
        }
        return kept;
    }

    @Test
    void fileIsReadWithoutTheStore() throws IOException {
        Lookup closed = new Lookup(() -> {
            throw new AssertionError("the store is not needed");
        });
        assertThat(closed.profile(file("a.json", "Ochre.").toString()).paletteTendency())
                .isEqualTo("Ochre.");
    }

    @Test
    void keptProfileIsFoundByItsNameAndByItsHash() {
        String hash = keep("Slate.", "winter ink");
        assertThat(lookup.profile("winter ink").paletteTendency()).isEqualTo("Slate.");
        assertThat(lookup.profile(hash.substring(0, 8)).paletteTendency()).isEqualTo("Slate.");
    }

    @Test
    void whatLooksLikeAFileIsAFile() {
        keep("Slate.", "ink.json");
        assertThat(Lookup.profileFile("ink.json")).isPresent();
        assertThat(Lookup.profileFile("tastes/ink")).isPresent();
        assertThat(Lookup.profileFile("ink")).isEmpty();
        assertThatThrownBy(() -> lookup.profile(folder.resolve("none.json").toString()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("none.json does not exist");
    }

    @Test
    void unknownProfileIsRefusedWithThoseThatAreKept() {
        assertThatThrownBy(() -> lookup.profile("dusk"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("There is no file and no kept profile named dusk: none is kept under a name yet.");
        keep("Slate.", "ink");
        assertThatThrownBy(() -> lookup.profile("dusk")).hasMessageEndingWith("named dusk: kept are ink.");
    }

    @Test
    void assetIsFoundByItsNumberAndByItsHash() {
        Asset second = assets(2).get(1);
        assertThat(lookup.asset("2")).isEqualTo(second);
        assertThat(lookup.asset(second.hash().substring(0, 8))).isEqualTo(second);
        assertThat(lookup.asset(second.hash().toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(second);
    }

    @Test
    void unknownAssetIsRefusedByName() {
        for (String named : List.of("99", "abcdef", "-1", "dawn", "99999999999999999999"))
            assertThatThrownBy(() -> lookup.asset(named))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageStartingWith("There is no asset " + named + " in the library");
    }
}
