package io.zhanggui.warehouse.duck;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Where statements that read facts run: as many side by side as there are processors, the others in the order they came. Fifty
 * people who ask at once would otherwise share the processors and the memory of the store among hundreds of statements, and
 * all would wait for the last. The threads are the system's own: a statement holds the thread it runs on, and the few that
 * carry virtual threads have to stay free for requests that read no facts.
 */
final class Readers implements AutoCloseable {

    private final ExecutorService threads = Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().daemon().name("facts-", 1).factory());

    /** Each result, in the order of the work. Work may not wait for other work of this kind. */
    <T> List<T> all(List<Callable<T>> work) throws SQLException {
        List<Future<T>> begun = work.stream().map(threads::submit).toList();
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> one : begun) {
                results.add(one.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while reading facts", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SQLException refused ? refused : new SQLException(e.getCause());
        } finally {
            begun.forEach(one -> one.cancel(true));
        }
        return results;
    }

    <T> T one(Callable<T> work) throws SQLException {
        return all(List.of(work)).getFirst();
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
