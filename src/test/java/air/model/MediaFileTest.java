package air.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaFileTest {
    @ParameterizedTest
    @CsvSource({
        "image/png, png",
        "image/jpeg, jpg",
        "image/tiff, tif",
        "video/mp4, mp4",
        "video/quicktime, mov",
        "model/gltf-binary, glb",
        "model/vnd.usdz+zip, usdz",
        "application/json, json"
    })
    void typeAndEndingOfAFileNameEachOther(String type, String ending) {
        assertThat(new MediaFile(new byte[1], type).extension()).isEqualTo(ending);
        assertThat(MediaFile.mediaType(ending)).isEqualTo(type);
    }

    @Test
    void typesThatShareAnEndingAreKeptUnderItAndReadAsTheFirst() {
        assertThat(new MediaFile(new byte[1], "text/plain").extension()).isEqualTo("txt");
        assertThat(new MediaFile(new byte[1], "text/event-stream").extension()).isEqualTo("txt");
        assertThat(MediaFile.mediaType("txt")).isEqualTo("text/event-stream");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bin", "PNG", "exe"})
    void unknownEndingIsBytes(String ending) {
        assertThat(MediaFile.mediaType(ending)).isEqualTo("application/octet-stream");
        assertThat(new MediaFile(new byte[1], "application/x-unknown").extension())
                .isEqualTo("bin");
    }

    @Test
    void bytesAreTheFilesOwn() {
        byte[] given = {1, 2};
        MediaFile file = new MediaFile(given, "video/mp4");
        given[0] = 9;
        file.bytes()[1] = 9;
        assertThat(file.bytes()).containsExactly(1, 2);
        assertThat(file).isEqualTo(new MediaFile(new byte[] {1, 2}, "video/mp4"));
        assertThat(file).isNotEqualTo(new MediaFile(new byte[] {1, 2}, "video/webm"));
        assertThat(file).hasSameHashCodeAs(new MediaFile(new byte[] {1, 2}, "video/mp4"));
    }
}
