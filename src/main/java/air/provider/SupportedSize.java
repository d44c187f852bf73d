package air.provider;

import air.model.ImageRequest;
import java.util.List;

/** Sizes and aspect ratios for models that do not make every size. */
final class SupportedSize {
    private static final List<String> ASPECTS =
            List.of("1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9");
    private static final List<String> GPT_IMAGE = List.of("1024x1024", "1536x1024", "1024x1536");
    private static final List<String> DALL_E_3 = List.of("1024x1024", "1792x1024", "1024x1792");

    private SupportedSize() {}

    /** The aspect ratio chat models know that is nearest to the request's, for example {@code 4:3}. */
    static String aspect(ImageRequest request) {
        return nearest(ASPECTS, ":", request);
    }

    /** The size to ask of the Images API, for example {@code 1536x1024}. */
    static String size(String model, ImageRequest request) {
        if (model.contains("gpt-image")) return nearest(GPT_IMAGE, "x", request);
        if (model.contains("dall-e-3")) return nearest(DALL_E_3, "x", request);
        return request.width() + "x" + request.height();
    }

    private static String nearest(List<String> shapes, String separator, ImageRequest request) {
        double wanted = Math.log((double) request.width() / request.height());
        String best = shapes.get(0);
        double least = Double.MAX_VALUE;
        for (String shape : shapes) {
            String[] sides = shape.split(separator);
            double distance = Math.abs(Math.log(Double.parseDouble(sides[0]) / Double.parseDouble(sides[1])) - wanted);
            if (distance < least) {
                least = distance;
                best = shape;
            }
        }
        return best;
    }
}
