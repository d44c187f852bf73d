package air.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jars as they are shipped read every kind of picture, also where only a plug-in's class loader knows them. */
class DecodeJarIT {
    @ParameterizedTest
    @ValueSource(strings = {"air.thin.jar", "air.all.jar"})
    void everyKindOfPictureIsRead(String jar) throws Exception {
        URL[] shipped = {Path.of(System.getProperty(jar)).toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(shipped, ClassLoader.getPlatformClassLoader())) {
            Class<?> decoder = loader.loadClass("air.decode.Decoder");
            for (Map.Entry<String, byte[]> file : files().entrySet()) {
                Object read = decoder.getMethod("decode", byte[].class, long.class)
                        .invoke(null, file.getValue(), 64_000_000L);
                BufferedImage image =
                        (BufferedImage) read.getClass().getMethod("image").invoke(read);
                assertThat(image.getWidth()).as(file.getKey()).isEqualTo(Quadrants.WIDTH);
                if (!file.getKey().equals("gif")) Quadrants.assertUpright(image, 20);
            }
        }
    }

    private static Map<String, byte[]> files() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String format : new String[] {"png", "jpeg", "gif", "bmp"})
            files.put(format, Quadrants.file(Quadrants.image(), format));
        files.put("webp", Containers.webp("JUNK", new byte[2], "EXIF", Containers.exif(1, ByteOrder.BIG_ENDIAN)));
        TiffBuilder tiff = TiffBuilder.quadrants(2, 3, 8).shorts(259, 8);
        files.put("tiff", tiff.file(Containers.deflated(tiff.samples(ColoursTest.RGB, 8))));
        return files;
    }

    @ParameterizedTest
    @ValueSource(strings = {"air.thin.jar", "air.all.jar"})
    void hostsImageIoFindsNoReaderOfOurs(String jar) throws Exception {
        try (JarFile shipped = new JarFile(System.getProperty(jar))) {
            assertThat(shipped.stream().filter(entry -> entry.getName().startsWith("META-INF/services/javax.imageio")))
                    .isEmpty();
        }
    }
}
