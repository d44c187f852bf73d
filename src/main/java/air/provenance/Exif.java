package air.provenance;

import air.provenance.foreign.Texts;
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
    private static final byte[] HEAD = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private Exif() {}

    static boolean isExif(JpegSegments segment) {
        return segment.is(JpegXmp.APP1, HEAD);
    }

    /** @param data a TIFF structure, with or without the head that it has in JPEG */
    static void collect(ByteBuffer data, Texts texts) {
        boolean headed = data.remaining() >= HEAD.length
                && data.slice(data.position(), HEAD.length).equals(ByteBuffer.wrap(HEAD));
        int skipped = data.position() + (headed ? HEAD.length : 0);
        TiffFields.of(data.slice(skipped, data.limit() - skipped)).ifPresent(tiff -> collect(tiff, texts));
    }

    static void collect(TiffFields tiff, Texts texts) {
        tiff.field(DIRECTORY, USER_COMMENT)
                .or(() -> tiff.field(USER_COMMENT))
                .flatMap(comment -> comment(comment, tiff.order()))
                .ifPresent(text -> add(Texts.USER_COMMENT, text, texts));
        tiff.field(DESCRIPTION).flatMap(Exif::letters).ifPresent(text -> add(Texts.DESCRIPTION, text, texts));
        for (int tag : BORROWED)
            tiff.field(tag)
                    .flatMap(Exif::letters)
                    .filter(text -> named(text).isPresent())
                    .ifPresent(text -> add("", text, texts));
    }

    /** A text that names what it is goes under that name. */
    private static void add(String name, String text, Texts texts) {
        String own = named(text).orElse(name);
        texts.add(own, own.equals(name) ? text : text.substring(own.length() + 1));
    }

    private static Optional<String> named(String text) {
        return List.of(Texts.PROMPT, Texts.WORKFLOW).stream()
                .filter(name -> text.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .filter(name -> text.substring(name.length() + 1).stripLeading().startsWith("{"))
                .findFirst();
    }

    /** Of the codes that are named, JIS is one that no program that makes pictures writes. */
    private static Optional<String> comment(ByteBuffer data, ByteOrder order) {
        Optional<byte[]> bytes = bytes(data);
        if (bytes.isEmpty() || bytes.get().length < CODE)
            return bytes.map(LatinText::of).map(Exif::ended);
        byte[] all = bytes.get();
        byte[] text = Arrays.copyOfRange(all, CODE, all.length);
        String code = new String(all, 0, CODE, StandardCharsets.ISO_8859_1)
                .replace('\0', ' ')
                .strip()
                .toUpperCase(Locale.ROOT);
        return switch (code) {
            case "JIS" -> Optional.empty();
            case "UNICODE" -> Optional.of(ended(wide(text, order)));
            case "ASCII", "" -> Optional.of(ended(LatinText.of(text)));
            default -> Optional.of(ended(LatinText.of(all)));
        };
    }

    private static Optional<String> letters(ByteBuffer data) {
        return bytes(data).map(LatinText::of).map(Exif::ended);
    }

    private static Optional<byte[]> bytes(ByteBuffer data) {
        if (data.remaining() > 2 * Texts.LONGEST) return Optional.empty();
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        return Optional.of(bytes);
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
