package air.engine.measure;

import air.engine.raster.Lab;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A seal or cartouche: one small, compact, red block near the border, on a lighter and calmer ground. */
final class Seal {
    private static final double LEAST_CHROMA = 0.075;
    /** OKLab hue of seal reds, degrees. */
    private static final double FIRST_HUE = 8;

    private static final double LAST_HUE = 55;
    /** Sides as shares of the picture's longer side. */
    private static final double SMALLEST = 0.016;

    private static final double LARGEST = 0.11;
    private static final double SLENDEREST = 3.2;
    /** Share of its own frame that is red. */
    private static final double LEAST_FILL = 0.38;
    /** How far from a border it may lie, as a share of the picture's side. */
    private static final double NEAR_BORDER = 0.26;
    /** Share of red in the frame, twice as large, round it, above which it is part of something red. */
    private static final double MOST_AROUND = 0.1;

    private static final double LIGHT_GROUND = 0.62;

    private Seal() {}

    /** How many there are. */
    static int count(Lab picture) {
        return all(picture).size();
    }

    /** The place of the first from the top. */
    static Optional<Place> first(Lab picture) {
        return all(picture).stream()
                .findFirst()
                .map(box -> new Place(
                        (double) box[0] / picture.width,
                        (double) box[1] / picture.height,
                        (box[2] - box[0] + 1.0) / picture.width,
                        (box[3] - box[1] + 1.0) / picture.height));
    }

    private static List<int[]> all(Lab picture) {
        int width = picture.width;
        boolean[] red = new boolean[picture.l.length];
        for (int i = 0; i < red.length; i++) red[i] = isRed(picture, i);
        boolean[] seen = new boolean[red.length];
        List<int[]> seals = new ArrayList<>();
        for (int i = 0; i < red.length; i++) {
            if (!red[i] || seen[i]) continue;
            int[] box = box(red, seen, i, width, picture.height);
            if (isSeal(picture, red, box)) seals.add(box);
        }
        return seals;
    }

    private static boolean isRed(Lab picture, int i) {
        double chroma = Math.sqrt(picture.a[i] * picture.a[i] + picture.b[i] * picture.b[i]);
        if (chroma < LEAST_CHROMA) return false;
        double hue = StrictMath.toDegrees(StrictMath.atan2(picture.b[i], picture.a[i]));
        return hue > FIRST_HUE && hue < LAST_HUE;
    }

    /** {left, top, right, bottom, pixels} of what hangs together, gaps of a pixel included. */
    private static int[] box(boolean[] red, boolean[] seen, int start, int width, int height) {
        int[] box = {width, height, 0, 0, 0};
        Deque<Integer> todo = new ArrayDeque<>();
        todo.push(start);
        seen[start] = true;
        while (!todo.isEmpty()) {
            int at = todo.pop();
            int x = at % width;
            int y = at / width;
            box[0] = Math.min(box[0], x);
            box[1] = Math.min(box[1], y);
            box[2] = Math.max(box[2], x);
            box[3] = Math.max(box[3], y);
            box[4]++;
            for (int v = Math.max(0, y - 2); v <= Math.min(height - 1, y + 2); v++)
                for (int u = Math.max(0, x - 2); u <= Math.min(width - 1, x + 2); u++)
                    if (red[v * width + u] && !seen[v * width + u]) {
                        seen[v * width + u] = true;
                        todo.push(v * width + u);
                    }
        }
        return box;
    }

    private static boolean isSeal(Lab picture, boolean[] red, int[] box) {
        int w = box[2] - box[0] + 1;
        int h = box[3] - box[1] + 1;
        double side = Math.max(picture.width, picture.height);
        if (Math.min(w, h) < SMALLEST * side || Math.max(w, h) > LARGEST * side) return false;
        if (Math.max(w, h) > SLENDEREST * Math.min(w, h) || box[4] < LEAST_FILL * w * h) return false;
        double across = Math.min(box[0], picture.width - 1 - box[2]) / (double) picture.width;
        double down = Math.min(box[1], picture.height - 1 - box[3]) / (double) picture.height;
        return Math.min(across, down) < NEAR_BORDER && standsAlone(picture, red, box);
    }

    private static boolean standsAlone(Lab picture, boolean[] red, int[] box) {
        int x0 = Math.max(0, box[0] - (box[2] - box[0]) / 2 - 2);
        int x1 = Math.min(picture.width - 1, box[2] + (box[2] - box[0]) / 2 + 2);
        int y0 = Math.max(0, box[1] - (box[3] - box[1]) / 2 - 2);
        int y1 = Math.min(picture.height - 1, box[3] + (box[3] - box[1]) / 2 + 2);
        int around = 0;
        int reds = 0;
        double light = 0;
        for (int y = y0; y <= y1; y++)
            for (int x = x0; x <= x1; x++) {
                if (x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]) continue;
                around++;
                light += picture.l[y * picture.width + x];
                if (red[y * picture.width + x]) reds++;
            }
        return around > 0 && reds < MOST_AROUND * around && light > LIGHT_GROUND * around;
    }
}
