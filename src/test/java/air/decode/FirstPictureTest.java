package air.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Of files with several pictures the first is read, at its place on what is shown. */
class FirstPictureTest {
    private static void put(byte[] file, int at, int value) {
        file[at] = (byte) value;
        file[at + 1] = (byte) (value >> 8);
    }

    private static int imageAt(byte[] gif) {
        int at = 13 + (3 << (gif[10] & 7) + 1);
        while (gif[at] != 0x2C) {
            at += 2;
            while (gif[at] != 0) at += 1 + (gif[at] & 255);
            at++;
        }
        return at;
    }

    private static byte[] gif(int screenWidth, int screenHeight, int left, int top) throws Exception {
        byte[] gif = Quadrants.file(Quadrants.image(24, 16, Quadrants.COLOURS, BufferedImage.TYPE_BYTE_INDEXED), "gif");
        put(gif, 6, screenWidth);
        put(gif, 8, screenHeight);
        put(gif, imageAt(gif) + 1, left);
        put(gif, imageAt(gif) + 3, top);
        return gif;
    }

    @Test
    void gifIsShownAtItsPlaceOnAWhiteScreen() throws Exception {
        Decoded read = Decoder.decode(gif(60, 50, 20, 10), 1_000_000);
        BufferedImage image = read.image();
        assertThat(image.getWidth()).isEqualTo(60);
        assertThat(image.getHeight()).isEqualTo(50);
        for (int[] outside : new int[][] {{0, 0}, {19, 15}, {44, 15}, {30, 9}, {30, 26}, {59, 49}})
            assertThat(image.getRGB(outside[0], outside[1]) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        Quadrants.assertUpright(image.getSubimage(20, 10, 24, 16), 30);
        assertThat(read.pictures()).isEqualTo(1);
    }

    @Test
    void gifThatIsLargerThanItsScreenIsShownWhole() throws Exception {
        assertThat(Quadrants.read(gif(0, 0, 0, 0)).getWidth()).isEqualTo(24);
        assertThat(Quadrants.read(gif(30, 20, 10, 0)).getWidth()).isEqualTo(34);
    }

    @Test
    void picturesOfAGifAreCounted() throws Exception {
        byte[] one = gif(24, 16, 0, 0);
        byte[] image = Arrays.copyOfRange(one, imageAt(one), one.length - 1);
        byte[] three = Containers.joined(Arrays.copyOf(one, one.length - 1), image, image, new byte[] {0x3B});
        assertThat(Decoder.decode(three, 1_000_000).pictures()).isEqualTo(3);
    }

    @Test
    void picturesOfAnAnimatedPngAreCounted() throws Exception {
        byte[] png = Quadrants.file(Quadrants.image(), "png");
        byte[] animated = Containers.png(png, Containers.chunk("acTL", new byte[] {0, 0, 0, 5, 0, 0, 0, 0}));
        assertThat(Decoder.decode(animated, 1_000_000).pictures()).isEqualTo(5);
        byte[] broken = Containers.png(png, Containers.chunk("acTL", new byte[3]));
        assertThat(Decoder.decode(broken, 1_000_000).pictures()).isEqualTo(1);
    }

    @Test
    void firstPictureOfAnAnimatedWebpIsShownAtItsPlace() throws Exception {
        Decoded read = Decoder.decode(Containers.animatedWebp(10, 6), 1_000_000);
        assertThat(read.pictures()).isEqualTo(2);
        assertThat(read.image().getWidth()).isEqualTo(40);
        assertThat(read.image().getHeight()).isEqualTo(30);
        assertThat(read.image().getRGB(9, 10) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        Quadrants.assertUpright(read.image().getSubimage(10, 6, 24, 16), 0);
    }

    @Test
    void onlyWhatAnyViewerShowsIsAsStored() throws Exception {
        byte[] png = Quadrants.file(Quadrants.image(), "png");
        assertThat(Decoder.decode(png, 1_000_000).asStored()).isTrue();
        assertThat(Decoder.decode(png, 100).asStored()).isFalse();
        byte[] turned =
                Containers.png(png, Containers.chunk("eXIf", Containers.exif(3, java.nio.ByteOrder.BIG_ENDIAN)));
        assertThat(Decoder.decode(turned, 1_000_000).asStored()).isFalse();
    }
}
