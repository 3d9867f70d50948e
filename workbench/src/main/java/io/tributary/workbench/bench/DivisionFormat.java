package io.tributary.workbench.bench;

import io.tributary.optimizer.territory.TerritoryProblem;
import java.io.IOException;
import java.nio.file.Path;

/** A published file format of territory problems: how its files are read, and how a division is checked against them. */
interface DivisionFormat {
    /**
     * The file's question.
     *
     * @param number territories; 0 where the file says it
     */
    Question read(Path file, int number) throws IOException;

    /** Checks a division against the file, which is read once more; the territory by zone, in the file's order. */
    Format.Check check(Path file, int number, int[] territoryOf) throws IOException;

    /**
     * A file's question as a territory problem.
     *
     * @param units whole units of cost in one unit of the file's value
     * @param error what a value may be wrong by because costs are whole, in the file's unit
     */
    record Question(TerritoryProblem problem, double units, double error) {}
}
