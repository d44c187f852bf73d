package air.files;

import air.decode.PictureKind;
import air.model.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text files as people and their programs write them: UTF-8, or what a byte order mark says. */
public final class TextFile {
    private static final int MOST_MEGABYTES = 256;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** How the bytes after a mark are to be read. */
    private record Encoding(Charset charset, int markLength) {
        static Encoding of(byte[] b) {
            if (begins(b, 0xEF, 0xBB, 0xBF)) return new Encoding(StandardCharsets.UTF_8, 3);
            if (begins(b, 0xFF, 0xFE, 0, 0)) return new Encoding(Charset.forName("UTF-32LE"), 4);
            if (begins(b, 0, 0, 0xFE, 0xFF)) return new Encoding(Charset.forName("UTF-32BE"), 4);
            if (begins(b, 0xFF, 0xFE)) return new Encoding(StandardCharsets.UTF_16LE, 2);
            if (begins(b, 0xFE, 0xFF)) return new Encoding(StandardCharsets.UTF_16BE, 2);
            return new Encoding(unmarked(b), 0);
        }

        /** Two Latin letters in UTF-16 are every other byte 0, which no text in UTF-8 has. */
        private static Charset unmarked(byte[] b) {
            if (b.length >= 4 && b[0] != 0 && b[1] == 0 && b[2] != 0 && b[3] == 0) return StandardCharsets.UTF_16LE;
            if (b.length >= 4 && b[0] == 0 && b[1] != 0 && b[2] == 0 && b[3] != 0) return StandardCharsets.UTF_16BE;
            return StandardCharsets.UTF_8;
        }

        private static boolean begins(byte[] bytes, int... mark) {
            if (bytes.length < mark.length) return false;
            for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
            return true;
        }
    }

    private TextFile() {}

    /**
     * The text, without its mark.
     *
     * @param wanted what to choose instead, for example {@code taste profile (JSON)}
     * @throws InvalidInputException if there is none; says what the file is instead, or the place of the first byte
     *     that cannot be read
     */
    public static String read(Path file, String wanted) {
        byte[] bytes = bytes(file, wanted);
        PictureKind kind = PictureKind.of(bytes);
        if (!kind.mayBeText())
            throw new InvalidInputException(file + " is " + kind.words() + ", not text: choose a " + wanted + ".");
        String text = text(bytes, file);
        int zero = text.indexOf('\0');
        if (zero >= 0)
            throw new InvalidInputException(file + " is not text (" + TextPosition.at(text, zero)
                    + " is a zero byte): choose a " + wanted + ".");
        return text;
    }

    private static byte[] bytes(Path file, String wanted) {
        int most = MOST_MEGABYTES << 20;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most)
                throw new InvalidInputException(file + " is larger than " + MOST_MEGABYTES + " MB: choose a smaller "
                        + wanted + ", or split it.");
            return bytes;
        } catch (IOException e) {
            throw InvalidInputException.unreadable(file, wanted, e);
        }
    }

    private static String text(byte[] bytes, Path file) {
        Encoding encoding = Encoding.of(bytes);
        ByteBuffer in = ByteBuffer.wrap(bytes, encoding.markLength, bytes.length - encoding.markLength);
        CharsetDecoder decoder = encoding.charset.newDecoder();
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()));
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (!result.isError()) return out.toString();
        String name = encoding.charset.name();
        throw new InvalidInputException(file + " is not " + name + " text (" + TextPosition.at(out, out.length())
                + " is " + misread(bytes[in.position()], encoding.charset) + "): save it as UTF-8.");
    }

    /** The letter that a Western Windows program means by it, which is what the person sees there. */
    private static String misread(byte wrong, Charset charset) {
        String hex = String.format("the byte %02X", wrong);
        if (!charset.equals(StandardCharsets.UTF_8)) return hex;
        int letter = WINDOWS.decode(ByteBuffer.wrap(new byte[] {wrong})).charAt(0);
        return Character.isLetterOrDigit(letter) ? hex + ", " + Character.toString(letter) + " in Windows-1252" : hex;
    }
}
