package io.tributary.optimizer.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Questions that do not depend on each other, answered on all cores; the answers keep the questions' order. */
final class Workers {
    private Workers() {}

    static <T, R> List<R> map(List<T> questions, Function<T, R> answer) {
        int threads =
                Math.max(1, Math.min(questions.size(), Runtime.getRuntime().availableProcessors()));
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "planner");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<R>> futures = questions.stream()
                    .map(question -> pool.submit(() -> answer.apply(question)))
                    .toList();
            List<R> answers = new ArrayList<>();
            for (Future<R> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while planning", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a question could not be answered", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
