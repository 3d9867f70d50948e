package io.tributary.workbench.cli;

/** What a command tells the shell at its end. */
final class ExitCode {
    static final int DONE = 0;
    static final int DEFECT = 1;
    static final int INVALID_INPUT = 2;
    static final int INFEASIBLE = 3;
    /** Targets that were asked for cannot be reached. */
    static final int NOT_REACHED = 4;
    /** Stopped by a limit with a usable plan. */
    static final int STOPPED = 5;

    static final int NOT_MET = 6;

    private ExitCode() {}
}
