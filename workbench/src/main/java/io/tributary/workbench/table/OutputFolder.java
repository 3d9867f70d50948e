package io.tributary.workbench.table;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder into which several files are published together. Each is written under a temporary name ending in
 * {@code .part}; {@link #publish()} moves them all to their names. Closed without publishing, nothing stays behind.
 */
public final class OutputFolder implements Closeable {
    private static final String PART = ".part";

    private final Path folder;
    private final List<String> names = new ArrayList<>();

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /** Something that writes one file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it; the caller closes. */
        void writeTo(Appendable out) throws IOException;
    }

    /**
     * Opens a folder for writing and makes it where it is missing.
     *
     * @throws IOException where it cannot be made, saying which and why
     */
    public static OutputFolder open(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw explained("The folder " + folder + " cannot be made", e);
        }
        return new OutputFolder(folder);
    }

    /** Writes a text file in UTF-8 under its temporary name. */
    public void write(String name, Content content) throws IOException {
        Path part = part(name);
        try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            content.writeTo(out);
        } catch (IOException e) {
            throw explained("The file " + folder.resolve(name) + " cannot be written", e);
        }
    }

    /** The temporary path of a file; asking for it makes the file part of what is published. */
    public Path part(String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
        return folder.resolve(name + PART);
    }

    /** Gives all files their names; those of the same names from before are replaced. */
    public void publish() throws IOException {
        for (String name : names) {
            Path target = folder.resolve(name);
            try {
                move(folder.resolve(name + PART), target);
            } catch (IOException e) {
                throw explained("The file " + target + " cannot be put in place", e);
            }
        }
        names.clear();
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        for (String name : names) {
            Files.deleteIfExists(folder.resolve(name + PART));
        }
        names.clear();
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static IOException explained(String what, IOException cause) {
        return new IOException(what + ": " + reason(cause) + " Nothing was left half-written.", cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "its folder is no longer there. Was it moved or removed while the study ran?";
        }
        String message = cause instanceof FileSystemException named && named.getReason() != null
                ? named.getReason()
                : cause.getMessage();
        String said = message == null ? cause.getClass().getSimpleName() : message;
        boolean full = said.contains("No space left") || said.contains("not enough space");
        return said + "." + (full ? " Free some space, or choose another folder with --out." : "");
    }
}
