package io.tributary.simulator.scenario;

import io.tributary.simulator.document.Place;
import io.tributary.simulator.document.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of a scenario, out of which no file name may lead: not by {@code ..}, not by an absolute path, not by a
 * symbolic link.
 *
 * @param folder the folder as the user wrote it
 */
record ScenarioFolder(Path folder) {

    /** The file that a name in a document means; empty when it is outside or missing, which is then told. */
    Optional<Path> find(Path from, String name, Place asked, String path, Problems problems) {
        try {
            Path file = from.resolve(name.replace('\\', '/')).normalize();
            Path wall = folder.toAbsolutePath().normalize();
            boolean inside = !Path.of(name).isAbsolute()
                    && file.toAbsolutePath().normalize().startsWith(wall);
            if (!inside || (Files.exists(file) && !file.toRealPath().startsWith(folder.toRealPath()))) {
                problems.add(asked, path, ScenarioFaults.CLIMBS_OUT.with(shortened(name)), ScenarioFaults.KEEP_INSIDE);
                return Optional.empty();
            }
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        } catch (InvalidPathException | IOException e) {
            // Told below: such a file cannot exist.
        }
        problems.add(asked, path, ScenarioFaults.MISSING_FILE.with(shortened(name)));
        return Optional.empty();
    }

    /** A file's name in messages: as the user would write it, with {@code /} between folders. */
    static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static String shortened(String name) {
        String line = name.replaceAll("\\p{Cntrl}", " ");
        return line.length() > 80 ? line.substring(0, 77) + "..." : line;
    }
}
