package air.decode;

import static air.decode.Containers.latin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is, it says itself. */
class PictureKindTest {
    @ParameterizedTest
    @CsvSource({
        "'\0\0\0\30ftypheic\0\0\0\0mif1heic', a HEIC picture",
        "'\0\0\0\30ftypmif1\0\0\0\0mif1heic', a HEIC picture",
        "'\0\0\0\30ftypmif1\0\0\0\0mif1avif', an AVIF picture",
        "'\0\0\0\34ftypavif\0\0\0\0avifmif1', an AVIF picture",
        "'\0\0\0\30ftypcrx \0\0\0\1', a camera's raw file",
        "'\0\0\0\30ftypisom\0\0\2\0isommp41', a video",
        "'II+\0\b\0\0\0', a BigTIFF picture",
        "'MM\0+\0\b\0\0', a BigTIFF picture",
        "'\u00ff\n\u00fa\7', a JPEG XL picture",
        "'8BPS\0\1', a Photoshop file",
        "'%PDF-1.7', a PDF document",
        "'<svg xmlns=\"x\"/>', an SVG drawing",
        "'<?xml version=\"1.0\"?>\n<!-- x -->\n<svg>', an SVG drawing",
        "'\n <!DOCTYPE html><html><svg/>', a web page",
        "'\u00ef\u00bb\u00bf<html>', a web page",
        "'<?xml version=\"1.0\"?><a/>', an XML file",
        "'{\"error\": 1}', a JSON file",
        "'[1, 2]', a JSON file",
        "'PK\3\4\24\0', an Office document or a ZIP archive",
        "'\u001f\u008b\b', an archive",
        "'P6\n3 4\n', a PNM picture",
        "'SIMPLE  =   T', a FITS image",
        "'Not found', plain text"
    })
    void fileOfAnotherKindIsCalledWhatItIs(String head, String words) {
        assertThatThrownBy(() -> Quadrants.read(latin(head)))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("is ")
                .hasMessageContaining(words)
                .hasMessageContaining("JPEG or PNG");
    }

    @Test
    void boxedFilesAreKnownByTheirFirstBox() {
        assertThat(PictureKind.of(latin("\0\0\0\fJXL \r\n\u0087\n"))).isEqualTo(PictureKind.JPEG_XL);
        assertThat(PictureKind.of(latin("\0\0\0\fjP  \r\n\u0087\n"))).isEqualTo(PictureKind.JPEG_2000);
    }

    @Test
    void heicIsToBeExported() {
        assertThatThrownBy(() -> Quadrants.read(latin("\0\0\0\30ftypheic\0\0\0\0")))
                .hasMessage("is a HEIC picture, which this program cannot read: export it as JPEG or PNG.");
    }

    @Test
    void emptyAndUnknownFilesAreToldAndEveryReadableKindIsListed() {
        assertThatThrownBy(() -> Quadrants.read(new byte[0])).hasMessageStartingWith("is empty");
        assertThatThrownBy(() -> Quadrants.read(new byte[300]))
                .hasMessageStartingWith("is not a picture")
                .hasMessageContaining("PNG, JPEG, TIFF, WebP, GIF or BMP");
    }

    @Test
    void textInOtherEncodingsIsText() {
        assertThat(PictureKind.of("Bild nicht gefunden: schön".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(PictureKind.TEXT);
        byte[] page = "\ufeff<html></html>".getBytes(StandardCharsets.UTF_16LE);
        assertThat(PictureKind.of(page)).isEqualTo(PictureKind.WEB_PAGE);
    }

    @Test
    void dicomIsKnownByLettersBehindItsPreamble() {
        byte[] file = Arrays.copyOf(new byte[0], 200);
        System.arraycopy(latin("DICM"), 0, file, 128, 4);
        assertThat(PictureKind.of(file)).isEqualTo(PictureKind.DICOM);
    }

    @Test
    void rawFileOfACameraIsNoTiffPicture() {
        TiffBuilder tiff = TiffBuilder.quadrants(2, 3, 8).shorts(50706, 1, 4);
        assertThatThrownBy(() -> Quadrants.read(tiff.file(tiff.samples(ColoursTest.RGB, 8))))
                .hasMessageContaining("raw file");
    }
}
