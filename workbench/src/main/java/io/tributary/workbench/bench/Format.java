package io.tributary.workbench.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A published file format of facility problems: how its files are read, and how a plan is checked against them. */
interface Format {
    /** The files' question. */
    Statement read(List<Path> files, Question question) throws IOException;

    /**
     * Checks a plan against the files, which are read once more.
     *
     * @param siteOf the site by customer in the files' order; -1 where a customer is not served
     */
    Check check(List<Path> files, Question question, int[] siteOf) throws IOException;

    /**
     * What stands outside the files.
     *
     * @param number sites to open; 0 where the file says it
     * @param figure radius or required cover; 0 where the file says it
     */
    record Question(int number, double figure) {}

    /**
     * A plan by the files.
     *
     * @param value its value in the files' unit
     * @param complaint what is broken; empty where nothing is
     */
    record Check(double value, String complaint) {}
}
