package air.cli;

import air.files.SafeFiles;
import air.model.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that {@code --out} names. */
final class OutFile {
    private OutFile() {}

    /**
     * Checks that {@code file} can be written, before any work is done for it.
     *
     * @throws InvalidInputException if it is a folder, its folder does not exist, or it exists and {@code force} is not
     *     given
     */
    static void requireWritable(Path file, boolean force) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null)
            throw new InvalidInputException(file + " is a folder: give --out the name of a file.");
        if (Files.exists(file) && !force)
            throw new InvalidInputException(
                    file + " is already there: choose another name, or add --force to replace it.");
        if (!Files.isDirectory(folder))
            throw new InvalidInputException(
                    "The folder " + folder + " of --out does not exist: create it or choose another.");
        SafeFiles.requireWritableFolder(folder);
    }
}
