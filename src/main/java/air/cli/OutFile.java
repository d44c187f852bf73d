package air.cli;

import air.files.SafeFiles;
import air.model.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command is to write. */
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
            throw new InvalidInputException(file + " is a folder: give the name of a file.");
        if (Files.exists(file) && !force)
            throw new InvalidInputException(
                    file + " is already there: choose another name, or add --force to replace it.");
        if (!Files.isDirectory(folder))
            throw new InvalidInputException("The folder " + folder + " does not exist: create it or choose another.");
        SafeFiles.requireWritableFolder(folder);
    }
}
