package air.engine.drawing;

import java.io.IOException;
import java.util.stream.DoubleStream;

/** Numbers of an SVG attribute, one after the other, with the grammar of SVG 1.1: commas and spaces may be left out. */
final class Numbers {
    /** No coordinate of a drawing needs more; beyond it, sums of coordinates lose their digits. */
    private static final double LARGEST = 1e6;

    private final String text;
    private int at;

    Numbers(String text) {
        this.text = text;
        skipGaps();
    }

    /** An attribute that is one plain number, with or without px. */
    static double single(String text) throws IOException {
        Numbers numbers = new Numbers(text);
        double value = numbers.next();
        String rest = numbers.text.substring(numbers.at).strip();
        if (!rest.isEmpty() && !rest.equals("px"))
            throw new IOException(
                    "has the length " + quoted(text) + "; write lengths as plain numbers, without a unit.");
        return value;
    }

    /** All numbers of an attribute that holds nothing else. */
    static double[] all(String text) throws IOException {
        Numbers numbers = new Numbers(text);
        DoubleStream.Builder found = DoubleStream.builder();
        while (!numbers.atEnd()) found.add(numbers.next());
        return found.build().toArray();
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** The next character when it is a letter, which stays; a blank when it is none. */
    char letter() {
        return !atEnd() && Character.isLetter(text.charAt(at)) ? text.charAt(at) : ' ';
    }

    /** The next character, which is passed. */
    char take() {
        char taken = text.charAt(at++);
        skipGaps();
        return taken;
    }

    /** One digit, 0 or 1, which needs no gap behind it. */
    boolean flag() throws IOException {
        if (atEnd() || text.charAt(at) != '0' && text.charAt(at) != '1') throw wrong();
        return take() == '1';
    }

    double next() throws IOException {
        int start = at;
        skipSign();
        int digits = skipDigits();
        if (!atEnd() && text.charAt(at) == '.') {
            at++;
            digits += skipDigits();
        }
        if (digits == 0) {
            at = start;
            throw wrong();
        }
        skipExponent();
        double value = Double.parseDouble(text.substring(start, at));
        if (Math.abs(value) > LARGEST)
            throw new IOException("has the number " + quoted(text.substring(start, at))
                    + ", too large for a drawing; scale it down to a few hundred units.");
        skipGaps();
        return value;
    }

    private IOException wrong() {
        String found = atEnd()
                ? "a list of numbers that ends too early"
                : quoted(text.substring(at)) + " where a number belongs";
        return new IOException("has " + found + "; save it again as plain SVG.");
    }

    private void skipExponent() {
        int before = at;
        if (atEnd() || Character.toLowerCase(text.charAt(at)) != 'e') return;
        at++;
        skipSign();
        if (skipDigits() == 0) at = before;
    }

    private void skipSign() {
        if (!atEnd() && "+-".indexOf(text.charAt(at)) >= 0) at++;
    }

    private int skipDigits() {
        int start = at;
        while (!atEnd() && text.charAt(at) >= '0' && text.charAt(at) <= '9') at++;
        return at - start;
    }

    private void skipGaps() {
        while (!atEnd() && " \t\r\n\f,".indexOf(text.charAt(at)) >= 0) at++;
    }

    /** The beginning of a text from a file, in quotes, short enough for a sentence. */
    static String quoted(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return '"' + (line.length() > 24 ? line.substring(0, 24) + "…" : line) + '"';
    }
}
