package io.tributary.simulator.experiment;

import java.util.List;

/**
 * Runs tasks somewhere: on threads of this process, or on the machines of a cluster. Where and in which order cannot
 * matter: a task's outcome is a function of the batch and the task alone, and results are read in canonical order.
 */
public interface Runner {
    /**
     * Runs all tasks and leaves their runs committed in shards.
     *
     * @param source the experiment, as whoever runs tasks in this process has it read already
     * @param work the same in a form that can travel, and where shards go
     * @param tasks tasks that have no run yet, in canonical order
     * @param progress told how many of the tasks are done
     * @throws StoreFailure where results cannot be written, or a run broke down; committed runs stay good
     */
    void run(ExperimentSource source, Work work, List<Task> tasks, Progress progress);
}
