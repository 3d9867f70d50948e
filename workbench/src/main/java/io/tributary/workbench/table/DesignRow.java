package io.tributary.workbench.table;

import io.tributary.simulator.experiment.StudyResult;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of an experiment's design with its study; a plain simulation is one row without factors.
 *
 * @param number number of the row, from 0
 * @param factors dotted path of each factor and its value as written, in the design's order
 * @param study what the row's study found
 */
public record DesignRow(int number, Map<String, String> factors, StudyResult study) {

    public DesignRow {
        factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
    }

    /** The only row of a plain simulation. */
    public static DesignRow of(StudyResult study) {
        return new DesignRow(0, Map.of(), study);
    }
}
