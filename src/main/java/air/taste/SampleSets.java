package air.taste;

import air.model.InvalidInputException;
import air.model.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The reference sets that come with the program, as resources under {@code sample-data/}. */
public final class SampleSets {
    private static final String ROOT = "/sample-data/";
    private static final int PICTURES = 4;

    private SampleSets() {}

    /** Names of the sets, in the order to show them. */
    public static List<String> names() {
        return new String(resource("sets.txt"), StandardCharsets.UTF_8)
                .strip()
                .lines()
                .toList();
    }

    /**
     * The reference images of a set.
     *
     * @throws InvalidInputException if there is no such set
     */
    public static ReferenceSet load(String name) {
        if (!names().contains(name))
            throw new InvalidInputException(
                    "There is no sample set named " + name + ": use one of " + String.join(", ", names()) + ".");
        List<ReferenceSet.Named> references = new ArrayList<>();
        for (int i = 1; i <= PICTURES; i++) {
            String file = name + "-" + i + ".png";
            references.add(new ReferenceSet.Named(file, Picture.decode(resource(name + "/" + file), file)));
        }
        return new ReferenceSet(references);
    }

    private static byte[] resource(String path) {
        try (InputStream in = SampleSets.class.getResourceAsStream(ROOT + path)) {
            if (in == null) throw new IllegalStateException("the program lacks its resource " + ROOT + path);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the resource " + ROOT + path + " failed", e);
        }
    }
}
