package air.reply;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.Picture;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Base64, data URLs and links as they stand in texts. */
class PicturesInTextTest {
    private static final byte[] PICTURE =
            Picture.of(2, 1, new int[] {0xFF0000, 0x00FF00}).png();
    private static final String PNG = Base64.getEncoder().encodeToString(PICTURE);

    private static String run(String text) {
        return run(text, 0, text.length());
    }

    /** What it says, and where it ends. */
    private static String run(String text, int start, int limit) {
        Base64Run run = Base64Run.at(text, start, limit);
        return new String(run.bytes(), StandardCharsets.ISO_8859_1) + "@" + run.end();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Ym9hdA==|boat@8",
                "Ym9hdA|boat@6",
                "Ym9hdA%3D%3D|boat@12",
                "Ym9hdA==, and more|boat@8",
                "Ym9h.dA|boa@4",
                "Ym\\/|bo@4",
                "!|@0",
                "Y|@1",
                "^^|@0"
            })
    void aRunSaysItsBytesAndEndsWhereNoBase64IsLeft(String text, String bytes) {
        assertThat(run(text)).isEqualTo(bytes);
    }

    @Test
    void bothAlphabetsAreRead() {
        byte[] all = {(byte) 0xFB, (byte) 0xEF, (byte) 0xFF};
        assertThat(Base64Run.at("++//", 0, 4).bytes()).isEqualTo(all);
        assertThat(Base64Run.at("--__", 0, 4).bytes()).isEqualTo(all);
        assertThat(Base64Run.at("%2B%2b%2F%2f", 0, 12).bytes()).isEqualTo(all);
        assertThat(Base64Run.at("++\\/\\/", 0, 6).bytes()).as("escaped slashes").isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ym9h\ndA==", "Ym9h\r\ndA==", "Ym9h\n  dA==", "Ym9h\\ndA==", "Ym9h\\r\\ndA==", "Ym9h%0AdA=="})
    void aRunGoesOnInTheNextLine(String text) {
        assertThat(Base64Run.at(text, 0, text.length()).bytes()).asString().isEqualTo("boat");
        assertThat(Base64Run.at(text, 0, text.length()).end()).isEqualTo(text.length());
    }

    @Test
    void aLineOfWordsIsNoMoreOfIt() {
        assertThat(run("Ym9h\nHere is it")).isEqualTo("boa@4");
        assertThat(run("Ym9h dA==", 0, 9)).as("a blank stands for a plus sign").isEqualTo("boa\u00f9\u00d0@9");
        assertThat(run("Ym9h dA+==", 0, 10)).as("but not beside one").isEqualTo("boa@4");
    }

    @Test
    void aRunKeepsToItsStartAndLimit() {
        assertThat(run("xxYm9hdA==", 2, 6)).isEqualTo("boa@6");
        assertThat(run("Ym9hdA==", 0, 7)).isEqualTo("boat@7");
    }

    @ParameterizedTest
    @CsvSource({"%41, 65", "%7e, 126", "%fF, 255", "%4, -1", "%, -1", "%4g, -1", "%%41, -1", "A41, -1"})
    void anEscapeIsAPercentSignAndTwoHexadecimalDigits(String text, int code) {
        assertThat(Base64Run.escape(text, 0)).isEqualTo(code);
    }

    @Test
    void picturesInATextComeInOrder() {
        byte[] other = Picture.of(1, 2, new int[] {1, 2}).png();
        String text = "First ![a](data:image/png;base64," + PNG + ") then (data:image/jpeg;base64,"
                + Base64.getEncoder().encodeToString(other) + ").";
        assertThat(DataUrls.in(text)).containsExactly(PICTURE, other);
    }

    @Test
    void whatIsNotAPictureByItsFirstBytesIsNone() {
        assertThat(DataUrls.in("data:image/png;base64,Ym9hdCBib2F0IGJvYXQ=")).isEmpty();
        assertThat(DataUrls.in("data:image/png;base64,")).isEmpty();
        assertThat(DataUrls.in(PNG)).as("without an introduction").isEmpty();
        assertThat(DataUrls.in("data:text/plain;base64," + PNG))
                .as("whatever it is called")
                .hasSize(1);
    }

    @Test
    void aDataUrlThatIsEscapedAsAWholeIsRead() {
        String escaped = "data%3Aimage%2Fpng%3Bbase64%2C"
                + PNG.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D");
        assertThat(DataUrls.in(escaped)).containsExactly(PICTURE);
    }

    @Test
    void bareBase64IsAllOfTheTextAndLongEnough() {
        assertThat(DataUrls.bare(" " + PNG + "\n"))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(PICTURE));
        assertThat(DataUrls.bare(PNG + " and words!")).isEmpty();
        assertThat(DataUrls.bare(PNG.substring(0, 60))).as("too short to tell").isEmpty();
        assertThat(DataUrls.bare("Ym9h".repeat(40))).isEmpty();
        assertThat(DataUrls.looksBare("  " + PNG + " and words")).isTrue();
        assertThat(DataUrls.looksBare("x" + PNG)).isFalse();
        assertThat(DataUrls.looksBare(PNG.substring(0, 63))).isFalse();
    }

    @Test
    void aPromisedTextNeedNotBeAPictureButMustBeAllBase64() {
        assertThat(DataUrls.promised(" Ym9hdA== ")).asString().isEqualTo("boat");
        assertThat(DataUrls.promised("Ym9hdA==!")).isEmpty();
        assertThat(DataUrls.promised("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "data:image/png;base64, true",
        "DATA: image/png, true",
        "data%3Aimage%2Fpng, true",
        "data:imagery, false",
        "metadata: image, true",
        "the image, false",
        "data:video/mp4, false"
    })
    void aPromiseOfAPictureIsSeen(String text, boolean promised) {
        assertThat(DataUrls.promisedIn(text)).isEqualTo(promised);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.b/c, true",
        "HTTP://a.b, true",
        "' https://a.b/c.png', true",
        "/files/1.png, true",
        "/v1/files?id=7, true",
        "/files/boat:get, true",
        "/files/boat, false",
        "//8AAQ==, false",
        "files/1.png, false",
        "a https://a.b, false",
        "ftp://a.b/c.png, false",
        "'', false"
    })
    void anAddressIsOnAHostOrIsAPathThatIsNoBase64(String text, boolean address) {
        assertThat(Links.isAddress(text)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.b/c.png, true",
        "' https://a.b/c.JPEG?x=1&y=2 ', true",
        "https://a.b/c.webp#x, false",
        "https://a.b/c.pngx, false",
        "https://a.b/c.txt, false",
        "https://a.b/c.png/d, false",
        "/c.png, false"
    })
    void anAddressIsAnImagesByItsName(String text, boolean image) {
        assertThat(Links.isImages(text)).isEqualTo(image);
    }

    @Test
    void linksWrittenInTheSurestWayHideTheOthers() {
        String linked = "[![small](https://a.b/small.png)](https://a.b/large.png)";
        String markdown = "![boat](https://a.b/boat)";
        String tag = "<img alt='x' src=\"https://a.b/tag?a=1&amp;b=2\">";
        String anywhere = "see https://a.b/there.png, or https://a.b/page";
        assertThat(Links.in(anywhere)).containsExactly("https://a.b/there.png");
        assertThat(Links.in(anywhere + tag)).containsExactly("https://a.b/tag?a=1&b=2");
        assertThat(Links.in(anywhere + tag + markdown)).containsExactly("https://a.b/boat");
        assertThat(Links.in(anywhere + tag + markdown + linked)).containsExactly("https://a.b/large.png");
    }

    @Test
    void aLinkThatIsAllOfTheTextNeedNotLookLikeAnImages() {
        assertThat(Links.in("https://a.b/result/7")).containsExactly("https://a.b/result/7");
        assertThat(Links.in("<https://a.b/result/7>")).containsExactly("https://a.b/result/7");
        assertThat(Links.in("at https://a.b/result/7")).isEmpty();
    }

    @Test
    void severalLinksOfOneKindComeInOrder() {
        assertThat(Links.in("![](https://a.b/1) and ![](https://a.b/2)"))
                .isEqualTo(List.of("https://a.b/1", "https://a.b/2"));
        assertThat(Links.in("no link")).isEmpty();
    }
}
