package air.engine.layout;

import air.engine.layout.Intent.Subject;
import air.engine.raster.Colour;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Draws motifs from outlines: finds the colours that stand out where they stand, gives them light and shadow. */
final class Things {

    /**
     * A place for one thing.
     *
     * @param x column of its middle, px
     * @param y row it stands on, px
     * @param height of 100 units of its outline, px
     * @param depth 0 near to 1 far
     * @param legible how much it matters, 0 to 1
     */
    record Spot(double x, double y, double height, double depth, double legible) {}

    private static final Set<Motif> LAMPS = EnumSet.of(Motif.LAMP, Motif.FIRE, Motif.CANDLE);

    private final Scene s;

    Things(Scene scene) {
        s = scene;
    }

    /** The natural size of a motif in this picture, px, before perspective. */
    double size(Subject subject) {
        Drawings drawings = Drawings.of(subject.motif());
        double usual = drawings == null ? 0.4 : drawings.size();
        return s.unit * usual * s.composition.scale() * subject.size();
    }

    /** On the ground, with a shadow cast away from the light. */
    void stand(Subject subject, Spot spot, Chance chance) {
        Drawing drawing = choose(subject, chance);
        Map<Drawing.Paint, Colour> colours = colours(subject, drawing, spot);
        AffineTransform place = place(spot);
        setOff(drawing, colours, place, spot);
        if (LAMPS.contains(subject.motif())) light(drawing, spot);
        else shadow(drawing, spot);
        s.canvas.paint(s.softAt(spot.depth) * 0.7, spot.legible, g -> paint(g, drawing, colours, place, spot));
    }

    /** On water, with its image below. */
    void afloat(Subject subject, Spot spot, Chance chance) {
        Drawing drawing = choose(subject, chance);
        Map<Drawing.Paint, Colour> colours = colours(subject, drawing, spot);
        AffineTransform place = place(spot);
        setOff(drawing, colours, place, spot);
        double calm = s.intent.has(Motif.WAVE) ? 0.2 : 0.6;
        s.canvas.paintReflected(
                s.softAt(spot.depth) * 0.6,
                spot.legible,
                spot.y,
                calm,
                s.noise,
                g -> paint(g, drawing, colours, place, spot));
    }

    /** In the air, or wherever neither shadow nor reflection is seen; what flies has its middle at the spot. */
    void hang(Subject subject, Spot wished, Chance chance) {
        Drawing drawing = choose(subject, chance);
        boolean flies = subject.motif().place == Motif.Place.AIR;
        Spot spot = flies ? centred(drawing, wished) : wished;
        Map<Drawing.Paint, Colour> colours = colours(subject, drawing, spot);
        AffineTransform place = place(spot);
        setOff(drawing, colours, place, spot);
        s.canvas.paint(s.softAt(spot.depth) * 0.6, spot.legible, g -> paint(g, drawing, colours, place, spot));
    }

    private Spot centred(Drawing drawing, Spot spot) {
        Rectangle2D box = drawing.silhouette().getBounds2D();
        double k = spot.height / 100;
        double y = spot.y - box.getCenterY() * k;
        double top = y + box.getY() * k;
        double inside = Math.max(y, y + s.h * 0.03 - top);
        return new Spot(spot.x - box.getCenterX() * k, inside, spot.height, spot.depth, spot.legible);
    }

    private Drawing choose(Subject subject, Chance chance) {
        boolean sheltered = subject.motif() == Motif.FIGURE && s.intent.has(Motif.UMBRELLA);
        String word = sheltered ? "umbrella" : subject.word();
        Drawing drawing = Drawings.of(subject.motif()).choose(word, chance);
        return chance.heads(0.5) ? drawing : drawing.flipped();
    }

    private static AffineTransform place(Spot spot) {
        AffineTransform place = AffineTransform.getTranslateInstance(spot.x, spot.y);
        place.scale(spot.height / 100, spot.height / 100);
        return place;
    }

    private Map<Drawing.Paint, Colour> colours(Subject subject, Drawing drawing, Spot spot) {
        Rectangle2D box = drawing.silhouette().getBounds2D();
        double k = spot.height / 100;
        Colour ground = s.canvas.mean(
                spot.x + box.getX() * k, spot.y + box.getY() * k, box.getWidth() * k, box.getHeight() * k);
        Colour nature = Drawings.of(subject.motif()).colour();
        return Paintbox.mix(s, nature, subject.colour(), drawing.mainPaint(), ground, spot.depth);
    }

    private void paint(
            Graphics2D g, Drawing drawing, Map<Drawing.Paint, Colour> colours, AffineTransform place, Spot spot) {
        for (Drawing.Part part : drawing.parts()) {
            Colour c = colours.get(part.paint());
            Path2D outline = new Path2D.Double(part.outline(), place);
            if (part.stroke() > 0) {
                g.setPaint(c.awt());
                g.setStroke(Shapes.stroke(part.stroke() * spot.height / 100));
                g.draw(outline);
            } else
                Scene.fill(
                        g, outline, s.palette.shade(c, 0.03), s.palette.shade(c, -0.05), spot.y - spot.height, spot.y);
        }
    }

    /** Where a thing hardly stands out, the ground round it is darkened or lightened, as painters cut in. */
    private void setOff(Drawing drawing, Map<Drawing.Paint, Colour> colours, AffineTransform place, Spot spot) {
        Colour main = colours.get(drawing.mainPaint());
        Rectangle2D box = drawing.silhouette().createTransformedShape(place).getBounds2D();
        Colour ground = s.canvas.mean(box.getX(), box.getY(), box.getWidth(), box.getHeight());
        double lacking = 0.26 - main.distance(ground);
        if (lacking <= 0) return;
        Colour away = s.palette.shade(ground, (main.l() >= ground.l() ? -1 : 1) * (0.04 + 0.8 * lacking));
        Path2D outline = new Path2D.Double(drawing.silhouette(), place);
        s.canvas.paint(s.unit * 0.012 + s.soft, 0.3 * spot.legible, g -> {
            g.setPaint(away.awt(0.65));
            g.setStroke(Shapes.stroke(Math.max(s.unit * 0.02, spot.height * 0.12)));
            g.draw(outline);
            g.fill(outline);
        });
    }

    /** The light a lamp or fire throws about itself. */
    private void light(Drawing drawing, Spot spot) {
        boolean dark = s.lowKey || s.intent.night();
        Rectangle2D box = drawing.silhouette().getBounds2D();
        double y = spot.y + (box.getY() + box.getHeight() * 0.25) * spot.height / 100;
        s.halo(s.warm(), spot.x, y, spot.height * (dark ? 1.6 : 0.8), dark ? 0.6 : 0.3);
    }

    private void shadow(Drawing drawing, Spot spot) {
        boolean sunny = !s.intent.night() && !s.intent.has(Motif.RAIN);
        double lean = (spot.x - s.lightX) / s.w * 1.3;
        double length = sunny ? (s.intent.lowSun() ? 0.42 : 0.24) : 0.1;
        AffineTransform cast = new AffineTransform(1, 0, -lean, -length, spot.x, spot.y);
        cast.scale(spot.height / 100, spot.height / 100);
        Path2D shape = new Path2D.Double(drawing.silhouette(), cast);
        Colour dark = s.palette.shade(s.canvas.mean(spot.x - 4, spot.y, 8, 6), -0.3);
        double width = drawing.silhouette().getBounds2D().getWidth() * spot.height / 100;
        s.canvas.paint(s.soft + s.unit * 0.003, spot.legible * 0.3, g -> {
            Scene.fill(g, Shapes.oval(spot.x, spot.y, width * 0.5, spot.height * 0.025), dark, 0.4);
            if (sunny) Scene.fill(g, shape, dark, 0.38);
        });
    }
}
