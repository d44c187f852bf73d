package air.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers requests about pictures in words: tells the questions apart by their words, as a model would. */
final class Looking {
    private static final Pattern NAMES =
            Pattern.compile("attached first is called (\\w+), the one attached second (\\w+);");
    private static final Pattern QUESTION =
            Pattern.compile("Answer one question about the attached image:\\n\\n(.*?)\\n", Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("(?m)^(\\d+)\\. ");

    private Looking() {}

    /** A profile where nothing else is asked. */
    static String answer(Models models, Recorded request) {
        String words = request.words();
        List<BufferedImage> pictures = request.pictures();
        Matcher names = NAMES.matcher(words);
        Matcher question = QUESTION.matcher(words);
        if (names.find()) return choice(names, models.prefersFirst(pictures.get(0), pictures.get(1)));
        if (question.find()) return check(models.check(question.group(1), pictures.get(0)));
        if (words.contains("Point at what each sentence speaks of")) return evidence(words, pictures);
        return words.contains("Judge the attached image")
                ? models.critique(words, pictures.get(0))
                : models.profile(pictures);
    }

    private static String choice(Matcher names, boolean first) {
        String better = names.group(first ? 1 : 2);
        return Recorded.MAPPER
                .createObjectNode()
                .put("difference", better + " is closer to the references than " + names.group(first ? 2 : 1) + ".")
                .put("better", better)
                .toString();
    }

    private static String check(String answer) {
        return Recorded.MAPPER
                .createObjectNode()
                .put("seen", "what was painted")
                .put("answer", answer)
                .toString();
    }

    /** Each sentence shows where a reference differs most from its own mean, each in another reference. */
    private static String evidence(String words, List<BufferedImage> references) {
        ObjectNode answer = Recorded.MAPPER.createObjectNode();
        ArrayNode evidence = answer.putArray("evidence");
        Matcher sentence = SENTENCE.matcher(words);
        for (int at = 0; sentence.find(); at++) {
            int reference = at % references.size();
            ObjectNode place = evidence.addObject()
                    .put("sentence", Integer.parseInt(sentence.group(1)))
                    .putArray("shown")
                    .addObject()
                    .put("reference", reference + 1);
            place.set("box", Recorded.MAPPER.valueToTree(striking(references.get(reference), at)));
        }
        return answer.toString();
    }

    /** A ninth of a picture: the {@code rank}-th by how far it is from the mean, as left, top, width and height. */
    private static double[] striking(BufferedImage picture, int rank) {
        double mean = grey(picture, 0, 0, picture.getWidth(), picture.getHeight());
        int w = picture.getWidth() / 3;
        int h = picture.getHeight() / 3;
        List<Integer> ninths = java.util.stream.IntStream.range(0, 9)
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(
                        n -> -Math.abs(grey(picture, n % 3 * w, n / 3 * h, w, h) - mean)))
                .toList();
        int ninth = ninths.get(rank % 9);
        return new double[] {Math.rint(ninth % 3 / 0.03) / 100, Math.rint(ninth / 3 / 0.03) / 100, 0.33, 0.33};
    }

    private static double grey(BufferedImage picture, int x, int y, int w, int h) {
        double sum = 0;
        for (int rgb : picture.getRGB(x, y, w, h, null, 0, w))
            sum += (rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF);
        return sum / w / h;
    }
}
