package air.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What a file that is no text is, by its first bytes. */
final class FileKind {
    private static final int HEAD = 16;

    /** First bytes (a dot is any), and what begins with them. */
    private record Mark(String bytes, String kind) {
        boolean begins(String head) {
            if (head.length() < bytes.length()) return false;
            for (int i = 0; i < bytes.length(); i++)
                if (bytes.charAt(i) != '.' && bytes.charAt(i) != head.charAt(i)) return false;
            return true;
        }
    }

    private static final List<Mark> MARKS = List.of(
            new Mark("\u0089PNG", "a PNG picture"),
            new Mark("\u00ff\u00d8\u00ff", "a JPEG picture"),
            new Mark("GIF8", "a GIF picture"),
            new Mark("II*\0", "a TIFF picture"),
            new Mark("MM\0*", "a TIFF picture"),
            new Mark("II+\0", "a TIFF picture"),
            new Mark("MM\0+", "a TIFF picture"),
            new Mark("BM....\0\0\0\0", "a BMP picture"),
            new Mark("RIFF....WEBP", "a WebP picture"),
            new Mark("....ftypavi", "an AVIF picture"),
            new Mark("....ftyphe", "a HEIC picture"),
            new Mark("....ftypmif1", "a HEIC picture"),
            new Mark("....ftyp", "a video"),
            new Mark("%PDF", "a PDF"),
            new Mark("{\\rtf", "a Rich Text document"),
            new Mark("PK\u0003\u0004", "an Excel or other Office document, or a ZIP archive"),
            new Mark("\u00d0\u00cf\u0011\u00e0", "an old Excel or Word document"),
            new Mark("\u001f\u008b", "a gzip archive"),
            new Mark("SQLite format 3", "a database"));

    private FileKind() {}

    /** The end of a sentence that begins with the file's name; empty for text, and for what is not known. */
    static Optional<String> of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        return MARKS.stream().filter(mark -> mark.begins(head)).map(Mark::kind).findFirst();
    }
}
