package air.fiji.image;

import air.model.InvalidInputException;
import air.provenance.ImageInfo;
import air.provenance.PictureFile;
import air.provenance.Provenance;
import ij.ImagePlus;
import ij.io.FileInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** What an image says of how it was made: in its Info, or in the file it was opened from. */
public final class ImageRecords {
    /** A larger file is not looked into, bytes. */
    private static final long LARGEST = 1L << 30;

    private ImageRecords() {}

    /** Empty where the image says nothing that can be understood. */
    public static Optional<Provenance> of(ImagePlus image) {
        return Optional.ofNullable(image.getInfoProperty())
                .flatMap(ImageInfo::read)
                .or(() -> bytes(image).flatMap(PictureFile::read));
    }

    /**
     * The bytes of the file that the image was opened from; empty where it came from none.
     *
     * @throws InvalidInputException if the file exists but cannot be read
     */
    public static Optional<byte[]> bytes(ImagePlus image) {
        return file(image).map(file -> {
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new InvalidInputException(file + " cannot be read: " + e.getMessage() + ".", e);
            }
        });
    }

    private static Optional<Path> file(ImagePlus image) {
        FileInfo info = image.getOriginalFileInfo();
        if (info == null || info.fileName == null || info.directory == null || info.directory.isEmpty())
            return Optional.empty();
        try {
            Path file = Path.of(info.directory, info.fileName);
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException | IOException e) {
            // An address on the network, or a file that has gone: there is nothing to read.
            return Optional.empty();
        }
    }
}
