package air.engine.scene;

import air.engine.scene.Placing.Box;
import air.engine.words.Concept.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * What has been put of a thing of the sentence.
 *
 * @param actor the thing
 * @param box where, px
 * @param whole its coverage of the frame, row-major, 0 to 1
 * @param next index of the first layer above its own
 */
record Put(Actor actor, Box box, float[] whole, int next) {
    /** The share of it that lies in the frame and that nothing laid later covers, 0 to 1. */
    double seen(Stage stage) {
        int left = (int) Math.max(0, box.left());
        int top = (int) Math.max(0, box.top());
        int right = (int) Math.min(stage.width, box.left() + box.width());
        int foot = (int) Math.min(stage.height, box.foot());
        double all = 0;
        double seen = 0;
        for (int y = top; y < foot; y += 2)
            for (int x = left; x < right; x += 2) {
                int i = y * stage.width + x;
                all += whole[i];
                if (whole[i] > 0) seen += whole[i] * open(stage, i);
            }
        double area = Math.max(1, box.width() * box.height());
        double inside = Math.max(0, right - left) * (double) Math.max(0, foot - top) / area;
        return all == 0 ? 0 : seen / all * inside;
    }

    private double open(Stage stage, int i) {
        double open = 1;
        for (int k = next; k < stage.layers.size(); k++) {
            Layer layer = stage.layers.get(k);
            if (!layer.glow) open *= 1 - layer.cover[i];
        }
        return open;
    }

    /** A sentence for each thing that is hidden, cut off or too small to see. */
    static List<String> faults(Stage stage) {
        List<String> faults = new ArrayList<>();
        for (Put put : stage.puts) {
            boolean sunk = put.actor().holder != null || !put.actor().held.isEmpty();
            double seen = put.seen(stage);
            double least = put.actor().is(Kind.FLOWER) ? 0.15 : sunk ? 0.35 : 0.6;
            String word = put.actor().thing.word();
            if (seen < least) faults.add("Partly hidden or cut off: " + word + ".");
            else if (put.box().height() < 0.025 * stage.unit && put.box().width() < 0.025 * stage.unit)
                faults.add("Too small to see well: " + word + ".");
        }
        return faults.stream().distinct().toList();
    }
}
