package io.tributary.simulator.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs tasks on threads of this process, one shard for each thread.
 *
 * @param workers number of threads, 1 or more
 */
public record ThreadRunner(int workers) implements Runner {

    @Override
    public void run(ExperimentSource source, Work work, List<Task> tasks, Progress progress) {
        Laboratory laboratory = new Laboratory(source, 2 * workers + 2);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int worker = 0; worker < Math.min(workers, tasks.size()); worker++) {
            String name = "worker-" + (worker + 1);
            Thread thread = new Thread(
                    () -> {
                        try (ShardWriter shard = work.shard(name)) {
                            for (int at = next.getAndIncrement();
                                    at < tasks.size() && failure.get() == null;
                                    at = next.getAndIncrement()) {
                                shard.append(laboratory.run(tasks.get(at)));
                                progress.done(done.incrementAndGet(), tasks.size());
                            }
                        } catch (RuntimeException | Error e) {
                            failure.compareAndSet(null, e);
                        }
                    },
                    "tributary-" + name);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        threads.forEach(ThreadRunner::await);
        rethrow(failure.get());
    }

    static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the experiment was interrupted", e);
        }
    }

    private static void rethrow(@org.jspecify.annotations.Nullable Throwable failure) {
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }
}
