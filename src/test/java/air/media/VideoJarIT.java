package air.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Iterator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of the decoder the jars carry only a part: it must suffice. */
class VideoJarIT {
    @ParameterizedTest
    @ValueSource(strings = {"air.all.jar", "air.thin.jar"})
    void theJarDecodesAVideo(String jar) throws Exception {
        URL[] only = {Path.of(System.getProperty(jar)).toUri().toURL()};
        try (URLClassLoader classes = new URLClassLoader(only, ClassLoader.getPlatformClassLoader());
                InputStream in = VideoJarIT.class.getResourceAsStream("zoom.mp4")) {
            Class<?> mediaFile = classes.loadClass("air.model.MediaFile");
            Class<?> call = classes.loadClass("air.model.Call");
            Class<?> type = classes.loadClass("air.media.Video");
            Object file =
                    mediaFile.getConstructor(byte[].class, String.class).newInstance(in.readAllBytes(), "video/mp4");
            Object video = type.getMethod("of", mediaFile).invoke(null, file);
            Iterator<?> frames = (Iterator<?>) type.getMethod("frames", int.class, call)
                    .invoke(video, 100, call.getMethod("unwatched").invoke(null));

            int count = 0;
            for (; frames.hasNext(); count++) frames.next();
            assertThat(count).isEqualTo(24);
        }
    }
}
