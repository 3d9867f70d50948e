package io.tributary.simulator.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that work together on one run. Each task writes to a place of its own and reads what no other task writes,
 * so that the outcome cannot depend on which thread did it, or when.
 */
final class Crew implements AutoCloseable {
    private final int size;
    private final Optional<ExecutorService> helpers;

    /** A crew with the given number of threads, that of the caller included. */
    Crew(int size) {
        this.size = size;
        helpers = size == 1 ? Optional.empty() : Optional.of(Executors.newFixedThreadPool(size - 1, Crew::daemon));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "tributary-crew");
        thread.setDaemon(true);
        return thread;
    }

    /** One of several tasks. */
    interface Task {
        /**
         * Does it.
         *
         * @param worker number of the thread, from 0: tasks of one worker never run at the same time
         */
        void act(int worker, int task);
    }

    int size() {
        return size;
    }

    /**
     * Does the tasks 0 to count - 1, each once.
     *
     * @throws RuntimeException the failure of the first task that failed; first by number, not by time
     */
    void each(int count, Task task) {
        if (helpers.isEmpty()) {
            for (int i = 0; i < count; i++) {
                task.act(0, i);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        List<Future<SortedMap<Integer, RuntimeException>>> futures = new ArrayList<>();
        for (int worker = 1; worker < size; worker++) {
            int number = worker;
            futures.add(helpers.get().submit(() -> work(number, next, count, task)));
        }
        SortedMap<Integer, RuntimeException> failures = work(0, next, count, task);
        futures.forEach(future -> failures.putAll(get(future)));
        if (!failures.isEmpty()) {
            throw failures.get(failures.firstKey());
        }
    }

    /** Tasks are taken in order of number, so the first that fails has always been tried by somebody. */
    private static SortedMap<Integer, RuntimeException> work(int worker, AtomicInteger next, int count, Task task) {
        SortedMap<Integer, RuntimeException> failures = new TreeMap<>();
        for (int i = next.getAndIncrement(); i < count && failures.isEmpty(); i = next.getAndIncrement()) {
            try {
                task.act(worker, i);
            } catch (RuntimeException e) {
                failures.put(i, e);
            }
        }
        return failures;
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        helpers.ifPresent(ExecutorService::shutdownNow);
    }
}
