package air.engine.measure;

import java.util.Comparator;
import java.util.List;

/** Words for a feeling, placed by pleasure, arousal and dominance (Mehrabian), -1 to 1 each. */
final class Moods {
    private record Mood(String word, double pleasure, double arousal, double dominance) {
        double distance(double p, double a, double d) {
            return (pleasure - p) * (pleasure - p) + (arousal - a) * (arousal - a) + (dominance - d) * (dominance - d);
        }
    }

    private static final List<Mood> MOODS = List.of(
            new Mood("serene", .8, -.8, -.2),
            new Mood("calm", .5, -.9, .0),
            new Mood("tender", .7, -.3, -.7),
            new Mood("dreamy", .4, -.5, -.6),
            new Mood("joyful", 1., .6, .1),
            new Mood("exuberant", .9, 1., .4),
            new Mood("energetic", .3, 1., .3),
            new Mood("brooding", -.7, -.1, .8),
            new Mood("melancholic", -.6, -.6, .2),
            new Mood("sombre", -.9, -.3, .7),
            new Mood("nocturnal", -1., .2, 1.),
            new Mood("tense", -.4, .8, .4),
            new Mood("fierce", -.3, .9, .8),
            new Mood("contemplative", .2, -1., -.3),
            new Mood("grave", .0, .2, .8),
            new Mood("airy", .9, -.6, -.9),
            new Mood("passionate", -.1, 1., .7),
            new Mood("quiet", .1, -.7, -.1),
            new Mood("festive", .6, .9, -.1),
            new Mood("mysterious", -.8, .0, .6));

    private Moods() {}

    /** The words nearest to a feeling given in standard deviations from the usual, the nearest first. */
    static List<String> nearest(double pleasure, double arousal, double dominance, int count) {
        double most = Math.max(Math.abs(pleasure), Math.max(Math.abs(arousal), Math.abs(dominance)));
        double scale = 1 / Math.max(0.4, most);
        return MOODS.stream()
                .sorted(Comparator.comparingDouble(
                        m -> m.distance(pleasure * scale, arousal * scale, dominance * scale)))
                .limit(count)
                .map(Mood::word)
                .toList();
    }
}
