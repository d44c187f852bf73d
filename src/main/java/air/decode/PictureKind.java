package air.decode;

import java.util.EnumSet;
import java.util.Set;

/** What a file is by its first bytes, whatever its name or a header says. */
public enum PictureKind {
    PNG("image/png", Use.READ, "a PNG picture"),
    JPEG("image/jpeg", Use.READ, "a JPEG picture"),
    TIFF("image/tiff", Use.READ, "a TIFF picture"),
    WEBP("image/webp", Use.READ, "a WebP picture"),
    GIF("image/gif", Use.READ, "a GIF picture"),
    BMP("image/bmp", Use.READ, "a BMP picture"),
    HEIC("image/heic", Use.EXPORT, "a HEIC picture"),
    AVIF("image/avif", Use.EXPORT, "an AVIF picture"),
    BIG_TIFF("image/tiff", Use.EXPORT, "a BigTIFF picture"),
    JPEG_XL("image/jxl", Use.EXPORT, "a JPEG XL picture"),
    JPEG_2000("image/jp2", Use.EXPORT, "a JPEG 2000 picture"),
    JPEG_XR("image/jxr", Use.EXPORT, "a JPEG XR picture"),
    PHOTOSHOP("image/vnd.adobe.photoshop", Use.EXPORT, "a Photoshop file (PSD)"),
    GIMP("image/x-xcf", Use.EXPORT, "a GIMP file (XCF)"),
    CAMERA_RAW("image/x-dcraw", Use.EXPORT, "a camera's raw file"),
    SVG("image/svg+xml", Use.EXPORT, "an SVG drawing"),
    PDF("application/pdf", Use.EXPORT, "a PDF document"),
    POSTSCRIPT("application/postscript", Use.EXPORT, "a PostScript file (EPS)"),
    OPEN_EXR("image/x-exr", Use.EXPORT, "an OpenEXR picture"),
    RADIANCE("image/vnd.radiance", Use.EXPORT, "a Radiance HDR picture"),
    PNM("image/x-portable-anymap", Use.EXPORT, "a PNM picture (PBM, PGM or PPM)"),
    ICON("image/vnd.microsoft.icon", Use.EXPORT, "a Windows icon (ICO)"),
    QOI("image/qoi", Use.EXPORT, "a QOI picture"),
    DDS("image/vnd.ms-dds", Use.EXPORT, "a DDS texture"),
    DJVU("image/vnd.djvu", Use.EXPORT, "a DjVu document"),
    DICOM("application/dicom", Use.EXPORT, "a DICOM image"),
    FITS("image/fits", Use.EXPORT, "a FITS image"),
    CZI("application/octet-stream", Use.EXPORT, "a microscope's file (CZI)"),
    VIDEO("video/mp4", Use.CHOOSE, "a video"),
    ZIP("application/zip", Use.CHOOSE, "an Office document or a ZIP archive"),
    OLD_OFFICE("application/octet-stream", Use.CHOOSE, "an old Excel or Word document"),
    RICH_TEXT("application/rtf", Use.CHOOSE, "a Rich Text document"),
    DATABASE("application/octet-stream", Use.CHOOSE, "a database"),
    ARCHIVE("application/octet-stream", Use.CHOOSE, "an archive"),
    WEB_PAGE("text/html", Use.CHOOSE, "a web page (HTML)"),
    XML("application/xml", Use.CHOOSE, "an XML file"),
    JSON("application/json", Use.CHOOSE, "a JSON file"),
    TEXT("text/plain", Use.CHOOSE, "plain text"),
    EMPTY("application/octet-stream", Use.NONE, "empty"),
    UNKNOWN("application/octet-stream", Use.NONE, "of an unknown kind");

    /** The kinds that are read, as a sentence lists them. */
    public static final String READABLE = "PNG, JPEG, TIFF, WebP, GIF or BMP";

    private static final Set<PictureKind> TEXTS =
            EnumSet.of(SVG, POSTSCRIPT, RADIANCE, PNM, FITS, WEB_PAGE, XML, JSON, TEXT, EMPTY, UNKNOWN);

    private enum Use {
        READ,
        EXPORT,
        CHOOSE,
        NONE
    }

    private final String mediaType;
    private final Use use;
    private final String words;

    PictureKind(String mediaType, Use use, String words) {
        this.mediaType = mediaType;
        this.use = use;
        this.words = words;
    }

    /** The kind a file is by its first bytes. */
    public static PictureKind of(byte[] file) {
        return FirstBytes.kind(file);
    }

    public String mediaType() {
        return mediaType;
    }

    /** What a sentence calls such a file, for example {@code a HEIC picture}. */
    public String words() {
        return words;
    }

    /** Whether a text file may begin like this. */
    public boolean mayBeText() {
        return TEXTS.contains(this);
    }

    /** Whether the program can open it. */
    public boolean readable() {
        return use == Use.READ;
    }

    /** @throws UndecodableException unless it is {@link #readable} */
    void requireReadable() throws UndecodableException {
        if (!readable()) throw new UndecodableException(refusal());
    }

    /** What follows a file's name where its kind can be read, but not everything this file uses. */
    String unsupported(String what) {
        return "is " + words + " of a kind this program cannot read (" + what + "): export it as JPEG or PNG.";
    }

    private String refusal() {
        if (this == EMPTY) return "is empty: choose a picture file.";
        return switch (use) {
            case EXPORT -> "is " + words + ", which this program cannot read: export it as JPEG or PNG.";
            case CHOOSE -> "is not a picture but " + words + ": choose a picture file, JPEG or PNG for example.";
            default -> "is not a picture this program can read: use " + READABLE + ".";
        };
    }
}
