package io.tributary.simulator.experiment;

import java.io.Serializable;
import java.util.List;

/**
 * All that a worker anywhere needs to run any task of an experiment: the scenario's file, and the experiment as text.
 *
 * @param scenario scenario folder or file; every worker must see it under this path
 * @param experiment the whole experiment as a document, points of tables included
 * @param settings changes of the command line
 */
public record Batch(String scenario, String experiment, List<Setting> settings) implements Serializable {

    /** A change of the command line, in a form that can travel. */
    public record Setting(String path, String value) implements Serializable {}

    public Batch {
        settings = List.copyOf(settings);
    }
}
