package air.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceTest {
    @Test
    void placesCountLinesOfEverySystemAndLettersOnce() {
        assertThat(Place.at("a\nb\r\nc\r😀d", 9)).isEqualTo(new Place(4, 2));
        assertThat(Place.of("a\r\n😀😀x", 2, 5)).isEqualTo(new Place(2, 3));
        assertThat(Place.at("", 0)).hasToString("line 1, character 1");
        assertThat(Place.at("ab", 99)).isEqualTo(new Place(1, 3));
    }
}
