package air.provenance;

import air.container.TiffDirectory;
import air.provenance.foreign.FoundTexts;
import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The texts of Exif that programs which make pictures write into. Source: Exif 2.32, 4.6.4 and 4.6.5 (UserComment: 8
 * bytes that name the code, then the text).
 */
final class Exif {
    private static final int DESCRIPTION = 0x010E;
    private static final int DIRECTORY = 0x8769;
    private static final int USER_COMMENT = 0x9286;
    /** Make and Model, which some use for what has no field: {@code prompt:{...}}. */
    private static final List<Integer> BORROWED = List.of(0x010F, 0x0110);

    private static final int CODE = 8;

    private Exif() {}

    /** Adds the texts of an Exif block: none where it is broken. */
    static void collect(ByteBuffer block, FoundTexts texts) {
        try {
            collect(TiffDirectory.ofExif(block), texts);
        } catch (EOFException e) {
            // A broken block says nothing of the picture.
        }
    }

    static void collect(TiffDirectory tiff, FoundTexts texts) {
        ByteOrder order = tiff.bytes().littleEndian() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        inside(tiff)
                .flatMap(exif -> field(exif, USER_COMMENT))
                .or(() -> field(tiff, USER_COMMENT))
                .flatMap(comment -> comment(comment, order))
                .ifPresent(text -> add(FoundTexts.USER_COMMENT, text, texts));
        field(tiff, DESCRIPTION).map(Exif::letters).ifPresent(text -> add(FoundTexts.DESCRIPTION, text, texts));
        for (int tag : BORROWED)
            field(tiff, tag)
                    .map(Exif::letters)
                    .filter(text -> named(text).isPresent())
                    .ifPresent(text -> add("", text, texts));
    }

    private static Optional<TiffDirectory> inside(TiffDirectory tiff) {
        try {
            return tiff.inside(DIRECTORY);
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    /** A field's bytes; empty where there is none, it is too long, or lies outside the file. */
    static Optional<byte[]> field(TiffDirectory tiff, int tag) {
        try {
            byte[] bytes = tiff.content(tag);
            return bytes.length == 0 || bytes.length > 2 * FoundTexts.LONGEST ? Optional.empty() : Optional.of(bytes);
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    /** A text that begins with a name goes under that name. */
    private static void add(String name, String text, FoundTexts texts) {
        String own = named(text).orElse(name);
        texts.add(own, own.equals(name) ? text : text.substring(own.length() + 1));
    }

    private static Optional<String> named(String text) {
        return List.of(FoundTexts.PROMPT, FoundTexts.WORKFLOW).stream()
                .filter(name -> text.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .filter(name -> text.substring(name.length() + 1).stripLeading().startsWith("{"))
                .findFirst();
    }

    /** Of the codes that are named, JIS is one that no program that makes pictures writes. */
    private static Optional<String> comment(byte[] all, ByteOrder order) {
        if (all.length < CODE) return Optional.of(letters(all));
        byte[] text = Arrays.copyOfRange(all, CODE, all.length);
        String code = new String(all, 0, CODE, StandardCharsets.ISO_8859_1)
                .replace('\0', ' ')
                .strip()
                .toUpperCase(Locale.ROOT);
        return switch (code) {
            case "JIS" -> Optional.empty();
            case "UNICODE" -> Optional.of(ended(wide(text, order)));
            case "ASCII", "" -> Optional.of(letters(text));
            default -> Optional.of(letters(all));
        };
    }

    private static String letters(byte[] bytes) {
        return ended(LatinText.of(bytes));
    }

    /** UTF-16 in the order in which it has marks and blanks: few programs keep to the file's. */
    private static String wide(byte[] bytes, ByteOrder order) {
        String big = new String(bytes, StandardCharsets.UTF_16BE);
        String little = new String(bytes, StandardCharsets.UTF_16LE);
        long more = marks(big) - marks(little);
        String text = more > 0 || more == 0 && order == ByteOrder.BIG_ENDIAN ? big : little;
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static long marks(String text) {
        return text.chars()
                .filter(letter -> "\uFEFF \n:,\"{}".indexOf(letter) >= 0)
                .count();
    }

    private static String ended(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == 0) end--;
        return text.substring(0, end);
    }
}
