package air.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * What a model made that is not a picture to look at: a video, a 3D model, or bytes that could not be decoded.
 * Immutable.
 */
public final class MediaFile {
    /** What is kept in files, by media type: the ending of their names. */
    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            Map.entry("image/png", "png"),
            Map.entry("image/jpeg", "jpg"),
            Map.entry("image/webp", "webp"),
            Map.entry("image/gif", "gif"),
            Map.entry("image/tiff", "tif"),
            Map.entry("image/bmp", "bmp"),
            Map.entry("video/mp4", "mp4"),
            Map.entry("video/webm", "webm"),
            Map.entry("video/quicktime", "mov"),
            Map.entry("model/gltf-binary", "glb"),
            Map.entry("model/gltf+json", "gltf"),
            Map.entry("model/obj", "obj"),
            Map.entry("model/stl", "stl"),
            Map.entry("model/ply", "ply"),
            Map.entry("model/fbx", "fbx"),
            Map.entry("model/vnd.usdz+zip", "usdz"),
            Map.entry("application/zip", "zip"),
            Map.entry("application/json", "json"),
            Map.entry("image/svg+xml", "svg"),
            Map.entry("text/html", "html"),
            Map.entry("text/plain", "txt"),
            Map.entry("text/event-stream", "txt"));

    private static final String UNKNOWN = "application/octet-stream";

    private final byte[] bytes;
    private final String mediaType;

    /**
     * @param bytes copied
     * @param mediaType lower case, without parameters, for example {@code video/mp4}
     */
    public MediaFile(byte[] bytes, String mediaType) {
        this.bytes = bytes.clone();
        this.mediaType = Objects.requireNonNull(mediaType, "mediaType");
    }

    /** A fresh copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Length in bytes. */
    public int size() {
        return bytes.length;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The usual ending of a file of this type, without a dot; {@code bin} where there is none. */
    public String extension() {
        return EXTENSIONS.getOrDefault(mediaType, "bin");
    }

    /** The media type of files with this ending, lower case without a dot; {@value #UNKNOWN} where it is not known. */
    public static String mediaType(String extension) {
        return EXTENSIONS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(extension))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(UNKNOWN);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MediaFile file && mediaType.equals(file.mediaType) && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return mediaType + ", " + bytes.length + " bytes";
    }
}
