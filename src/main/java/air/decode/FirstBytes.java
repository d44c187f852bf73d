package air.decode;

import air.container.Bytes;
import air.container.PngChunks;
import air.container.RiffChunks;
import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Recognizes kinds of files by their first bytes. */
final class FirstBytes {
    /** Bytes looked at where a signature does not suffice. */
    private static final int HEAD = 4096;

    private record Signature(PictureKind kind, int at, String letters) {}

    private static final List<Signature> SIGNATURES = List.of(
            new Signature(PictureKind.PNG, 0, PngChunks.SIGNATURE),
            new Signature(PictureKind.JPEG, 0, "\u00ff\u00d8\u00ff"),
            new Signature(PictureKind.GIF, 0, "GIF87a"),
            new Signature(PictureKind.GIF, 0, "GIF89a"),
            new Signature(PictureKind.CAMERA_RAW, 8, "CR\u0002\0"),
            new Signature(PictureKind.CAMERA_RAW, 0, "IIU\0"),
            new Signature(PictureKind.CAMERA_RAW, 0, "IIRO"),
            new Signature(PictureKind.CAMERA_RAW, 0, "IIRS"),
            new Signature(PictureKind.CAMERA_RAW, 0, "MMOR"),
            new Signature(PictureKind.CAMERA_RAW, 0, "FUJIFILMCCD-RAW"),
            new Signature(PictureKind.TIFF, 0, "II*\0"),
            new Signature(PictureKind.TIFF, 0, "MM\0*"),
            new Signature(PictureKind.BIG_TIFF, 0, "II+\0"),
            new Signature(PictureKind.BIG_TIFF, 0, "MM\0+"),
            new Signature(PictureKind.JPEG_XR, 0, "II\u00bc"),
            new Signature(PictureKind.JPEG_XL, 0, "\u00ff\n"),
            new Signature(PictureKind.JPEG_XL, 4, "JXL \r\n\u0087\n"),
            new Signature(PictureKind.JPEG_2000, 4, "jP  \r\n\u0087\n"),
            new Signature(PictureKind.JPEG_2000, 0, "\u00ffO\u00ffQ"),
            new Signature(PictureKind.PHOTOSHOP, 0, "8BPS"),
            new Signature(PictureKind.GIMP, 0, "gimp xcf"),
            new Signature(PictureKind.PDF, 0, "%PDF"),
            new Signature(PictureKind.POSTSCRIPT, 0, "%!PS"),
            new Signature(PictureKind.POSTSCRIPT, 0, "\u00c5\u00d0\u00d3\u00c6"),
            new Signature(PictureKind.OPEN_EXR, 0, "v/1\u0001"),
            new Signature(PictureKind.RADIANCE, 0, "#?RADIANCE"),
            new Signature(PictureKind.RADIANCE, 0, "#?RGBE"),
            new Signature(PictureKind.ICON, 0, "\0\0\u0001\0"),
            new Signature(PictureKind.QOI, 0, "qoif"),
            new Signature(PictureKind.DDS, 0, "DDS "),
            new Signature(PictureKind.DJVU, 0, "AT&TFORM"),
            new Signature(PictureKind.DICOM, 128, "DICM"),
            new Signature(PictureKind.FITS, 0, "SIMPLE  ="),
            new Signature(PictureKind.CZI, 0, "ZISRAWFILE"),
            new Signature(PictureKind.VIDEO, 0, "\u001aE\u00df\u00a3"),
            new Signature(PictureKind.ZIP, 0, "PK\u0003\u0004"),
            new Signature(PictureKind.ZIP, 0, "PK\u0005\u0006"),
            new Signature(PictureKind.OLD_OFFICE, 0, "\u00d0\u00cf\u0011\u00e0"),
            new Signature(PictureKind.RICH_TEXT, 0, "{\\rtf"),
            new Signature(PictureKind.DATABASE, 0, "SQLite format 3"),
            new Signature(PictureKind.ARCHIVE, 0, "\u001f\u008b"),
            new Signature(PictureKind.ARCHIVE, 0, "BZh"),
            new Signature(PictureKind.ARCHIVE, 0, "7z\u00bc\u00af"),
            new Signature(PictureKind.ARCHIVE, 0, "Rar!"));

    private static final Set<String> AVIF = Set.of("avif", "avis");
    private static final Set<String> HEIC =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "heif", "mif1", "msf1");

    private static final List<String> PAGE =
            List.of("<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<script", "<div", "<table");

    private FirstBytes() {}

    static PictureKind kind(byte[] file) {
        if (file.length == 0) return PictureKind.EMPTY;
        Bytes bytes = new Bytes(file, true);
        for (Signature signature : SIGNATURES) if (bytes.says(signature.at, signature.letters)) return signature.kind;
        try {
            if (bytes.says(4, "ftyp")) return boxed(bytes);
            if (RiffChunks.isWebp(file)) return PictureKind.WEBP;
            if (bytes.says(0, "RIFF") && bytes.says(8, "AVI ")) return PictureKind.VIDEO;
            if (bytes.says(0, "BM") && bytes.u32(14) >= 12 && bytes.u32(14) <= 255) return PictureKind.BMP;
            if (bytes.says(0, "P") && bytes.says(2, "\n") && bytes.u8(1) >= '1' && bytes.u8(1) <= '7')
                return PictureKind.PNM;
            return text(bytes.text(0, Math.min(HEAD, bytes.size())));
        } catch (EOFException e) {
            return PictureKind.UNKNOWN;
        }
    }

    /** ISO base media: the main brand, then those it also keeps to. */
    private static PictureKind boxed(Bytes bytes) throws EOFException {
        String brands = bytes.text(8, Math.min(120, bytes.size() - 8));
        String main = brands.substring(0, Math.min(4, brands.length()));
        if (main.equals("crx ")) return PictureKind.CAMERA_RAW;
        for (int at = 0; at + 4 <= brands.length(); at += at == 0 ? 8 : 4)
            if (AVIF.contains(brands.substring(at, at + 4))) return PictureKind.AVIF;
        return HEIC.contains(main) ? PictureKind.HEIC : PictureKind.VIDEO;
    }

    private static PictureKind text(String head) {
        String plain = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
        if (plain.startsWith("\u00ff\u00fe") || plain.startsWith("\u00fe\u00ff"))
            plain = plain.substring(2).replace("\0", "");
        if (plain.chars().anyMatch(c -> c < ' ' && !Character.isWhitespace(c) && c != 0x1b)) return PictureKind.UNKNOWN;
        String letters = plain.strip().toLowerCase(Locale.ROOT);
        if (letters.startsWith("<")) return markup(letters);
        if (letters.startsWith("{") || letters.startsWith("[")) return PictureKind.JSON;
        return isText(head) ? PictureKind.TEXT : PictureKind.UNKNOWN;
    }

    private static PictureKind markup(String letters) {
        if (letters.contains("<svg"))
            return PAGE.stream().anyMatch(letters::startsWith) ? PictureKind.WEB_PAGE : PictureKind.SVG;
        if (PAGE.stream().anyMatch(letters::contains)) return PictureKind.WEB_PAGE;
        return PictureKind.XML;
    }

    private static boolean isText(String head) {
        String read = new String(head.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return read.chars().filter(c -> c == '\ufffd').count() <= 1;
    }
}
