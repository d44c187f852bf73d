package air.taste;

import air.model.Picture;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Where in a picture an answer says that something shows. Asked for are left, top, width and height in shares of the
 * sides; percent and pixels are understood where nothing else can be meant, corners where they are named so.
 *
 * @param given whether it names a place at all, understood or not
 * @param figures left, top, and width and height or the opposite corner; empty where there are not four
 * @param corners whether they are the opposite corner
 * @param scale what the figures are out of, where their name says so; 0 where it does not
 */
record PlaceAnswer(boolean given, List<Double> figures, boolean corners, double scale) {
    private static final List<String> BOX =
            AnswerFields.names("box bbox bounding_box box_xywh bbox_xywh place region area location position");
    private static final List<String> CORNERS = AnswerFields.names("box_xyxy bbox_xyxy xyxy corners");
    /** Gemini's word, and with it Gemini's order: top, left, bottom, right, of a thousand. */
    private static final List<String> GEMINI = List.of("box_2d");

    private static final double GEMINI_SCALE = 1000;

    private static final List<List<String>> SIZED = List.of(
            AnswerFields.names("x left"), AnswerFields.names("y top"),
            AnswerFields.names("width w"), AnswerFields.names("height h"));
    private static final List<List<String>> CORNERED = List.of(
            AnswerFields.names("x1 left x_min xmin"), AnswerFields.names("y1 top y_min ymin"),
            AnswerFields.names("x2 right x_max xmax"), AnswerFields.names("y2 bottom y_max ymax"));

    private static final double SHARES = 1;
    private static final double PERCENT = 100;
    private static final double PIXELS = 0;
    /** How far figures that were rounded may reach over the edge, a share of the side. */
    private static final double ROUNDING = 0.02;

    private static final Pattern FIGURE = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)\\s*%?");
    private static final PlaceAnswer NOWHERE = new PlaceAnswer(false, List.of(), false, 0);

    /** What the object of {@code fields} says in a field for a place. */
    static PlaceAnswer of(AnswerFields fields) {
        return Stream.of(in(fields.get(BOX), false), in(fields.get(CORNERS), true), gemini(fields.get(GEMINI)))
                .filter(PlaceAnswer::given)
                .findFirst()
                .orElse(NOWHERE);
    }

    private static PlaceAnswer in(JsonNode node, boolean corners) {
        if (node.isMissingNode()
                || node.isContainerNode() && node.isEmpty()
                || node.asText("").isBlank() && node.isTextual()) return NOWHERE;
        if (!node.isObject()) return new PlaceAnswer(true, four(node), corners, 0);
        AnswerFields fields = new AnswerFields(node, Set.of());
        List<Double> sized = four(SIZED.stream().map(fields::get).toList());
        return sized.isEmpty()
                ? new PlaceAnswer(true, four(CORNERED.stream().map(fields::get).toList()), true, 0)
                : new PlaceAnswer(true, sized, false, 0);
    }

    private static PlaceAnswer gemini(JsonNode node) {
        PlaceAnswer place = in(node, true);
        if (place.figures.isEmpty()) return place;
        List<Double> turned = Stream.of(1, 0, 3, 2).map(place.figures::get).toList();
        return new PlaceAnswer(true, turned, true, place.largest() > 1 ? GEMINI_SCALE : SHARES);
    }

    private static List<Double> four(JsonNode node) {
        if (node.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            node.forEach(items::add);
            return four(items);
        }
        String list = node.asText("").strip().replaceAll("^[\\[(]|[\\])]$", "");
        return figures(Stream.of(list.split("[,;]\\s*|\\s+(?!%)")).toList());
    }

    private static List<Double> four(List<JsonNode> nodes) {
        return nodes.stream().allMatch(JsonNode::isValueNode)
                ? figures(nodes.stream().map(JsonNode::asText).toList())
                : List.of();
    }

    private static List<Double> figures(List<String> written) {
        boolean four = written.size() == 4
                && written.stream().allMatch(one -> FIGURE.matcher(one.strip()).matches());
        return four
                ? written.stream()
                        .map(one -> Double.parseDouble(one.replace('%', ' ').strip()))
                        .toList()
                : List.of();
    }

    private double largest() {
        return figures.stream().mapToDouble(d -> d).max().orElse(0);
    }

    private static boolean isOfOne(double largest) {
        return largest <= SHARES + ROUNDING;
    }

    /** The unit that all places of one answer are in. */
    static double unit(Collection<PlaceAnswer> places) {
        double largest = places.stream()
                .filter(place -> place.scale == 0)
                .mapToDouble(PlaceAnswer::largest)
                .max()
                .orElse(0);
        if (isOfOne(largest)) return SHARES;
        return largest <= PERCENT ? PERCENT : PIXELS;
    }

    /**
     * The part of a picture that is meant; empty where none is, or none can be: shares among percent are neither.
     *
     * @param unit of {@link #unit}
     * @param shown the picture as the model was shown it first
     */
    Optional<Box> box(double unit, Picture shown) {
        boolean other = scale == 0 && unit != SHARES && isOfOne(largest());
        if (figures.isEmpty() || other) return Optional.empty();
        double of = scale == 0 ? unit : scale;
        if (of == PIXELS && !plainlyPixels(shown)) return Optional.empty();
        double across = of == PIXELS ? shown.width() : of;
        double down = of == PIXELS ? shown.height() : of;
        double x = figures.get(0) / across;
        double y = figures.get(1) / down;
        double width = figures.get(2) / across - (corners ? x : 0);
        double height = figures.get(3) / down - (corners ? y : 0);
        boolean inside = DoubleStream.of(x, y).allMatch(d -> d >= 0 && d < 1)
                && DoubleStream.of(width, height).allMatch(d -> d > 0)
                && x + width <= 1 + ROUNDING
                && y + height <= 1 + ROUNDING;
        return inside ? Optional.of(new Box(x, y, Math.min(width, 1 - x), Math.min(height, 1 - y))) : Optional.empty();
    }

    /**
     * Whether the figures can be nothing but pixels: no corners in disguise, and too far out for the same picture at
     * half the size, as which it may have been shown again.
     */
    private boolean plainlyPixels(Picture shown) {
        double right = figures.get(2) + (corners ? 0 : figures.get(0));
        double bottom = figures.get(3) + (corners ? 0 : figures.get(1));
        boolean disguised = !corners && figures.get(2) > figures.get(0) && figures.get(3) > figures.get(1);
        boolean far = right > shown.width() / 2.0 || bottom > shown.height() / 2.0;
        return !disguised && far;
    }
}
