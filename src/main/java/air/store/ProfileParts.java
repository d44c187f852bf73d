package air.store;

import air.files.ContentHash;
import air.model.Picture;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A taste profile, divided as it is stored. Exemplars are identified by their pixels, so the same picture in other
 * bytes is the same exemplar.
 *
 * @param hash of words and exemplars
 * @param words as JSON
 */
record ProfileParts(String hash, String words, List<Exemplar> exemplars) {
    record Exemplar(String hash, Picture picture) {}

    static ProfileParts of(TasteProfile profile) {
        String words = TasteJson.node(profile).toString();
        List<Exemplar> exemplars = profile.exemplars().stream()
                .map(picture -> new Exemplar(picture.pixelHash(), picture))
                .toList();
        MessageDigest digest = ContentHash.sha256();
        digest.update(words.getBytes(StandardCharsets.UTF_8));
        for (Exemplar exemplar : exemplars) digest.update(exemplar.hash().getBytes(StandardCharsets.US_ASCII));
        return new ProfileParts(ContentHash.of(digest), words, exemplars);
    }

    String exemplarHashes() {
        return exemplars.stream().map(Exemplar::hash).collect(Collectors.joining(" "));
    }

    /** @param png from an exemplar's hash to its bytes */
    static TasteProfile read(String hash, String words, String exemplarHashes, Function<String, byte[]> png) {
        String name = "The kept profile " + hash.substring(0, 12);
        return TasteJson.readProfile(words, name)
                .withExemplars(Stream.of(exemplarHashes.split(" "))
                        .filter(exemplar -> !exemplar.isEmpty())
                        .map(exemplar -> Picture.decode(png.apply(exemplar), name))
                        .toList());
    }
}
