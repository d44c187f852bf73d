package air.engine.paint;

import air.engine.drawing.Drawings;
import air.engine.measure.PromptText;
import air.engine.measure.Saliency;
import air.engine.measure.Taste;
import air.engine.raster.Lab;
import air.engine.scene.Layer;
import air.engine.scene.Scene;
import air.engine.sentence.Sentence;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/**
 * Paints pictures in a taste. What decides a picture is the taste, the prompt's text, the size and the seed; the same
 * of these gives the same picture, bit for bit, on any machine and for any number of threads. Thread-safe; keeps the
 * material of the taste painted in last, so that a run's later rounds start faster.
 *
 * <p>Progress is told 0 to 1 on the calling thread, about every tenth of a second or more often; an exception thrown
 * from it ends the work at once and reaches the caller.
 */
public final class Painter {
    /** Detail of a larger given picture laid over the enlarged one. */
    private static final double SOURCE_DETAIL = 0.35;

    private final Supplier<Drawings> opening;
    private Drawings drawings;
    private Taste kept;
    private Paintbox paintbox;

    /** Draws what comes with the program. */
    public Painter() {
        opening = Drawings::builtIn;
    }

    /** @param own the folder of a user's own drawings, asked for and read once, when it is first needed */
    public Painter(Supplier<Path> own) {
        opening = () -> Drawings.with(own.get());
    }

    private synchronized Drawings drawings() {
        if (drawings == null) drawings = opening.get();
        return drawings;
    }

    /** What {@link #paint} will make of a prompt; takes a few milliseconds. */
    public Understanding understand(String prompt) {
        return Understanding.of(PromptText.parse(prompt), drawings());
    }

    /**
     * Paints a prompt: its intent, laid out and painted in the taste, moved by its "Adjust:" clause. Sections of the
     * prompt that say something else than the taste's own words steer the taste. Blocks for about half a second.
     *
     * @param width px, 16 to 8192; over about 512 the picture is enlarged from there
     * @param height px, likewise
     * @throws IllegalArgumentException if a side is out of range
     */
    public Painting paint(Taste taste, String prompt, int width, int height, long seed, DoubleConsumer progress) {
        Frame frame = Frame.of(width, height);
        progress.accept(0);
        PromptText text = PromptText.parse(prompt);
        Taste followed = taste.following(text);
        Paintbox from = paintbox(followed);
        progress.accept(0.05);
        PaintSettings settings = PaintSettings.initial(followed, seed).adjusted(text.adjustments());
        Sentence sentence = Understanding.sentence(text, drawings());
        Scene scene = Scene.of(
                sentence, from.regions(), drawings(), settings.framing(), frame.workWidth(), frame.workHeight(), seed);
        progress.accept(0.2);
        for (Layer layer : scene.layers()) layer.gain *= settings.marks();
        Lab painted = LayerPainter.paint(
                scene.layers(),
                from.regions(),
                frame.workWidth(),
                frame.workHeight(),
                seed,
                p -> progress.accept(0.2 + 0.75 * p));
        if (!settings.finish().equals(FinishSettings.NONE)) from.finish.direct(painted, settings.finish(), seed);
        BufferedImage image = frame.fitted(painted).toImage();
        progress.accept(1);
        List<String> notes = notes(text, taste, followed);
        notes.addAll(sentence.notes());
        notes.addAll(scene.notes());
        if (frame.enlarged()) notes.add(enlarged(frame));
        return new Painting(image, notes);
    }

    /**
     * Re-makes a picture in the taste: its subject stays, its marks, colours and tones become the taste's. The result
     * has the picture's size; over about 512 px it is enlarged from there with the picture's own detail.
     *
     * @param prompt may be empty, or hold a profile's sections and an "Adjust:" clause
     * @throws IllegalArgumentException if a side of the picture is out of range
     */
    public Painting restyle(Taste taste, BufferedImage picture, String prompt, long seed, DoubleConsumer progress) {
        Frame frame = Frame.of(picture.getWidth(), picture.getHeight());
        progress.accept(0);
        PromptText text = PromptText.parse(prompt);
        Taste followed = taste.following(text);
        Paintbox from = paintbox(followed);
        progress.accept(0.05);
        PaintSettings settings = PaintSettings.initial(followed, seed).adjusted(text.adjustments());
        Lab source = Lab.of(picture);
        Lab given = frame.same() ? source : source.resize(frame.workWidth(), frame.workHeight());
        Lab painted = restyled(given, from, settings, seed, progress);
        Lab full = frame.enlarged() ? Enlarging.guided(painted, source, SOURCE_DETAIL) : frame.fitted(painted);
        BufferedImage image = full.toImage();
        progress.accept(1);
        List<String> notes = notes(text, taste, followed);
        if (frame.enlarged()) notes.add(enlarged(frame));
        return new Painting(image, notes);
    }

    /**
     * Another picture like the one given: the same things, arranged anew, in other marks. Its colours and marks are the
     * taste's; where that was read from the picture itself, they are the picture's own.
     *
     * @param itself whether the taste was read from this picture alone
     * @param prompt may be empty; its sections and "Adjust:" clause steer, its intent is not drawn
     * @param width px, 16 to 8192; of other proportions than the picture's, a part of the picture is seen
     * @throws IllegalArgumentException if a side of the picture or of the size is out of range
     */
    public Painting vary(
            Taste taste,
            BufferedImage picture,
            boolean itself,
            String prompt,
            Dimension size,
            long seed,
            DoubleConsumer progress) {
        Frame frame = Frame.of(size.width, size.height);
        progress.accept(0);
        PromptText text = PromptText.parse(prompt);
        Taste followed = taste.following(text);
        PaintSettings settings = PaintSettings.initial(followed, seed).adjusted(text.adjustments());
        Lab source = Lab.of(picture);
        Lab full = itself
                ? varied(new Variant(taste, followed, source, settings.finish(), seed), size, progress)
                : varied(source, frame, paintbox(followed), settings, seed, progress);
        BufferedImage image = sized(full, frame).toImage();
        progress.accept(1);
        List<String> notes = notes(text, taste, followed);
        if (!text.intent().isBlank())
            notes.add("Not drawn, because a variation keeps what its picture shows: \"" + text.intent() + "\".");
        return new Painting(image, notes);
    }

    private static Lab varied(Variant variant, Dimension size, DoubleConsumer progress) {
        Lab material = variant.material();
        Rearrangement arranged = Rearrangement.of(material, variant.seed(), within(material, size));
        progress.accept(0.1);
        return variant.paint(arranged, progress);
    }

    private Lab varied(
            Lab source, Frame frame, Paintbox from, PaintSettings settings, long seed, DoubleConsumer progress) {
        Frame given = Frame.of(source.width, source.height);
        Lab small = source.resize(given.workWidth(), given.workHeight());
        Dimension size = new Dimension(frame.workWidth(), frame.workHeight());
        Lab arranged = Rearrangement.of(small, seed, size).picture;
        progress.accept(0.1);
        return restyled(arranged, from, settings, seed, progress);
    }

    /** The largest size of these proportions within a picture. */
    private static Dimension within(Lab picture, Dimension proportions) {
        double scale = Math.min(picture.width / proportions.getWidth(), picture.height / proportions.getHeight());
        return new Dimension((int) Math.max(8, Math.round(proportions.width * scale)), (int)
                Math.max(8, Math.round(proportions.height * scale)));
    }

    private static Lab sized(Lab full, Frame frame) {
        if (full.width == frame.width() && full.height == frame.height()) return full;
        return full.width < frame.width()
                ? Enlarging.of(full, frame.width(), frame.height())
                : full.resize(frame.width(), frame.height());
    }

    private static Lab restyled(Lab given, Paintbox from, PaintSettings settings, long seed, DoubleConsumer progress) {
        int lead = Math.floorMod(settings.lead(), from.count());
        Lab coloured = from.transport.apply(given, settings.transport(), lead, 6);
        progress.accept(0.12);
        List<Layer> layers = Restyling.layers(given, coloured, from.regions(), Saliency.of(given), seed);
        for (Layer layer : layers) layer.gain *= settings.marks();
        progress.accept(0.3);
        Lab painted = LayerPainter.paint(
                layers, from.regions(), given.width, given.height, seed, p -> progress.accept(0.3 + 0.6 * p));
        if (!settings.finish().equals(FinishSettings.NONE)) from.finish.direct(painted, settings.finish(), seed);
        return painted;
    }

    private synchronized Paintbox paintbox(Taste taste) {
        if (kept != taste) {
            paintbox = new Paintbox(taste);
            kept = taste;
        }
        return paintbox;
    }

    private static List<String> notes(PromptText text, Taste taste, Taste followed) {
        List<String> notes = new ArrayList<>();
        if (followed != taste) {
            notes.addAll(followed.understood());
            notes.addAll(followed.notUnderstood());
        }
        notes.addAll(Understanding.wishes(text));
        return notes;
    }

    private static String enlarged(Frame frame) {
        return "Painted at " + frame.workWidth() + " x " + frame.workHeight() + " px and enlarged to " + frame.width()
                + " x " + frame.height() + " px.";
    }
}
