package air.fiji.library;

import static org.assertj.core.api.Assertions.assertThat;

import air.fiji.library.Reuse.Part;
import air.report.Assets;
import air.store.Asset;
import java.io.File;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReuseTest {
    private final Asset asset = Assets.asset(1, "a boat", "a boat. Taste principles: ink.", Optional.of("abcd1234"));

    @Test
    void eachSettingComesOnItsOwn() {
        assertThat(new Reuse(asset, Set.of(Part.SEED)).inputs()).isEqualTo(Map.of("seed", 7L));
        assertThat(new Reuse(asset, Set.of(Part.INTENT)).inputs()).isEqualTo(Map.of("intent", "a boat"));
        assertThat(new Reuse(asset, Set.of(Part.PROMPT)).inputs())
                .isEqualTo(Map.of("intent", "a boat. Taste principles: ink."));
        assertThat(new Reuse(asset, Set.of(Part.SIZE)).inputs()).isEqualTo(Map.of("width", 640, "height", 480));
        assertThat(new Reuse(asset, Set.of(Part.MODEL)).inputs())
                .isEqualTo(Map.of("engine", "fal", "generator", "fal/flux-dev"));
        assertThat(new Reuse(asset, Set.of(Part.PROFILE)).inputs()).isEqualTo(Map.of("profile", new File("abcd1234")));
    }

    @Test
    void allSettingsTogetherFillTheCommand() {
        assertThat(new Reuse(asset, EnumSet.allOf(Part.class)).inputs())
                .containsOnlyKeys("intent", "seed", "width", "height", "engine", "generator", "profile")
                .containsEntry("intent", "a boat. Taste principles: ink.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"INTENT", "PROMPT", "PROFILE"})
    void whatThePictureHasNotIsNotTaken(Part part) {
        Asset bare = Assets.asset(2, "", "", Optional.empty());
        assertThat(new Reuse(bare, Set.of(part)).inputs()).isEmpty();
    }
}
