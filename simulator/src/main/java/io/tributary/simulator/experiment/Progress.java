package io.tributary.simulator.experiment;

/** Told how far a study is; called from worker threads. */
@FunctionalInterface
public interface Progress {
    /**
     * Some replications are done.
     *
     * @param done replications done so far, all variants together
     * @param planned replications planned at most
     */
    void done(int done, int planned);
}
