package air.engine.paint;

import static org.assertj.core.api.Assertions.assertThat;

import air.engine.raster.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTest {

    @ParameterizedTest
    @CsvSource({
        "512, 512, 512, 512, false",
        "512, 384, 512, 384, false",
        "256, 256, 512, 512, false",
        "1024, 768, 512, 384, true",
        "64, 64, 512, 512, false",
        "2048, 256, 1024, 128, true",
        "256, 2048, 128, 1024, true",
        "8192, 16, 1536, 32, true"
    })
    void picturesAreWorkedAtAboutTheSizeOfTheReferencesAndNeverTooNarrow(
            int width, int height, int workWidth, int workHeight, boolean enlarged) {
        Frame frame = Frame.of(width, height);

        assertThat(frame).isEqualTo(new Frame(width, height, workWidth, workHeight));
        assertThat(frame.enlarged()).isEqualTo(enlarged);
        Lab fitted = frame.fitted(new Lab(workWidth, workHeight));
        assertThat(fitted.width).isEqualTo(width);
        assertThat(fitted.height).isEqualTo(height);
    }

    @Test
    void whatIsWorkedAtTheWantedSizeIsLeftAsItIs() {
        Lab worked = new Lab(512, 320);

        assertThat(Frame.of(512, 320).fitted(worked)).isSameAs(worked);
    }
}
